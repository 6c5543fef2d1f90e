package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dangvu.access.Probes.Probe;
import vn.dangvu.access.Probes.Target;
import vn.dangvu.testing.DangvuTest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// A user of organization A asks every address of the program for B's objects: the answer is the
/// one for what does not exist, and nothing of B stands in any answer. The addresses stand in
/// [Probes]; what one's own pages say is shown by [OwnScopeTests].
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeLeakTests {

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Target theirs;
    private Target nothing;

    @BeforeAll
    void prepare() throws Exception {
        var found = committees.prepare();
        var own = committees.member(found.a());
        visitors.arrive(found);
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
                        committees.plan(b),
                        committees.post(b),
                        committees.holder(b),
                        committees.term(b),
                        committees.mandate(b),
                        committees.prepared(b, member),
                        found.a().id(),
                        own.id(),
                        committees.things(b, member));
        nothing =
                new Target(
                        999_999_991,
                        999_999_992,
                        999_999_993,
                        999_999_994,
                        "KHÔNG.CÓ.1",
                        "Một nơi không đâu có",
                        NOWHERE,
                        999_999_995,
                        999_999_996,
                        999_999_997,
                        999_999_998,
                        999_999_999,
                        999_999_989,
                        found.a().id(),
                        own.id(),
                        Map.of());
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
        for (var session : List.of(visitors.officer(), visitors.reader())) {
            String missing = visitors.text(visitors.send(get("/members/999999990"), session));
            for (Probe probe : Probes.all()) {
                var there = visitors.send(probe.request().apply(theirs), session);
                var nowhere = visitors.send(probe.request().apply(nothing), session);
                assertThat(there.getStatus()).as(probe.text()).isEqualTo(nowhere.getStatus());
                assertThat(theirs.without(visitors.text(there)))
                        .as(probe.text())
                        .isEqualTo(nothing.without(visitors.text(nowhere)));
                assertThat(there.getHeader("Location"))
                        .as(probe.text())
                        .isEqualTo(nowhere.getHeader("Location"));
                assertThat(visitors.secretsIn(theirs.without(visitors.text(there))))
                        .as(probe.text())
                        .isEmpty();
                // Who may not record is told so before anything is looked up.
                boolean refused = session == visitors.reader() && there.getStatus() == 403;
                if (probe.missing() && !refused) {
                    assertThat(there.getStatus()).as(probe.text()).isEqualTo(404);
                    assertThat(visitors.text(there)).as(probe.text()).isEqualTo(missing);
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
                // A page of answers without answers leads to its form, a draft has no undo and no
                // work under way.
                int status =
                        visitors.send(probe.request().apply(theirs), visitors.neighbour())
                                .getStatus();
                boolean leadsBack = probe.text().matches(".*/(check|undo|work)");
                if (status == 200 || leadsBack && status == 303) {
                    found.add(probe.text());
                }
            }
        }
        // A refused file has nothing to give back.
        asked.remove("GET /import/{id}/files/{file}");
        assertThat(found).isEqualTo(asked);
    }

    /// An import of B's officer.
    private String job() throws Exception {
        var file =
                new MockMultipartFile(
                        "files", "bi-mat.xlsx", null, "not a workbook".getBytes(UTF_8));
        var answer = visitors.send(multipart("/import").file(file), visitors.neighbour());
        return Objects.requireNonNull(answer.getHeader("Location")).replaceAll(".*/", "");
    }
}
