package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.Entry;
import vn.dangvu.radar.Findings;
import vn.dangvu.radar.Question;
import vn.dangvu.radar.Tally;
import vn.dangvu.radar.Within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/// What the command prints; that it asks the register is shown by ReorganizeCommandTests.
class RadarCommandTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final OrganizationId CELL = new OrganizationId(48);

    @Test
    void printsTheSameJsonForOtherProgramsToRead() {
        var out = new StringWriter();

        new RadarJson(Texts.ENGLISH).write(answer(), new PrintWriter(out, true));

        assertThat(out.toString().strip())
                .isEqualTo(
                        """
                        {"organization":"ĐUK","on":"2021-06-30","until":"2021-12-27","kind":null,\
                        "total":{"count":2,"late":0,"coming":1,"undated":1},\
                        "counts":[\
                        {"kind":"members.exemptionEnding","name":"Exemption ending",\
                        "count":1,"late":0,"coming":1,"undated":0},\
                        {"kind":"members.noDossierNumber","name":"No dossier number",\
                        "count":1,"late":0,"coming":0,"undated":1}],\
                        "entries":[\
                        {"kind":"members.exemptionEnding","organization":"ĐUK.1","who":"Mai Văn Miễn",\
                        "due":"2021-07-15",\
                        "sentence":"Exempted from 01/01/2021 to 15/07/2021. The return, or a new \
                        exemption, has to be recorded.","address":"/members/7/movements/new"},\
                        {"kind":"members.noDossierNumber","organization":"ĐUK.1","who":"Mai Văn Sổ",\
                        "due":null,"sentence":"No dossier number is recorded.",\
                        "address":"/members/8/numbers"}]}\
                        """);
    }

    @Test
    void printsKindByKindForAPerson() {
        var out = new StringWriter();

        new RadarText(Texts.VIETNAMESE).write(answer(), new PrintWriter(out, true));

        assertThat(out.toString().lines())
                .containsExactly(
                        "Việc cần làm của Đảng bộ Khối (ĐUK), tính đến ngày 30/06/2021",
                        "Quá hạn 0, sắp đến hạn 1, còn thiếu hoặc chưa đúng 1",
                        "",
                        "Hết hạn miễn công tác và sinh hoạt [members.exemptionEnding]: 1, quá hạn"
                                + " 0",
                        "15/07/2021\tĐUK.1\tMai Văn Miễn\tĐược miễn từ 01/01/2021 đến 15/07/2021."
                                + " Cần ghi trở lại sinh hoạt, hoặc ghi miễn tiếp.",
                        "",
                        "Chưa có số lý lịch [members.noDossierNumber]: 1, quá hạn 0",
                        "\tĐUK.1\tMai Văn Sổ\tChưa ghi số lý lịch.");
    }

    @Test
    void looksAheadInTheStepsOfThePage() {
        assertThat(refused("--within", "31")).contains("31", "7, 15, 30, 60, 90, 180");
        assertThat(refused("--within", "-1")).contains("-1");
        assertThat(refused("--on", "31/02/2021")).contains("--on");
        assertThat(refused("--format", "xlsx")).contains("--format");
    }

    private static RadarAnswer answer() {
        var exempt =
                new Alert(
                        "members.exemptionEnding",
                        CELL,
                        7L,
                        "Mai Văn Miễn",
                        LocalDate.of(2021, 7, 15),
                        List.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 7, 15)),
                        "/members/7/movements/new");
        var missing =
                new Alert(
                        "members.noDossierNumber",
                        CELL,
                        8L,
                        "Mai Văn Sổ",
                        null,
                        List.of(),
                        "/members/8/numbers");
        var tallies = new LinkedHashMap<String, Tally>();
        tallies.put(exempt.kind(), new Tally(0, 1, 0));
        tallies.put(missing.kind(), new Tally(0, 0, 1));
        return new RadarAnswer(
                organization(),
                new Question(new OrganizationId(1), DAY, Within.DAYS_180, null),
                new Findings(
                        tallies,
                        List.of(
                                new Entry(exempt, "Chi bộ 1", "ĐUK.1", true),
                                new Entry(missing, "Chi bộ 1", "ĐUK.1", true))));
    }

    private static Organization organization() {
        return new Organization(
                new OrganizationId(1),
                "ĐUK",
                "Đảng bộ Khối",
                "Khối",
                OrganizationKind.UPPER_GRASSROOTS,
                null,
                null,
                LocalDate.of(2000, 1, 1),
                null,
                null,
                null);
    }

    private static String refused(String option, String value) {
        var words = new StringWriter();
        String[] typed =
                option.equals("--on")
                        ? new String[] {"radar", "--organization", "X", "--on", value}
                        : new String[] {
                            "radar", "--organization", "X", "--on", "2021-06-30", option, value
                        };
        int exit = Dangvu.commandLine(typed).setErr(new PrintWriter(words)).execute(typed);
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        return words.toString();
    }
}
