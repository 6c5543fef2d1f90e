package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

import vn.dangvu.reorganizations.Assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Members sent to cells of their own by rule.
class AssignmentRulePagesTests extends VillageOffice {

    @Test
    void rulesTellHowManyEachTakesBeforeAnythingIsKept() {
        String plan = plan();
        profiles();

        assertThat(officer.post(plan + "/members/rules", rules("count")))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "9 đảng viên được xét",
                        "Giới tính: Nữ",
                        "2 đồng chí",
                        "Sinh từ năm: 1990",
                        "1 đồng chí",
                        "Còn lại",
                        "6 đồng chí",
                        "Giữ kết quả này");
        assertThat(assigned(plan)).isEmpty();
    }

    @Test
    void theFirstRuleThatHoldsTakesAMemberAndItsWordsAreTheReason() {
        String plan = plan();
        profiles();
        officer.sentTo(plan + "/members", "revision", "0", "list", "a5\tW.1");
        officer.get(plan + "/members");

        officer.sentTo(plan + "/members/rules", rules("keep", "revision", "1"));

        assertThat(assigned(plan))
                .extracting(Assignment::member, Assignment::cell, Assignment::rule)
                .containsExactlyInAnyOrder(
                        tuple("a5", "W.1", ""),
                        tuple("a1", "W.1", "Giới tính: Nữ"),
                        tuple("a2", "W.1", "Giới tính: Nữ"),
                        tuple("a3", "E.2", "Sinh từ năm: 1990"),
                        tuple("a4", "E.1", "Còn lại, không thuộc quy tắc nào"),
                        tuple("b1", "E.1", "Còn lại, không thuộc quy tắc nào"),
                        tuple("b2", "E.1", "Còn lại, không thuộc quy tắc nào"),
                        tuple("b3", "E.1", "Còn lại, không thuộc quy tắc nào"),
                        tuple("b4", "E.1", "Còn lại, không thuộc quy tắc nào"));
        assertThat(officer.text(plan + "/members"))
                .contains("Đã phân 8 đảng viên theo quy tắc.", "theo quy tắc “Giới tính: Nữ”");
    }

    @Test
    void sortedAgainWhoWasSortedGoesByTheNewRulesAndWhoWasNamedStays() {
        String plan = plan();
        profiles();
        officer.sentTo(plan + "/members", "revision", "0", "list", "a5\tW.1");
        officer.sentTo(plan + "/members/rules", rules("keep", "revision", "1"));

        officer.sentTo(
                plan + "/members/rules",
                "source",
                "E.1",
                "condition",
                "HOMETOWN:",
                "value",
                "đà lạt",
                "cell",
                "E.2",
                "rest",
                "",
                "way",
                "keep",
                "revision",
                "2");

        // Only E.1 was sorted anew; of it, who is not taken goes with the cell again.
        assertThat(assigned(plan))
                .extracting(Assignment::member, Assignment::cell)
                .containsExactlyInAnyOrder(
                        tuple("a5", "W.1"),
                        tuple("a1", "E.2"),
                        tuple("b1", "E.1"),
                        tuple("b2", "E.1"),
                        tuple("b3", "E.1"),
                        tuple("b4", "E.1"));
    }

    @Test
    void saysOfEachPartOfARuleWhatIsWrong() {
        String plan = plan();

        assertThat(
                        officer.post(
                                plan + "/members/rules",
                                "source",
                                "Z",
                                "condition",
                                "BORN_FROM:",
                                "value",
                                "trẻ",
                                "cell",
                                "E",
                                "condition",
                                "",
                                "value",
                                "Nữ",
                                "cell",
                                "E.1",
                                "condition",
                                "SEX:OTHER",
                                "value",
                                "",
                                "cell",
                                "",
                                "rest",
                                "Q"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Không tìm thấy tổ chức này",
                        "Quy tắc 1: hãy ghi năm sinh",
                        "Không có chi bộ mang mã “E”",
                        "Quy tắc 2: hãy chọn điều kiện",
                        "Hãy chọn chi bộ đến",
                        "Không có chi bộ mang mã “Q”");
        assertThat(officer.post(plan + "/members/rules", "source", "E"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi ít nhất một quy tắc");
        assertThat(officer.post(plan + "/members/rules", "source", "E", "way", "more"))
                .hasStatusOk();
        assertThat(assigned(plan)).isEmpty();
    }

    /// Women first, then who is young; both in the east.
    private static String[] rules(String way, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "source",
                                "E · E",
                                "condition",
                                "SEX:FEMALE",
                                "value",
                                "",
                                "cell",
                                "W.1",
                                "condition",
                                "BORN_FROM:",
                                "value",
                                "1990",
                                "cell",
                                "E.2",
                                "rest",
                                "E.1",
                                "way",
                                way));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    /// `a1` is a young woman from Đà Lạt, `a2` a woman, `a3` young: known since 2016.
    private void profiles() {
        profile("a1", "FEMALE", "1992-01-01", "Phường 1, Đà Lạt");
        profile("a2", "FEMALE", "1970-01-01", "Bảo Lộc");
        profile("a3", "MALE", "1990-01-01", "Bảo Lộc");
    }

    private void profile(String member, String sex, String born, String hometown) {
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, hometown, recorded_at, recorded_by)
                select member_id, date '2016-01-01', name_id, ?, cast(? as date), ethnicity, ?, date '2016-01-01', 'test'
                from members.profile where member_id = (select id from members.member where code = ?)\
                """,
                sex,
                born,
                hometown,
                member);
    }
}
