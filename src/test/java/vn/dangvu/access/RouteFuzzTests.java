package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

import vn.dangvu.testing.DangvuTest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Random requests with hostile values, as an officer, a reader and a stranger: no page breaks, no
/// answer tells of the inside, none tells of another committee. `-Dseeds=` asks for more rounds of
/// [#REQUESTS].
@DangvuTest(today = "2021-07-12", world = "fuzz", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteFuzzTests {

    private static final int SEEDS = Integer.getInteger("seeds", 1);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 0);
    private static final int REQUESTS = 200;

    private static final Pattern INSIDE =
            Pattern.compile(
                    "\\bat"
                        + " (vn\\.dangvu|org\\.|java\\.|jakarta\\.)|Exception\\b|SQLSTATE|PSQL|ERROR:"
                        + " |org\\.postgresql|org\\.jooq|org\\.springframework");

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private List<String> routes = List.of();
    private List<String> honest = List.of();

    @BeforeAll
    void prepare() throws Exception {
        var found = committees.prepare();
        visitors.arrive(found);
        var own = committees.member(found.a());
        var theirs = committees.member(found.b());
        honest =
                List.of(
                        "" + found.a().id(),
                        "" + found.a().cell(),
                        found.a().cellCode(),
                        "" + found.b().id(),
                        "" + found.b().cell(),
                        "" + own.id(),
                        "" + theirs.id(),
                        "" + own.fact(),
                        "" + theirs.fact(),
                        "2021-01-01",
                        "31/12/2019",
                        "2019",
                        "members.closing",
                        "xlsx",
                        "1");
        routes =
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(info ->
                                info.getPatternValues().stream()
                                        .flatMap(pattern ->
                                                info.getMethodsCondition().getMethods().stream()
                                                        .map(method -> method + " " + pattern)))
                        .filter(route -> !route.contains(" /sessions"))
                        .sorted()
                        .toList();
    }

    @Test
    void noRequestBreaksAPageOrTellsOfTheInsideOrOfOthers() throws Exception {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            fuzz(seed, random, visitors.officer());
            fuzz(seed, random, visitors.reader());
            fuzz(seed, random, new MockHttpSession());
        }

        System.out.println("Fuzz: answers " + answers + " of " + routes.size() + " routes");
        assertThat(faults).isEmpty();
        assertThat(answers.keySet()).as("pages, refusals, errors in forms").contains(200, 404, 422);
    }

    private void fuzz(int seed, SplittableRandom random, MockHttpSession session) throws Exception {
        var pages =
                new FoundPages(
                        List.of(
                                "/",
                                "/members",
                                "/organizations",
                                "/figures",
                                "/reports/annual",
                                "/reorganizations",
                                "/import",
                                "/committees/vacancies",
                                "/members/" + honest.get(5),
                                "/members/" + honest.get(5) + "/profile",
                                "/members/"
                                        + honest.get(5)
                                        + "/movements/new?kind=INTERNAL_TRANSFER",
                                "/organizations/" + honest.get(1),
                                "/organizations/" + honest.get(1) + "/posts/new",
                                "/organizations/" + honest.get(1) + "/congresses/new",
                                "/members/new",
                                "/reorganizations/new"));
        for (int number = 0; number < REQUESTS; number++) {
            var asked =
                    switch (random.nextInt(5)) {
                        case 0 -> route(random);
                        case 1, 2 -> link(pages, random);
                        default -> form(pages, random);
                    };
            send(seed, asked, pages, session);
        }
    }

    /// @param fields of the form or of the query
    private record Asked(String method, String path, Map<String, String> fields) {

        MockHttpServletRequestBuilder request() {
            var built =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path));
            fields.forEach(built::param);
            return built;
        }
    }

    private void send(int seed, Asked asked, FoundPages pages, MockHttpSession session)
            throws Exception {
        String what = "seed " + seed + ": " + asked;
        try {
            var answer = visitors.send(asked.request(), session);
            answers.merge(answer.getStatus(), 1, Integer::sum);
            String text = visitors.text(answer);
            if (answer.getStatus() >= 500) {
                faults.add(answer.getStatus() + " " + what);
            }
            String own = text;
            for (String sent : asked.fields().values()) {
                own = sent.isBlank() ? own : own.replace(sent, "");
            }
            if (INSIDE.matcher(own).find()) {
                faults.add("tells of the inside: " + what);
            }
            if (text.contains(HostileText.SCRIPT)) {
                faults.add("writes a script: " + what);
            }
            if (visitors.secretsIn(own).findAny().isPresent()) {
                faults.add("tells of others: " + what);
            }
            if (answer.getStatus() == 200 && asked.method().equals("GET")) {
                pages.take(text);
            }
        } catch (Exception thrown) {
            // Whatever gets out of the program is a fault, and the other requests go on.
            faults.add("threw " + thrown + " " + what);
        }
    }

    private Asked route(SplittableRandom random) {
        String route = routes.get(random.nextInt(routes.size()));
        var parts = route.split(" ", 2);
        var variable = Pattern.compile("\\{[^}]+}").matcher(parts[1]);
        String path =
                variable.replaceAll(_ ->
                        Matcher.quoteReplacement(
                                UriUtils.encodePathSegment(value(random), StandardCharsets.UTF_8)));
        var fields = new LinkedHashMap<String, String>();
        for (String name :
                List.of("organization", "on", "from", "to", "q", "after", "kind", "step")) {
            if (random.nextInt(4) == 0) {
                fields.put(name, value(random));
            }
        }
        return new Asked(parts[0], path, fields);
    }

    private Asked link(FoundPages pages, SplittableRandom random) {
        String link = pages.links().get(random.nextInt(pages.links().size()));
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        var fields = new LinkedHashMap<String, String>();
        if (query >= 0) {
            for (String pair : link.substring(query + 1).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(
                            pair.substring(0, equals),
                            UriUtils.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        spoil(fields, random);
        return new Asked("GET", path, fields);
    }

    private Asked form(FoundPages pages, SplittableRandom random) {
        if (pages.forms().isEmpty()) {
            return link(pages, random);
        }
        var form = pages.forms().get(random.nextInt(pages.forms().size()));
        var fields = new LinkedHashMap<>(form.fields());
        for (int times = random.nextInt(4); times > 0; times--) {
            spoil(fields, random);
        }
        return new Asked(form.method(), form.action(), fields);
    }

    private void spoil(Map<String, String> fields, SplittableRandom random) {
        var names = List.copyOf(fields.keySet());
        if (names.isEmpty() || random.nextInt(8) == 0) {
            fields.put("on", value(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        fields.put(
                name,
                random.nextInt(3) == 0
                        ? honest.get(random.nextInt(honest.size()))
                        : HostileText.spoil(fields.getOrDefault(name, ""), random));
    }

    private String value(SplittableRandom random) {
        return random.nextBoolean()
                ? honest.get(random.nextInt(honest.size()))
                : HostileText.any(random);
    }
}
