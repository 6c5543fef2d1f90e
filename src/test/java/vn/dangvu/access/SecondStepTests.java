package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.access.Door.ADMINISTRATOR;
import static vn.dangvu.access.Door.PASSWORD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.testing.MovingClock;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A code after the password.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
@Import(HeardSignIns.class)
class SecondStepTests {

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired SecondSteps secondSteps;
    @Autowired SecondStepStore store;
    @Autowired Codes codes;
    @Autowired SignInSettings settings;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired HeardSignIns heard;

    private Door door;

    @BeforeEach
    void beginAnew() {
        door = new Door(web, accounts, signIns);
        clock.pass(Duration.ofHours(2));
        heard.forget();
    }

    @Test
    void thePasswordAloneOpensNothingButTheFormForTheCode() throws Exception {
        int id = withPhone("nua.duong");
        var session = new MockHttpSession();

        var half = door.signIn("nua.duong", PASSWORD, "10.2.0.1", session);

        assertThat(half.getHeader("Location")).isEqualTo("/login/code");
        assertThat(door.page("/corner", session).getHeader("Location")).isEqualTo("/login");
        assertThat(heard.all()).as("nobody is in, nobody was refused").isEmpty();
        var in = door.form("/login/code", session, "code", phone(id));
        assertThat(in.getStatus()).isEqualTo(302);
        assertThat(in.getRedirectedUrl()).endsWith("/corner");
        assertThat(Door.text(door.page("/corner", session))).startsWith("nua.duong");
        assertThat(heard.all()).containsExactly("in nua.duong");
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        int id = withPhone("mot.lan");
        String code = phone(id);
        assertThat(enter("mot.lan", code)).isEqualTo(302);

        assertThat(enter("mot.lan", code)).isEqualTo(422);

        assertThat(heard.all()).contains("failed mot.lan");
        clock.pass(Duration.ofSeconds(30));
        assertThat(enter("mot.lan", phone(id))).isEqualTo(302);
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() throws Exception {
        int id = door.person("giay");
        var onPaper = begin(id);
        assertThat(onPaper).hasSize(Codes.ON_PAPER).doesNotHaveDuplicates();
        String typed = onPaper.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');

        assertThat(enter("giay", typed)).isEqualTo(302);
        assertThat(enter("giay", typed)).isEqualTo(422);
        assertThat(enter("giay", onPaper.getLast())).isEqualTo(302);

        assertThat(secondSteps.codesLeft(door.account(id))).isEqualTo(Codes.ON_PAPER - 2);
    }

    @Test
    void renewedCodesMakeTheOldOnesWorthless() throws Exception {
        int id = door.person("moi");
        var before = begin(id);
        clock.pass(Duration.ofMinutes(1));

        var after = secondSteps.renewCodes(door.account(id), phone(id), "10.2.0.4").orElseThrow();

        assertThat(enter("moi", before.getFirst())).isEqualTo(422);
        assertThat(enter("moi", after.getFirst())).isEqualTo(302);
    }

    @Test
    void codesAreNotTriedForEver() throws Exception {
        int id = withPhone("thu.ma");

        int looked = 0;
        for (int i = 0; i < 20; i++) {
            looked += enter("thu.ma", "%06d".formatted(i)) == 422 ? 1 : 0;
        }

        assertThat(looked).isEqualTo(Throttle.OF_CODES);
        assertThat(enter("thu.ma", phone(id))).isEqualTo(429);
        clock.pass(Throttle.WINDOW.plusSeconds(1));
        assertThat(enter("thu.ma", phone(id))).isEqualTo(302);
    }

    @Test
    void theSecretLiesSealedAndTheCodesHashed() {
        int id = door.person("niem.phong");
        var onPaper = begin(id);
        byte[] secret = secret(id);

        var row =
                database.sql("select encode(secret, 'hex') from access.second_step")
                        .query(String.class)
                        .list();
        var hashes =
                database.sql("select encode(code_hash, 'escape') from access.recovery_code")
                        .query(String.class)
                        .list();

        assertThat(row).noneMatch(kept -> kept.contains(HexFormat.of().formatHex(secret)));
        assertThat(hashes).doesNotContainAnyElementsOf(onPaper);
    }

    @Test
    void whoMustHaveOneSetsItUpBeforeAnythingElse() throws Exception {
        int id = door.person("bat.buoc");
        var session = door.inside("bat.buoc", "10.2.0.6");
        assertThat(door.page("/corner", session).getStatus()).isEqualTo(200);

        settings.require(ADMINISTRATOR, id, true);

        assertThat(door.page("/corner", session).getHeader("Location")).isEqualTo("/second-step");
        assertThat(Door.text(door.page("/second-step", session))).contains("class=\"qr\"");
        var wrong = door.form("/second-step", session, "code", "000000");
        assertThat(wrong.getStatus()).isEqualTo(422);
        var done = door.form("/second-step", session, "code", phone(id));
        assertThat(done.getHeader("Location")).isEqualTo("/second-step/codes");
        assertThat(Door.text(door.page("/second-step/codes", session)))
                .containsPattern("<code>[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}</code>");
        assertThat(door.page("/second-step/codes", session).getStatus())
                .as("shown once")
                .isEqualTo(303);
        assertThat(door.page("/corner", session).getStatus()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(door.form("/second-step/remove", session, "codeToRemove", phone(id)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aGivenPasswordIsChangedBeforeTheSecondStepIsSetUp() throws Exception {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, "ca.hai", "Người thử", false);
        settings.require(ADMINISTRATOR, made.id(), true);
        var session = new MockHttpSession();
        door.signIn("ca.hai", made.oneTimePassword(), "10.2.0.7", session);

        assertThat(door.page("/corner", session).getHeader("Location")).isEqualTo("/password");
        door.form(
                "/password",
                session,
                "before",
                made.oneTimePassword(),
                "after",
                PASSWORD,
                "again",
                PASSWORD);
        assertThat(door.page("/corner", session).getHeader("Location")).isEqualTo("/second-step");
    }

    @Test
    void theAdministratorHelpsWhoLostThePhoneAndTheSessionsEnd() throws Exception {
        int id = withPhone("mat.may");
        var session = new MockHttpSession();
        door.signIn("mat.may", PASSWORD, "10.2.0.8", session);
        door.form("/login/code", session, "code", phone(id));

        settings.removeSecondStep(ADMINISTRATOR, id);

        assertThat(door.page("/corner", session).getHeader("Location")).isEqualTo("/login?ended");
        assertThat(door.page("/corner", door.inside("mat.may", "10.2.0.8")).getStatus())
                .isEqualTo(200);
    }

    private int withPhone(String username) {
        int id = door.person(username);
        begin(id);
        clock.pass(Duration.ofMinutes(1));
        return id;
    }

    private List<String> begin(int id) {
        secondSteps.begun(door.account(id));
        return secondSteps.confirm(door.account(id), phone(id), "setup").orElseThrow();
    }

    /// What the phone shows now.
    private String phone(int id) {
        return Totp.code(secret(id), Totp.stepOf(clock.instant()));
    }

    private byte[] secret(int id) {
        return codes.open(id, store.find(id).orElseThrow().sealed());
    }

    private int enter(String username, String code) throws Exception {
        var session = new MockHttpSession();
        door.signIn(username, PASSWORD, "10.2.0.2", session);
        return door.form("/login/code", session, "code", code).getStatus();
    }
}
