package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static vn.dangvu.papers.PaperOffice.TODAY;
import static vn.dangvu.papers.PaperOffice.done;
import static vn.dangvu.papers.PaperOffice.refused;
import static vn.dangvu.papers.PaperOffice.words;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.persistence.Database;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Papers from the first draft to the archive. Each test writes papers of a type of its own, so
/// that numbers are its own, too.
@DangvuTest(today = "2026-06-15", world = "papers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTests {

    @TempDir static Path folder;

    @Autowired Papers papers;
    @Autowired Issuance issuance;
    @Autowired DSLContext sql;
    @Autowired Database database;
    @Autowired RecordsOfPapers records;
    @Autowired NamesForAudit names;
    @Autowired TransactionTemplate transactions;

    private PaperOffice office;
    private Viewer officer;

    @BeforeAll
    void fill(@Autowired Imports imports) {
        PaperWorld.fill(imports, sql, folder);
        office = new PaperOffice(sql);
        officer = office.officer("G");
    }

    @Test
    void numbersRunFrom01ForEachTypeInEachTerm_DOC_01() {
        var before = LocalDate.of(2025, 5, 19);
        var congress = LocalDate.of(2025, 5, 20);

        assertThat(issued(PaperType.CT, before.minusDays(9))).isEqualTo("01-CT/ĐU");
        assertThat(issued(PaperType.CT, before)).isEqualTo("02-CT/ĐU");
        assertThat(issued(PaperType.CT, congress)).isEqualTo("01-CT/ĐU");
        assertThat(issued(PaperType.CT, TODAY)).isEqualTo("02-CT/ĐU");
        assertThat(issued(PaperType.QC, TODAY)).isEqualTo("01-QC/ĐU");
        // Somebody finds an old one: it goes on where the earlier term ended.
        assertThat(issued(PaperType.CT, before)).isEqualTo("03-CT/ĐU");
    }

    @Test
    void numbersRunByYearWhereNoTermIsKnown() {
        var cell = office.officer("K");
        var first = office.draft(papers, "K", PaperType.KH, "kế hoạch");
        var second = office.draft(papers, "K", PaperType.KH, "kế hoạch");

        assertThat(issuance.offer(cell, first, LocalDate.of(2025, 12, 31)))
                .isEqualTo(new NumberOffer(1, List.of(), "2025", false));
        done(issuance.issue(cell, first, new Issuing(LocalDate.of(2025, 12, 31), null, 1)));
        done(issuance.issue(cell, second, new Issuing(LocalDate.of(2026, 1, 1), null, 1)));

        assertThat(papers.get(cell, second).number()).isEqualTo("01-KH/ĐU");
    }

    @Test
    void aNumberOfTheOfficesOwnRegisterIsTypedOnceAndThenGoneOnFrom() {
        long typed = office.draft(papers, "G", PaperType.DA, "đề án");
        done(issuance.issue(officer, typed, new Issuing(TODAY, 57, 1)));
        long again = office.draft(papers, "G", PaperType.DA, "đề án");

        assertThat(refused(issuance.issue(officer, again, new Issuing(TODAY, 57, 1))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.NumberTaken.class,
                        taken -> {
                            assertThat(taken.next()).isEqualTo(58);
                            assertThat(taken.series()).isEqualTo("2025–2030");
                        });
        assertThat(issuance.offer(officer, again, TODAY).next()).isEqualTo(58);
    }

    /// The days of a term are corrected after papers were numbered in it.
    @Test
    void aCorrectedTermGivesNoNumberTwice() {
        long first = office.draft(papers, "G.2", PaperType.TB, "thông báo");
        var cell = office.officer("G.2");
        done(issuance.issue(cell, first, new Issuing(TODAY, null, 1)));
        office.term("G.2", TODAY.minusDays(20));
        long second = office.draft(papers, "G.2", PaperType.TB, "thông báo");

        assertThat(issuance.offer(cell, second, TODAY).next()).isEqualTo(2);
        assertThat(refused(issuance.issue(cell, second, new Issuing(TODAY, 1, 1))))
                .hasExactlyElementsOfTypes(Objection.NumberTaken.class);
    }

    @Test
    void twoWhoIssueAtTheSameMomentGetTwoNumbers() throws Exception {
        int together = 4;
        var start = new CyclicBarrier(together);
        var works = new ArrayList<Callable<String>>();
        for (int at = 0; at < together; at++) {
            long paper = office.draft(papers, "G", PaperType.PA, "phương án " + at);
            works.add(() -> {
                start.await();
                done(issuance.issue(officer, paper, new Issuing(TODAY, null, 1)));
                return papers.get(officer, paper).number();
            });
        }
        var numbers = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(together)) {
            for (var work : pool.invokeAll(works)) {
                numbers.add(work.get());
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrder("01-PA/ĐU", "02-PA/ĐU", "03-PA/ĐU", "04-PA/ĐU");
    }

    @Test
    void aCellIssuesNoDecision_DOC_02() {
        var refused =
                refused(papers.draft(officer, office.paper("G.1", PaperType.QD, "quyết định")));

        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.NotIssuedBy.class,
                        not -> {
                            assertThat(not.allowed()).contains(PaperType.NQ).hasSize(8);
                            assertThat(not.source()).hasToString("Quy định 399-QĐ/TW");
                        });
        assertThat(papers.draft(officer, office.paper("G.1", PaperType.NQ, "nghị quyết")))
                .isInstanceOf(PaperOutcome.Done.class);
    }

    @Test
    void everySaveIsAVersionAndOnlyOverWhatWasRead() {
        long paper = office.draft(papers, "G", PaperType.BC, "báo cáo");

        done(papers.save(officer, paper, words("báo cáo", "Lần hai."), 1));
        done(papers.save(officer, paper, words("báo cáo", "Lần hai."), 2));

        var filed = papers.get(officer, paper);
        assertThat(filed.versions()).extracting(PaperVersion::ordinal).containsExactly(2, 1);
        assertThat(filed.versions().getLast().content().blocks())
                .containsExactly(new Paper.Paragraph("Điều 1. Nội dung."));
        assertThat(refused(papers.save(officer, paper, words("báo cáo", "Lần ba."), 1)))
                .containsExactly(new Objection.WrittenMeanwhile(2));
        assertThat(refused(issuance.issue(officer, paper, new Issuing(TODAY, null, 1))))
                .containsExactly(new Objection.WrittenMeanwhile(2));
    }

    @Test
    void anIssuedPaperIsReadBackWithItsHashesAndItsFile() throws IOException {
        long paper = issue(PaperType.CTR, TODAY);

        var filed = papers.get(officer, paper);
        var issue = Objects.requireNonNull(filed.issue());
        var file = papers.file(officer, paper, PaperFile.Format.DOCX);
        assertThat(filed.state()).isEqualTo(PaperState.ISSUED);
        assertThat(filed.intact()).isTrue();
        assertThat(issue.contentHash())
                .isEqualTo(
                        Fingerprint.hex(Fingerprint.of(PaperJson.write(filed.latest().content()))));
        assertThat(issue.docxHash()).isEqualTo(Fingerprint.hex(Fingerprint.of(file.content())));
        assertThat(file.name()).isEqualTo("01-CTr-ĐU.docx");
        // The same file, byte by byte, whenever it is asked for.
        assertThat(papers.file(officer, paper, PaperFile.Format.DOCX).content())
                .isEqualTo(file.content());
        try (var word = new XWPFDocument(new ByteArrayInputStream(file.content()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("Số 01-CTr/ĐU", "Đà Lạt, ngày 15 tháng 06 năm 2026");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update papers.issue set number = 99 where paper_id = ?",
                "delete from papers.issue where paper_id = ?",
                "update papers.original set docx = '' where paper_id = ?",
                "update papers.version set content = '{}' where paper_id = ?",
                "delete from papers.version where paper_id = ?",
                "update papers.paper set member_id = null where id = ?",
                "insert into papers.version (paper_id, organization_id, type, ordinal, content,"
                        + " sha256, recorded_by) select paper_id, organization_id, type, 2, '{}',"
                        + " sha256('{}'::bytea), 'x' from papers.version where paper_id = ?",
                "insert into papers.issue select paper_id, version_id, organization_id, type, 98,"
                    + " series_since, series_label, issued_on, content_sha256, docx_sha256, now(),"
                    + " 'x' from papers.issue where paper_id = ?"
            })
    void noStatementChangesAnIssuedPaper(String statement) {
        long paper = issue(PaperType.HD, TODAY);

        assertThatThrownBy(() -> sql.execute(statement, paper))
                .hasMessageMatching(
                        "(?s).*(neither changed nor deleted|issued or withdrawn|duplicate key).*");
        assertThat(papers.get(officer, paper).intact()).isTrue();
    }

    @Test
    void theDatabaseKeepsNoTextThatHasAnotherHash() {
        long paper = office.draft(papers, "G", PaperType.BC, "báo cáo");

        assertThatThrownBy(() ->
                        sql.execute(
                                """
                                insert into papers.version (paper_id, organization_id, type, ordinal, content, sha256, recorded_by)
                                select paper_id, organization_id, type, 2, '{"about":"khác"}', sha256, 'x'
                                from papers.version where paper_id = ?\
                                """,
                                paper))
                .hasMessageContaining("version_hash");
    }

    /// Whoever owns the database can do everything; it is seen all the same.
    @Test
    void whatTheOwnerOfTheDatabaseChangesIsSeen() throws SQLException {
        long paper = issue(PaperType.TTR, TODAY);
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("alter table papers.original disable trigger keep");
            statement.execute("alter table papers.original drop constraint original_hash");
            statement.execute(
                    "update papers.original set docx = 'x'::bytea where paper_id = " + paper);
            statement.execute("alter table papers.original enable trigger keep");
        }

        assertThat(papers.get(officer, paper).intact()).isFalse();
    }

    @Test
    void anotherPaperTakesThePlaceOfAWrongOneOnceItIsIssued() {
        long wrong = issue(PaperType.KL, TODAY.minusDays(3));

        long right = done(issuance.replace(officer, wrong));
        assertThat(papers.get(officer, wrong).state()).isEqualTo(PaperState.ISSUED);
        assertThat(refused(issuance.replace(officer, wrong)))
                .containsExactly(new Objection.ReplacedAlready(right));
        done(papers.save(officer, right, words("kết luận", "Điều 1. Đúng."), 1));
        done(issuance.issue(officer, right, new Issuing(TODAY, null, 2)));

        var old = papers.get(officer, wrong);
        var fresh = papers.get(officer, right);
        assertThat(old.state()).isEqualTo(PaperState.WITHDRAWN);
        assertThat(old.replacement()).isEqualTo(right);
        assertThat(old.withdrawal())
                .isEqualTo(new PaperWithdrawal(TODAY, "02-KL/ĐU", right, "canbo"));
        assertThat(old.intact()).isTrue();
        assertThat(fresh.replaces()).isEqualTo(wrong);
        assertThat(fresh.latest().hash()).isNotEqualTo(old.latest().hash());
    }

    @Test
    void aWithdrawnNumberIsNotGivenAgain() {
        long paper = issue(PaperType.NQ, TODAY);
        var issue = Objects.requireNonNull(papers.get(officer, paper).issue());

        assertThat(refused(issuance.withdraw(officer, paper, TODAY, "")))
                .containsExactly(new Objection.NoReason());
        done(issuance.withdraw(officer, paper, TODAY, "Ghi sai họ tên"));

        long next = office.draft(papers, "G", PaperType.NQ, "nghị quyết");
        assertThat(issuance.offer(officer, next, TODAY).next()).isEqualTo(issue.number() + 1);
        assertThat(papers.get(officer, paper).state()).isEqualTo(PaperState.WITHDRAWN);
        assertThat(refused(issuance.withdraw(officer, paper, TODAY, "Nữa")))
                .containsExactly(new Objection.DoesNotHold());
        assertThat(refused(issuance.replace(officer, paper)))
                .containsExactly(new Objection.DoesNotHold());
    }

    @Test
    void aDraftIsGivenUpAndLeavesTheRegister() {
        long paper = office.draft(papers, "G", PaperType.CV, "V/v thử");
        var all = new PaperQuery(office.organization("G"), PaperType.CV, null, null);
        assertThat(papers.register(officer, all, 9)).extracting(PaperLine::id).contains(paper);

        done(issuance.withdraw(officer, paper, TODAY, "Không cần nữa"));

        assertThat(papers.get(officer, paper).state()).isEqualTo(PaperState.DISCARDED);
        assertThat(papers.register(officer, all, 9)).isEmpty();
        assertThat(
                        papers.register(
                                officer,
                                new PaperQuery(
                                        office.organization("G"), null, PaperState.DISCARDED, 2026),
                                9))
                .extracting(PaperLine::id)
                .contains(paper);
        assertThat(refused(papers.save(officer, paper, words("V/v", "x"), 1)))
                .containsExactly(new Objection.NotADraft());
    }

    @Test
    void papersOfACaseAreFoundByItAndOnlyByWhomTheyAreFor() {
        var subject = new PaperSubject("admissions", 4_711);
        var member = office.town.member("A1");
        var draft =
                new PaperDraft(
                        office.organization("G"),
                        PaperType.QD,
                        "ADMISSION_DECISION",
                        subject,
                        member,
                        words("kết nạp đảng viên", "Điều 1. Kết nạp."));
        long paper = done(papers.draft(officer, draft));

        assertThat(papers.of(officer, subject))
                .extracting(PaperLine::id, PaperLine::about, PaperLine::state)
                .containsExactly(tuple(paper, "kết nạp đảng viên", PaperState.DRAFT));
        assertThat(papers.of(officer, new PaperSubject("admissions", 4_712))).isEmpty();
        assertThat(papers.of(office.officer("K"), subject)).isEmpty();
        assertThat(papers.of(office.somebody("G", Role.LEADER, false), subject)).isEmpty();
        assertThat(acts(paper))
                .containsExactly(tuple("PAPER_DRAFTED", office.organization("G").value(), member));
    }

    @Test
    void whoIsElsewhereFindsNothingAndWhoSeesNoRowsIsRefused() {
        long paper = office.draft(papers, "G", PaperType.BC, "báo cáo");
        for (Viewer stranger : List.of(office.officer("K"), office.officer("G.1"))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> papers.get(stranger, paper));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> papers.save(stranger, paper, words("x"), 1));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> issuance.issue(stranger, paper, new Issuing(TODAY, null, 1)));
        }
        var reader = office.somebody("G", Role.LEADER, true);
        var counter = office.somebody("G", Role.LEADER, false);

        assertThat(papers.get(reader, paper).id()).isEqualTo(paper);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> papers.get(counter, paper));
        for (Viewer viewer : List.of(reader, counter)) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> issuance.withdraw(viewer, paper, TODAY, "x"));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(
                            () -> papers.draft(viewer, office.paper("G", PaperType.BC, "báo cáo")));
        }
    }

    @Test
    void everythingIsTold() {
        long paper = issue(PaperType.BB, TODAY);
        papers.get(officer, paper);
        papers.file(officer, paper, PaperFile.Format.PDF);
        done(issuance.withdraw(officer, paper, TODAY, "Ghi sai họ tên của đồng chí Ân"));

        assertThat(acts(paper).stream().map(act -> act.toList().getFirst()))
                .containsExactly(
                        "PAPER_DRAFTED", "PAPER_ISSUED", "PAPER_OPENED", "PAPER_WITHDRAWN");
        var issued =
                sql.fetchSingle(
                                "select after from audit.entry where subject_id = ? and act ="
                                        + " 'PAPER_ISSUED'",
                                String.valueOf(paper))
                        .get(0, String.class);
        assertThat(issued).contains("-BB/ĐU").containsPattern("\"docxHash\": ?\"[0-9a-f]{64}\"");
        assertThat(
                        sql.fetch("select after from audit.entry where act = 'PAPER_WITHDRAWN'")
                                .getValues(0, String.class))
                .noneMatch(after -> after.contains("Ân"));
        assertThat(sql.fetch("select detail from audit.entry where act = 'EXPORTED'"))
                .extracting(row -> row.get(0, String.class))
                .contains("paper.pdf " + paper);
    }

    @Test
    void theHeadOfTheLastPaperIsOfferedForTheNext() {
        var usual =
                papers.letterhead(office.officer("G.1"), office.organization("G.1"), PaperType.BB);
        assertThat(usual.authority()).isEqualTo("T/M CHI BỘ");
        assertThat(usual.symbol()).isEqualTo("CB");
        assertThat(usual.place()).isEmpty();

        office.draft(papers, "G", PaperType.BC, "báo cáo");
        var same = papers.letterhead(officer, office.organization("G"), PaperType.BC);
        var other = papers.letterhead(officer, office.organization("G"), PaperType.GGT);

        assertThat(same).isEqualTo(words("x").head());
        assertThat(other.place()).isEqualTo("Đà Lạt");
        assertThat(other.signer()).isEmpty();
    }

    /// After a reorganization: who issues it, and who stands above, is called as the register says.
    @Test
    void theHeadOfTheLastPaperDoesNotBringAnOldNameBack() {
        var cell = office.officer("K");
        var before = words("báo cáo", "Điều 1. Nội dung.");
        var old =
                new Letterhead(
                        "Đảng bộ cũ",
                        "Chi bộ tên cũ",
                        "CB",
                        "Đà Lạt",
                        "T/M CHI BỘ",
                        "BÍ THƯ",
                        "Lê Văn Ba",
                        List.of("Đảng bộ cũ (để báo cáo)", "Lưu chi bộ"));
        var draft = office.paper("K", PaperType.BC, "báo cáo");
        done(papers.draft(cell, with(draft, before.with(old))));

        var same = papers.letterhead(cell, office.organization("K"), PaperType.BC);
        assertThat(same.superior()).isEqualTo("Tổ chức U");
        assertThat(same.issuer()).isEqualTo("Tổ chức K");
        assertThat(same.recipients()).containsExactly("Tổ chức U (để báo cáo)", "Lưu chi bộ");
        assertThat(same.signer()).isEqualTo("Lê Văn Ba");
        assertThat(same.place()).isEqualTo("Đà Lạt");
        var other = papers.letterhead(cell, office.organization("K"), PaperType.TTR);
        assertThat(other.superior()).isEqualTo("Tổ chức U");
        assertThat(other.place()).isEqualTo("Đà Lạt");
    }

    @Test
    void aDraftThatWasGivenUpSaysNothingForTheNext() {
        var cell = office.officer("K");
        var draft = office.paper("K", PaperType.KL, "kết luận");
        var content = words("kết luận", "Điều 1. Nhầm.");
        var signer = content.head().signedBy("T/M CHI BỘ", "BÍ THƯ", "Người Ký Nhầm");
        long wrong = done(papers.draft(cell, with(draft, content.with(signer))));
        assertThat(papers.letterhead(cell, office.organization("K"), PaperType.KL).signer())
                .isEqualTo("Người Ký Nhầm");

        done(issuance.withdraw(cell, wrong, TODAY, "Nhầm"));

        assertThat(papers.letterhead(cell, office.organization("K"), PaperType.KL).signer())
                .isEmpty();
    }

    private static PaperDraft with(PaperDraft draft, PaperContent content) {
        return new PaperDraft(
                draft.organization(), draft.type(), draft.kind(), null, null, content);
    }

    @Test
    void takingAPaperAboutSomebodyAwayIsToldOfThatPerson() {
        long member = office.town.member("A2");
        var draft = office.paper("G", PaperType.QD, "quyết định");
        long paper =
                done(
                        papers.draft(
                                officer,
                                new PaperDraft(
                                        draft.organization(),
                                        draft.type(),
                                        draft.kind(),
                                        null,
                                        member,
                                        draft.content())));

        papers.file(officer, paper, PaperFile.Format.DOCX);

        assertThat(
                        sql.fetch(
                                "select detail from audit.entry where act = 'EXPORTED' and member ="
                                        + " ?",
                                member))
                .extracting(row -> row.get(0, String.class))
                .containsExactly("paper.docx " + paper);
    }

    @Test
    void whatIsKeptOfAPersonHasThePaperAsItWasIssued() {
        long member = office.town.member("A3");
        var draft = office.paper("G", PaperType.QD, "quyết định");
        long paper =
                done(
                        papers.draft(
                                officer,
                                new PaperDraft(
                                        draft.organization(),
                                        draft.type(),
                                        draft.kind(),
                                        null,
                                        member,
                                        draft.content())));
        done(issuance.issue(officer, paper, new Issuing(TODAY, 77, 1)));

        assertThat(records.about(officer, member, true).get("papers.version"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text("content"))
                                .contains("Số 77-QĐ/ĐU", "ngày 15 tháng 06 năm 2026")
                                .contains("T/M BAN THƯỜNG VỤ", "Trần Thị Hoa", "- Lưu.")
                                .doesNotContain(PaperWords.GAP));
    }

    @Test
    void theAuditNamesPapersForThoseToWhomTheyAreOpen() {
        long first = issue(PaperType.DA, TODAY);
        long second = office.draft(papers, "G", PaperType.DA, "đề án");
        var ids = List.of(String.valueOf(first), String.valueOf(second), "0");

        assertThat(names.of(officer, ids)).hasSize(2);
        assertThat(names.of(officer, ids).get(String.valueOf(first)))
                .satisfies(name ->
                        assertThat(name.text())
                                .isEqualTo("Đề án " + papers.get(officer, first).number()));
        assertThat(names.of(office.officer("K"), ids)).isEmpty();
    }

    @Test
    void aReplacementIsNotOlderThanWhatItReplaces() {
        long wrong = issue(PaperType.QD, TODAY.minusDays(3));
        long right = done(issuance.replace(officer, wrong));

        assertThat(
                        refused(
                                issuance.issue(
                                        officer, right, new Issuing(TODAY.minusDays(4), null, 1))))
                .containsExactly(new Objection.BeforeTheReplaced(TODAY.minusDays(3)));

        done(issuance.issue(officer, right, new Issuing(TODAY.minusDays(3), null, 1)));
        assertThat(papers.get(officer, wrong).state()).isEqualTo(PaperState.WITHDRAWN);
    }

    /// Whoever comes second finds what the first has done, and neither finds an error.
    @Test
    void whoReplacesAPaperWhileSomebodyWithdrawsItWaits() throws Exception {
        long wrong = issue(PaperType.QD, TODAY.minusDays(2));
        long right = done(issuance.replace(officer, wrong));
        var withdrawn = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first =
                    pool.submit(() ->
                            transactions.execute(_ -> {
                                var outcome = issuance.withdraw(officer, wrong, TODAY, "Nhầm");
                                withdrawn.countDown();
                                await(goOn);
                                return outcome;
                            }));
            withdrawn.await();
            var second =
                    pool.submit(() -> issuance.issue(officer, right, new Issuing(TODAY, null, 1)));
            // As long as the first has not ended, the second stands before the paper.
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS));
            goOn.countDown();

            done(Objects.requireNonNull(first.get()));
            done(second.get());
        }
        assertThat(papers.get(officer, right).state()).isEqualTo(PaperState.ISSUED);
        assertThat(papers.get(officer, wrong).withdrawal())
                .isEqualTo(new PaperWithdrawal(TODAY, "Nhầm", null, "canbo"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoReplacesAPaperIssuesAtTheSamePlace() {
        long paper = issue(PaperType.BB, TODAY);

        assertThatThrownBy(() ->
                        sql.execute(
                                """
                                insert into papers.paper (organization_id, type, kind, replaces, recorded_by)
                                values (?, 'BB', 'THU', ?, 'x')\
                                """,
                                office.organization("G.1").value(),
                                paper))
                .hasMessageContaining("is not replaced at");
    }

    /// DOC-01, TERM-01: nobody has recorded the next congress.
    @Test
    void aTermThatEndedLongAgoNumbersNoPaper() {
        var cell = office.officer("U");
        office.term("U", LocalDate.of(2018, 3, 1));
        long paper = office.draft(papers, "U", PaperType.CV, "V/v thử");

        var late = issuance.offer(cell, paper, LocalDate.of(2024, 3, 1));
        var over = issuance.offer(cell, paper, LocalDate.of(2024, 3, 2));

        assertThat(late.series()).isEqualTo("2018–2023");
        assertThat(late.over())
                .isEqualTo(new NumberOffer.Over("2018–2023", LocalDate.of(2023, 3, 1)));
        assertThat(over.ofTerm()).isFalse();
        assertThat(over.series()).isEqualTo("2024");
        assertThat(over.over()).isEqualTo(late.over());
        assertThat(issuance.offer(cell, paper, LocalDate.of(2023, 3, 1)).over()).isNull();
        done(issuance.issue(cell, paper, new Issuing(TODAY, null, 1)));
        assertThat(Objects.requireNonNull(papers.get(cell, paper).issue()).series())
                .isEqualTo("2026");
    }

    private String issued(PaperType type, LocalDate on) {
        return papers.get(officer, issue(type, on)).number();
    }

    private long issue(PaperType type, LocalDate on) {
        long paper = office.draft(papers, "G", type, "thử");
        return done(issuance.issue(officer, paper, new Issuing(on, null, 1)));
    }

    private List<Tuple> acts(long paper) {
        return sql.fetch(
                        """
                        select act, organization, member from audit.entry
                        where subject_kind = 'paper' and subject_id = ? order by id\
                        """,
                        String.valueOf(paper))
                .map(row -> tuple(row.get(0), row.get(1), row.get(2)));
    }
}
