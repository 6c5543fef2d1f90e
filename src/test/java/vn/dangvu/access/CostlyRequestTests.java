package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.testing.MovingClock;

import java.time.Duration;

/// Who asks for the costly too often waits, alone, and for seconds.
@SpringBootTest(
        classes = AccessApplication.class,
        properties = {"dangvu.limits.pages=3", "dangvu.limits.files=2"})
@AutoConfigureMockMvc
class CostlyRequestTests {

    private static final String COSTLY = "/audit";

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired MovingClock clock;

    private Door door;

    @BeforeEach
    void beginAnew() {
        door = new Door(web, accounts, signIns);
        clock.pass(Duration.ofHours(3));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndMayThen() throws Exception {
        door.person("hay.hoi", true);
        var session = door.inside("hay.hoi", "10.9.0.1");
        askAll(session);

        var refused = door.page(COSTLY, session);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Door.text(refused)).contains("Quá nhiều yêu cầu");
        int seconds = Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")));
        assertThat(seconds).isBetween(1, 60);
        clock.pass(Duration.ofSeconds(seconds));
        assertThat(door.page(COSTLY, session).getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyElseIsHeldUpNotEvenAtTheSameDesk() throws Exception {
        door.person("hay.hoi.nua", true);
        door.person("dong.chi", true);
        askAll(door.inside("hay.hoi.nua", "10.9.0.2"));

        var colleague = door.inside("dong.chi", "10.9.0.2");

        assertThat(door.page(COSTLY, colleague).getStatus()).isEqualTo(200);
    }

    @Test
    void thoseWhoAreHeldUpStillGetWhatIsCheapAndMaySignOut() throws Exception {
        door.person("bi.cho", true);
        var session = door.inside("bi.cho", "10.9.0.3");
        askAll(session);

        assertThat(door.page("/corner", session).getStatus()).isEqualTo(200);
        assertThat(door.form("/logout", session).getStatus()).isIn(302, 303);
    }

    @Test
    void filesHaveAnAllowanceOfTheirOwn() throws Exception {
        door.person("lay.tep", true);
        var session = door.inside("lay.tep", "10.9.0.4");
        askAll(session);

        assertThat(door.page("/audit/export", session).getStatus()).isNotEqualTo(429);
        assertThat(door.page("/audit/export", session).getStatus()).isNotEqualTo(429);
        assertThat(door.page("/audit/export", session).getStatus()).isEqualTo(429);
    }

    private void askAll(MockHttpSession session) throws Exception {
        for (int number = 0; number < 3; number++) {
            assertThat(door.page(COSTLY, session).getStatus()).isEqualTo(200);
        }
    }
}
