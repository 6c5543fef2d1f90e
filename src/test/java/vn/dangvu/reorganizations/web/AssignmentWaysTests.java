package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.AssignmentSheet;
import vn.dangvu.reorganizations.PlanSheets;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Village;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Members sent to cells of their own by a sheet and by rule, beside the pasted list.
class AssignmentWaysTests extends VillageOffice {

    private static final Sheet MEMBERS =
            PlanSheets.ALL.stream()
                    .filter(sheet -> sheet.key().equals("assignments"))
                    .findFirst()
                    .orElseThrow();

    @Autowired Reorganizations reorganizations;

    @Test
    void aSheetIsTakenAsAWhole() throws IOException {
        String plan = plan();

        var sent =
                officer.upload(
                        plan + "/members/sheet",
                        "sheet",
                        sheet("a1", "E.2", "c1", "E.1"),
                        "revision",
                        "0");

        assertThat(sent).hasStatus(303);
        assertThat(officer.text(plan + "/members"))
                .contains("Đã phân 2 đảng viên theo danh sách.", "Nguyễn Văn a1", "Nguyễn Văn c1");
        assertThat(assigned(plan))
                .containsExactly(new Assignment("a1", "E.2"), new Assignment("c1", "E.1"));
    }

    @Test
    void whatIsWrongInASheetIsSaidAtItsCellAndNothingIsWritten() throws IOException {
        String plan = plan();
        officer.sentTo(plan + "/members", "revision", "0", "list", "b1\tE.1");

        assertThat(
                        officer.upload(
                                plan + "/members/sheet",
                                "sheet",
                                sheet("a1", "E.2", "zz", "E.2", "a2", "E", "a1", "Q"),
                                "revision",
                                "1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ô A3: không có đảng viên mang mã “zz”",
                        "Ô B4: E (E) không phải là chi bộ",
                        "Ô A5: đảng viên mang mã “a1” đã có ở dòng 2",
                        "Ô B5: không có tổ chức mang mã “Q”");
        assertThat(
                        officer.upload(
                                plan + "/members/sheet", "sheet", sheet("a1", ""), "revision", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Phân công đảng viên", "B2");
        byte[] text = "mã;chi bộ".getBytes(StandardCharsets.UTF_8);
        assertThat(officer.upload(plan + "/members/sheet", "sheet", text, "revision", "1"))
                .hasStatus(422);
        assertThat(officer.post(plan + "/members/sheet", "revision", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một tệp");
        assertThat(assigned(plan)).containsExactly(new Assignment("b1", "E.1"));
    }

    @Test
    void whoSendsASheetAfterSomebodyElseSavedOverwritesNothing() throws IOException {
        String plan = plan();
        officer.sentTo(plan + "/members", "revision", "0", "list", "b1\tE.1");

        assertThat(
                        officer.upload(
                                plan + "/members/sheet",
                                "sheet",
                                sheet("a1", "E.2"),
                                "revision",
                                "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Đã có người sửa phương án");
        assertThat(assigned(plan)).containsExactly(new Assignment("b1", "E.1"));
    }

    @Test
    void theSheetToFillInHoldsWhoIsAssignedAlready() throws IOException {
        String plan = plan();
        officer.sentTo(plan + "/members", "revision", "0", "list", "b1\tE.1");
        var file = Files.createTempFile("dangvu-", ".xlsx");
        Files.write(file, officer.file(plan + "/members/sheet"));

        assertThat(AssignmentSheet.read(file, LocalDate.of(2021, 6, 1)))
                .isInstanceOfSatisfying(
                        AssignmentSheet.Reading.Taken.class,
                        taken ->
                                assertThat(taken.rows())
                                        .extracting(AssignmentSheet.Placed::assignment)
                                        .containsExactly(new Assignment("b1", "E.1")));
        Files.delete(file);
    }

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

    private List<Assignment> assigned(String plan) {
        long id = Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1));
        return reorganizations.get(Village.OFFICER, id).assignments();
    }

    /// @param codes of members and cells in turn
    private static byte[] sheet(String... codes) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        for (int at = 0; at < codes.length; at += 2) {
            rows.add(Map.of("member", codes[at], "cell", codes[at + 1]));
        }
        var out = new ByteArrayOutputStream();
        SheetWriter.write(out, MEMBERS, rows.iterator());
        return out.toByteArray();
    }
}
