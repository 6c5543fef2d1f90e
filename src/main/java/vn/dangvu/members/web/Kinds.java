package vn.dangvu.members.web;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.State;
import vn.dangvu.members.web.KindsPage.Choice;
import vn.dangvu.members.web.KindsPage.Group;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of movements in the order and grouping of the office's work.
enum Kinds {
    MOVES(
            MovementKind.INTERNAL_TRANSFER,
            MovementKind.TRANSFER_OUT,
            MovementKind.TRANSFER_IN,
            MovementKind.TEMPORARY_TRANSFER,
            MovementKind.TEMPORARY_RETURN),
    RECOGNITION(MovementKind.RECOGNITION, MovementKind.READMISSION, MovementKind.RESTORATION),
    CARDS(MovementKind.CARD_ISSUE, MovementKind.CARD_REISSUE),
    EXEMPTIONS(MovementKind.EXEMPTION, MovementKind.EXEMPTION_END),
    SUSPENSIONS(MovementKind.SUSPENSION, MovementKind.SUSPENSION_END),
    EXITS(
            MovementKind.DEATH,
            MovementKind.WITHDRAWAL,
            MovementKind.STRIKE_OFF,
            MovementKind.EXPULSION);

    private final List<MovementKind> kinds;

    Kinds(MovementKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /// The kind of that name, if the office records it by hand.
    static Optional<MovementKind> named(String name) {
        return Arrays.stream(values())
                .flatMap(group -> group.kinds.stream())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /// What can follow in `state`; groups that are empty then are left out.
    static List<Group> possible(State state, MemberWords words, String address) {
        var possible = state.possible();
        var groups = new ArrayList<Group>();
        for (Kinds group : values()) {
            var choices =
                    group.kinds.stream()
                            .filter(possible::contains)
                            .map(kind -> choice(kind, words, address, ""))
                            .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(words.page("kinds." + group), choices));
            }
        }
        return groups;
    }

    /// Whatever was decided before, for a day in the past: entered bare.
    static List<Choice> bare(MemberWords words, String address) {
        return Arrays.stream(values())
                .flatMap(group -> group.kinds.stream())
                .map(kind -> choice(kind, words, address, "&past=on"))
                .toList();
    }

    /// What a wrong fact may have been instead: whatever moves a member the same way.
    static List<Option> alike(MovementKind kind, MemberWords words) {
        return Arrays.stream(MovementKind.values())
                .filter(other -> other.way() == kind.way() && !other.collective())
                .map(other -> new Option(other.name(), words.kind(other)))
                .toList();
    }

    private static Choice choice(MovementKind kind, MemberWords words, String address, String how) {
        return new Choice(
                words.kind(kind),
                words.texts().get("members.hint." + kind),
                address + "?kind=" + kind + how);
    }
}
