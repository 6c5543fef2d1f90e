package vn.dangvu.reorganizations.web;

import vn.dangvu.reorganizations.Line.Action;

/// What the form of an action asks for.
///
/// @param organizations none, one or many
/// @param target what the code is asked for: of a new organization, of one that there is, or not at
///   all
/// @param targetNeeded whether nothing comes of it without
/// @param reception the decision of who takes over
public record LineFields(
        Count organizations,
        Target target,
        boolean targetNeeded,
        boolean names,
        boolean kind,
        boolean unitType,
        boolean parent,
        boolean reception) {

    public enum Count {
        NONE,
        ONE,
        MANY
    }

    public enum Target {
        NONE,
        NEW,
        THERE
    }

    static LineFields of(Action action) {
        return switch (action) {
            case ESTABLISH -> beginning(Count.NONE);
            case SPLIT, SPLIT_OFF -> beginning(Count.ONE);
            case CONSOLIDATE -> beginning(Count.MANY);
            case RENAME ->
                    new LineFields(Count.ONE, Target.NEW, false, true, false, false, false, false);
            case CHANGE_KIND ->
                    new LineFields(Count.ONE, Target.NONE, false, false, true, false, false, false);
            case ABSORB ->
                    new LineFields(
                            Count.MANY, Target.THERE, true, false, false, false, false, false);
            case HAND_OVER ->
                    new LineFields(
                            Count.MANY, Target.THERE, true, false, false, false, false, true);
            case MOVE_MEMBERS ->
                    new LineFields(
                            Count.ONE, Target.THERE, true, false, false, false, false, false);
            case DISSOLVE, END, DISBAND ->
                    new LineFields(
                            Count.MANY, Target.THERE, false, false, false, false, false, false);
        };
    }

    private static LineFields beginning(Count organizations) {
        return new LineFields(organizations, Target.NEW, true, true, true, true, true, false);
    }

    public boolean targetNew() {
        return target == Target.NEW;
    }

    public boolean targetThere() {
        return target == Target.THERE;
    }

    public boolean asksOne() {
        return organizations == Count.ONE;
    }

    public boolean asksMany() {
        return organizations == Count.MANY;
    }
}
