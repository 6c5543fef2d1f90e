package vn.dangvu.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.TransferOffice.TODAY;
import static vn.dangvu.transfers.TransferOffice.WEST;
import static vn.dangvu.transfers.TransferOffice.WEST_ONE;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Numbers;
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.Issuing;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Request;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.SlipOrder;
import vn.dangvu.transfers.Slips;
import vn.dangvu.transfers.TransferOffice;
import vn.dangvu.transfers.TransferRoute;
import vn.dangvu.transfers.TransferTest;
import vn.dangvu.transfers.Transfers;

import java.time.LocalDate;
import java.util.List;

/// The letter of introduction, written from a transfer by the organization that introduces.
@TransferTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferPaperPagesTests {

    private final TransferOffice office;
    private final Slips slips;
    private final Transfers transfers;
    private final Issuance issuance;
    private final Clerk sender;
    private final Clerk receiver;
    private final Clerk far;
    private final Clerk cell;
    private final Clerk leader;
    private final Clerk chief;

    @Autowired
    TransferPaperPagesTests(
            TransferOffice office,
            Slips slips,
            Transfers transfers,
            Issuance issuance,
            ApplicationContext context) {
        this.office = office;
        this.slips = slips;
        this.transfers = transfers;
        this.issuance = issuance;
        sender = new Clerk(TransferOffice.SENDER, context);
        chief = new Clerk(TransferOffice.CHIEF, context);
        receiver = new Clerk(TransferOffice.RECEIVER, context);
        far = new Clerk(TransferOffice.STRANGER, context);
        cell = new Clerk(viewer("chi", WEST_ONE, Role.OFFICER), context);
        leader = new Clerk(viewer("lanh", WEST, Role.LEADER), context);
    }

    /// Numbers run in a term.
    @BeforeAll
    void term() {
        office.sql()
                .execute(
                        """
                        insert into committees.term (organization_id, ordinal, from_year, to_year, begins_on, planned_end, recorded_by)
                        values (?, 1, 2025, 2030, '2025-06-01', '2030-06-01', 'test')\
                        """,
                        WEST);
    }

    /// TRF-06.
    @Test
    void theDraftSaysWhatTheSlipSaysAndLeadsBack() {
        long member =
                office.member("Đàm Văn Giấy", WEST_ONE, new Numbers("000888 LĐ", "36088888", null));
        String address = "/transfers/" + office.toEast(member);
        assertThat(sender.get(address))
                .bodyText()
                .contains(address + "/papers", "Giấy giới thiệu sinh hoạt đảng chính thức (10 ô)");

        String edit = sender.sentTo(address + "/papers");

        assertThat(edit).matches("/papers/\\d+/edit");
        assertThat(sender.get(edit)).hasStatusOk();
        String paper = edit.replace("/edit", "");
        assertThat(sender.text(paper))
                .contains(
                        "Giới thiệu đồng chí Đàm Văn Giấy, sinh ngày 19/05/1990",
                        "vào Đảng ngày 02/03/2020, chính thức ngày 02/03/2021",
                        "số thẻ đảng viên 36088888; số lý lịch đảng viên 000888 LĐ",
                        "Đã đóng đảng phí đến hết tháng 12/2025.",
                        "Lý do chuyển: Điều động, chuyển công tác.",
                        "tại nơi đến chậm nhất ngày %s.".formatted(due()),
                        "Ô 1. Kính gửi: Đảng ủy Sở Tây",
                        "rời Chi bộ Tây Một về Đảng bộ Sở Tây sinh hoạt đảng chính thức",
                        "Ô 2. Kính gửi: Đảng ủy Khối",
                        "Ô 3. Kính gửi: Đảng ủy Sở Đông",
                        "rời Đảng bộ Khối về Đảng bộ Sở Đông",
                        "Ô 4. Kính gửi: ……",
                        "Ô 10. Kính gửi: ……",
                        "PHIẾU BÁO CHUYỂN SINH HOẠT ĐẢNG",
                        "ĐẢNG ỦY SỞ TÂY",
                        "href=\"" + address + "\"")
                .doesNotContain("Ô 11.");
        assertThat(sender.get(address))
                .bodyText()
                .contains("href=\"" + paper + "\"", "Dự thảo", "……-GGT/ĐU");
    }

    /// TRF-06: up to the first committee above both ends, and down again.
    @Test
    void theCompartmentsLeadFromTheCellToTheCell() {
        long near = office.member("Đàm Văn Gần");
        long far = office.member("Đàm Văn Xa Hơn");
        String paper = written(chief, order(near, "K.1.2", TransferRoute.INTERNAL));
        assertThat(chief.text(paper))
                .contains(
                        "Ô 1. Kính gửi: Đảng ủy Sở Tây",
                        "Ô 2. Kính gửi: Chi bộ Tây Hai",
                        "Ô 3. Kính gửi: ……");

        long transfer = order(far, "K.2.2", TransferRoute.UPPER);
        assertThat(chief.text(written(chief, transfer)))
                .contains(
                        "Ô 2. Kính gửi: Đảng ủy Khối",
                        "Ô 3. Kính gửi: Đảng ủy Sở Đông",
                        "rời Đảng bộ Sở Đông về Chi bộ Đông Hai",
                        "Ô 5. Kính gửi: ……");
        assertThat(chief.text("/transfers/" + transfer + "/slip"))
                .as("in the name of who signed it, as the step tells")
                .containsSubsequence("Ban Tổ chức", "Số: 12/GTSHĐ", "Chi bộ Đông Hai");
    }

    /// TRF-05.
    @Test
    void theRouteIsChosenByTheTreeWhereBothEndsAreSeen() {
        long member = office.member("Đàm Văn Tuyến");
        var request =
                new Request(
                        false,
                        Cause.WORK,
                        LocalDate.of(2025, 12, 15),
                        null,
                        LocalDate.of(2025, 12, 16),
                        "K.2.2",
                        Decision.NONE,
                        null,
                        null);
        long transfer =
                TransferOffice.recorded(transfers.begin(TransferOffice.CHIEF, member, request));
        String form = "/transfers/" + transfer + "/steps/slip-issued";

        assertThat(chief.text(form)).contains("value=\"UPPER\" selected");
        assertThat(sender.text(form)).doesNotContain("value=\"UPPER\" selected");
    }

    @Test
    void itIsIssuedWithTheNumberAndOfTheDayOfTheSlip() {
        long transfer = office.asked(office.member("Đàm Văn Trùng Số"));
        var day = LocalDate.of(2025, 12, 19);
        var order =
                new SlipOrder(
                        "741-GGT/ĐU",
                        day,
                        Signer.UPPER,
                        null,
                        "K.2",
                        TransferRoute.UPPER,
                        null,
                        null,
                        null,
                        null);
        TransferOffice.recorded(slips.issue(TransferOffice.SENDER, transfer, order));

        assertThat(sender.get(written(transfer) + "/issue"))
                .bodyText()
                .contains("value=\"741\"", "value=\"19/12/2025\"");
    }

    @Test
    void aPaperTellsThatItsSlipWasTakenBack() {
        long transfer = office.toEast(office.member("Đàm Văn Rút"));
        String paper = written(transfer);
        issued(paper);
        String address = "/transfers/" + transfer;
        assertThat(sender.text(paper)).doesNotContain("Hồ sơ đã được sửa");
        assertThat(sender.text(address)).doesNotContain("Phiếu đã được rút lại");

        sender.post(address + "/take-back", "event", lastEvent(transfer));

        assertThat(sender.text(paper)).contains("Hồ sơ đã được sửa", "thay thế hoặc thu hồi");
        assertThat(sender.text(address)).contains("Phiếu đã được rút lại");
    }

    @Test
    void aPaperTellsThatItsTransferWasGivenUp() {
        long transfer = office.toEast(office.member("Đàm Văn Dừng"));
        String paper = written(transfer);
        sender.post(
                "/transfers/" + transfer + "/steps/cancelled",
                "day",
                "20/12/2025",
                "reason",
                "Thôi");

        assertThat(sender.text(paper)).contains("Hồ sơ đã được sửa");
    }

    /// DOC-01.
    @Test
    void eachGetsTheNextNumberOfTheTermWhenItIsIssued() {
        String first = written(office.toEast(office.member("Đàm Văn Số Một")));
        String second = written(office.toEast(office.member("Đàm Văn Số Hai")));
        long one = issued(second);
        long two = issued(first);

        assertThat(two).isEqualTo(one + 1);
        assertThat(sender.text(first))
                .contains("%02d-GGT/ĐU".formatted(two), "2025–2030", "Đã ban hành");
    }

    /// TRF-04: eight compartments, and where the member is counted meanwhile.
    @Test
    void aTemporarySlipSaysFromWhenToWhenAndWhereTheMemberIsCounted() {
        long member = office.member("Đàm Văn Tạm");
        long transfer = office.asked(TransferOffice.SENDER, member, Cause.STUDY, true, 12);
        TransferOffice.recorded(
                slips.issue(
                        TransferOffice.SENDER,
                        transfer,
                        TransferOffice.order(
                                "K.2", TransferRoute.UPPER, LocalDate.of(2026, 3, 31))));

        assertThat(sender.text(written(transfer)))
                .contains(
                        "sinh hoạt đảng tạm thời: từ ngày 18/12/2025 đến ngày 31/03/2026",
                        "vẫn thuộc đảng số của Chi bộ Tây Một, Đảng bộ Sở Tây, Đảng bộ Khối",
                        "Ô 8. Kính gửi: ……")
                .doesNotContain("Ô 9.");
    }

    /// TRF-05, DOC-02: who introduces is the organization of the grassroots.
    @Test
    void nobodyWritesItWhoDoesNotRecordAtTheOrganizationThatIntroduces() {
        long transfer = office.toEast(office.member("Đàm Văn Ngoài"));
        String address = "/transfers/" + transfer;
        int before = papers(transfer);

        for (var other : List.of(cell, leader, receiver)) {
            assertThat(other.get(address)).bodyText().doesNotContain(address + "/papers");
        }
        assertThat(leader.post(address + "/papers")).hasStatus(403);
        assertThat(receiver.post(address + "/papers")).hasStatus(404);
        assertThat(far.post(address + "/papers")).hasStatus(404);
        assertThat(cell.post(address + "/papers").getResponse().getStatus()).isIn(403, 404);
        assertThat(papers(transfer)).isEqualTo(before);

        String paper = written(transfer);
        assertThat(receiver.get(paper)).hasStatus(404);
        assertThat(receiver.get(address)).bodyText().doesNotContain(paper);
    }

    @Test
    void thereIsNothingToWriteWithoutASlip() {
        long member = office.member("Đàm Văn Chờ");
        String address = "/transfers/" + office.asked(member);

        assertThat(sender.get(address)).bodyText().doesNotContain(address + "/papers");
        assertThat(sender.post(address + "/papers")).hasStatus(404);

        long gone = office.toEast(office.member("Đàm Văn Thôi"));
        sender.post(
                "/transfers/" + gone + "/steps/cancelled", "day", "20/12/2025", "reason", "Thôi");
        assertThat(sender.post("/transfers/" + gone + "/papers")).hasStatus(404);
    }

    /// TRF-01: thirty working days after the slip.
    private static String due() {
        return Formats.VIETNAMESE.date(WorkingDays.VIETNAM.after(LocalDate.of(2025, 12, 18), 30));
    }

    private String written(long transfer) {
        return sender.sentTo("/transfers/" + transfer + "/papers").replace("/edit", "");
    }

    private String written(Clerk clerk, long transfer) {
        return clerk.sentTo("/transfers/" + transfer + "/papers").replace("/edit", "");
    }

    /// By who sees both ends.
    private long order(long member, String goal, TransferRoute route) {
        long transfer = office.asked(member);
        return TransferOffice.recorded(
                slips.issue(TransferOffice.CHIEF, transfer, TransferOffice.order(goal, route)));
    }

    private String lastEvent(long transfer) {
        return office.sql()
                .fetchSingle("select max(id) from transfers.event where transfer_id = ?", transfer)
                .get(0, String.class);
    }

    private long issued(String paper) {
        long id = Long.parseLong(paper.replaceAll(".*/", ""));
        assertThat(issuance.issue(TransferOffice.SENDER, id, new Issuing(TODAY, null, 1)))
                .isInstanceOf(PaperOutcome.Done.class);
        return office.sql()
                .fetchSingle("select number from papers.issue where paper_id = ?", id)
                .get(0, long.class);
    }

    private int papers(long transfer) {
        return office.sql()
                .fetchSingle(
                        "select count(*) from papers.paper where subject_module = 'transfers' and"
                                + " subject_id = ?",
                        transfer)
                .get(0, int.class);
    }

    private static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
