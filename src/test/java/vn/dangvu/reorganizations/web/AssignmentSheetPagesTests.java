package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.AssignmentSheet;
import vn.dangvu.reorganizations.PlanSheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

/// Members sent to cells of their own by a sheet, beside the pasted list.
class AssignmentSheetPagesTests extends VillageOffice {

    private static final Sheet MEMBERS =
            PlanSheets.ALL.stream()
                    .filter(sheet -> sheet.key().equals("assignments"))
                    .findFirst()
                    .orElseThrow();

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
