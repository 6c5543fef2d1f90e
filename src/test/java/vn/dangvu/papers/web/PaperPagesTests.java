package vn.dangvu.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.papers.PaperOffice.TODAY;
import static vn.dangvu.papers.PaperOffice.done;
import static vn.dangvu.papers.PaperOffice.words;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.Issuing;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperOffice;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.PaperWorld;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The register and the pages of a paper, as an officer works with them.
@DangvuTest(today = "2026-06-15", world = "papers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class PaperPagesTests {

    private static final Instant PUT_RIGHT = Instant.parse("2026-06-20T01:00:00Z");

    private static final Pattern INPUT =
            Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern WORDS =
            Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    @TempDir static Path folder;

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;
    @Autowired Papers papers;
    @Autowired Issuance issuance;

    private PaperOffice office;
    private AskedBy clerk;
    private String register;

    @BeforeAll
    void fill(@Autowired Imports imports) {
        PaperWorld.fill(imports, sql, folder);
    }

    @BeforeEach
    void open() {
        office = new PaperOffice(sql);
        clerk = asked(office.officer("G"));
        register = "/papers?organization=" + office.organization("G");
    }

    @Test
    void aPaperIsBegunFilledIssuedAndFoundInTheRegister() throws IOException {
        String organization = office.organization("G").toString();
        assertThat(clerk.text("/papers/new?organization=" + organization))
                .contains("Quyết định kết nạp đảng viên (một người)", "Công văn");

        String edit =
                clerk.sentTo(
                        "/papers/new",
                        "organization",
                        organization,
                        "template",
                        "ADMISSION_DECISION");
        var fields = fields(clerk.text(edit));
        assertThat(fields.get("block0")).startsWith("- Căn cứ Điều lệ Đảng");
        fields.replaceAll((field, value) -> value.replace("……", "đã điền"));
        fields.put("place", "Đà Lạt");
        fields.put("more", "Điều 4. Thêm một điều.\n\nVà một đoạn nữa.");
        String paper = clerk.sentTo(edit, pairs(fields));

        assertThat(clerk.text(paper))
                .contains(
                        "Dự thảo",
                        "Số ……-QĐ/ĐU",
                        "<strong>Điều 1.</strong> Kết nạp quần chúng đã điền",
                        "<strong>Điều 4.</strong> Thêm một điều.",
                        "Và một đoạn nữa.",
                        "Lần 2");

        var issue = fields(clerk.text(paper + "/issue"));
        assertThat(issue)
                .containsEntry("day", "15/06/2026")
                .containsEntry("number", issue.get("offered"));
        assertThat(clerk.text(paper + "/issue")).contains("trong nhiệm kỳ 2025–2030");
        assertThat(clerk.post(paper + "/issue", pairs(issue))).hasStatus(303);

        String number = issue.get("number") + "-QĐ/ĐU";
        assertThat(clerk.text(paper))
                .contains(
                        "Quyết định " + number,
                        "Đà Lạt, ngày 15 tháng 06 năm 2026",
                        "Vừa đối chiếu",
                        "Soạn văn bản thay thế")
                .doesNotContain("Sửa dự thảo");
        assertThat(clerk.text(register + "&type=QD&year=2026")).contains(number, "15/06/2026");
        assertThat(clerk.text(register + "&type=NQ")).doesNotContain(number);
        byte[] file = clerk.file(paper + "/file.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("Số " + number);
        }
        assertThat(clerk.get(paper + "/file.docx").getResponse().getHeader("Content-Disposition"))
                .contains(issue.get("number") + "-QD-DU.docx");
        assertThat(clerk.file(paper + "/file.pdf")).startsWith("%PDF".getBytes());
        assertThat(clerk.get(paper + "/file.exe")).hasStatus(404);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        String paper = "/papers/" + office.draft(papers, "G", PaperType.BC, "báo cáo");
        var fields = fields(clerk.text(paper + "/edit"));
        fields.put("about", "");
        fields.put("symbol", "");
        fields.put("block0", "");
        fields.put("more", "Đoạn mới rất quan trọng");

        assertThat(clerk.post(paper + "/edit", pairs(fields)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#about\"",
                        "href=\"#symbol\"",
                        "Hãy ghi trích yếu",
                        "Đoạn mới rất quan trọng",
                        "name=\"version\" value=\"1\"");
        fields.put("more", "");
        assertThat(clerk.post(paper + "/edit", pairs(fields)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#more\"", "ít nhất một đoạn");
        fields.put("block0", "x".repeat(4_001));
        assertThat(clerk.post(paper + "/edit", pairs(fields)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#block0\"", "nhiều nhất 4.000 ký tự", "x".repeat(4_001));
    }

    @Test
    void whoWasSlowerIsToldAndKeepsTheWords() {
        long id = office.draft(papers, "G", PaperType.BC, "báo cáo");
        String paper = "/papers/" + id;
        var fields = fields(clerk.text(paper + "/edit"));
        done(papers.save(office.officer("G"), id, words("báo cáo", "Của người khác."), 1));
        fields.put("block0", "Của tôi.");

        String told = AskedBy.text(clerk.post(paper + "/edit", pairs(fields)));
        assertThat(told)
                .contains("Có người vừa lưu lần soạn 2", "Của tôi.")
                .contains("href=\"" + paper + "?version=2\"");
        assertThat(clerk.text(paper)).contains("Của người khác.").doesNotContain("Của tôi.");

        clerk.sentTo(paper + "/edit", pairs(fields(told)));

        assertThat(clerk.text(paper)).contains("Của tôi.", "Lần 3");
        assertThat(clerk.text(paper + "?version=2")).contains("Của người khác.");
    }

    @Test
    void aTableIsChangedCellByCell() {
        var draft =
                PaperTemplate.CLASS_LIST
                        .fill(words("x").head())
                        .with("course", "lớp bồi dưỡng")
                        .rows("persons", List.of(Map.of("name", "An"), Map.of("name", "Bình")))
                        .content();
        long id =
                done(
                        papers.draft(
                                office.officer("G"),
                                PaperTemplate.CLASS_LIST.draft(
                                        office.organization("G"), null, null, draft)));
        String edit = "/papers/" + id + "/edit";
        var fields = fields(clerk.text(edit));
        assertThat(fields).containsEntry("block2.1.1", "Bình").containsEntry("block2.4.1", "");
        for (int column = 0; column < 5; column++) {
            fields.put("block2.0." + column, "");
        }
        fields.put("block2.2.1", "Châu");
        clerk.sentTo(edit, pairs(fields));

        assertThat(clerk.text("/papers/" + id))
                .contains("<td>Bình</td>", "<td>Châu</td>")
                .doesNotContain("<td>An</td>");
    }

    @Test
    void aTableTooLongForAFormStaysAsItIs() {
        var rows =
                IntStream.rangeClosed(1, 150)
                        .mapToObj(at -> Map.of("name", "Người thứ " + at))
                        .toList();
        var content = PaperTemplate.CLASS_LIST.fill(words("x").head()).rows("persons", rows);
        long id =
                done(
                        papers.draft(
                                office.officer("G"),
                                PaperTemplate.CLASS_LIST.draft(
                                        office.organization("G"), null, null, content.content())));
        String edit = "/papers/" + id + "/edit";
        var fields = fields(clerk.text(edit));
        assertThat(clerk.text(edit)).contains("Bảng có 150 dòng");
        fields.put("place", "Đà Lạt");
        fields.put("about", "mở lớp đổi tên");

        clerk.sentTo(edit, pairs(fields));

        assertThat(clerk.text("/papers/" + id)).contains("Người thứ 150", "mở lớp đổi tên");
    }

    @Test
    void aSlipIsChangedCompartmentByCompartment() {
        long id = done(papers.draft(office.officer("G"), slip()));
        String edit = "/papers/" + id + "/edit";
        var fields = fields(clerk.text(edit));
        assertThat(clerk.text(edit)).contains("Ô 10. Kính gửi: ……", "PHIẾU BÁO CHUYỂN");
        String box = box(fields, "Ô 2. Kính gửi: ……");
        fields.put(box + ".title", "Ô 2. Kính gửi: Chi bộ 5");
        fields.put(box + ".lines", "Một dòng.\nHai dòng.");

        clerk.sentTo(edit, pairs(fields));

        assertThat(clerk.text("/papers/" + id))
                .contains("Ô 2. Kính gửi: Chi bộ 5", "<p>Một dòng.</p><p>Hai dòng.</p>");
    }

    @Test
    void aNumberThatIsTakenIsRefusedWithTheNextOne() {
        long first = office.draft(papers, "G", PaperType.TB, "thông báo");
        done(issuance.issue(office.officer("G"), first, new Issuing(TODAY, 40, 1)));
        String paper = "/papers/" + office.draft(papers, "G", PaperType.TB, "thông báo");

        assertThat(
                        clerk.post(
                                paper + "/issue",
                                "version",
                                "1",
                                "day",
                                "15/6/2026",
                                "offered",
                                "41",
                                "number",
                                "40"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "đã có văn bản cùng loại mang số này",
                        "Số kế tiếp còn trống là 41",
                        "căn cứ Hướng dẫn 05-HD/VPTW; quy tắc DOC-01",
                        "value=\"40\"");
        assertThat(
                        clerk.post(
                                paper + "/issue",
                                "version",
                                "1",
                                "day",
                                "16/6/2026",
                                "offered",
                                "41",
                                "number",
                                "bốn"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#number\"", "chữ số Ả Rập");
        // Somebody was quicker with what was offered: the next one is taken.
        assertThat(
                        clerk.post(
                                paper + "/issue",
                                "version",
                                "1",
                                "day",
                                "15/6/2026",
                                "offered",
                                "40",
                                "series",
                                "2025–2030",
                                "number",
                                "40"))
                .hasStatus(303);
        assertThat(clerk.text(paper)).contains("Số 41-TB/ĐU");
    }

    /// Nobody issues a paper under a number that he or she has not seen.
    @Test
    void aDayOfAnotherTermShowsTheNumberOfThatTermFirst() {
        String paper = "/papers/" + office.draft(papers, "G", PaperType.CTR, "chương trình");
        var fields = fields(clerk.text(paper + "/issue"));
        assertThat(fields).containsEntry("series", "2025–2030");
        fields.put("day", "19/5/2025");

        String again = AskedBy.text(clerk.post(paper + "/issue", pairs(fields)));

        assertThat(again)
                .contains("Ngày này thuộc nhiệm kỳ 2020–2025; số kế tiếp của loại này là 01")
                .contains("href=\"#number\"");
        assertThat(clerk.text(paper)).contains("Dự thảo");
        var shown = fields(again);
        assertThat(shown).containsEntry("series", "2020–2025").containsEntry("number", "01");
        assertThat(clerk.post(paper + "/issue", pairs(shown))).hasStatus(303);
        assertThat(clerk.text(paper)).contains("Số 01-CTr/ĐU", "ngày 19 tháng 05 năm 2025");
    }

    @Test
    void whoHasTwoRolesBeginsWhereHeOrSheSeesRows() {
        var viewer =
                new Viewer(
                        "hai.vai",
                        false,
                        List.of(
                                new Grant(office.organization("U").value(), Role.LEADER, false),
                                new Grant(
                                        office.organization("G.1").value(), Role.SECRETARY, true)),
                        null);
        var both = asked(viewer);

        assertThat(both.get("/papers"))
                .hasStatus(200)
                .bodyText()
                .contains("/papers/new?organization=" + office.organization("G.1"));
        assertThat(both.get("/papers?organization=" + office.organization("U"))).hasStatus(403);
    }

    @Test
    void aSlipThatIsChangedKeepsWhoSignsAndWhoGetsItInItsWords() {
        var officer = office.officer("G");
        long id = done(papers.draft(officer, slip()));
        String edit = "/papers/" + id + "/edit";
        var before = papers.get(officer, id).latest().content();
        assertThat(before.signed()).isFalse();
        assertThat(before.head().recipients()).isNotEmpty();
        var fields = fields(clerk.text(edit));
        fields.put("place", "Bảo Lộc");

        clerk.sentTo(edit, pairs(fields));

        var head = papers.get(officer, id).latest().content().head();
        assertThat(head.place()).isEqualTo("Bảo Lộc");
        assertThat(head.recipients()).isEqualTo(before.head().recipients());
        assertThat(head.authority()).isEqualTo(before.head().authority());
        assertThat(head.signer()).isEqualTo(before.head().signer());
    }

    @Test
    void aCellIsOfferedOnlyWhatItIssuesAndIsToldWhy() {
        String cell = office.organization("G.1").toString();

        assertThat(clerk.text("/papers/new?organization=" + cell))
                .contains("Biên bản lễ kết nạp đảng viên")
                .doesNotContain("Quyết định kết nạp");
        assertThat(clerk.post("/papers/new", "organization", cell, "template", "QD"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Chi bộ trực thuộc không ban hành quyết định",
                        "căn cứ Quy định 399-QĐ/TW; quy tắc DOC-02",
                        "nghị quyết");
        assertThat(clerk.post("/papers/new", "organization", cell, "template", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn mẫu");
    }

    @Test
    void aWrongPaperSaysByWhichItWasReplaced() {
        long wrong = office.draft(papers, "G", PaperType.KH, "kế hoạch");
        done(issuance.issue(office.officer("G"), wrong, new Issuing(TODAY, null, 1)));
        String old = "/papers/" + wrong;
        assertThat(clerk.get(old + "/edit").getResponse().getStatus()).isEqualTo(303);
        assertThat(clerk.get(old + "/issue").getResponse().getStatus()).isEqualTo(303);

        String edit = clerk.sentTo(old + "/replace");
        String fresh = edit.replace("/edit", "");
        assertThat(clerk.text(old)).contains("Đang có dự thảo để thay", fresh);
        assertThat(clerk.text(fresh)).contains("được soạn để thay", old);
        assertThat(clerk.text(fresh + "/issue")).contains("Văn bản bị thay sẽ hết hiệu lực");
        var issue = fields(clerk.text(fresh + "/issue"));
        clerk.sentTo(fresh + "/issue", pairs(issue));

        assertThat(clerk.text(old))
                .contains(
                        "Đã thu hồi", "Không còn hiệu lực từ ngày 15/06/2026", issue.get("number"))
                .doesNotContain("Soạn văn bản thay thế");
        assertThat(clerk.sentTo(old + "/replace")).isEqualTo(old);
        assertThat(clerk.get(old + "/withdraw").getResponse().getStatus()).isEqualTo(303);
    }

    @Test
    void aPaperIsWithdrawnWithAReason() {
        long id = office.draft(papers, "G", PaperType.KL, "kết luận");
        done(issuance.issue(office.officer("G"), id, new Issuing(TODAY, null, 1)));
        String paper = "/papers/" + id;

        assertThat(clerk.post(paper + "/withdraw", "reason", "", "day", "14/6/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do", "không được trước ngày ban hành (15/06/2026)");
        clerk.sentTo(paper + "/withdraw", "reason", "Ghi sai tên", "day", "15/6/2026");

        assertThat(clerk.text(paper)).contains("Đã thu hồi ngày 15/06/2026. Lý do: Ghi sai tên");
        assertThat(clerk.text(register + "&state=WITHDRAWN")).contains("kết luận");
    }

    @Test
    void anOldVersionIsShownAsWhatItIs() {
        long id = office.draft(papers, "G", PaperType.BC, "báo cáo");
        done(papers.save(office.officer("G"), id, words("báo cáo", "Lần sau."), 1));
        String paper = "/papers/" + id;

        assertThat(clerk.text(paper + "?version=1"))
                .contains("Đang xem lần soạn 1", "Nội dung.")
                .doesNotContain("Lần sau.");
        assertThat(clerk.get(paper + "?version=7")).hasStatus(404);
    }

    @Test
    void aPaperIsReadInEnglishWithItsWordsAsTheyAre() {
        String paper = "/papers/" + office.draft(papers, "G", PaperType.BC, "báo cáo tháng");

        assertThat(clerk.text(paper + "?lang=en"))
                .contains("Draft", "Give up the draft", "ĐẢNG CỘNG SẢN VIỆT NAM", "báo cáo tháng");
    }

    @Test
    void whoReadsHasNothingToPressAndWhoSeesNoRowsNothingToRead() {
        long id = office.draft(papers, "G", PaperType.BC, "báo cáo");
        String paper = "/papers/" + id;
        var reader = asked(office.somebody("G", Role.LEADER, true));
        var counter = asked(office.somebody("G", Role.LEADER, false));

        assertThat(reader.text(paper))
                .contains("Dự thảo", "Tải Word")
                .doesNotContain("Sửa dự thảo", "Ban hành</a>", "Bỏ dự thảo");
        assertThat(reader.text(register)).doesNotContain("Soạn văn bản");
        assertThat(reader.get(paper + "/edit")).hasStatus(403);
        assertThat(reader.post(paper + "/replace")).hasStatus(403);
        for (String address : List.of(paper, register, paper + "/file.pdf")) {
            assertThat(counter.get(address)).as(address).hasStatus(403);
            assertThat(asked(office.officer("K")).get(address)).as(address).hasStatus(404);
        }
        assertThat(asked(new Viewer("ai", false, List.of(), null)).text("/papers"))
                .contains("chưa được giao tổ chức nào");
    }

    /// The module whose cases they are says where; of a module that says nothing the page is there
    /// all the same.
    @Test
    void theCaseOfAPaperIsOpenedFromIt() {
        long slip = done(papers.draft(office.officer("G"), slip()));
        var provider =
                new StaticListableBeanFactory(Map.of("slips", new Slips()))
                        .getBeanProvider(CaseLink.class);
        var desk =
                new PaperDesk(
                        papers,
                        context.getBean(Organizations.class),
                        provider,
                        context.getBean(Clock.class));
        var opened = desk.look(office.officer("G"), Texts.VIETNAMESE, slip);

        var cases = desk.casesOf(office.officer("G"), Texts.VIETNAMESE, opened.paper());
        assertThat(cases.where()).isEqualTo(new Crumb("Hồ sơ 1", "/transfers/1"));
        assertThat(clerk.get("/papers/" + slip)).hasStatus(200);
        var latest = opened.paper().latest();
        var where = new Crumb("Hồ sơ 1", "/transfers/1");
        assertThat(opened.page(latest, cases).told())
                .containsExactly(
                        new PaperPage.Notice(
                                "Hồ sơ đã được sửa ngày 20/06/2026, sau khi soạn văn bản này. Cần"
                                        + " soạn lại.",
                                where));
        var before = latest.recordedAt().minusSeconds(1);
        assertThat(opened.page(latest, new PaperCases(where, List.of(), before, null)).told())
                .isEmpty();
        assertThat(opened.page(latest, new PaperCases(where, List.of(), null, null)).told())
                .isEmpty();
    }

    @Test
    void anIssuedPaperWhoseCaseWasPutRightSinceIsToBeReplaced() {
        long id = office.draft(papers, "G", PaperType.DA, "đề án");
        var officer = office.officer("G");
        done(issuance.issue(officer, id, new Issuing(TODAY, null, 1)));
        var desk = context.getBean(PaperDesk.class);
        var issued = desk.look(officer, Texts.VIETNAMESE, id);

        var putRight = new PaperCases(null, List.of(), PUT_RIGHT, null);
        assertThat(issued.page(issued.paper().latest(), putRight).told())
                .extracting(PaperPage.Notice::text)
                .singleElement()
                .asString()
                .endsWith("Cần thay thế hoặc thu hồi văn bản này.");
        done(issuance.withdraw(officer, id, TODAY, "Nhầm"));
        var withdrawn = desk.look(officer, Texts.VIETNAMESE, id);
        assertThat(withdrawn.page(withdrawn.paper().latest(), putRight).told())
                .extracting(PaperPage.Notice::text)
                .noneMatch(text -> text.contains("Hồ sơ đã được sửa"));
    }

    private static class Slips implements CaseLink {

        @Override
        public String module() {
            return "transfers";
        }

        @Override
        public Optional<Crumb> of(Viewer viewer, Texts texts, long id) {
            return Optional.of(new Crumb("Hồ sơ " + id, "/transfers/" + id));
        }

        @Override
        public Optional<Instant> putRight(Viewer viewer, long id) {
            return Optional.of(PUT_RIGHT);
        }
    }

    private PaperDraft slip() {
        var content =
                PaperTemplate.TRANSFER_SLIP
                        .fill(words("x").head())
                        .with("person", "Nguyễn Văn An")
                        .rows("stops", List.of(Map.of("to", "Đảng ủy phường Lâm Viên")))
                        .content();
        return PaperTemplate.TRANSFER_SLIP.draft(
                office.organization("G"), new PaperSubject("transfers", 1), null, content);
    }

    private static String box(Map<String, String> fields, String title) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().equals(title))
                .map(field -> field.getKey().replace(".title", ""))
                .findFirst()
                .orElseThrow();
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                RegisterController.class,
                NewPaperController.class,
                PaperController.class,
                EditController.class,
                IssueController.class,
                WithdrawController.class);
    }

    /// What the form on a page would send.
    private static Map<String, String> fields(String page) {
        String form = page.substring(page.indexOf("<main"));
        var fields = new HashMap<String, String>();
        for (var pattern : List.of(INPUT, WORDS)) {
            pattern.matcher(form)
                    .results()
                    .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
        }
        return fields;
    }

    private static String plain(String escaped) {
        return escaped.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String[] pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }
}
