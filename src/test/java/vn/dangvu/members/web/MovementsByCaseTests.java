package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.web.MemberOffice.newcomer;
import static vn.dangvu.members.web.MemberOffice.with;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Openings;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What comes out of a case is not entered beside it.
@MemberPagesTest
class MovementsByCaseTests {

    private final MemberOffice office;
    private final Openings openings;
    private final Cases cases;
    private final Visitor officer;
    private final Visitor secretary;

    @Autowired
    MovementsByCaseTests(MemberOffice office, Openings openings, Cases cases) {
        this.office = office;
        this.openings = openings;
        this.cases = cases;
        officer = office.visit(MemberOffice.OFFICER);
        secretary =
                office.visit(
                        new Viewer(
                                "thu",
                                false,
                                List.of(new Grant(MemberOffice.NORTH, Role.OFFICER, true)),
                                null));
    }

    @Test
    void leadsToTheCaseThatIsBegunAndToTheFormOnlyForThePast() {
        long member = office.somebody("Đỗ Văn Lối", "2018-03-02");
        String address = "/members/" + member + "/movements/new?kind=RECOGNITION";

        assertThat(officer.get(address))
                .hasStatus(303)
                .hasHeader("Location", "/cases/new?kind=RECOGNITION&member=" + member);
        assertThat(officer.text(address + "&past=on"))
                .contains(
                        "Chỉ ghi thẳng vào sổ điều đã có quyết định từ trước", "/cases/new?kind=");
        assertThat(officer.text("/members/" + member + "/movements/new?kind=CARD_ISSUE"))
                .doesNotContain("Chỉ ghi thẳng vào sổ");
    }

    @Test
    void entersBareOnlyWhatSaysByWhichPaperItWasDecided() {
        long member = office.somebody("Đỗ Văn Trống", "2018-03-02");
        String address = "/members/" + member + "/movements/new";
        var typed = Map.of("kind", "RECOGNITION", "effectiveOn", "2/3/2019", "step", "record");

        assertThat(officer.post(address, typed))
                .hasStatus(422)
                .bodyText()
                .contains("#decisionNumber", "#decisionDate", "Cần ghi số của quyết định");
        assertThat(office.facts(member)).isEqualTo(1);
        assertThat(
                        officer.post(
                                address,
                                with(
                                        typed,
                                        "decisionNumber",
                                        "77-QĐ/ĐUK",
                                        "decisionDate",
                                        "1/3/2019")))
                .hasStatus(303);
        assertThat(office.facts(member)).isEqualTo(2);
    }

    /// ADM-09: whoever records for one cell does not enter what the committee above decides.
    @Test
    void aSecretaryNeitherExpelsNorAdmitsAlone() {
        long member = office.somebody("Đỗ Văn Chặn", "2018-03-02");
        var decided = Map.of("decisionNumber", "1-QĐ/CB", "decisionDate", "1/6/2019");
        var expelled =
                with(decided, "kind", "EXPULSION", "effectiveOn", "2/6/2019", "step", "record");

        assertThat(secretary.post("/members/" + member + "/movements/new", expelled))
                .hasStatus(422)
                .bodyText()
                .contains("Việc này do", "quyết định", "/cases/new?kind=EXPULSION");
        assertThat(office.facts(member)).isEqualTo(1);
        assertThat(
                        secretary.post(
                                "/members/new",
                                with(newcomer("Đỗ Thị Chặn", "N-CH"), "step", "record")))
                .hasStatus(422)
                .bodyText()
                .contains("Việc này do");
    }

    /// TRF-02.
    @Test
    void nobodyWhoIsBeingExpelledGoesByABareEntry() {
        long member = office.somebody("Đỗ Văn Đi", "2018-03-02");
        office.record(member, MovementKind.RECOGNITION, "2019-03-02", null);
        String file = opened(CaseKind.EXPULSION, member, "VIOLATION");
        var typed =
                Map.of(
                        "kind", "TRANSFER_OUT",
                        "effectiveOn", "4/7/2019",
                        "elsewhere", "Thành ủy Đà Lạt",
                        "route", "WITHIN_PROVINCE",
                        "step", "record");

        assertThat(officer.post("/members/" + member + "/movements/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Đang làm:", file);
        assertThat(office.facts(member)).isEqualTo(2);
    }

    private String opened(CaseKind kind, long member, @Nullable String ground) {
        var person = new Openings.Person.Member(member);
        var on = LocalDate.of(2019, 6, 3);
        var asked = openings.asked(MemberOffice.OFFICER, kind, person, on);
        var entry =
                new StepEntry(
                        "OPENED",
                        MemberOffice.NORTH,
                        on,
                        Decision.NONE,
                        null,
                        null,
                        ground,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        var opened = cases.open(MemberOffice.OFFICER, asked.file(), entry);
        return "/cases/" + ((Cases.Opening.Opened) opened).file();
    }

    @Test
    void nothingIsEnteredBesideACaseThatIsOpen() {
        long member = office.somebody("Đỗ Văn Dở", "2018-03-02");
        String file = opened(CaseKind.EXEMPTION, member, null);
        String address = "/members/" + member + "/movements/new";
        var typed =
                Map.of(
                        "kind", "EXEMPTION",
                        "effectiveOn", "4/6/2019",
                        "decisionNumber", "5-NQ/CB",
                        "decisionDate", "3/6/2019",
                        "step", "record");

        assertThat(officer.get(address + "?kind=EXEMPTION")).hasHeader("Location", file);
        assertThat(officer.post(address, typed))
                .hasStatus(422)
                .bodyText()
                .contains("Đang làm:", file);
        assertThat(office.facts(member)).isEqualTo(1);
    }
}
