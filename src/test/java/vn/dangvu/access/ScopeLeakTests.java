package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dangvu.access.Probes.Probe;
import vn.dangvu.access.Probes.Target;
import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// A user of organization A asks every address of the program for B's objects: the answer is the
/// one for what does not exist, and nothing of B stands in any answer.
///
/// Two things of B's past are A's own: the facts of a member who came from B stay in his or her
/// record, without the name of the cell; and the fact that somebody left A stays among A's rows,
/// without where to.
@DangvuTest(today = "2021-07-12", world = "two committees")
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeLeakTests {

    private static final String PASSWORD = "một câu đủ dài để nhớ";
    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @TempDir static Path folder;

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired TwoCommittees committees;
    @Autowired Figures figures;
    @Autowired Members members;
    @Autowired PlatformTransactionManager transactions;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final MockHttpSession officer = new MockHttpSession();
    private final MockHttpSession reader = new MockHttpSession();
    private final MockHttpSession neighbour = new MockHttpSession();

    private TwoCommittees.Found found;
    private TwoCommittees.Person own;
    private Target theirs;
    private Target nothing;

    @BeforeAll
    void prepare() throws Exception {
        found = committees.prepare(folder);
        own = committees.member(found.a());
        signIn("officer.a", found.a().id(), Role.OFFICER, officer);
        signIn("reader.a", found.a().id(), Role.VIEWER, reader);
        signIn("officer.b", found.b().id(), Role.OFFICER, neighbour);
        var member = committees.member(found.b());
        var b = found.b();
        theirs =
                new Target(
                        b.id(),
                        b.cell(),
                        member.id(),
                        member.fact(),
                        b.cellCode(),
                        b.name(),
                        job(),
                        found.a().id(),
                        own.id());
        nothing =
                new Target(
                        999_999_991,
                        999_999_992,
                        999_999_993,
                        999_999_994,
                        "KHÔNG.CÓ.1",
                        "Một nơi không đâu có",
                        NOWHERE,
                        found.a().id(),
                        own.id());
    }

    @Test
    void everyAddressOfTheProgramIsAskedHere() {
        var addresses = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    for (String pattern : info.getPatternValues()) {
                        if (methods.isEmpty()) {
                            addresses.add("* " + pattern);
                        }
                        methods.forEach(method -> addresses.add(method + " " + pattern));
                    }
                });

        assertThat(Probes.addresses()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void whatIsOutsideTheScopeIsWhatDoesNotExist() throws Exception {
        for (var session : List.of(officer, reader)) {
            String missing = text(send(get("/members/999999990"), session));
            for (Probe probe : Probes.all()) {
                var there = send(probe.request().apply(theirs), session);
                var nowhere = send(probe.request().apply(nothing), session);
                assertThat(there.getStatus()).as(probe.text()).isEqualTo(nowhere.getStatus());
                assertThat(theirs.without(text(there)))
                        .as(probe.text())
                        .isEqualTo(nothing.without(text(nowhere)));
                assertThat(there.getHeader("Location"))
                        .as(probe.text())
                        .isEqualTo(nowhere.getHeader("Location"));
                assertThat(secretsIn(theirs.without(text(there)))).as(probe.text()).isEmpty();
                // Who may not record is told so before anything is looked up.
                boolean refused = session == reader && there.getStatus() == 403;
                if (probe.missing() && !refused) {
                    assertThat(there.getStatus()).as(probe.text()).isEqualTo(404);
                    assertThat(text(there)).as(probe.text()).isEqualTo(missing);
                }
            }
        }
    }

    @Test
    void theNeighbourDoesFindEverythingThatIsAskedFor() throws Exception {
        var found = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (Probe probe : Probes.all()) {
            if (probe.missing() && probe.text().startsWith("GET")) {
                asked.add(probe.text());
                // A page of answers without answers leads to its form.
                int status = send(probe.request().apply(theirs), neighbour).getStatus();
                if (status == 200 || probe.text().endsWith("/check") && status == 303) {
                    found.add(probe.text());
                }
            }
        }
        // A refused file has nothing to give back.
        asked.remove("GET /import/{id}/files/{file}");
        assertThat(found).isEqualTo(asked);
    }

    @Test
    void whoAsksForNothingInParticularIsShownOnlyTheOwnOrganization() throws Exception {
        var addresses =
                new ArrayList<String>(
                        List.of(
                                "/",
                                "/organizations",
                                "/organizations?on=2016-12-31&open=" + found.root(),
                                "/members",
                                "/members?on=2019-12-31",
                                "/members.xlsx?organization=" + found.a().id(),
                                "/figures",
                                "/reports/annual",
                                "/import",
                                "/members/new",
                                "/organizations/" + found.a().id(),
                                "/organizations/" + found.a().cell(),
                                "/members?q=" + own.name().replace(" ", "+")));
        for (String extension : List.of("json", "xlsx", "docx")) {
            addresses.add(
                    "/reports/annual." + extension + "?year=2019&organization=" + found.a().id());
        }
        for (var session : List.of(officer, reader)) {
            for (String address : addresses) {
                var answer = send(get(address), session);
                assertThat(answer.getStatus()).as(address).isIn(200, 403);
                assertThat(secretsIn(text(answer))).as(address).isEmpty();
            }
        }
    }

    @Test
    void noFigureAndNoRowOfTheOwnOrganizationTellsOfAnother() throws Exception {
        String asked = "?organization=" + found.a().id() + "&from=2015-01-01&to=2021-07-12";
        for (String code : figures.codes()) {
            for (String address :
                    List.of("/figures/" + code + asked, "/figures/" + code + ".xlsx" + asked)) {
                assertThat(secretsIn(text(send(get(address), officer)))).as(address).isEmpty();
            }
        }
    }

    @Test
    void rowsThatCrossTheBorderNameTheMemberButNotTheOtherCell() throws Exception {
        String days = "&from=2021-06-01&to=2021-06-30&organization=" + found.a().id();

        assertThat(text(send(get("/figures/members.transferredOut?" + days), officer)))
                .contains(found.went().name())
                .doesNotContain(found.b().cellCode());
        assertThat(text(send(get("/members/" + found.came().id()), officer)))
                .contains(found.came().name(), "ngoài phạm vi xem");
        assertThat(secretsIn(text(send(get("/members/" + found.came().id()), officer)))).isEmpty();
        assertThat(send(get("/members/" + found.went().id()), officer).getStatus()).isEqualTo(404);
        assertThat(send(get("/members/" + found.went().id()), neighbour).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoSeesFiguresOnlyIsToldNoNamesOfTheOwnOrganizationEither() throws Exception {
        String asked = "?organization=" + found.a().id() + "&from=2021-01-01&to=2021-07-12";
        for (String address :
                List.of(
                        "/figures/members.closing" + asked,
                        "/figures/members.closing.xlsx" + asked,
                        "/members",
                        "/members.xlsx" + asked,
                        "/members/" + own.id())) {
            assertThat(text(send(get(address), reader)))
                    .as(address)
                    .doesNotContain(own.name())
                    .doesNotContain(own.code());
        }
    }

    @Test
    void openingARecordAndTakingAFileAwayLeaveALineAndARefusalLeavesNone() throws Exception {
        int opened = committees.lines("MEMBER_OPENED");
        int exported = committees.lines("EXPORTED");

        send(get("/members/" + own.id()), officer);
        send(get("/members.xlsx?organization=" + found.a().id()), officer);
        send(
                get(
                        "/figures/members.admitted.xlsx?from=2019-01-01&to=2019-12-31&organization="
                                + found.a().id()),
                officer);
        send(get("/reports/annual.docx?year=2019&organization=" + found.a().id()), officer);
        send(get("/members/" + theirs.member()), officer);
        send(get("/members.xlsx?organization=" + theirs.organization()), officer);

        assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened + 1);
        assertThat(committees.lines("EXPORTED")).isEqualTo(exported + 3);
    }

    @Test
    void theLineIsWrittenInTheTransactionThatShowsTheRecord() {
        var viewer =
                new Viewer(
                        "officer.a",
                        false,
                        List.of(new Grant(found.a().id(), Role.OFFICER, true)),
                        null);
        int opened = committees.lines("MEMBER_OPENED");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    members.open(viewer, own.id());
                    assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened + 1);
                    status.setRollbackOnly();
                });

        assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened);
    }

    private Stream<String> secretsIn(String answer) {
        return found.secrets().stream().filter(answer::contains);
    }

    /// An import of B's officer.
    private String job() throws Exception {
        var file =
                new MockMultipartFile(
                        "files", "bi-mat.xlsx", null, "not a workbook".getBytes(UTF_8));
        var answer = send(multipart("/import").file(file), neighbour);
        return Objects.requireNonNull(answer.getHeader("Location")).replaceAll(".*/", "");
    }

    private void signIn(String username, int organization, Role role, MockHttpSession session)
            throws Exception {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", false);
        accounts.grant(ADMINISTRATOR, made.id(), new OrganizationId(organization), role, false);
        signIns.change(
                accounts.find(ADMINISTRATOR, made.id()), made.oneTimePassword(), PASSWORD, "setup");
        send(post("/login").param("username", username).param("password", PASSWORD), session);
    }

    private MockHttpServletResponse send(
            MockHttpServletRequestBuilder request, MockHttpSession session) throws Exception {
        return web.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse send(
            MockMultipartHttpServletRequestBuilder request, MockHttpSession session)
            throws Exception {
        return web.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    /// What a reader sees, also of the files; without the token, which is another one each time,
    /// and without what tells only which address was asked: the switch of languages, the place in
    /// the menu.
    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        String kind = String.valueOf(answer.getContentType());
        if (!kind.contains("openxmlformats")) {
            return new String(body, UTF_8)
                    .replaceAll("[A-Za-z0-9_-]{80,}={0,2}", "TOKEN")
                    .replace(" aria-current=\"page\"", "")
                    .replaceAll("href=\"[^\"]*lang=en[^\"]*\"", "href=\"ENGLISH\"");
        }
        var text = new StringBuilder();
        try (var zip = new ZipFile(Files.write(folder.resolve("answer.zip"), body).toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }
}
