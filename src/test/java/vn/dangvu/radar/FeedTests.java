package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.CurrentViewer;
import vn.dangvu.access.SignInSettings;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// The calendar with a private address, asked for as a calendar program does: without a session.
@DangvuTest(today = "2021-06-30", world = "radar")
@Import(RadarOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    @TempDir static Path folder;

    @Autowired RadarOffice office;
    @Autowired Feeds feeds;
    @Autowired Accounts accounts;
    @Autowired SignInSettings settings;
    @Autowired CurrentViewer current;
    @Autowired Clock clock;
    @Autowired ApplicationContext context;
    @Autowired MockMvc web;
    @Autowired DSLContext db;

    @BeforeAll
    void prepare() {
        office.prepare(folder);
    }

    @Test
    void tellsWhatIsDueAndNamesNobody() throws Exception {
        var who = office.person("lich.chung", "G", Role.OFFICER);
        var answer = read(feeds.create(who, Texts.VIETNAMESE));
        String calendar = text(answer);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20210720\r\nDTEND;VALUE=DATE:20210721")
                .contains("DTSTAMP:20210629T170000Z")
                .contains("SUMMARY:Sắp hết thời gian dự bị: một đảng viên của Chi bộ G.1")
                .contains(
                        "URL:http://localhost/members/%d/movements/new?kind=RECOGNITION"
                                .formatted(office.member("T1")));
        for (String name : List.of("Thái", "Mai Văn", "Quách", "Bùi Văn", "Xuân", "068190004711")) {
            assertThat(calendar).doesNotContain(name);
        }
        assertThat(calendar).doesNotContain("Hai đảng viên giống nhau");
        assertThat(lines(calendar, "UID:")).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void isTheSameMatterUnderTheSameNumberAgain() throws Exception {
        var who = office.person("lich.lai", "G", Role.OFFICER);
        var before = lines(text(read(feeds.create(who, Texts.VIETNAMESE))), "UID:");
        var after = lines(text(read(feeds.create(who, Texts.ENGLISH))), "UID:");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void speaksTheLanguageOfWhoMadeIt() throws Exception {
        var who = office.person("lich.anh", "G", Role.INSPECTOR);
        String calendar = text(read(feeds.create(who, Texts.ENGLISH)));

        assertThat(calendar)
                .contains("SUMMARY:Probation ending: a member of Chi bộ G.1")
                .contains("URL:http://localhost/members/" + office.member("T1") + "\r\n");
    }

    /// A and B are neighbours: neither calendar tells of the other.
    @Test
    void tellsOnlyOfWhatTheAccountMaySee() throws Exception {
        var a = office.person("lich.a", "G.1", Role.SECRETARY);
        var b = office.person("lich.b", "K", Role.SECRETARY);
        String ofA = text(read(feeds.create(a, Texts.VIETNAMESE)));
        String ofB = text(read(feeds.create(b, Texts.VIETNAMESE)));

        assertThat(ofA).contains("Chi bộ G.1").doesNotContain("Chi bộ K", "Chi bộ G.2");
        assertThat(ofB).contains("Chi bộ K").doesNotContain("Chi bộ G");
        assertThat(ofB).contains("/members/" + office.member("X1"));
        for (String code : List.of("T1", "T2", "T3", "M1", "M2", "M3", "M4", "B1")) {
            assertThat(ofB).doesNotContain("/members/" + office.member(code) + "/");
        }
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws Exception {
        String token = feeds.create(office.person("lich.the", "G", Role.OFFICER), Texts.VIETNAMESE);
        String tag = String.valueOf(read(token).getHeader("ETag"));

        var again =
                web.perform(get("/calendar/" + token + ".ics").header("If-None-Match", tag))
                        .andReturn()
                        .getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void countsEachLook() throws Exception {
        var who = office.person("lich.dem", "G", Role.OFFICER);
        String token = feeds.create(who, Texts.VIETNAMESE);
        assertThat(feeds.of(who)).hasValueSatisfying(feed -> assertThat(feed.uses()).isZero());

        read(token);
        read(token);

        assertThat(feeds.of(who))
                .hasValueSatisfying(feed -> {
                    assertThat(feed.uses()).isEqualTo(2);
                    assertThat(feed.lastUsed()).isNotNull();
                });
    }

    @Test
    void aNewAddressEndsTheOldOneAndRevokingEndsAll() throws Exception {
        var who = office.person("lich.doi", "G", Role.OFFICER);
        String first = feeds.create(who, Texts.VIETNAMESE);
        String second = feeds.create(who, Texts.VIETNAMESE);

        assertNobodys(first);
        assertThat(read(second).getStatus()).isEqualTo(200);
        feeds.revoke(who);
        assertNobodys(second);
        assertThat(feeds.of(who)).isEmpty();
        assertThat(office.noted("FEED_CREATED", who)).isEqualTo(2);
        assertThat(office.noted("FEED_REVOKED", who)).isEqualTo(2);
    }

    @Test
    void endsWithTheAccountAndWithItsRole() throws Exception {
        var disabled = office.person("lich.khoa", "G", Role.OFFICER);
        var without = office.person("lich.thoi", "G", Role.OFFICER);
        String ofDisabled = feeds.create(disabled, Texts.VIETNAMESE);
        String ofOther = feeds.create(without, Texts.VIETNAMESE);
        accounts.disable(ADMINISTRATOR, office.account("lich.khoa"));
        var account = accounts.find(ADMINISTRATOR, office.account("lich.thoi"));
        accounts.revoke(ADMINISTRATOR, account.id(), account.grants().getFirst().id());

        assertNobodys(ofDisabled);
        assertNobodys(ofOther);
        accounts.enable(ADMINISTRATOR, office.account("lich.khoa"));
        assertThat(read(ofDisabled).getStatus()).isEqualTo(200);
    }

    /// Whoever had the old password may have made it.
    @Test
    void aNewPasswordFromTheAdministratorEndsTheAddress() throws Exception {
        var who = office.person("lich.mat", "G", Role.OFFICER);
        String token = feeds.create(who, Texts.VIETNAMESE);
        int id = office.account("lich.mat");

        accounts.resetPassword(ADMINISTRATOR, id);

        assertNobodys(token);
        assertThat(revoked("lich.mat")).containsExactly("quantri");
        accounts.resetPassword(ADMINISTRATOR, id);
        assertThat(revoked("lich.mat")).hasSize(1);
    }

    @Test
    void anAdministratorEndsTheAddressOfSomebodyElse() throws Exception {
        var who = office.person("lich.huy", "G", Role.OFFICER);
        String token = feeds.create(who, Texts.VIETNAMESE);
        var account = accounts.find(ADMINISTRATOR, office.account("lich.huy"));
        assertThat(settings.of(ADMINISTRATOR, account).address()).isTrue();
        assertThatThrownBy(() -> settings.endAddress(who, account.id()))
                .isInstanceOf(Forbidden.class);
        assertThat(read(token).getStatus()).isEqualTo(200);

        settings.endAddress(ADMINISTRATOR, account.id());

        assertNobodys(token);
        assertThat(settings.of(ADMINISTRATOR, account).address()).isFalse();
        assertThat(revoked("lich.huy")).containsExactly("quantri");
    }

    private List<String> revoked(String account) {
        return db.fetch(
                        "select actor from audit.entry where act = 'FEED_REVOKED' and subject_id ="
                                + " ?",
                        account)
                .getValues(0, String.class);
    }

    @Test
    void keepsWhatIsToComeAndSaysWhatItLeftOut() {
        var who = office.person("lich.day", "G", Role.OFFICER);
        String token = feeds.create(who, Texts.VIETNAMESE);
        var crowded =
                new Calendars(
                        feeds, new Crowd(Radar.IN_CALENDAR + 5, 1).radar(context), current, clock);

        String calendar = crowded.read(token, "https://dangvu.vn").orElseThrow();

        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1 + Radar.IN_CALENDAR + 1);
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20210701")
                .contains("SUMMARY:Còn 6 việc khác không có trong lịch này")
                .contains("URL:https://dangvu.vn/radar\r\n");
    }

    @Test
    void whatIsNobodysIsAlwaysTheSameAnswer() throws Exception {
        for (String token : List.of("x", "a".repeat(43), "A".repeat(44), "ă".repeat(43))) {
            assertNobodys(token);
        }
    }

    @Test
    void keepsNothingByWhichItCouldBeOpened() {
        String token = feeds.create(office.person("lich.bam", "G", Role.OFFICER), Texts.VIETNAMESE);
        String kept =
                String.valueOf(db.fetchValue("select string_agg(f::text, ' ') from radar.feed f"))
                        + db.fetchValue("select string_agg(e::text, ' ') from audit.entry e");

        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(kept).doesNotContain(token);
    }

    @Test
    void isForPeopleWithAnAccountWhoSeeRows() {
        var leader = office.person("lich.lanh.dao", "G", Role.LEADER);
        var operator = new Viewer("operator", true, List.of(), null);

        for (Viewer viewer : List.of(leader, operator)) {
            assertThatThrownBy(() -> feeds.create(viewer, Texts.VIETNAMESE))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private void assertNobodys(String token) throws Exception {
        var answer = read(token);
        assertThat(answer.getStatus()).as(token).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).as(token).isEmpty();
        assertThat(answer.getHeader("ETag")).isNull();
    }

    private MockHttpServletResponse read(String token) throws Exception {
        return web.perform(get("/calendar/{token}.ics", token)).andReturn().getResponse();
    }

    /// Unfolded.
    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), UTF_8).replace("\r\n ", "");
    }

    private static List<String> lines(String calendar, String beginning) {
        return Arrays.stream(calendar.split("\r\n"))
                .filter(line -> line.startsWith(beginning))
                .sorted()
                .toList();
    }
}
