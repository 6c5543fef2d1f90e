package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import vn.dangvu.exchange.ImportResult.State;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.FreshDatabase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ImportsTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    static final Viewer OFFICER =
            new Viewer(
                    "can-bo", false, List.of(new Viewer.Grant(1, Viewer.Role.OFFICER, true)), null);
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2020-01-16T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir Path folder;

    DSLContext sql;
    Imports imports;
    ImportFolder working;
    List<Object> events = new ArrayList<>();

    ImportsTests() {
        var source = DATABASE.dataSource();
        sql = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("toys", new ToyImport());
        imports =
                new Imports(
                        new ImportStore(sql),
                        new DataSourceTransactionManager(source),
                        beans.getBeanProvider(SheetImport.class),
                        events::add,
                        CLOCK);
        working = ImportFolder.create();
    }

    @BeforeEach
    void emptyTable() {
        sql.execute("drop table if exists toy");
        sql.execute("create table toy (code text primary key, name text not null)");
    }

    @AfterEach
    void removeFolder() {
        working.close();
        assertThat(working.path()).doesNotExist();
    }

    @Test
    void previewsExactlyWhatAnImportDoesAndWritesNothing() {
        var request = request(file(row("1", "An"), row("2", "Bình"), row("3", "")));

        var preview = imports.preview(OFFICER, request, Progress.NONE);
        int afterPreview = toys();
        int loggedAfterPreview = logged();
        var done = imports.run(OFFICER, request, Progress.NONE);

        assertThat(preview.state()).isEqualTo(State.PREVIEWED);
        assertThat(afterPreview).isZero();
        assertThat(loggedAfterPreview).isZero();
        assertThat(done.state()).isEqualTo(State.COMMITTED);
        assertThat(done.sheets()).isEqualTo(preview.sheets());
        assertThat(done.problems()).isEqualTo(preview.problems());
        assertThat(counts(done)).containsExactly(2, 0, 0, 1);
        assertThat(toys()).isEqualTo(2);
        assertThat(events).containsExactly(new Imported("can-bo", 2));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var request = request(file(row("1", "An"), row("2", "Bình")));
        imports.run(OFFICER, request, Progress.NONE);

        var again = imports.run(OFFICER, request, Progress.NONE);

        assertThat(counts(again)).containsExactly(0, 0, 2, 0);
        assertThat(toys()).isEqualTo(2);
    }

    @Test
    void writesDownWhoImportedWhichFile() throws IOException {
        int before = logged();
        Path file = file(row("1", "An"), row("2", "", "", "hôm qua"));

        imports.run(OFFICER, request(file), Progress.NONE);

        var line = sql.fetchSingle("select * from exchange.import order by id desc limit 1");
        assertThat(logged()).isEqualTo(before + 1);
        assertThat(line.intoMap())
                .containsEntry("username", "can-bo")
                .containsEntry("file_name", "toys.xlsx")
                .containsEntry("file_hash", FileKind.hash(file))
                .containsEntry("rows_new", 1)
                .containsEntry("rows_refused", 1);
    }

    @Test
    void saysWhereAProblemStandsWhetherTheReaderOrTheModuleFoundIt() {
        Path file =
                file(
                        row("1", "An", "Thạc sĩ"),
                        row("2", "Bình", "", "", "", "", 2050),
                        row("3", "Chi"));

        var preview = imports.preview(OFFICER, request(file), Progress.NONE);

        var words = new ImportWords(Texts.VIETNAMESE);
        assertThat(preview.problems())
                .extracting(words::place, words::problem)
                .containsExactly(
                        tuple(
                                "Tờ “Đồ chơi”, dòng 2, cột “Trình độ” (ô C2)",
                                "Tìm thấy “Thạc sĩ”; cần một trong: Đại học; Cao đẳng; Nữ; Nụ."),
                        tuple(
                                "Tờ “Đồ chơi”, dòng 3, cột “Năm” (ô G3)",
                                "Tìm thấy 2050; ngày này ở tương lai."));
        assertThat(counts(preview)).containsExactly(1, 0, 0, 2);
    }

    @Test
    void asksAboutDuplicatesAndFollowsTheDecision() {
        imports.run(OFFICER, request(file(row("1", "An"))), Progress.NONE);
        var request = request(file(row("7", "An"), row("8", "Bình")));

        var asked = imports.preview(OFFICER, request, Progress.NONE);
        var place = asked.duplicates().getFirst().place();
        var skipped =
                imports.preview(
                        OFFICER, request.with(Map.of(place, ImportRequest.SKIP)), Progress.NONE);
        var different =
                imports.run(
                        OFFICER,
                        request.with(Map.of(place, ImportRequest.DIFFERENT)),
                        Progress.NONE);

        assertThat(asked.duplicates())
                .singleElement()
                .extracting(new ImportWords(Texts.VIETNAMESE)::duplicate)
                .isEqualTo("“An” giống An, mã 1: cùng họ tên và ngày sinh.");
        assertThat(asked.problems()).isEmpty();
        assertThat(skipped.duplicates()).isEmpty();
        assertThat(skipped.sheets().getFirst().skipped()).isEqualTo(1);
        assertThat(counts(different)).containsExactly(2, 0, 0, 0);
    }

    @Test
    void writesNothingWhenOneOfTheFilesIsRefused() {
        Path bad =
                new RawWorkbook()
                        .tab("Sheet1", RawWorkbook.sheet(Toys.HEADINGS))
                        .write(folder.resolve("bad.xlsx"));
        var files = List.of(ImportFile.of(file(row("1", "An"))), ImportFile.of(bad));

        var result = imports.run(OFFICER, ImportRequest.of(files, working), Progress.NONE);

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.files().get(1).refusals())
                .extracting(new ImportWords(Texts.VIETNAMESE)::refusal)
                .containsExactly(
                        "Không tìm thấy tờ nào cần nhập. Cần một tờ tên “Đồ chơi”; tệp có"
                                + " “Sheet1”. Hãy đặt lại tên tờ đúng như mẫu.");
        assertThat(toys()).isZero();
    }

    @Test
    void refusesAFileWithFormulasAfterReadingItAndWritesNothing() {
        Path file = file(row("1", "An"), row("2", "<c r=\"@\"><f>A1</f><v>1</v></c>"));

        var result = imports.run(OFFICER, request(file), Progress.NONE);

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(ImportText.lines(result, Texts.VIETNAMESE).getFirst())
                .startsWith("toys.xlsx: Tờ “Đồ chơi” có công thức ở 1 ô (B3…), ví dụ “=A1”.");
        assertThat(toys()).isZero();
    }

    @Test
    void givesTheFileBackWithReasonsAndReadsItAgain() throws IOException {
        Path file =
                file(
                        row("1", "An", "Thạc sĩ", "", "31/2/2019", "00123456"),
                        row("2", "Bình", "", "", RawWorkbook.serial(Toys.TODAY)),
                        row("3", "Chi", "Đại học", "", Toys.TODAY, "00123456", 2019, "x"));
        var preview = imports.preview(OFFICER, request(file), Progress.NONE);
        var bytes = new ByteArrayOutputStream();

        AnnotatedFile.write(bytes, preview, 0, Texts.VIETNAMESE);

        Path back = Files.write(folder.resolve("back.xlsx"), bytes.toByteArray());
        var inspection = WorkbookInspection.of(back);
        try (var workbook = WorkbookReader.open(back);
                var rows =
                        WorkbookReader.sheetOf(workbook, inspection.tabs().getFirst())
                                .openStream()) {
            var reasons = rows.map(row -> row.getCellText(8)).toList();
            assertThat(reasons)
                    .containsExactly(
                            "Lý do từ chối",
                            "Ngày vào: Tìm thấy “31/2/2019”; không có ngày này trong lịch.\n"
                                    + "Trình độ: Tìm thấy “Thạc sĩ”; cần một trong: Đại học; Cao"
                                    + " đẳng; Nữ; Nụ.",
                            "Ngày vào: Tìm thấy số 43846; cần một ngày như 03/02/2020. Hãy định"
                                    + " dạng ô là ngày hoặc văn bản.",
                            "");
        }
        assertThat(Toys.read(back).problems()).isEqualTo(Toys.read(file).problems());
        assertThat(Toys.read(back).lines()).isEqualTo(Toys.read(file).lines()).hasSize(1);
    }

    @Test
    void tellsHowFarItHasCome() {
        var rows = new Object[2000][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row("" + row, "An " + row);
        }
        var heard = new ArrayList<String>();

        imports.preview(
                OFFICER,
                request(file(rows)),
                (stage, what, done, total) -> heard.add(stage + " " + done + "/" + total));

        assertThat(heard)
                .containsSubsequence(
                        "INSPECTING 0/1",
                        "WAITING 0/0",
                        "READING 500/2001",
                        "READING 2000/2001",
                        "APPLYING 0/1",
                        "FINISHING 0/0");
    }

    @Test
    void isOpenToOfficersAndOnAnEmptyRegisterToTheAdministrator() {
        var administrator = new Viewer("admin", true, List.of(), null);
        var reader =
                new Viewer(
                        "xem", false, List.of(new Viewer.Grant(1, Viewer.Role.VIEWER, true)), null);

        imports.run(OFFICER, request(file(row("1", "An"))), Progress.NONE);

        assertThat(imports.openTo(OFFICER)).isTrue();
        assertThat(imports.openTo(reader)).isFalse();
        assertThat(imports.openTo(administrator)).isFalse();
    }

    private Path file(Object[]... rows) {
        var all = new Object[rows.length + 1][];
        all[0] = Toys.HEADINGS;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return new RawWorkbook()
                .tab(Toys.SHEET.name(), RawWorkbook.sheet(all))
                .write(folder.resolve("toys.xlsx"));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private ImportRequest request(Path file) {
        return ImportRequest.of(List.of(ImportFile.of(file)), working);
    }

    private int toys() {
        return sql.fetchCount(DSL.table("toy"));
    }

    private int logged() {
        return sql.fetchCount(DSL.table("exchange.import"));
    }

    private static List<Integer> counts(ImportResult result) {
        return List.of(result.fresh(), result.changed(), result.same(), result.refused());
    }
}
