package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.members.web.MemberOffice.revision;
import static vn.dangvu.members.web.MemberOffice.with;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;

import java.util.Map;

/// What somebody is and by which numbers papers know him or her, put right on the screen.
@MemberPagesTest
class ProfilePagesTests {

    private final MemberOffice office;
    private final Visitor officer;

    @Autowired
    ProfilePagesTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
    }

    @Test
    void countsWhatChangedFromItsDayOn() {
        long member = office.somebody("Cao Văn Học", "2018-03-02");
        String address = "/members/" + member + "/profile";
        var typed =
                revision(
                        officer,
                        member,
                        "way",
                        "change",
                        "effectiveOn",
                        "1.6.19",
                        "professional",
                        "MASTER");

        assertThat(officer.follow(address, typed))
                .hasStatusOk()
                .bodyText()
                .contains("Thạc sĩ (đang ghi: Đại học)", "Số liệu từ ngày 01/06/2019")
                .doesNotContain("Dân tộc");
        assertThat(officer.follow(address, with(typed, "step", "record")))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Thạc sĩ", "từ ngày 01/06/2019", "trước đó: Đại học");
        assertThat(officer.text("/members?organization=32&q=cao van hoc&on=1/5/2019"))
                .contains("Cao Văn Học");
        assertThat(office.professional(member, "2019-05-31")).isEqualTo("UNIVERSITY");
        assertThat(office.professional(member, "2019-06-01")).isEqualTo("MASTER");
        assertThat(office.lines(member, "PROFILE_CHANGED")).isEqualTo(1);
    }

    @Test
    void replacesWhatWasWrongWhereverItStood() {
        long member = office.somebody("Cao Văn Nhầm", "2018-03-02");
        String address = "/members/" + member + "/profile";
        officer.post(
                address,
                revision(
                        officer,
                        member,
                        "way",
                        "change",
                        "effectiveOn",
                        "1/6/2019",
                        "theory",
                        "ADVANCED",
                        "step",
                        "record"));
        officer.post(
                address,
                revision(
                        officer,
                        member,
                        "way",
                        "correct",
                        "fullName",
                        "Cao Văn Nhâm",
                        "step",
                        "record"));

        assertThat(officer.text("/members?on=1/6/2018&q=cao van nham"))
                .contains("Cao Văn Nhâm")
                .doesNotContain("Cao Văn Nhầm");
        assertThat(office.superseded(member)).isEqualTo(2);
    }

    @Test
    void asksWhatKindOfChangeItIsAndKeepsWhatWasTyped() {
        long member = office.somebody("Cao Thị Quên", "2018-03-02");
        String address = "/members/" + member + "/profile";

        assertThat(
                        officer.post(
                                address,
                                revision(
                                        officer,
                                        member,
                                        "hometown",
                                        "Đà Lạt",
                                        "born",
                                        "31/4/1990")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#revision\"", "href=\"#born\"", "value=\"Đà Lạt\"");
        assertThat(
                        officer.post(
                                address,
                                revision(officer, member, "way", "change", "hometown", "Đà Lạt")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#effectiveOn\"");
        assertThat(officer.post(address, revision(officer, member, "way", "correct")))
                .hasStatus(422)
                .bodyText()
                .contains("chưa có gì thay đổi");
    }

    @Test
    void overwritesNobodyWhoWroteMeanwhile() {
        long member = office.somebody("Cao Thị Nhanh", "2018-03-02");
        var stale =
                with(
                        revision(officer, member, "way", "correct", "hometown", "Huế"),
                        "known",
                        "2019-01-01T00:00:00Z");

        assertThat(officer.post("/members/" + member + "/profile", stale)).hasStatus(409);
    }

    @Test
    void correctsNumbersAndRemembersTheFormerOnes() {
        long member =
                office.enter(
                        MemberOffice.OFFICER,
                        "Cao Văn Số",
                        "2018-03-02",
                        MemberOffice.NORTH,
                        new Numbers("L-1", "20000001", "068090000001"));
        String address = "/members/" + member + "/numbers";

        assertThat(officer.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"L-1\"", "value=\"20000001\"", "********0001")
                .doesNotContain("068090000001");
        assertThat(
                        officer.follow(
                                address,
                                Map.of(
                                        "dossierNumber",
                                        "L-2",
                                        "cardNumber",
                                        "20000001",
                                        "citizenId",
                                        "")))
                .hasStatusOk()
                .bodyText()
                .contains("L-2", "********0001");
        assertThat(officer.post(address, Map.of("cardNumber", "x", "citizenId", "068")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#cardNumber\"", "href=\"#citizenId\"");
        assertThat(
                        officer.follow(
                                address,
                                Map.of(
                                        "dossierNumber",
                                        "L-2",
                                        "cardNumber",
                                        "",
                                        "citizenId",
                                        "068090000002")))
                .bodyText()
                .contains("********0002");
        assertThat(officer.follow(address, Map.of("dossierNumber", "L-2", "forget", "on")))
                .bodyText()
                .doesNotContain("********");
        assertThat(office.changes(member)).isEqualTo(3);
    }

    @Test
    void sendsWhoeverWouldChangeACardOfAFactToThatFact() {
        long member = office.somebody("Cao Thị Thẻ", "2017-03-02");
        office.record(member, MovementKind.RECOGNITION, "2018-03-02", null);
        long fact = office.record(member, MovementKind.CARD_ISSUE, "2018-05-19", "20000009");
        String address = "/members/" + member + "/numbers";

        assertThat(officer.get(address))
                .bodyText()
                .contains("20000009", "/movements/" + fact + "/correct")
                .doesNotContain("name=\"cardNumber\"");
        officer.post(address, Map.of("dossierNumber", "L-9", "cardNumber", "20000010"));
        assertThat(office.card(member)).isEqualTo("20000009");
    }
}
