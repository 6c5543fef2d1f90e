package vn.dangvu.reorganizations;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent;

import java.util.List;
import java.util.Map;

/// What carrying out a plan would do, told before it is done.
///
/// @param before the organizations of the day, as they are
/// @param after the same day as planned; those that are to begin bear negative numbers
/// @param moves members who change their cell, by cells
/// @param events what happens to whom, by numbers
/// @param heirs who goes on for whom
/// @param conflicts why it cannot be carried out; empty means it can
/// @param exceptions from rules on organizations to which somebody has consented
/// @param along what stands at the organizations besides members
/// @param notes what to know though it stands in nobody's way
public record Preview(
        List<Node> before,
        List<Node> after,
        List<Move> moves,
        List<Told> events,
        Map<Integer, Integer> heirs,
        List<Conflict> conflicts,
        List<Excepted> exceptions,
        List<Along> along,
        List<Note> notes) {

    public Preview {
        notes = List.copyOf(notes);
        exceptions = List.copyOf(exceptions);
        along = List.copyOf(along);
        before = List.copyOf(before);
        after = List.copyOf(after);
        moves = List.copyOf(moves);
        events = List.copyOf(events);
        heirs = Map.copyOf(heirs);
        conflicts = List.copyOf(conflicts);
    }

    /// @param members in the organization and below it
    /// @param touched whether the plan begins, ends, changes or moves it
    public record Node(
            int id,
            String code,
            String name,
            OrganizationKind kind,
            @Nullable Integer parent,
            long members,
            boolean touched) {}

    /// What becomes of something that stands at an organization.
    public enum Fate {
        /// The organization lives on and keeps it.
        STAYS,
        /// The organization lives on as another kind, which has no such body.
        DOES_NOT_FIT,
        /// The organization ends: somebody decides whether its heir gets it.
        WAITS_FOR_HEIR,
        /// The organization ends without an heir.
        ENDS
    }

    /// @param count how many of the kind
    public record Along(
            Belongings.Kind kind,
            int organization,
            long count,
            Fate fate,
            @Nullable Integer heir) {}

    /// @param one whether these were named one by one
    public record Move(int from, int to, long members, boolean one) {}

    /// An exception that stays visible, with the paper that allows it.
    public record Excepted(RuleBreach breach, Consent consent) {}

    /// @param reception the decision of who takes over, where it is another one
    public record Told(
            TreeEvent.Kind kind,
            List<Integer> subjects,
            List<Integer> successors,
            Plan.Decision reception) {}

    public boolean possible() {
        return conflicts.isEmpty();
    }

    /// Members in all organizations that have no superior among those shown.
    public static long total(List<Node> nodes) {
        var ids = nodes.stream().map(Node::id).collect(toSet());
        return nodes.stream()
                .filter(node -> node.parent() == null || !ids.contains(node.parent()))
                .mapToLong(Node::members)
                .sum();
    }
}
