package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What a person is told who slips on the command line: which option, and what is expected there.
class MistakesTests {

    private static final String FIGURE = "figure members.admitted --organization X --home nowhere ";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --from 31/02/2019 --to 2019-12-31 | --from | 28 ngày                  | has 28 days
                    --from 31/01/2019 --to 2019-12-31 | --from | Có phải: 2019-01-31      | Did you mean: 2019-01-31
                    --from 2019-13-01 --to 2019-12-31 | --from | Tháng phải từ 01 đến 12  | The month must be 01 to 12
                    --from 2019-02-29 --to 2019-12-31 | --from | tháng 2 năm 2019 có 28   | month 2 of 2019 has 28
                    --from hôm-nay --to 2019-12-31    | --from | YYYY-MM-DD               | YYYY-MM-DD
                    --from 2019-01-01 --to 0019-12-31 | --to   | Năm phải từ 1850 đến 2199| The year must be 1850 to 2199
                    --from 2019-12-31 --to 2019-01-01 | --to   | đổi chỗ                  | exchanged
                    --from 2019-01-01 --to            | --to   | thiếu giá trị            | its value is missing
                    """)
    void saysWhichDayIsWrongAndWhatIsExpected(
            String days, String option, String vietnamese, String english) {
        assertThat(refused("vi", FIGURE + days)).startsWith(option + ":").contains(vietnamese);
        assertThat(refused("en", FIGURE + days)).startsWith(option + ":").contains(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    bogus                                              | Không hiểu: bogus
                    improt x.xlsx                                      | Có phải: import
                    serve --prot 1                                     | Có phải: --port
                    serve --port abc                                   | --port: giá trị «abc» không dùng được. Cần một số nguyên
                    serve --port 99999                                 | --port: không có cổng 99999. Cần số từ 0 đến 65535
                    serve --port -1                                    | --port: không có cổng -1
                    serve --sample lam-dong                            | --sample: giá trị «lam-dong» không dùng được. Hiện chỉ có: khoi-lam-dong
                    sample lam-dong --out x                            | Tên tổ chức mẫu: giá trị «lam-dong»
                    report monthly --organization X --year 2019        | Loại báo cáo: giá trị «monthly» không dùng được. Cần một trong: annual, form-1, form-2, form-2b, form-7
                    report form-1 --organization X --year 2019 --half 3 | --half: giá trị «3» không dùng được. Cần một trong: 1, 2
                    report annual --organization X --year 2019 --half 1 | --half chỉ dùng với form-1, form-2, form-2b, form-7; báo cáo annual là của cả năm
                    report form-3 --organization X --year 2019         | Cần một trong: annual, form-1, form-2, form-2b, form-7
                    report annual --organization X --year 19           | --year: không lập được báo cáo năm 19. Cần năm bốn chữ số, từ 1930 đến 2199
                    report annual --organization X --year 2019 --format csv | Cần một trong: text, json, xlsx, docx, pdf
                    template                                           | Thiếu: --out
                    --lang fr                                          | --lang: giá trị «fr» không dùng được. Cần một trong: vi, en
                    """)
    void saysWhichWordIsWrongAndWhatIsExpected(String typed, String told) {
        assertThat(refused("vi", typed)).contains(told).contains("--help");
    }

    @Test
    void looksAtFilesAndFoldersBeforeAnyWork() throws IOException {
        Path file = Files.writeString(folder.resolve("book.xlsx"), "not a book");
        String home = " --home " + folder.resolve("home");

        assertThat(refused("vi", "import " + folder.resolve("none.xlsx") + home))
                .contains("không có tệp " + folder.resolve("none.xlsx"));
        assertThat(refused("vi", "import " + folder + home)).contains(folder + " là thư mục");
        assertThat(refused("vi", "import " + file + " --refused " + file + home))
                .startsWith("--refused: " + file + " là tệp");
        assertThat(refused("en", "template --out " + file)).contains("--out: " + file);
        assertThat(refused("en", "template --out /proc/dangvu")).contains("cannot be made");
        assertThat(refused("en", "sample khoi-lam-dong --out " + file)).contains("--out: " + file);
        String report = "report annual --organization X --year 2019 --out ";
        assertThat(refused("vi", report + folder)).contains("--out: " + folder + " là thư mục");
        assertThat(refused("vi", report + folder.resolve("no/a.pdf")))
                .contains("--out: không có thư mục " + folder.resolve("no"));
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void makesNoHomeForWhoOnlyReads() {
        Path home = folder.resolve("slip");
        String asked = FIGURE.replace("nowhere", home.toString());

        assertThat(ended(ExitCode.NO_DATABASE, "vi", asked + "--from 2019-01-01 --to 2019-12-31"))
                .startsWith("Chưa có dữ liệu nào ở " + home)
                .contains("--home");
        assertThat(home).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAHome() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(ended(ExitCode.NO_DATABASE, "vi", "serve --port 0 --home " + file))
                .startsWith("Thư mục dữ liệu " + file + " không dùng được vì đó là một tệp");
        assertThat(ended(ExitCode.NO_DATABASE, "en", "serve --port 0 --home /proc/dangvu"))
                .startsWith("The home /proc/dangvu cannot be written");
    }

    @Test
    void saysWhyNobodyCanListenThere() throws IOException {
        var command = Dangvu.commandLine().getCommandSpec();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var listening = new Listening(command, "127.0.0.1", taken.getLocalPort());
            assertThat(told(listening::requireFree)).contains("" + taken.getLocalPort(), "--port");
        }
        assertThat(told(new Listening(command, "192.0.2.1", 0)::requireFree))
                .contains("--address", "192.0.2.1");
    }

    @Test
    void saysWhatTheSystemRefusesToDoWithAFile() {
        assertThat(failed(new NoSuchFileException("/a/b"))).contains("Không có tệp", "/a/b");
        assertThat(failed(new FileSystemException("/a/b", null, "No space left on device")))
                .contains("ổ đĩa đã đầy");
        assertThat(failed(new IllegalStateException("x"))).contains("Lỗi ngoài dự kiến", "logs");
    }

    private static String told(Runnable refusing) {
        try {
            refusing.run();
            return "";
        } catch (WrongArgument wrong) {
            return wrong.inWords(Texts.VIETNAMESE);
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private static String failed(Exception failure) {
        var words = new StringWriter();
        var line = Dangvu.commandLine().setErr(new PrintWriter(words));
        new Failures(Texts.VIETNAMESE).handleExecutionException(failure, line, line.parseArgs());
        return words.toString();
    }

    private static String refused(String language, String typed) {
        return ended(ExitCode.USAGE, language, typed);
    }

    private static String ended(int exit, String language, String typed) {
        var words = new StringWriter();
        String[] arguments = (typed + " --lang=" + language).split(" +");
        if (typed.contains("--lang") || typed.endsWith("--to")) {
            arguments = ("--lang=" + language + " " + typed).split(" +");
        }
        int ended = Dangvu.commandLine(arguments).setErr(new PrintWriter(words)).execute(arguments);
        assertThat(words.toString()).doesNotContain("Exception", "\tat ");
        assertThat(ended).as(typed + ": " + words).isEqualTo(exit);
        return words.toString();
    }
}
