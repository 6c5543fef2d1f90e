package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.access.Door.ADMINISTRATOR;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.testing.MovingClock;

import java.time.Duration;

/// The list of open sessions, and how they end.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
class SessionTests {

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired SignInSettings settings;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    private Door door;

    @BeforeEach
    void beginAnew() {
        door = new Door(web, accounts, signIns);
        clock.pass(Duration.ofHours(3));
    }

    @Test
    void showsWhereAnAccountIsSignedIn() throws Exception {
        door.person("hai.noi");
        var here = door.inside("hai.noi", "10.3.0.1");
        door.inside("hai.noi", "10.3.0.2");

        String page = Door.text(door.page("/sessions", here));

        assertThat(page).contains("10.3.0.2", "Firefox, Linux", "Phiên này");
        assertThat(page.split("/end\"", -1)).as("one other can be ended").hasSize(2);
    }

    @Test
    void oneSessionEndsAndTheOtherGoesOn() throws Exception {
        door.person("mot.phien");
        var here = door.inside("mot.phien", "10.3.0.3");
        var there = door.inside("mot.phien", "10.3.0.4");

        var ended = door.form("/sessions/" + newest("mot.phien") + "/end", here);

        assertThat(ended.getStatus()).isEqualTo(303);
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void nobodyEndsSomebodyElsesSession() throws Exception {
        door.person("nguoi.a");
        door.person("nguoi.b");
        var a = door.inside("nguoi.a", "10.3.0.5");
        var b = door.inside("nguoi.b", "10.3.0.6");

        var other = door.form("/sessions/" + newest("nguoi.b") + "/end", a);
        var none = door.form("/sessions/999999/end", a);

        assertThat(other.getStatus()).isEqualTo(404).isEqualTo(none.getStatus());
        assertThat(isIn(b)).isTrue();
    }

    @Test
    void signingOutElsewhereLeavesThisOne() throws Exception {
        door.person("noi.khac");
        var here = door.inside("noi.khac", "10.3.0.7");
        var there = door.inside("noi.khac", "10.3.0.8");

        door.form("/sessions/end-others", here);

        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void signingOutEverywhereEndsThisOneToo() throws Exception {
        door.person("moi.noi");
        var here = door.inside("moi.noi", "10.3.0.9");
        var there = door.inside("moi.noi", "10.3.0.10");

        door.form("/sessions/end-all", here);

        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isFalse();
    }

    @Test
    void theAdministratorEndsAllSessionsOfAPerson() throws Exception {
        int id = door.person("bi.dung");
        var session = door.inside("bi.dung", "10.3.0.11");
        assertThat(settings.of(ADMINISTRATOR, door.account(id)).sessions()).isEqualTo(1);

        settings.endSessions(ADMINISTRATOR, id);

        assertThat(isIn(session)).isFalse();
        assertThat(settings.of(ADMINISTRATOR, door.account(id)).sessions()).isZero();
    }

    @Test
    void aChangedPasswordLeavesOneLine() throws Exception {
        int id = door.person("doi");
        var here = door.inside("doi", "10.3.0.12");
        door.inside("doi", "10.3.0.13");
        String next = "another long sentence";

        door.form("/password", here, "before", Door.PASSWORD, "after", next, "again", next);

        assertThat(isIn(here)).isTrue();
        assertThat(settings.of(ADMINISTRATOR, door.account(id)).sessions()).isEqualTo(1);
    }

    @Test
    void whoSignsOutOrStaysAwayIsNotInTheList() throws Exception {
        int id = door.person("ra.ve");
        var session = door.inside("ra.ve", "10.3.0.14");
        door.inside("ra.ve", "10.3.0.15");
        door.form("/logout", session);
        assertThat(settings.of(ADMINISTRATOR, door.account(id)).sessions()).isEqualTo(1);

        clock.pass(Sessions.UNUSED.plusMinutes(1));

        assertThat(settings.of(ADMINISTRATOR, door.account(id)).sessions()).isZero();
    }

    @Test
    void aSessionEndsAfterALongDayHoweverMuchItIsUsed() throws Exception {
        door.person("ca.ngay");
        var session = door.inside("ca.ngay", "10.3.0.16");
        for (int hour = 0; hour < Sessions.LONGEST_OPEN.toHours() - 1; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(isIn(session)).as("hour " + hour).isTrue();
        }

        clock.pass(Duration.ofHours(1).plusMinutes(1));

        assertThat(isIn(session)).isFalse();
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowser() throws Exception {
        door.person("don.ban");

        var out = door.form("/logout", door.inside("don.ban", "10.3.0.17"));

        assertThat(out.getHeader("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
    }

    @Test
    void theTableHoldsNothingThatOpensASession() throws Exception {
        door.person("khoa");
        var session = door.inside("khoa", "10.3.0.16");

        var kept =
                database.sql("select encode(key_hash, 'hex') from access.session")
                        .query(String.class)
                        .list();

        assertThat(kept).isNotEmpty().doesNotContain(session.getId());
        assertThat(kept)
                .doesNotContain(String.valueOf(session.getAttribute(Sessions.class.getName())));
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return !session.isInvalid() && door.page("/corner", session).getStatus() == 200;
    }

    private int newest(String username) {
        return database.sql(
                        "select max(s.id) from access.session s join access.account a"
                                + " on a.id = s.account_id where a.username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }
}
