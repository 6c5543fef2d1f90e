package vn.dangvu.figures;

import java.util.Map;

/// A published view of recorded facts, and how the engine asks it.
///
/// Every view has `cell_id` (where). An EVENT has `id`, `effective_on`, `recorded_at`,
/// `superseded_at`; a STATE has `since` and `until`, half-open.
///
/// @param name the view with what we know now
/// @param known for a STATE: the function that gives the same columns as known at an instant, or
///   the view with `recorded_at` and `superseded_at`; for an EVENT the view itself, or such a
///   function where the view joins what is told of an event later
/// @param placeColumn the column with the locality number
/// @param keyColumn what makes a row unique within its place
/// @param factColumn an expression that says what was counted, for the list of rows
/// @param joins what a filter may also ask, by alias: SQL in which `{day}` is the day of the fact
///   and `{known:x}` the condition that a row of alias `x` was known
/// @param person the join that gives the person's name, or empty where a row is about an
///   organization
/// @param record an expression for the address of the record that a row is about, or empty where
///   that is the organization's page
public record FactView(
        Time time,
        String name,
        String known,
        String placeColumn,
        String keyColumn,
        String factColumn,
        Map<String, String> joins,
        String person,
        String record) {

    private static final String OF_MEMBER = "'/members/' || f.member_id";

    /// Of members, or of organizations.
    public FactView(
            Time time,
            String name,
            String known,
            String placeColumn,
            String keyColumn,
            String factColumn,
            Map<String, String> joins,
            String person) {
        this(
                time,
                name,
                known,
                placeColumn,
                keyColumn,
                factColumn,
                joins,
                person,
                person.isEmpty() ? "" : OF_MEMBER);
    }

    public enum Time {
        EVENT,
        STATE
    }

    public FactView {
        joins = Map.copyOf(joins);
    }

    /// The same facts without a question about persons: what differs only in those is one view.
    FactView withoutJoins() {
        return new FactView(
                time, name, known, placeColumn, keyColumn, factColumn, Map.of(), "", "");
    }

    /// A fact names its decision; of the states, only those that stand in a view with their
    /// decision.
    String decisionColumn() {
        return time == Time.EVENT || !knownByFunction() ? "f.decision_number" : "null::text";
    }

    /// Whether the state of an earlier knowledge comes from a function of the instant.
    boolean knownByFunction() {
        return known.endsWith("(");
    }
}
