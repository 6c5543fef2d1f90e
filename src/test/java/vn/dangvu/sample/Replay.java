package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Replays the sheets naively, row after row, and refuses what the database would refuse.
final class Replay {

    /// A member on one day.
    static final class State {
        @Nullable String cell;
        boolean official;
        boolean exempt;
        boolean suspended;
        boolean away;
        @Nullable LocalDate admittedOn;
    }

    private static final List<String> ENTERING =
            List.of("ADMISSION", "READMISSION", "RESTORATION", "TRANSFER_IN");
    private static final List<String> LEAVING =
            List.of("TRANSFER_OUT", "WITHDRAWAL", "STRIKE_OFF", "EXPULSION", "DEATH");
    private static final List<String> WITH_STANDING = List.of("RESTORATION", "TRANSFER_IN");

    final List<String> complaints = new ArrayList<>();
    private final Map<String, State> states = new TreeMap<>();

    /// Everything up to and with `day`.
    Replay(SampleCommittee sample, LocalDate day) {
        for (Map<String, Object> row : sample.members()) {
            State state = states.computeIfAbsent(text(row, "code"), _ -> new State());
            if (row.get("cell_code") != null) {
                state.cell = text(row, "cell_code");
                state.official = Objects.equals(row.get("standing"), "OFFICIAL");
            }
        }
        sample.movements().stream()
                .filter(row -> !date(row, "effective_on").isAfter(day))
                .sorted(Comparator.comparing(row -> date(row, "effective_on")))
                .forEach(this::happen);
    }

    private void happen(Map<String, Object> row) {
        State state = states.get(text(row, "member_code"));
        String kind = text(row, "kind");
        String from = (String) row.get("from_cell_code");
        String to = (String) row.get("to_cell_code");
        if (state == null || !Objects.equals(state.cell, from) || !shape(kind, from, to)) {
            complaints.add("broken: " + row);
            return;
        }
        if ((row.get("standing") != null) != WITH_STANDING.contains(kind)) {
            complaints.add("standing: " + row);
        }
        state.cell = to;
        change(state, kind, row);
    }

    private void change(State state, String kind, Map<String, Object> row) {
        switch (kind) {
            case "ADMISSION", "READMISSION" -> {
                state.official = false;
                state.admittedOn = date(row, "effective_on");
            }
            case "RESTORATION", "TRANSFER_IN" ->
                    state.official = Objects.equals(row.get("standing"), "OFFICIAL");
            case "RECOGNITION" -> state.official = once(!state.official, row);
            case "EXEMPTION" -> state.exempt = once(!state.exempt, row);
            case "EXEMPTION_END" -> state.exempt = !once(state.exempt, row);
            case "SUSPENSION" -> state.suspended = once(!state.suspended, row);
            case "SUSPENSION_END" -> state.suspended = !once(state.suspended, row);
            case "TEMPORARY_TRANSFER" -> state.away = once(!state.away, row);
            case "TEMPORARY_RETURN" -> state.away = !once(state.away, row);
            case "INTERNAL_TRANSFER" -> once(!state.away, row);
            default -> {}
        }
        if (LEAVING.contains(kind)) {
            state.exempt = false;
            state.suspended = false;
            state.away = false;
        }
    }

    /// Nothing begins twice, and nothing ends that had not begun.
    private boolean once(boolean possible, Map<String, Object> row) {
        if (!possible) {
            complaints.add("twice: " + row);
        }
        return true;
    }

    private static boolean shape(String kind, @Nullable String from, @Nullable String to) {
        if (ENTERING.contains(kind)) {
            return from == null && to != null;
        }
        if (LEAVING.contains(kind)) {
            return from != null && to == null;
        }
        return from != null && to != null && kind.equals("INTERNAL_TRANSFER") != from.equals(to);
    }

    /// Those who are in the register, by code.
    Map<String, State> present() {
        var present = new TreeMap<>(states);
        present.values().removeIf(state -> state.cell == null);
        return present;
    }

    static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column).toString();
    }

    static LocalDate date(Map<String, Object> row, String column) {
        return (LocalDate) Objects.requireNonNull(row.get(column), column);
    }
}
