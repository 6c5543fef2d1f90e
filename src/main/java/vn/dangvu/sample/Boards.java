package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// How many could vote in a committee on any day, told by terms and posts.
final class Boards {

    private final Leaders leaders;
    private final Standings standings;
    private final Map<String, Integer> counted = new HashMap<>();

    Boards(Leaders leaders, Standings standings) {
        this.leaders = leaders;
        this.standings = standings;
    }

    /// VOTE-03: those in office; not who is suspended or away.
    int voters(Organization organization, String body, LocalDate day) {
        return counted.computeIfAbsent(
                organization.code + body + day, _ -> count(organization, body, day));
    }

    private int count(Organization organization, String body, LocalDate day) {
        LocalDate begun =
                leaders.terms.stream()
                        .filter(term -> term.organization().equals(organization))
                        .map(Leaders.Term::begins)
                        .filter(begins -> !begins.isAfter(day))
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        var acts = new HashMap<Person, String>();
        leaders.posts.stream()
                .filter(post ->
                        post.organization().equals(organization) && post.body().equals(body))
                .filter(post ->
                        !post.effectiveOn().isAfter(day) && !post.effectiveOn().isBefore(begun))
                .sorted(Comparator.comparing(Leaders.Post::effectiveOn))
                .forEach(post -> acts.put(post.person(), post.act()));
        return (int)
                acts.entrySet().stream()
                        .filter(entry -> sits(entry.getKey(), entry.getValue(), day))
                        .count();
    }

    private boolean sits(Person person, String act, LocalDate day) {
        if (act.equals("CEASED") || act.equals("DISMISSED") || act.equals("SUSPENDED")) {
            return false;
        }
        return standings
                .on(person, day)
                .filter(state -> state.suspended() || state.away())
                .isEmpty();
    }
}
