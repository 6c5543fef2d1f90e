package vn.dangvu.reorganizations.web;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes a pasted list into a plan, line by line; what is wrong is said of the line.
final class Assignments {

    /// More errors than this nobody reads at once.
    private static final int TOLD = 20;

    private final OpenPlan open;
    private final Map<String, Located> located = new LinkedHashMap<>();
    private final FormReader reader;
    private int wrong;

    Assignments(OpenPlan open, List<Located> found, FormReader reader) {
        this.open = open;
        this.reader = reader;
        found.forEach(one -> located.put(one.code(), one));
    }

    /// All assignments of the plan with those of the list; a member who is on both goes where the
    /// list says.
    List<Assignment> with(PastedList pasted) {
        if (pasted.rows().isEmpty() && pasted.flawed().isEmpty()) {
            reader.wrong("list", "missing.list");
        }
        pasted.flawed().forEach(line -> flaw(line, "list.parts"));
        var merged = new LinkedHashMap<String, Assignment>();
        open.plan().assignments().forEach(one -> merged.put(one.member(), one));
        var seen = new LinkedHashMap<String, Integer>();
        pasted.rows()
                .forEach((line, one) -> {
                    check(line, one);
                    Integer earlier = seen.putIfAbsent(one.member(), line);
                    if (earlier != null) {
                        flaw(line, "list.twice", one.member(), earlier);
                    }
                    merged.put(one.member(), one);
                });
        if (wrong > TOLD) {
            reader.wrong("list", "list.more", wrong - TOLD);
        }
        return new ArrayList<>(merged.values());
    }

    private void check(int line, Assignment one) {
        if (!located.containsKey(one.member())) {
            flaw(line, "list.member", one.member(), open.words().date(open.plan().on()));
        }
        var cell = open.names().find(one.cell());
        if (cell.isEmpty()) {
            flaw(line, "list.cell", one.cell());
        } else if (!takes(cell.get().kind())) {
            flaw(line, "list.noCell", open.names().called(one.cell()));
        }
    }

    /// A party group takes members of its cell, who stay members of the cell.
    private static boolean takes(OrganizationKind kind) {
        return kind.holdsMembers() || kind == OrganizationKind.PARTY_GROUP;
    }

    private void flaw(int line, String flaw, Object... facts) {
        wrong++;
        if (wrong <= TOLD) {
            var all = new ArrayList<Object>(List.of(facts));
            all.addFirst(line);
            reader.wrong("list", flaw, all.toArray());
        }
    }
}
