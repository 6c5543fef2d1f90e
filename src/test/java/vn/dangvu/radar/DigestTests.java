package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.CurrentViewer;
import vn.dangvu.access.Subscribers;
import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Scope;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.MovingClock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Mails as they arrive at a mail server. People choose on Wednesday 30 June 2021 at nine; mails go
/// out at half past six. Nobody but the people of one test wants any then.
@DangvuTest(today = "2021-06-30", world = "radar")
@Import(RadarOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);
    private static final Instant NINE = Instant.parse("2021-06-30T02:00:00Z");
    private static final Duration TO_THE_MORNING = Duration.ofHours(21).plusMinutes(30);

    @TempDir static Path folder;

    @Autowired RadarOffice office;
    @Autowired DigestStore store;
    @Autowired Subscribers subscribers;
    @Autowired Accounts accounts;
    @Autowired CurrentViewer current;
    @Autowired Radar radar;
    @Autowired Digests digests;
    @Autowired Audit audit;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext context;

    private MovingClock clock;
    private PostOffice post;
    private static int count;

    @BeforeAll
    void prepare() {
        office.prepare(folder);
    }

    @BeforeEach
    void open() throws IOException {
        clock = new MovingClock(NINE);
        post = new PostOffice("");
    }

    @AfterEach
    void nobodyWantsMailsAnyMore() {
        post.close();
        transactions.executeWithoutResult(_ ->
                db.execute(
                        "insert into radar.digest_choice (account_id, rhythm, language, chosen_at)"
                                + " select distinct account_id, 'OFF', 'vi', now()"
                                + " from radar.digest_choice"));
    }

    @Test
    void sendsInTheMorningWhatIsLateAndWhatComesAndNamesNobody() throws Exception {
        var who = chooses(Rhythm.DAILY, "huong@coquan.vn", Texts.VIETNAMESE);

        clock.pass(TO_THE_MORNING.minusMinutes(1));
        round().go();
        assertThat(post.taken()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        round().go();
        round().go();

        assertThat(post.taken()).hasSize(1);
        var mail = post.taken().getFirst();
        assertThat(mail.getSubject())
                .isEqualTo("Đảng vụ: 3 việc quá hạn, 1 việc đến hạn trong 7 ngày");
        assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("huong@coquan.vn");
        assertThat(mail.getFrom()[0]).hasToString("dangvu@coquan.vn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String body = body(mail);
        assertThat(body)
                .contains("Việc cần làm tính đến ngày 01/07/2021.")
                .contains("QUÁ HẠN: 3")
                .contains(
                        "- 29/06/2021: Hết hạn sinh hoạt tạm thời ở nơi khác – một đảng viên của"
                                + " Chi bộ G.1")
                .contains("Hai đảng viên giống nhau: 1")
                .contains("https://dangvu.coquan.vn/radar")
                .doesNotContain("(mới)");
        assertThat(body + mail.getSubject())
                .doesNotContain("Thái", "Mai Văn", "Quách", "Bùi Văn Huy", "Xuân");
        assertThat(lines(who)).containsExactly("SENT 4 null");
    }

    @Test
    void speaksEnglishToWhoChoseInEnglish() throws Exception {
        chooses(Rhythm.WEEKLY, "an@office.vn", Texts.ENGLISH);
        clock.pass(TO_THE_MORNING.plusDays(4));

        round().go();

        var mail = post.taken().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Đảng vụ: 3 late, 3 due within 15 days");
        assertThat(body(mail))
                .contains("What is to be done as of 05/07/2021.")
                .contains("a member of Chi bộ G.1", "DUE WITHIN 15 DAYS: 3");
    }

    @Test
    void marksWhatIsNewSinceTheLastOne() throws Exception {
        chooses(Rhythm.DAILY, "moi@coquan.vn", Texts.VIETNAMESE);
        clock.pass(TO_THE_MORNING);
        round().go();

        clock.pass(Duration.ofDays(14));
        round().go();

        assertThat(post.taken()).hasSize(2);
        String body = body(post.taken().getLast());
        assertThat(body)
                .contains(
                        "20/07/2021: Sắp hết thời gian dự bị – một đảng viên của Chi bộ G.1 (mới)")
                .contains(
                        "29/06/2021: Hết hạn sinh hoạt tạm thời ở nơi khác – một đảng viên của Chi"
                                + " bộ G.1\n");
    }

    @Test
    void saysNothingWhereThereIsNothing() {
        var who = chooses("G.2", Rhythm.DAILY, "im@coquan.vn", Texts.VIETNAMESE);
        clock.pass(TO_THE_MORNING);

        round().go();
        round().go();

        assertThat(post.taken()).isEmpty();
        assertThat(lines(who)).containsExactly("NOTHING 0 null");
    }

    @Test
    void whatCannotBeSentIsShownToTheAdministratorAndSentLater() {
        var who = chooses(Rhythm.DAILY, "lai@coquan.vn", Texts.VIETNAMESE);
        clock.pass(TO_THE_MORNING);
        int port = post.port();
        post.close();

        round(port).go();
        round(port).go();
        assertThat(lines(who)).containsExactly("FAILED 4 UNREACHABLE");
        clock.pass(Duration.ofMinutes(61));
        reopen();
        round().go();

        assertThat(post.taken()).hasSize(1);
        assertThat(lines(who)).containsExactly("SENT 4 null", "FAILED 4 UNREACHABLE");
    }

    @Test
    void tellsWhyTheServerTookNoMail() throws IOException {
        var nobody = chooses(Rhythm.DAILY, "ai@khongco.vn", Texts.VIETNAMESE);
        clock.pass(TO_THE_MORNING);
        round().go();
        assertThat(lines(nobody)).containsExactly("FAILED 4 ADDRESS");

        post.fill(true);
        var refused = chooses(Rhythm.DAILY, "day@coquan.vn", Texts.VIETNAMESE);
        clock.pass(Duration.ofDays(1));
        round().go();
        assertThat(lines(refused)).containsExactly("FAILED 4 REFUSED");

        post.close();
        post = new PostOffice("bí mật");
        var locked = chooses(Rhythm.DAILY, "khoa@coquan.vn", Texts.VIETNAMESE);
        clock.pass(Duration.ofDays(1));
        round(sender(post.port(), "sai")).go();
        assertThat(lines(locked)).containsExactly("FAILED 4 SIGN_IN");
        clock.pass(Duration.ofDays(1));
        round(sender(post.port(), "bí mật")).go();
        assertThat(lines(locked).getFirst()).isEqualTo("SENT 4 null");
    }

    /// One letter that cannot be made keeps nobody else from his or hers.
    @Test
    void whatGoesWrongForOneDoesNotStopTheOthers() throws Exception {
        var unlucky = chooses("G.1", Rhythm.DAILY, "hong@coquan.vn", Texts.VIETNAMESE);
        var other = chooses("K", Rhythm.DAILY, "khac@coquan.vn", Texts.VIETNAMESE);
        var sources = new StaticListableBeanFactory();
        int cell = office.id("G.1").value();
        sources.addBean("broken", new Broken(cell));
        var broken = Crowd.radar(context, sources);
        var mails = mails(sender(post.port(), ""), "");
        clock.pass(TO_THE_MORNING);

        new DigestRound(digests, broken, subscribers, current, mails, clock).go();
        new DigestRound(digests, broken, subscribers, current, mails, clock).go();

        assertThat(lines(unlucky)).containsExactly("FAILED 0 NOT_MADE");
        assertThat(lines(other)).containsExactly("SENT 1 null");
        assertThat(post.taken()).hasSize(1);
        clock.pass(Duration.ofMinutes(61));
        round().go();
        assertThat(lines(unlucky).getFirst()).startsWith("SENT");
    }

    /// Finds one thing everywhere, and fails in one cell.
    private record Broken(int cell) implements DeadlineSource {

        @Override
        public Set<String> kinds() {
            return new Crowd(0, 1).kinds();
        }

        @Override
        public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
            if (scope.ranges().getFirst().lo() == cell) {
                throw new IllegalStateException("a fault");
            }
            return new Crowd(0, 1).find(scope, wanted, day, until);
        }
    }

    @Test
    void nothingGoesToAnAddressThatTheOfficeAllowsNoMore() {
        var who = chooses(Rhythm.DAILY, "ai@gmail.com", Texts.VIETNAMESE);
        var strict = mails(sender(post.port(), ""), "coquan.vn");
        var round = new DigestRound(digests, radar, subscribers, current, strict, clock);
        clock.pass(TO_THE_MORNING);

        round.go();
        clock.pass(Duration.ofHours(3));
        round.go();

        assertThat(post.taken()).isEmpty();
        assertThat(lines(who)).containsExactly("FAILED 0 OTHER_DOMAIN");
        clock.pass(Duration.ofHours(21));
        round.go();
        assertThat(lines(who)).hasSize(2);
    }

    @Test
    void nothingIsSentWhereNothingWasSet() {
        var who = chooses(Rhythm.DAILY, "chua@coquan.vn", Texts.VIETNAMESE);
        clock.pass(Duration.ofDays(3));

        round(new StaticListableBeanFactory(), "dangvu@coquan.vn").go();
        var noSender = new StaticListableBeanFactory();
        noSender.addBean("sender", sender(post.port(), ""));
        round(noSender, "").go();

        assertThat(post.taken()).isEmpty();
        assertThat(lines(who)).isEmpty();
    }

    @Test
    void whoIsDisabledOrLostTheRoleIsWrittenNothing() {
        var disabled = chooses(Rhythm.DAILY, "tat@coquan.vn", Texts.VIETNAMESE);
        var without = chooses(Rhythm.DAILY, "het@coquan.vn", Texts.VIETNAMESE);
        accounts.disable(ADMINISTRATOR, office.account(disabled.username()));
        var account = accounts.find(ADMINISTRATOR, office.account(without.username()));
        accounts.revoke(ADMINISTRATOR, account.id(), account.grants().getFirst().id());
        clock.pass(TO_THE_MORNING);

        round().go();

        assertThat(post.taken()).isEmpty();
        assertThat(lines(disabled)).isEmpty();
        assertThat(lines(without)).isEmpty();
    }

    @Test
    void aChoiceNeedsAnAddressThatTheOfficeAllows() {
        var who = person("G");
        var some = "coquan.vn, tinhuy.vn";

        assertThat(choose(some, who, Rhythm.DAILY, "")).isEqualTo("NO_ADDRESS");
        for (String wrong :
                List.of("ai", "ai@", "a b@c.vn", "a@b", "a@b.vn, c@d.vn", "a@b.vn\nBcc: x@y.vn")) {
            assertThat(choose(some, who, Rhythm.DAILY, wrong)).isEqualTo("NOT_AN_ADDRESS");
        }
        assertThat(choose(some, who, Rhythm.DAILY, "ai@gmail.com")).isEqualTo("OTHER_DOMAIN");
        assertThat(choose("", who, Rhythm.DAILY, "ai@gmail.com")).isEqualTo("kept");
        assertThat(choose(some, who, Rhythm.DAILY, "ai@CoQuan.vn")).isEqualTo("kept");
        assertThat(digests.of(who)).isEqualTo(new DigestChoice(Rhythm.DAILY, "ai@CoQuan.vn"));
        assertThat(choose(some, who, Rhythm.OFF, "")).isEqualTo("kept");
        assertThat(digests.of(who)).isEqualTo(DigestChoice.NOTHING);
        assertThat(office.noted("DIGEST_CHOSEN", who)).isEqualTo(3);
    }

    @Test
    void isForPeopleWithAnAccountWhoSeeRows() {
        var choice = new DigestChoice(Rhythm.DAILY, "ai@coquan.vn");
        var leader = office.person("lanh.dao.thu", "G", Role.LEADER);
        var operator = new Viewer("operator", true, List.of(), null);

        assertThatThrownBy(() -> digests.choose(leader, choice, Texts.VIETNAMESE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> digests.choose(operator, choice, Texts.VIETNAMESE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> digests.state(leader)).isInstanceOf(Forbidden.class);
    }

    private Viewer chooses(Rhythm rhythm, String email, Texts texts) {
        return chooses("G", rhythm, email, texts);
    }

    private Viewer chooses(String place, Rhythm rhythm, String email, Texts texts) {
        var who = person(place);
        assertThat(digests.choose(who, new DigestChoice(rhythm, email), texts)).isEmpty();
        return who;
    }

    private Viewer person(String place) {
        return office.person("nguoi.nhan.thu." + count++, place, Role.OFFICER);
    }

    /// Where the office allows some domains only.
    private String choose(String domains, Viewer who, Rhythm rhythm, String email) {
        var strict =
                new Digests(
                        store, subscribers, mails(sender(post.port(), ""), domains), audit, clock);
        return Objects.requireNonNull(
                transactions.execute(_ ->
                        strict.choose(who, new DigestChoice(rhythm, email), Texts.VIETNAMESE)
                                .map(Enum::name)
                                .orElse("kept")));
    }

    private List<String> lines(Viewer who) {
        return digests.state(ADMINISTRATOR).lines().stream()
                .filter(line -> line.username().equals(who.username()))
                .map(line -> line.outcome() + " " + line.entries() + " " + line.trouble())
                .toList();
    }

    private void reopen() {
        try {
            post = new PostOffice("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private DigestRound round() {
        return round(post.port());
    }

    private DigestRound round(int port) {
        return round(sender(port, ""));
    }

    private DigestRound round(JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return round(beans, "dangvu@coquan.vn");
    }

    private DigestRound round(StaticListableBeanFactory beans, String from) {
        var mails =
                new Mails(
                        beans.getBeanProvider(JavaMailSender.class),
                        from,
                        "",
                        "06:30",
                        "https://dangvu.coquan.vn/",
                        clock);
        return new DigestRound(digests, radar, subscribers, current, mails, clock);
    }

    private Mails mails(JavaMailSender sender, String domains) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mails(
                beans.getBeanProvider(JavaMailSender.class),
                "dangvu@coquan.vn",
                domains,
                "06:30",
                "",
                clock);
    }

    private static JavaMailSender sender(int port, String password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        if (!password.isEmpty()) {
            sender.setUsername("dangvu");
            sender.setPassword(password);
        }
        return sender;
    }

    private static String body(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
