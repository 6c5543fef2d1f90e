package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.access.Door.PASSWORD;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.testing.MovingClock;

import java.time.Duration;

/// Who tries passwords is held up; nobody can hold up somebody else with it.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
class LockoutTests {

    private static final int IN = 302;
    private static final int WRONG = 422;
    private static final int HELD = 429;

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired MovingClock clock;

    private Door door;

    @BeforeEach
    void beginAnew() {
        door = new Door(web, accounts, signIns);
        clock.pass(Duration.ofHours(2));
    }

    @Test
    void twentyFailuresFromOneAddressHoldUpThatAddressOnly() throws Exception {
        door.person("hai.muoi");

        int held = 0;
        for (int i = 0; i < 20; i++) {
            held += door.status("hai.muoi", "guess number " + i, "203.0.113.9") == HELD ? 1 : 0;
        }

        assertThat(held).isEqualTo(20 - Throttle.OF_NAME_FROM_ADDRESS);
        assertThat(door.status("hai.muoi", PASSWORD, "203.0.113.9")).isEqualTo(HELD);
        assertThat(door.status("hai.muoi", PASSWORD, "10.1.0.7")).isEqualTo(IN);
    }

    @Test
    void manyAddressesTogetherAreHeldUpButNotAMachineThatIsKnown() throws Exception {
        door.person("nhieu.noi");
        var desk = deviceOf("nhieu.noi", "10.1.0.8");

        guessFromEverywhere("nhieu.noi");

        assertThat(door.status("nhieu.noi", PASSWORD, "198.51.100.200")).isEqualTo(HELD);
        assertThat(door.status("nhieu.noi", PASSWORD, "10.1.0.8", desk)).isEqualTo(IN);
        assertThat(door.status("nhieu.noi", PASSWORD, "172.16.4.4", desk))
                .as("wherever it is carried")
                .isEqualTo(IN);
    }

    @Test
    void aColleagueBehindTheAddressOfAnAttackGetsInAtAKnownMachine() throws Exception {
        door.person("dong.nghiep");
        var desk = deviceOf("dong.nghiep", "10.1.0.9");
        for (int i = 0; i < Throttle.FROM_ADDRESS; i++) {
            door.status("name." + i, "guess", "10.1.0.9");
        }

        assertThat(door.status("dong.nghiep", PASSWORD, "10.1.0.9")).isEqualTo(HELD);
        assertThat(door.status("dong.nghiep", PASSWORD, "10.1.0.9", desk)).isEqualTo(IN);
    }

    @Test
    void aKnownMachineIsNoWayToTryForEver() throws Exception {
        door.person("may.quen");
        var desk = deviceOf("may.quen", "10.1.0.10");

        int looked = 0;
        for (int i = 0; i < 40; i++) {
            looked += door.status("may.quen", "guess " + i, "10.1.0.10", desk) == WRONG ? 1 : 0;
        }

        assertThat(looked).isEqualTo(Throttle.OF_DEVICE + Throttle.OF_NAME_FROM_ADDRESS);
        assertThat(door.status("may.quen", PASSWORD, "10.1.0.10", desk)).isEqualTo(HELD);
    }

    @Test
    void aCookieOfSomebodyElseOrOfOnesOwnMakingIsNone() throws Exception {
        door.person("that");
        door.person("gia");
        var foreign = deviceOf("gia", "10.1.0.11");
        var own = deviceOf("that", "10.1.0.12");
        String forged = own.getValue().replaceAll("^\\d+", "99999");
        guessFromEverywhere("that");

        assertThat(door.status("that", PASSWORD, "198.51.100.201", foreign)).isEqualTo(HELD);
        assertThat(
                        door.status(
                                "that",
                                PASSWORD,
                                "198.51.100.202",
                                new Cookie(own.getName(), forged)))
                .isEqualTo(HELD);
        assertThat(door.status("that", PASSWORD, "198.51.100.203", own)).isEqualTo(IN);
    }

    @Test
    void aMachineIsForgottenAfterHalfAYear() throws Exception {
        door.person("lau.roi");
        var desk = deviceOf("lau.roi", "10.1.0.13");
        clock.pass(KnownDevices.KEPT.plusDays(1));
        guessFromEverywhere("lau.roi");

        assertThat(door.status("lau.roi", PASSWORD, "10.1.0.13", desk)).isEqualTo(HELD);
    }

    @Test
    void theCookieIsSentToTheLoginAloneAndNotToScripts() throws Exception {
        door.person("banh.quy");

        var desk = deviceOf("banh.quy", "10.1.0.14");

        assertThat(desk.isHttpOnly()).isTrue();
        assertThat(desk.getPath()).isEqualTo("/login");
        assertThat(desk.getName() + desk.getValue()).doesNotContain("banh.quy");
    }

    @Test
    void anAddressOfIpv6IsItsNetwork() {
        assertThat(Throttle.place("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Throttle.place("2001:db8:1:2::1"))
                .isNotEqualTo(Throttle.place("2001:db8:1:3::1"));
        assertThat(Throttle.place("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Throttle.place("not:an:address")).isEqualTo("not:an:address");
    }

    private Cookie deviceOf(String username, String address) throws Exception {
        return Door.device(door.signIn(username, PASSWORD, address, new MockHttpSession()));
    }

    private void guessFromEverywhere(String username) throws Exception {
        for (int i = 0; i < Throttle.OF_NAME; i++) {
            assertThat(door.status(username, "guess " + i, "198.51.100." + i)).isEqualTo(WRONG);
        }
    }
}
