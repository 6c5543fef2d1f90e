package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Village;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// A plan from its first page to its annex, as an officer without scripts goes through it.
class PlanPagesTests extends VillageOffice {

    @Test
    void beginsADraftAndTellsWhatIsMissing() {
        assertThat(officer.post("/reorganizations", "home", "E.1", "title", "", "on", "31/2/2020"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "đó là một chi bộ",
                        "Hãy đặt tên cho phương án",
                        "Không có ngày này trong lịch",
                        "value=\"31/2/2020\"");

        String plan = plan();

        assertThat(officer.get(plan)).hasStatusOk().bodyText().contains("Bản thảo", "01/01/2020");
        assertThat(officer.get("/reorganizations"))
                .hasStatusOk()
                .bodyText()
                .contains("Sắp xếp phía đông", plan);
    }

    @Test
    void saysOfEachFieldOfALineWhatIsWrong() {
        String plan = plan();

        assertThat(
                        officer.post(
                                plan + "/lines",
                                "action",
                                "ABSORB",
                                "revision",
                                "0",
                                "organizations",
                                "E.2, Z.9"))
                .hasStatus(422)
                .bodyText()
                .contains("mang mã “Z.9”", "Hãy chọn tổ chức tiếp nhận", "E.2");
        assertThat(officer.get(plan)).bodyText().contains("Chưa có bước nào");
    }

    @Test
    void linesAreAddedEditedOrderedAndRemoved() {
        String plan = plan();
        absorb(plan, 0);
        officer.sentTo(
                plan + "/lines",
                "action",
                "RENAME",
                "revision",
                "1",
                "organizations",
                "E.1 · E.1",
                "officialName",
                "Chi bộ Một");
        assertThat(officer.text(plan))
                .contains("Sáp nhập E.2 (E.2) vào E.1 (E.1)", "Đổi tên E.1 (E.1) thành Chi bộ Một");

        officer.sentTo(plan + "/lines/2/place", "way", "up", "revision", "2");
        assertThat(officer.text(plan)).containsSubsequence("Đổi tên E.1", "Sáp nhập E.2");
        assertThat(officer.text(plan + "/lines/2")).contains("value=\"E.2 · E.2\"");
        officer.sentTo(
                plan + "/lines/2",
                "action",
                "ABSORB",
                "revision",
                "3",
                "organizations",
                "E.2",
                "target",
                "W.1");
        assertThat(officer.text(plan)).contains("Sáp nhập E.2 (E.2) vào W.1 (W.1)");
        officer.sentTo(plan + "/lines/1/place", "way", "out", "revision", "4");
        assertThat(officer.text(plan)).contains("line-1").doesNotContain("line-2");
        assertThat(officer.get(plan + "/lines/2")).hasStatus(404);
    }

    @Test
    void whoeverComesSecondIsToldAndLosesNothing() {
        String plan = plan();
        absorb(plan, 0);

        var late =
                officer.post(
                        plan + "/lines",
                        "action",
                        "HAND_OVER",
                        "revision",
                        "0",
                        "organizations",
                        "E.1",
                        "target",
                        "W");

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Đã có người sửa phương án trong lúc này",
                        "value=\"E.1\"",
                        "value=\"W\"",
                        "name=\"revision\" value=\"1\"");
        assertThat(officer.post(plan + "/lines/1/place", "way", "out", "revision", "0"))
                .hasStatus(409);
        assertThat(officer.post(plan + "/head", "title", "Khác", "on", "2/1/2020", "revision", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"Khác\"");
        assertThat(officer.text(plan)).contains("Sáp nhập E.2").doesNotContain("Chuyển giao E.1");
    }

    @Test
    void aPastedListIsCheckedLineByLine() {
        String plan = plan();

        assertThat(
                        officer.post(
                                plan + "/members",
                                "revision",
                                "0",
                                "list",
                                "Mã đảng viên\tMã chi bộ\na1\tE.2\nzz\tE.2\na2\tE\na1\tW.1\nmột"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Dòng 3: không có đảng viên mang mã “zz”",
                        "Dòng 4: E (E) không phải là chi bộ",
                        "Dòng 5: đảng viên mang mã “a1” đã có ở dòng 2",
                        "Dòng 6: cần đúng hai phần");
        officer.sentTo(plan + "/members", "revision", "0", "list", "a1\tE.2\na2;W.1\n\na3 E.2\n");
        assertThat(officer.text(plan + "/members"))
                .contains("3 đảng viên được phân riêng", "Nguyễn Văn a1", "2 đồng chí");
        officer.sentTo(plan + "/members/remove", "revision", "1", "member", "a1");
        officer.sentTo(plan + "/members/remove", "revision", "2", "cell", "E.2");
        assertThat(officer.text(plan + "/members"))
                .contains("1 đảng viên được phân riêng", "Nguyễn Văn a2");
    }

    @Test
    void codesAreFoundInWhateverCaseTheyAreTyped() {
        String plan =
                officer.sentTo("/reorganizations", "home", "t", "title", "P", "on", "1/1/2020");
        officer.sentTo(
                plan + "/lines",
                "action",
                "ABSORB",
                "revision",
                "0",
                "organizations",
                "e.2",
                "target",
                "e.1");
        assertThat(officer.text(plan)).contains("Sáp nhập E.2 (E.2) vào E.1 (E.1)");

        assertThat(officer.post(plan + "/members", "revision", "1", "list", "A1\tw.1\na1\tE.1"))
                .hasStatus(422)
                .bodyText()
                .contains("Dòng 2: đảng viên mang mã “a1” đã có ở dòng 1");
        officer.sentTo(plan + "/members", "revision", "1", "list", "A1\tw.1\nC2;e.1");
        assertThat(assigned(plan))
                .containsExactly(new Assignment("a1", "W.1"), new Assignment("c2", "E.1"));
    }

    @Test
    void colleaguesTalkAboutADraft() {
        String plan = plan();
        assertThat(officer.post(plan + "/comments", "words", " ")).hasStatus(422);
        officer.sentTo(plan + "/comments", "words", "Nên để <b>E.2</b> lại");
        assertThat(officer.text(plan)).contains("Nên để &lt;b&gt;E.2&lt;/b&gt; lại", "officer");
    }

    @Test
    void theAnnexListsEverybodyAndLeavesALineInTheAccessLog() throws IOException {
        String plan = plan();
        absorb(plan, 0);
        officer.sentTo(
                plan + "/lines",
                "action",
                "HAND_OVER",
                "revision",
                "1",
                "organizations",
                "W.1",
                "target",
                "E");

        byte[] annex = officer.file(plan + "/annex.docx");

        try (var document = new XWPFDocument(new ByteArrayInputStream(annex));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Bên nhận: E.1", "Bên nhận: E (E)", "ĐẠI DIỆN BÊN GIAO")
                    .contains("Nguyễn Văn b4", "Nguyễn Văn c3")
                    .doesNotContain("Nguyễn Văn a1");
        }
        assertThat(sql.fetchCount(sql.selectFrom("audit.entry").where("act = 'EXPORTED'")))
                .isEqualTo(1);
    }

    @Test
    void isThereOnlyForOfficersOfItsHomeAndAbove() {
        String plan = plan();
        for (var role : List.of(Role.VIEWER, Role.OFFICER)) {
            int place = role == Role.OFFICER ? Village.EAST : Village.TOP;
            var other =
                    new Visitor(
                            new Viewer("khác", false, List.of(new Grant(place, role, true)), null),
                            context);
            assertThat(other.get("/reorganizations"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Sắp xếp phía đông");
            for (String page :
                    List.of("", "/head", "/lines/new", "/members", "/preview", "/execute")) {
                assertThat(other.get(plan + page)).hasStatus(404);
            }
        }
    }
}
