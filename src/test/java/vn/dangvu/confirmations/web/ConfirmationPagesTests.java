package vn.dangvu.confirmations.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.confirmations.TwoPeople.AN;
import static vn.dangvu.confirmations.TwoPeople.BINH;
import static vn.dangvu.confirmations.TwoPeople.READER;
import static vn.dangvu.confirmations.TwoPeople.TAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Accounts.Creation.Created;
import vn.dangvu.access.Accounts.Granting;
import vn.dangvu.access.Validity;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.TwoPeople;
import vn.dangvu.confirmations.TwoPeople.Told;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.SettingsDraft;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// Every kind of act, from the page of who waits to the page of who confirms.
@DangvuTest(today = "2021-06-01")
@Import(TwoPeople.class)
class ConfirmationPagesTests {

    @Autowired ApplicationContext context;
    @Autowired TwoPeople office;
    @Autowired Confirmations confirmations;
    @Autowired Reorganizations reorganizations;
    @Autowired Accounts accounts;
    @Autowired AnnualReports reports;

    private AskedBy an;
    private AskedBy binh;

    @BeforeEach
    void settle() {
        office.settle();
        an = page(AN);
        binh = page(BINH);
    }

    @Test
    void aPlanIsCarriedOutAndUndoneByAnother() {
        office.twoNeededFor(Kind.PLAN_EXECUTION);
        office.twoNeededFor(Kind.PLAN_UNDO);
        long plan = plan("E.2", "E.1").id();

        var waits = (Execution.Waiting) reorganizations.execute(AN, plan);
        String address = "/confirmations/" + waits.prepared();
        assertThat(reorganizations.get(AN, plan).draft()).isTrue();
        assertThat(an.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng chí đã chuẩn bị", "Rút lại");
        assertThat(an.post(address + "/confirm")).hasStatus(403);
        assertThat(binh.text("/confirmations"))
                .contains("Chờ đồng chí xác nhận", "Sắp xếp E.2", "Nguyễn Thị An");
        assertThat(binh.text(address))
                .contains("E.2 sáp nhập vào E.1", "4 đảng viên", "12-QĐ/T", "/preview");
        for (var outsider : List.of(page(TAY), page(READER))) {
            assertThat(outsider.get(address)).hasStatus(404);
            assertThat(outsider.post(address + "/confirm")).hasStatus(404);
            assertThat(outsider.post(address + "/return", "reason", "Nhầm")).hasStatus(404);
            assertThat(outsider.post(address + "/take-back")).hasStatus(404);
        }

        assertThat(binh.sentTo(address + "/confirm")).isEqualTo("/reorganizations/" + plan);
        assertThat(office.told("PLAN_EXECUTED")).isEqualTo(new Told("binh", "an"));

        var undoing = (Undoing.Waiting) reorganizations.undo(AN, plan);
        assertThat(binh.sentTo("/confirmations/" + undoing.prepared() + "/confirm"))
                .isEqualTo("/reorganizations/" + plan);
        assertThat(office.told("PLAN_UNDONE")).isEqualTo(new Told("binh", "an"));
    }

    @Test
    void aPlanThatWasChangedSinceMustBePreparedAgain() {
        office.twoNeededFor(Kind.PLAN_EXECUTION);
        var plan = plan("E.1", "E.2");
        var waits = (Execution.Waiting) reorganizations.execute(AN, plan.id());
        String address = "/confirmations/" + waits.prepared();
        reorganizations.save(BINH, plan.headed("Tên khác", plan.on(), plan.decision()));

        assertThat(binh.post(address + "/confirm"))
                .hasStatus(409)
                .bodyText()
                .contains("Đã có người sửa");
        assertThat(reorganizations.get(AN, plan.id()).draft()).isTrue();

        assertThat(binh.post(address + "/return", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do");
        assertThat(binh.sentTo(address + "/return", "reason", "Đã sửa tên"))
                .isEqualTo("/confirmations");
        assertThat(an.text("/confirmations")).contains("Đã sửa tên", "Trần Văn Bình");
    }

    @Test
    void aRoleAndTheRightToManageAccountsAreGivenByTwo() {
        office.twoNeededFor(Kind.ROLE);
        var made = (Created) accounts.create(AN, "moi", "Lê Văn Mới", true);
        assertThat(accounts.find(AN, made.id()).administrator()).isFalse();
        var grant = new Viewer.Grant(Village.EAST, Viewer.Role.SECRETARY, true);
        var validity = Validity.since(LocalDate.of(2021, 6, 1));
        var waits = (Granting.Waiting) accounts.grant(AN, made.id(), grant, validity);
        assertThat(accounts.find(AN, made.id()).grants()).isEmpty();

        String role = "/confirmations/" + waits.prepared();
        assertThat(binh.text(role)).contains("Lê Văn Mới", "E (E)", "01/06/2021");
        assertThat(page(TAY).get(role)).hasStatus(404);
        assertThat(binh.sentTo(role + "/confirm")).isEqualTo("/accounts/" + made.id());
        assertThat(office.told("ROLE_GRANTED")).isEqualTo(new Told("binh", "an"));
        assertThat(accounts.find(AN, made.id()).grants()).hasSize(1);

        long right =
                confirmations.waiting(BINH).stream()
                        .filter(one -> one.kind() == Kind.ROLE)
                        .findFirst()
                        .orElseThrow()
                        .id();
        binh.sentTo("/confirmations/" + right + "/confirm");
        assertThat(accounts.find(AN, made.id()).administrator()).isTrue();
        assertThat(office.told("ADMINISTRATOR_MADE")).isEqualTo(new Told("binh", "an"));
    }

    @Test
    void whatIsPrintedOnAReportIsSetByTwo() {
        office.twoNeededFor(Kind.REPORT);
        var top = new OrganizationId(Village.TOP);
        var draft = new SettingsDraft("", "02-BC/T", "", "", "", "", "", "", "", "Lưu Văn phòng");

        var waits = (AnnualReports.Saving.Waiting) reports.save(AN, top, 2020, draft);

        String address = "/confirmations/" + waits.prepared();
        assertThat(reports.settings(AN, top, 2020).number()).isEmpty();
        assertThat(binh.text(address)).contains("02-BC/T");
        assertThat(an.post(address + "/confirm")).hasStatus(403);
        binh.sentTo(address + "/confirm");
        assertThat(reports.settings(AN, top, 2020).number()).isEqualTo("02-BC/T");
        assertThat(office.told("SETTING_CHANGED")).isEqualTo(new Told("binh", "an"));
    }

    @Test
    void theSwitchesSayWhatIsNeededSinceWhenAndByWhom() {
        String settings = "/accounts/confirmations";
        assertThat(page(TAY).get(settings)).hasStatus(403);
        assertThat(page(TAY).post(settings + "/IMPORT", "needed", "true")).hasStatus(403);
        assertThat(an.post(settings + "/WAIVER", "needed", "true")).hasStatus(404);
        assertThat(an.post(settings + "/NONSENSE", "needed", "true")).hasStatus(404);

        assertThat(an.sentTo(settings + "/IMPORT", "needed", "true")).isEqualTo(settings);
        assertThat(an.text(settings))
                .contains("01/06/2021 09:00, Nguyễn Thị An", "Thôi yêu cầu hai người: Nhập tệp");

        String waits = an.sentTo(settings + "/IMPORT", "needed", "false");
        assertThat(waits).startsWith("/confirmations/");
        assertThat(confirmations.holds(Kind.IMPORT)).isTrue();
        assertThat(an.text(settings)).contains("Đang chờ xác nhận việc tắt", waits);
        assertThat(an.post(waits + "/confirm")).hasStatus(403);
        assertThat(binh.sentTo(waits + "/confirm")).isEqualTo(settings);
        assertThat(confirmations.holds(Kind.IMPORT)).isFalse();
        assertThat(an.text(settings)).contains("Trần Văn Bình, theo chuẩn bị của Nguyễn Thị An");
    }

    @Test
    void whoMayDoNothingHasNothingToConfirm() {
        assertThat(page(READER).get("/confirmations")).hasStatus(403);
        assertThat(page(TAY).get("/confirmations")).hasStatusOk();
    }

    private Plan plan(String ended, String target) {
        var home = new OrganizationId(Village.TOP);
        var plan = reorganizations.begin(AN, home, "Sắp xếp " + ended, LocalDate.of(2020, 1, 1));
        var line = new Line(Line.Action.ABSORB, List.of(ended), target, "", "", "", "", "");
        var decided =
                plan.withLines(List.of(line))
                        .headed(plan.title(), plan.on(), new Plan.Decision("12-QĐ/T", null, null));
        return ((Saving.Saved) reorganizations.save(AN, decided)).plan();
    }

    private AskedBy page(Viewer viewer) {
        return new AskedBy(
                viewer, context, ConfirmationController.class, RequirementController.class);
    }
}
