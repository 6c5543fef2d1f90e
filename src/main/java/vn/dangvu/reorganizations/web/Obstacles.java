package vn.dangvu.reorganizations.web;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Lineages;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.shell.Crumb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names what stands in the way of an undo, each with where it can be looked at.
@Component
class Obstacles {

    /// More than anybody reads; the others are counted.
    private static final int MOST = 100;

    private final Lineages lineages;
    private final Organizations organizations;

    Obstacles(Lineages lineages, Organizations organizations) {
        this.lineages = lineages;
        this.organizations = organizations;
    }

    List<Crumb> of(OpenPlan open, Undoing.InTheWay way) {
        var words = open.words();
        var obstacles = new ArrayList<Crumb>();
        for (String code : way.organizations().stream().limit(MOST).toList()) {
            organizations
                    .byCode(open.viewer(), code, open.today())
                    .ifPresent(one ->
                            obstacles.add(
                                    new Crumb(
                                            words.page("obstacle.organization", one.shortName()),
                                            "/organizations/" + one.id())));
        }
        var facts = lineages.obstacles(open.viewer(), way.facts().stream().limit(MOST).toList());
        for (var fact : facts) {
            obstacles.add(
                    new Crumb(
                            words.page(
                                    "obstacle.fact",
                                    words.texts().get("members.kind." + fact.kind()),
                                    words.date(fact.on()),
                                    fact.name()),
                            "/members/" + fact.member()));
        }
        for (var one : way.recorded().stream().limit(MOST).toList()) {
            recorded(open, one).ifPresent(obstacles::add);
        }
        var sizes = List.of(way.organizations().size(), way.facts().size(), way.recorded().size());
        int asked = sizes.stream().mapToInt(size -> Math.min(MOST, size)).sum();
        int all = sizes.stream().mapToInt(size -> size).sum();
        count(open, "obstacle.hidden", asked - obstacles.size(), obstacles);
        count(open, "obstacle.more", all - asked, obstacles);
        return obstacles;
    }

    private Optional<Crumb> recorded(OpenPlan open, Undoing.Recorded one) {
        String count = open.words().number(one.count());
        String key = "obstacle.recorded." + one.kind();
        return organizations
                .byCode(open.viewer(), one.code(), open.today())
                .map(at ->
                        new Crumb(
                                open.words().page(key, at.shortName(), count),
                                "/organizations/" + at.id()));
    }

    private static void count(OpenPlan open, String key, int others, List<Crumb> obstacles) {
        if (others > 0) {
            String words = open.words().page(key, open.words().number(others));
            obstacles.add(new Crumb(words, open.address()));
        }
    }
}
