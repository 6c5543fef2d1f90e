package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Many changes of the tree that take effect together. Organizations that are to begin bear
/// negative numbers until they have their own.
///
/// @param begun superiors before those below them
/// @param revised what lives on under another name, kind or superior
/// @param ended their last day is the day before
/// @param heirs who goes on for those that end, as far as anybody does
public record TreeChange(
        LocalDate on,
        String title,
        Decision decision,
        List<Version> begun,
        List<Version> revised,
        List<Integer> ended,
        List<Event> events,
        Map<Integer, Integer> heirs) {

    public TreeChange {
        begun = List.copyOf(begun);
        revised = List.copyOf(revised);
        ended = List.copyOf(ended);
        events = List.copyOf(events);
        heirs = Map.copyOf(heirs);
    }

    int heirOf(int predecessor) {
        return Objects.requireNonNull(heirs.get(predecessor));
    }

    public record Decision(
            @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {

        public static final Decision NONE = new Decision(null, null, null);
    }

    public record Version(
            int id,
            String code,
            String officialName,
            String shortName,
            OrganizationKind kind,
            @Nullable String unitType,
            @Nullable Integer parent) {}

    /// @param reception the decision of who takes over, where it is another one
    public record Event(
            TreeEvent.Kind kind,
            List<Integer> subjects,
            List<Integer> successors,
            Decision reception) {

        public Event {
            subjects = List.copyOf(subjects);
            successors = List.copyOf(successors);
        }
    }
}
