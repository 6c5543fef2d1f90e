package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.web.MemberOffice.with;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;

import java.util.Map;

/// Recording a movement: choose, fill in, check, record.
@MemberPagesTest
class MovementPagesTests {

    private final MemberOffice office;
    private final Visitor officer;

    @Autowired
    MovementPagesTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
    }

    @Test
    void asksOnlyForMovementsThatCanFollow() {
        long an = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(an, MovementKind.RECOGNITION, "2019-03-02", null);
        assertThat(
                        officer.text("/members/" + an + "/movements/new")
                                .split("Ghi thẳng điều đã quyết định")[0])
                .contains("kind=CARD_ISSUE", "kind=INTERNAL_TRANSFER", "kind=DEATH")
                .doesNotContain("kind=RECOGNITION", "kind=TRANSFER_IN", "kind=EXEMPTION_END");
        assertThat(officer.get("/members/" + an + "/movements/new?kind=NONSENSE")).hasStatus(404);
    }

    @Test
    void saysWhatWillChangeBeforeItRecords() {
        long member = office.somebody("Phạm Thị Cúc", "2018-03-02");
        String address = "/members/" + member + "/movements/new";
        var typed = Map.of("kind", "INTERNAL_TRANSFER", "effectiveOn", "3.2.19", "cell", "48");

        assertThat(officer.follow(address, typed))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đảng số của Chi bộ Bắc giảm 1 từ ngày 03/02/2019",
                        "Đảng số của Chi bộ Nam tăng 1 từ ngày 03/02/2019",
                        "name=\"effectiveOn\" value=\"03/02/2019\"");
        assertThat(office.facts(member)).isEqualTo(1);

        assertThat(officer.post(address, with(typed, "step", "record")))
                .hasStatus(303)
                .hasHeader("Location", "/members/" + member);
        assertThat(office.facts(member)).isEqualTo(2);
        assertThat(officer.get("/members/" + member))
                .bodyText()
                .contains("Từ Chi bộ Bắc đến Chi bộ Nam");
    }

    @Test
    void losesNothingThatWasTypedWhenARuleSaysNo() {
        long member = office.somebody("Phạm Văn Dậu", "2018-03-02");
        var typed =
                Map.of(
                        "kind", "RECOGNITION",
                        "effectiveOn", "3/3/2019",
                        "decisionNumber", "77-QĐ/ĐUK",
                        "decisionDate", "1/3/2019",
                        "note", "họp bù",
                        "step", "record");

        assertThat(officer.post("/members/" + member + "/movements/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("ngày 02/03/2019. Căn cứ: Quy định 29-QĐ/TW", "href=\"#effectiveOn\"")
                .contains("value=\"3/3/2019\"", "value=\"77-QĐ/ĐUK\"", "value=\"họp bù\"");
        assertThat(office.facts(member)).isEqualTo(1);
    }

    @Test
    void findsTheCheckAndTheFormAgainWhenSomebodyGoesBack() {
        long member = office.somebody("Phạm Văn Lùi", "2018-03-02");
        String address = "/members/" + member + "/movements/new";
        var typed =
                Map.of(
                        "kind",
                        "INTERNAL_TRANSFER",
                        "effectiveOn",
                        "3.2.19",
                        "cell",
                        "48",
                        "note",
                        "lùi");

        officer.post(address, typed);
        assertThat(officer.get(address + "?kind=INTERNAL_TRANSFER"))
                .hasStatusOk()
                .bodyText()
                .contains("chưa ghi nhận", "value=\"3.2.19\"", "value=\"lùi\"");
        assertThat(officer.get(address + "?kind=DEATH")).bodyText().doesNotContain("lùi");
        assertThat(officer.get(address + "/check")).hasStatusOk().bodyText().contains("lùi");

        officer.post(address, MemberOffice.with(typed, "step", "record"));
        assertThat(officer.get(address + "/check")).hasStatus(303).hasHeader("Location", address);
        assertThat(officer.get(address + "?kind=INTERNAL_TRANSFER"))
                .bodyText()
                .doesNotContain("lùi");
    }

    @Test
    void forgetsWhatWasTypedWhenAsked() {
        long member = office.somebody("Phạm Văn Quên", "2018-03-02");
        String address = "/members/" + member + "/movements/new";
        officer.post(address, Map.of("kind", "DEATH", "effectiveOn", "31/2/2019"));

        assertThat(officer.get(address + "?kind=DEATH")).bodyText().contains("31/2/2019");
        assertThat(officer.get(address + "?kind=DEATH&fresh=on"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("31/2/2019");
    }

    @Test
    void saysAtTheFieldWhatCannotBeAndClearsNothing() {
        long member = office.somebody("Phạm Thị Thẻ", "2018-03-02");
        office.record(member, MovementKind.RECOGNITION, "2019-03-02", null);
        var typed =
                Map.of(
                        "kind", "CARD_ISSUE",
                        "effectiveOn", "19/5/2019",
                        "cardNumber", "abc",
                        "decisionDate", "1/2/2020");

        assertThat(officer.post("/members/" + member + "/movements/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"cardNumber-error\"", "8 chữ số (thẻ cũ) hoặc 12 chữ số")
                .contains("id=\"decisionDate-error\"", "còn ở phía trước")
                .contains("value=\"abc\"", "value=\"1/2/2020\"", "value=\"19/5/2019\"");
    }

    @Test
    void showsWhoHasTheCardOnlyToWhomTheHolderBelongs() {
        long here = office.somebody("Phạm Văn Giữ", "2018-03-02");
        office.record(here, MovementKind.RECOGNITION, "2019-03-02", null);
        office.record(here, MovementKind.CARD_ISSUE, "2019-05-19", "11112222");
        office.enter(
                MemberOffice.STRANGER,
                "Người Nơi Khác",
                "2018-03-02",
                MemberOffice.ABROAD,
                new Numbers(null, "33334444", null));
        long member = office.somebody("Phạm Văn Xin", "2018-03-02");
        office.record(member, MovementKind.RECOGNITION, "2019-03-02", null);
        var typed =
                Map.of("kind", "CARD_ISSUE", "effectiveOn", "19/5/2019", "cardNumber", "11112222");
        String address = "/members/" + member + "/movements/new";

        assertThat(officer.post(address, typed))
                .hasStatus(422)
                .bodyText()
                .contains("đồng chí Phạm Văn Giữ", "href=\"/members/" + here + "\"");
        assertThat(officer.post(address, MemberOffice.with(typed, "cardNumber", "33334444")))
                .hasStatus(422)
                .bodyText()
                .contains(Texts.VIETNAMESE.get("exchange.problem.otherCommittee", "33334444"))
                .doesNotContain("Nơi Khác", "Trong sổ đã có");
    }
}
