package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.access.TwoCommittees.Found;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Login;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The main ways through the program, and every secret used on them: none stands in the log, at the
/// product's level and at DEBUG of our own packages, nor in the audit.
@DangvuTest(today = "2021-07-12", world = "fuzz", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsInLogTests {

    private static final String WRONG = "sai-mat-khau-4471";
    private static final String NEXT = "câu mới chỉ mình tôi biết 5583";
    private static final String CITIZEN_ID = "068190004711";

    @Autowired TwoCommittees committees;
    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired SecondSteps secondSteps;
    @Autowired SecondStepStore store;
    @Autowired Codes codes;
    @Autowired Clock clock;
    @Autowired Home home;
    @Autowired Database database;
    @Autowired DSLContext db;

    private final List<String> secrets = new ArrayList<>();
    private Found found;
    private Door door;
    private LogKeeper log;

    @BeforeAll
    void prepare() {
        found = committees.prepare();
        door = new Door(web, accounts, signIns);
    }

    @BeforeEach
    void listen() {
        secrets.clear();
        log = new LogKeeper();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void noPasswordCodeOrSessionStandsInTheLog() throws Exception {
        door.person("nhat.ky.chinh", true);
        var chief = door.inside("nhat.ky.chinh", "10.8.0.1");
        String once = newAccount(chief, "nhat.ky.moi");
        var session = new MockHttpSession();
        door.signIn("nhat.ky.moi", WRONG, "10.8.0.2", session);
        door.signIn(WRONG, WRONG, "10.8.0.2", new MockHttpSession());
        secrets.addAll(List.of(once, once.replace("-", ""), WRONG, NEXT, Door.PASSWORD));
        var in = door.signIn("nhat.ky.moi", once, "10.8.0.2", session);
        secrets.add(Door.device(in).getValue());
        door.form("/password", session, "before", WRONG, "after", NEXT, "again", NEXT);
        door.form("/password", session, "before", once, "after", NEXT, "again", NEXT);
        remember(session);
        var onPaper = setUpSecondStep("nhat.ky.moi");
        var half = new MockHttpSession();
        door.signIn("nhat.ky.moi", NEXT, "10.8.0.2", half);
        door.form("/login/code", half, "code", "135790");
        door.form("/login/code", half, "code", onPaper.getFirst());
        remember(half);
        assertThat(door.page("/sessions", half).getStatus()).as("is in").isEqualTo(200);
        door.form(
                "/login/passkey",
                new MockHttpSession(),
                "credential",
                "{\"id\":\"" + WRONG + "\"}");
        door.form("/passkeys", half, "label", "x", "credential", WRONG);
        door.form("/logout", half);
        secrets.add("135790");

        assertNothingTold();
    }

    @Test
    void noNumberOrNameOfAMemberStandsInTheLog() throws Exception {
        int id = door.person("nhat.ky.ho.so");
        accounts.grant(
                Door.ADMINISTRATOR,
                id,
                new Viewer.Grant(found.a().id(), Role.OFFICER, false),
                Validity.since(LocalDate.EPOCH));
        var officer = door.inside("nhat.ky.ho.so", "10.8.0.3");
        var member = committees.member(found.a());
        String address = "/members/" + member.id();
        door.page(address, officer);
        door.page("/members?q=" + member.name(), officer);
        door.form(address + "/numbers", officer, "citizenId", CITIZEN_ID, "cardNumber", "84471147");
        assertThat(Door.text(door.form(address + "/reveal", officer, "reason", "đối chiếu")))
                .contains(CITIZEN_ID);
        door.page("/members.xlsx?organization=" + found.a().id(), officer);
        door.page("/members/" + found.went().id(), officer);
        secrets.addAll(List.of(CITIZEN_ID, "84471147", member.name(), found.went().name()));

        assertNothingTold();
    }

    /// "Failing row contains (…)", "Key (…)=(…) already exists": the server's details of a broken
    /// rule hold what people wrote.
    @Test
    void aBrokenRuleOfTheDatabaseIsLoggedWithoutItsRow() {
        var member = committees.member(found.a());
        String secret = "Quê quán chỉ để trong sổ";
        var broken =
                catchThrowable(() ->
                        db.execute(
                                "insert into members.profile (member_id, hometown) values (?, ?)",
                                member.id(),
                                secret));
        assertThat(broken).isNotNull();
        LoggerFactory.getLogger("vn.dangvu").atError().setCause(broken).log("A page broke");
        secrets.add(secret);

        assertThat(log.lines()).contains("profile");
        assertNothingTold();
    }

    @Test
    void theSecretsOfTheHomeStandInNoLogAndNoText() throws Exception {
        door.inside("nobody", "10.8.0.4");
        var login = new Login("dangvu", "mật khẩu của máy chủ");
        LoggerFactory.getLogger("vn.dangvu").info("{} {} {}", home, database, login);
        try (var files = Files.list(home.secrets())) {
            for (Path file : files.toList()) {
                secrets.add(Files.readString(file).strip());
            }
        }
        secrets.add(login.password());

        secrets.removeIf(String::isBlank);
        assertThat(secrets).hasSizeGreaterThan(2);
        assertNothingTold();
    }

    private String newAccount(MockHttpSession chief, String username) throws Exception {
        var made = door.form("/accounts", chief, "username", username, "displayName", "Người mới");
        String page = Door.text(door.page(String.valueOf(made.getHeader("Location")), chief));
        var secret = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}").matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    private List<String> setUpSecondStep(String username) {
        int id =
                accounts.all(Door.ADMINISTRATOR).stream()
                        .filter(one -> one.username().equals(username))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var account = door.account(id);
        secondSteps.begun(account);
        byte[] secret = codes.open(id, store.find(id).orElseThrow().sealed());
        String code = Totp.code(secret, Totp.stepOf(clock.instant()));
        var onPaper = secondSteps.confirm(account, code, "10.8.0.2").orElseThrow();
        secrets.add(HexFormat.of().formatHex(secret));
        secrets.add(code);
        secrets.addAll(onPaper);
        return onPaper;
    }

    /// What a session is opened by. (Its id is a short number here; see below.)
    private void remember(MockHttpSession session) {
        secrets.add(String.valueOf(session.getAttribute(Sessions.class.getName())));
    }

    private void assertNothingTold() {
        String audit =
                String.valueOf(db.fetchValue("select string_agg(e::text, ' ') from audit.entry e"));
        String lines = log.lines();
        assertThat(lines).as("something was logged").isNotBlank().doesNotContain("SessionId=");
        for (String secret : secrets) {
            assertThat(secret).as("a secret, not a word").hasSizeGreaterThan(4);
            // A short number may stand in some other one.
            String word = "(?<![0-9a-f])" + Pattern.quote(secret) + "(?![0-9a-f])";
            assertThat(lines).as("log").doesNotContainPattern(word);
            assertThat(audit).as("audit").doesNotContainPattern(word);
        }
    }
}
