package vn.dangvu.access.proof;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the oracle lets one viewer see.
///
/// @param organizations that may be named
/// @param records members whose record may be opened
/// @param names members who may stand in lists and rows, of today or of the past
/// @param awaited members who come with a slip: it names them to whoever is to receive them
/// @param audited organizations that may be named to whoever reads the audit
/// @param recorded organizations where facts may be recorded
/// @param planned organizations for which plans are made
/// @param rows organizations whose members may be listed
/// @param administrator names organizations where accounts have their roles
record Sight(
        Set<Integer> organizations,
        Set<Long> records,
        Set<Long> names,
        Set<Long> awaited,
        Set<Integer> audited,
        Set<Integer> recorded,
        Set<Integer> planned,
        Set<Integer> rows,
        boolean administrator) {

    static Sight of(Viewer viewer, Oracle oracle, World world) {
        var figures = oracle.sees(viewer.roots());
        var rows = oracle.sees(viewer.rowRoots());
        var rowsEver = oracle.everBelow(rows);
        return new Sight(
                oracle.onward(oracle.everBelow(with(figures, viewer.roots()))),
                world.members.stream()
                        .map(World.Person::id)
                        .filter(id -> oracle.home(id) != null)
                        .filter(id -> rows.contains(Objects.requireNonNull(oracle.home(id))))
                        .collect(Collectors.toSet()),
                world.members.stream()
                        .map(World.Person::id)
                        .filter(id -> oracle.placesOf(id).stream().anyMatch(rowsEver::contains))
                        .collect(Collectors.toSet()),
                world.members.stream()
                        .map(World.Person::id)
                        .filter(id -> oracle.goalsOf(id).stream().anyMatch(rows::contains))
                        .collect(Collectors.toSet()),
                oracle.onward(oracle.everBelow(Set.copyOf(List.of(viewer.auditRoots())))),
                oracle.sees(viewer.recorderRoots()),
                oracle.sees(viewer.officerRoots()),
                rows,
                viewer.administrator());
    }

    private static Set<Integer> with(Set<Integer> some, Integer[] more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    /// Of the words in an answer those that must not stand there.
    Set<String> leaks(
            Set<String> words, Doors.Rule rule, Tokens tokens, Oracle oracle, Plans plans) {
        var found = new HashSet<String>();
        for (String word : words) {
            boolean allowed =
                    Tokens.isOrganization(word)
                            ? rule == Doors.Rule.DECIDES
                                    || mayName(word, rule, oracle, plans.planned)
                            : mayName(tokens.member(word), rule);
            if (!allowed) {
                found.add(word);
            }
        }
        return found;
    }

    private boolean mayName(
            String code, Doors.Rule rule, Oracle oracle, Map<String, Integer> homes) {
        var seen =
                switch (rule) {
                    case AUDITS -> audited;
                    default -> organizations;
                };
        Integer home = homes.get(code);
        boolean ofAccounts = rule == Doors.Rule.ADMINISTERS || rule == Doors.Rule.AUDITS;
        return administrator && ofAccounts
                || oracle.bearersOf(code).stream().anyMatch(seen::contains)
                || home != null && planned.contains(home);
    }

    private boolean mayName(@Nullable Long member, Doors.Rule rule) {
        return member != null
                && switch (rule) {
                    case RECORDS, AUDITS, TRIES, WRITES -> records.contains(member);
                    case ADMINISTERS, INSIDE -> false;
                    case READS, DECIDES ->
                            names.contains(member)
                                    || records.contains(member)
                                    || awaited.contains(member);
                };
    }
}
