package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.Numbers;

import java.util.HashMap;
import java.util.Map;

/// What only few need to see of a member is masked until somebody says what for.
@MemberPagesTest
class MaskedFieldsTests {

    private static final String REASON = "Đối chiếu với giấy tờ";
    private static final String HOMETOWN = "xã Tam Quan, huyện Hoài Nhơn";

    private static int number = 1233;

    private final MemberOffice office;
    private final Visitor officer;
    private final String citizenId;
    private final String end;
    private final long member;
    private final String address;

    @Autowired
    MaskedFieldsTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
        end = String.valueOf(++number);
        citizenId = "03809000" + end;
        member = office.known("Vi Văn Che", HOMETOWN, new Numbers(null, citizenId, citizenId));
        address = "/members/" + member;
    }

    @Test
    void thePageShowsTheEndOfTheNumberAndNoHomePlace() {
        assertThat(officer.text(address))
                .contains("********" + end, "Đang che", "Hiện thông tin được che")
                .doesNotContain(citizenId, HOMETOWN);
    }

    @Test
    void aReasonOpensThemOnceAndIsKept() {
        long before = office.lines(member, "FIELD_REVEALED");

        assertThat(officer.post(address + "/reveal", Map.of("reason", REASON)))
                .hasStatusOk()
                .bodyText()
                .contains(citizenId, HOMETOWN)
                .doesNotContain("********" + end);

        assertThat(office.lines(member, "FIELD_REVEALED")).isEqualTo(before + 1);
        assertThat(office.reasonToReveal(member)).isEqualTo(REASON);
        assertThat(officer.text(address)).doesNotContain(citizenId);
    }

    @Test
    void withoutAReasonNothingOpensAndWhatWasTypedStays() {
        long before = office.lines(member, "FIELD_REVEALED");

        assertThat(officer.post(address + "/reveal", Map.of("reason", "abc ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do xem", "value=\"abc\"")
                .doesNotContain(citizenId, HOMETOWN);
        assertThat(officer.post(address + "/reveal", Map.of())).hasStatus(422);

        assertThat(office.lines(member, "FIELD_REVEALED")).isEqualTo(before);
    }

    @Test
    void theFormsToCorrectThemDoNotShowThemAndKeepThem() {
        assertThat(officer.text(address + "/profile"))
                .contains("Đang che. Để trống nếu không sửa")
                .doesNotContain(HOMETOWN);
        assertThat(officer.text(address + "/numbers")).doesNotContain(citizenId);
        var typed = MemberOffice.newcomer("Vi Văn Che", "unused");
        var sent = new HashMap<>(typed);
        sent.putAll(
                Map.of(
                        "way", "correct",
                        "known", "2030-01-01T00:00:00Z",
                        "professional", "MASTER",
                        "hometown", "",
                        "step", "record"));

        assertThat(officer.post(address + "/profile", sent)).hasStatus(303);
        assertThat(officer.post(address + "/numbers", Map.of("dossierNumber", "L-" + end)))
                .hasStatus(303);

        assertThat(officer.post(address + "/reveal", Map.of("reason", REASON)))
                .bodyText()
                .contains(HOMETOWN, citizenId, "L-" + end);
        assertThat(office.lines(member, "MEMBER_CHANGED")).isEqualTo(1);
    }
}
