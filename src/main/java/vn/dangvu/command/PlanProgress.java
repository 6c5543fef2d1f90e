package vn.dangvu.command;

import vn.dangvu.reorganizations.Advance;

/// Shows how far a plan has come, a line for each step; members in batches.
final class PlanProgress implements Advance {

    private final Steps steps;

    PlanProgress(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void at(Stage stage, long done, long total) {
        steps.now("command.reorganize.stage." + stage, done, total);
    }
}
