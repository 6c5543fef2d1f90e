package vn.dangvu.reorganizations.web;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.AssignmentSheet.Placed;
import vn.dangvu.reorganizations.Spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes a pasted list or a sheet into a plan, row by row; what is wrong is said of its place.
final class Assignments {

    /// More errors than this nobody reads at once.
    private static final int TOLD = 20;

    private final OpenPlan open;
    private final Map<String, Located> located = new HashMap<>();
    private final Spelling members;
    private final FormReader reader;
    private final String field;
    private int wrong;

    /// @param field of which errors are said
    Assignments(OpenPlan open, List<Located> found, FormReader reader, String field) {
        this.open = open;
        this.reader = reader;
        this.field = field;
        found.forEach(one -> located.put(one.code(), one));
        this.members = new Spelling(located.keySet());
    }

    /// All assignments of the plan with those of the list; a member who is on both goes where the
    /// list says.
    List<Assignment> with(PastedList pasted) {
        if (pasted.rows().isEmpty() && pasted.flawed().isEmpty()) {
            reader.wrong(field, "missing.list");
        }
        pasted.flawed().forEach(line -> flaw(line(line), "list.parts"));
        return with(
                pasted.rows().entrySet().stream()
                        .map(row ->
                                new Placed(
                                        row.getKey(),
                                        line(row.getKey()),
                                        line(row.getKey()),
                                        row.getValue()))
                        .toList());
    }

    /// The same of a sheet, whose cells have names of their own.
    List<Assignment> withSheet(List<Placed> rows) {
        if (rows.isEmpty()) {
            reader.wrong(field, "missing.sheet");
        }
        return with(
                rows.stream()
                        .map(row ->
                                new Placed(
                                        row.row(),
                                        open.words().page("place.cell", row.memberAt()),
                                        open.words().page("place.cell", row.cellAt()),
                                        row.assignment()))
                        .toList());
    }

    private String line(int number) {
        return open.words().page("place.line", Integer.toString(number));
    }

    private List<Assignment> with(List<Placed> rows) {
        var merged = new LinkedHashMap<String, Assignment>();
        open.plan().assignments().forEach(one -> merged.put(one.member(), one));
        var seen = new HashMap<String, Integer>();
        for (var typed : rows) {
            var row = spelled(typed);
            var one = row.assignment();
            check(row);
            Integer earlier = seen.putIfAbsent(one.member(), row.row());
            if (earlier != null) {
                flaw(row.memberAt(), "list.twice", one.member(), Integer.toString(earlier));
            }
            merged.put(one.member(), one);
        }
        if (wrong > TOLD) {
            reader.wrong(field, "list.more", wrong - TOLD);
        }
        return new ArrayList<>(merged.values());
    }

    /// Codes are typed in any case.
    private Placed spelled(Placed typed) {
        return new Placed(
                typed.row(),
                typed.memberAt(),
                typed.cellAt(),
                open.names().spelling().of(typed.assignment(), members));
    }

    private void check(Placed row) {
        var one = row.assignment();
        if (!located.containsKey(one.member())) {
            flaw(row.memberAt(), "list.member", one.member(), open.words().date(open.plan().on()));
        }
        var cell = open.names().find(one.cell());
        if (cell.isEmpty()) {
            flaw(row.cellAt(), "list.cell", one.cell());
        } else if (!takes(cell.get().kind())) {
            flaw(row.cellAt(), "list.noCell", open.names().called(one.cell()));
        }
    }

    /// A party group takes members of its cell, who stay members of the cell.
    private static boolean takes(OrganizationKind kind) {
        return kind.holdsMembers() || kind == OrganizationKind.PARTY_GROUP;
    }

    private void flaw(String place, String flaw, Object... facts) {
        wrong++;
        if (wrong <= TOLD) {
            var all = new ArrayList<Object>(List.of(facts));
            all.addFirst(place);
            reader.wrong(field, flaw, all.toArray());
        }
    }
}
