package vn.dangvu.access.proof;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.access.proof.Doors.Rule;
import vn.dangvu.access.proof.Routes.Route;
import vn.dangvu.access.proof.Worlds.Known;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks every address for everything there is, as the viewers of a world.
final class RouteProof {

    private final ApplicationContext context;
    private final Proof proof;
    private final Set<Route> routes;
    private final Class<?>[] controllers;
    private final TransactionTemplate transactions;
    final List<String> wrong = new ArrayList<>();
    int asked;
    int opened;

    RouteProof(ApplicationContext context, Proof proof) {
        this.context = context;
        this.proof = proof;
        this.routes = Routes.asked(context);
        this.controllers =
                routes.stream().map(Route::controller).distinct().toArray(Class<?>[]::new);
        this.transactions = context.getBean(TransactionTemplate.class);
    }

    int routes() {
        return routes.size();
    }

    void ask(Known known, List<Viewer> viewers, int times) {
        for (Viewer viewer : viewers) {
            RequestContextHolder.resetRequestAttributes();
            var sight = Sight.of(viewer, known.oracle(), known.world());
            var browser = new AskedBy(viewer, context, controllers);
            for (Route route : routes) {
                for (int time = 0; time < times; time++) {
                    ask(known, viewer, sight, browser, route);
                }
            }
        }
    }

    /// The page of every member and organization is there for whom it is, and for nobody else.
    void open(Known known, List<Viewer> viewers) {
        for (Viewer viewer : viewers) {
            RequestContextHolder.resetRequestAttributes();
            var sight = Sight.of(viewer, known.oracle(), known.world());
            var browser = new AskedBy(viewer, context, controllers);
            for (var member : known.world().members) {
                opens(
                        viewer,
                        browser,
                        "/members/" + member.id(),
                        sight.records().contains(member.id()));
            }
            var seen = known.oracle().sees(viewer.roots());
            for (int organization : known.things().organizations()) {
                opens(
                        viewer,
                        browser,
                        "/organizations/" + organization,
                        seen.contains(organization));
            }
        }
    }

    private void opens(Viewer viewer, AskedBy browser, String address, boolean allowed) {
        asked++;
        int status = browser.get(address).getResponse().getStatus();
        opened += status == 200 ? 1 : 0;
        if (status != (allowed ? 200 : 404)) {
            wrong.add("%s answers %s with %d".formatted(address, viewer, status));
        }
    }

    private void ask(Known known, Viewer viewer, Sight sight, AskedBy browser, Route route) {
        var draw = new Draw(new Random(known.world().random.nextLong()), known.things(), viewer);
        String address = Routes.filled(route, draw);
        var fields = draw.fields();
        if (route.reads()) {
            String query =
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + field.getValue())
                            .collect(Collectors.joining("&"));
            String asks = address + "?" + query;
            judge(known, viewer, sight, route, asks, () -> browser.get(asks));
        } else if (foreign(viewer, sight, draw, known, route)) {
            transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                String asks = address + " " + fields;
                var before = proof.written();
                judge(known, viewer, sight, route, asks, () -> browser.post(address, fields));
                String changed = proof.changesSince(before);
                if (!changed.isEmpty()) {
                    proof.leak(known, viewer, route.pattern(), asks, Set.of("changed " + changed));
                }
            });
        }
    }

    private boolean foreign(Viewer viewer, Sight sight, Draw draw, Known known, Route route) {
        return route.rule() == Rule.ADMINISTERS
                ? !viewer.administrator()
                : Mine.none(sight, draw, known.oracle(), proof.sql());
    }

    private void judge(
            Known known,
            Viewer viewer,
            Sight sight,
            Route route,
            String asks,
            Supplier<MvcTestResult> sending) {
        asked++;
        var result = sending.get();
        var answer = result.getResponse();
        if (result.getUnresolvedException() != null) {
            proof.odd(route.pattern() + " " + result.getUnresolvedException());
        }
        opened += answer.getStatus() == 200 ? 1 : 0;
        if (answer.getStatus() >= 500) {
            wrong.add("%s breaks for %s".formatted(asks, viewer));
        }
        String text =
                Answers.file(answer.getContentAsByteArray())
                        + Objects.requireNonNullElse(answer.getHeader("Location"), "");
        var found = Tokens.in(text);
        // The page says again what was asked for.
        found.removeAll(Tokens.in(asks));
        proof.judge(known, viewer, sight, route.rule(), route.pattern(), asks, found);
    }
}
