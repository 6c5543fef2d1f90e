package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be noted of a plan besides conflicts.
final class Notes {

    private static final String CELL = "chi bộ";
    private static final String COMMITTEE = "đảng bộ";

    private Notes() {}

    static List<Note> of(Outcome outcome) {
        var notes = new ArrayList<Note>();
        outcome.events().stream()
                .filter(event -> event.kind() == TreeEvent.Kind.HANDED_OVER)
                .filter(event -> event.reception().number() == null)
                .forEach(event -> {
                    var across = across(outcome.tree(), event);
                    if (!across.isEmpty()) {
                        notes.add(
                                new Note.NoReception(
                                        across,
                                        outcome.tree().unit(event.successors().getFirst()).code()));
                    }
                });
        outcome.revised().stream()
                .filter(one -> one.before().kind() != one.after().kind())
                .map(Outcome.Revision::after)
                .filter(unit -> !fits(unit.officialName(), unit.kind()))
                .map(unit -> new Note.NameOfOldKind(unit.code(), unit.officialName(), unit.kind()))
                .forEach(notes::add);
        return notes;
    }

    /// Whom one superior gives and another receives, each with a decision of its own: not where one
    /// of them ends or begins by this very plan.
    private static List<String> across(PlannedTree tree, Event event) {
        var receiver = tree.unit(event.successors().getFirst());
        if (receiver.planned()) {
            return List.of();
        }
        return event.subjects().stream()
                .filter(id ->
                        tree.asItWas(id)
                                .filter(was -> was.kind() != OrganizationKind.PARTY_GROUP)
                                .filter(was -> was.parent() != null && !was.isUnder(receiver))
                                .filter(was -> was.parent() == null || !tree.isEnded(was.parent()))
                                .isPresent())
                .map(id -> tree.unit(id).code())
                .toList();
    }

    private static boolean fits(String name, OrganizationKind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        return kind.holdsMembers() ? !lower.startsWith(COMMITTEE) : !lower.startsWith(CELL);
    }
}
