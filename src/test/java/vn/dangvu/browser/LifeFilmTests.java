package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.MovingClock;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// From the first word of a cell to the card: one person, by screens alone, while the clock of the
/// office goes from January 2018 to February 2020 under the rules of those years. At each stop the
/// deadline that counts then stands on the page, and moves when it is met.
@DangvuTest(
        today = "2018-01-15",
        world = "a life on screens",
        webEnvironment = WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // Each scene opens its own visit.
class LifeFilmTests {

    private static final String PASSWORD = "một đời người trong Đảng";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir static Path folder;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired MovingClock clock;

    private Chromium chromium;
    private Film film;
    private Visit visit;
    private String candidate;
    private String file;

    @Test
    void oneComesFromTheFirstWordToTheCard() {
        var office = LifeOffice.open(context, folder);
        try (var browser = new Chromium()) {
            chromium = browser;
            arrive(office);
            on("2018-01-15", this::isNoted);
            on("2018-03-12", _ -> learns("AWARENESS", "Lớp nhận thức về Đảng", "01"));
            on("2018-09-03", this::makesTheDossier);
            on("2018-10-01", this::isResolvedByTheCell);
            on("2018-11-20", this::isDecided);
            on("2018-12-03", this::isAdmitted);
            on("2019-09-02", _ -> learns("NEW_MEMBER", "Lớp đảng viên mới", "17"));
            on("2019-12-02", this::isADayTooEarly);
            on("2019-12-03", this::isRecognizedByTheCell);
            on("2020-02-03", this::getsTheCard);
        }
    }

    private void arrive(LifeOffice office) {
        try (var first = chromium.visit(Chromium.desk(port))) {
            first.page.navigate("/login");
            first.signIn(LifeOffice.NAME, office.oneTime());
            first.changePassword(office.oneTime(), PASSWORD);
            assertThat(first.place("Báo cáo")).isVisible();
        }
    }

    /// Weeks later the session has ended: whoever comes signs in again.
    private void on(String day, Consumer<LocalDate> scene) {
        clock.turnTo(LocalDate.parse(day));
        try (var here = chromium.visit(Chromium.desk(port))) {
            visit = here;
            film = new Film(here.page, "life-" + day + "-");
            here.page.navigate("/login");
            here.signIn(LifeOffice.NAME, PASSWORD);
            assertThat(here.place("Báo cáo")).isVisible();
            scene.accept(LocalDate.parse(day));
            here.assertNoComplaints();
        }
    }

    private void isNoted(LocalDate day) {
        visit.place("Kết nạp").click();
        look("nobody");
        visit.link("Ghi quần chúng mới").first().click();
        choose("cell", "Chi bộ Văn phòng (K.1.1)");
        fill("day", "10/01/2018");
        fill("paper", "01-BB/CB");
        fill("fullName", "Nguyễn Thị Sáng");
        choose("sex", "Nữ");
        fill("born", "19/05/1985");
        visit.page.locator("#occupation").selectOption("PUBLIC_EMPLOYEE");
        visit.page.locator("#general").selectOption("UPPER_SECONDARY");
        look("typed");
        visit.button("Ghi").click();
        assertThat(visit.heading()).hasText("Nguyễn Thị Sáng");
        candidate = visit.page.url().replaceAll("[?#].*", "");
        visit.link("Phân công người giúp đỡ").first().click();
        fill("day", "10/01/2018");
        fill("person", "B2");
        visit.button("Ghi").click();
        assertThat(visit.page.locator("main")).containsText("Trần Văn Bình");
        look("noted");
    }

    /// A class of two sessions, with its list, who came, how it ended and the certificate.
    private void learns(String kind, String name, String number) {
        visit.page.navigate("/courses");
        visit.link("Mở lớp mới").first().click();
        visit.page.locator("#kind").selectOption(kind);
        choose("organization", "Đảng bộ Khối (K)");
        fill("name", name);
        var day = LocalDate.now(clock);
        fill("beginsOn", written(day.minusDays(7)));
        fill("endsOn", written(day.minusDays(3)));
        fill("sessions", "2");
        visit.button("Ghi").click();
        assertThat(visit.heading()).hasText(name);
        visit.link("Chọn học viên").first().click();
        visit.page.locator("main input[type=checkbox]").first().check();
        look("people");
        visit.button("Đưa vào lớp").click();
        visit.link("Các buổi học").first().click();
        fill("day1", written(day.minusDays(7)));
        fill("topic1", "Điều lệ Đảng");
        fill("day2", written(day.minusDays(3)));
        fill("topic2", "Phấn đấu trở thành đảng viên");
        visit.button("Ghi").click();
        visit.link("Điểm danh").first().click();
        for (Locator box : visit.page.locator("main .presence input[type=checkbox]").all()) {
            box.check();
        }
        visit.button("Ghi").click();
        visit.link("Kết quả và giấy chứng nhận").first().click();
        fill("issuedOn", written(day.minusDays(2)));
        fill("firstNumber", number);
        visit.page.locator("main table select").selectOption(new SelectOption().setLabel("Đạt"));
        visit.button("Đề xuất số").click();
        look("results");
        visit.button("Ghi").click();
        assertThat(visit.page.locator("main table")).containsText(number);
        look("class");
    }

    private void makesTheDossier(LocalDate day) {
        visit.page.navigate(candidate);
        look("ready");
        visit.link("Mở hồ sơ kết nạp").click();
        fill("on", written(day));
        visit.button("Mở hồ sơ").click();
        file = visit.page.url().replaceAll("[?#].*", "");
        look("opened");
        papers(() -> {
            fill("keptWhere-APPLICATION", "Tủ 2, ngăn 1");
            fill("keptWhere-BACKGROUND", "Tủ 2, ngăn 1");
            fill("decisionNumber-VETTING", "3-KL/ĐU");
            fill("decisionDate-VETTING", written(day));
            for (String conclusion :
                    new String[] {"VETTING", "OPINIONS_MASS", "OPINIONS_RESIDENCE"}) {
                visit.page.locator("#outcome-" + conclusion).selectOption("YES");
            }
            fill("person-INTRODUCTION", "B1");
            look("checklist");
        });
        refused("CELL_RESOLUTION", this::votesOfTheCell, "ADM-05");
        look("refused");
        step("INTRODUCTION", () -> fill("person", "B3"));
        look("dossier");
    }

    private void isResolvedByTheCell(LocalDate day) {
        step("CELL_RESOLUTION", this::votesOfTheCell);
        assertDue(WorkingDays.VIETNAM.after(day, 60));
        look("resolved");
        visit.page.navigate("/cases?kind=ADMISSION");
        look("board");
    }

    private void isDecided(LocalDate day) {
        step(
                "COMMITTEE_RESOLUTION",
                () -> {
                    fill("on", "15/10/2018");
                    votes("5", "4", "1");
                });
        step(
                "DECISION",
                () -> {
                    fill("on", "12/11/2018");
                    fill("base", "9");
                    votes("9", "8", "1");
                    decided("44-QĐ/ĐUK", LocalDate.of(2018, 11, 12));
                });
        step("RECEIVED", () -> {});
        assertDue(WorkingDays.VIETNAM.after(day, 30));
        look("decided");
        visit.page.navigate("/radar");
        assertThat(visit.page.locator("main")).containsText("Nguyễn Thị Sáng");
        look("radar");
    }

    private void isAdmitted(LocalDate day) {
        step("CEREMONY", () -> fill("person", "B2"));
        assertDue(WorkingDays.VIETNAM.after(day, 30));
        look("admitted");
        step("PAPERS", () -> fill("keptWhere", "Hồ sơ đảng viên, tủ 1"));
        visit.page.navigate("/cases?kind=RECOGNITION");
        visit.link("Nguyễn Thị Sáng").first().click();
        file = visit.page.url().replaceAll("[?#].*", "");
        look("probation");
    }

    /// ADM-14, ADM-15: the twelve months are over on the next day.
    private void isADayTooEarly(LocalDate day) {
        visit.page.navigate(file);
        assertDue(WorkingDays.VIETNAM.after(LocalDate.of(2019, 12, 3), 30));
        papers(() -> {
            visit.page.locator("#has-SELF_REVIEW").check();
            visit.page.locator("#has-HELPER_COMMENT").check();
            visit.page.locator("#outcome-OPINIONS_MASS").selectOption("YES");
            visit.page.locator("#outcome-OPINIONS_RESIDENCE").selectOption("YES");
        });
        refused("CELL_RESOLUTION", this::votesOfTheCell, "ADM-15");
        look("too-early");
    }

    private void isRecognizedByTheCell(LocalDate day) {
        step("CELL_RESOLUTION", this::votesOfTheCell);
        assertDue(WorkingDays.VIETNAM.after(day, 30));
        look("resolved");
    }

    private void getsTheCard(LocalDate day) {
        step(
                "COMMITTEE_RESOLUTION",
                () -> {
                    fill("on", "20/12/2019");
                    votes("5", "5", "0");
                });
        step(
                "DECISION",
                () -> {
                    fill("on", "15/01/2020");
                    fill("base", "9");
                    votes("9", "9", "0");
                    decided("5-QĐ/ĐUK", LocalDate.of(2020, 1, 15));
                });
        look("recognized");
        step("CARD", () -> fill("words", "44012345"));
        look("closed");
        visit.page.locator(".facts dd a").first().click();
        assertThat(visit.heading()).hasText("Nguyễn Thị Sáng");
        assertThat(visit.page.locator("main"))
                .containsText(Pattern.compile("Chính thức[\\s\\S]*44012345"));
        assertThat(visit.page.locator(".timeline"))
                .containsText(Pattern.compile("03/02/2020[\\s\\S]*03/12/2019[\\s\\S]*03/12/2018"));
        look("record");
    }

    private void votesOfTheCell() {
        votes("6", "5", "1");
    }

    private void votes(String present, String inFavour, String against) {
        fill("present", present);
        fill("inFavour", inFavour);
        fill("against", against);
        fill("blank", "0");
    }

    private void decided(String number, LocalDate day) {
        fill("decisionNumber", number);
        fill("decisionDate", written(day));
    }

    /// Opens the step from the case, fills it, looks at what it will do, and records it.
    private void step(String kind, Runnable filling) {
        begin(kind, filling);
        visit.button("Ghi vào sổ").click();
        assertThat(visit.page.locator("#task-" + kind + " .step-done").last()).isVisible();
    }

    /// Those that lie on the table, on one page.
    private void papers(Runnable filling) {
        visit.page.navigate(file);
        visit.link("Ghi giấy tờ trong hồ sơ").first().click();
        fill("on", written(LocalDate.now(clock)));
        filling.run();
        visit.button("Ghi vào sổ").click();
        assertThat(visit.notice()).containsText("giấy tờ vào hồ sơ");
    }

    private void refused(String kind, Runnable filling, String rule) {
        begin(kind, filling);
        assertThat(visit.page.locator(".error-summary")).containsText(rule);
        assertThat(visit.page.locator("#present")).hasValue("6");
        visit.forgive("422");
    }

    private void begin(String kind, Runnable filling) {
        visit.page.navigate(file);
        visit.page.locator("#task-" + kind + " .task-head a.btn").click();
        fill("on", written(LocalDate.now(clock)));
        filling.run();
        visit.button("Xem trước").click();
    }

    private void assertDue(LocalDate day) {
        assertThat(visit.page.locator(".todo-list")).containsText(written(day));
    }

    /// A photograph, and what axe says of the page.
    private void look(String name) {
        film.picture(name);
        assertThat(Axe.broken(visit.page)).as(name).isEmpty();
    }

    private void choose(String field, String label) {
        visit.page.locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private void fill(String field, String words) {
        visit.page.locator("#" + field).fill(words);
    }

    private static String written(LocalDate day) {
        return day.format(WRITTEN);
    }
}
