package vn.dangvu.reorganizations;

import vn.dangvu.organizations.TreeEvent;

import java.util.List;

/// What a step makes of organizations, told once it is carried out (handbook 1.4).
///
/// @param subjects who it happens to, by id: those that end, change or move
/// @param successors who comes out of it or takes over
/// @param reception the decision of who takes over, where it is another one than the plan's
record Event(
        TreeEvent.Kind kind,
        List<Integer> subjects,
        List<Integer> successors,
        Plan.Decision reception) {

    Event {
        subjects = List.copyOf(subjects);
        successors = List.copyOf(successors);
    }

    Event(TreeEvent.Kind kind, List<Integer> subjects, List<Integer> successors) {
        this(kind, subjects, successors, Plan.Decision.NONE);
    }
}
