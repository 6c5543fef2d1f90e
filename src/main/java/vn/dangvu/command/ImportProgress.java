package vn.dangvu.command;

import vn.dangvu.exchange.Progress;

/// Shows an import's stages as steps.
final class ImportProgress implements Progress {

    private final Steps steps;
    private Stage shown = Stage.FINISHING;
    private String about = "";

    ImportProgress(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void at(Stage stage, String what, long done, long total) {
        if (stage == shown && what.equals(about)) {
            return;
        }
        shown = stage;
        about = what;
        switch (stage) {
            case WAITING -> {}
            case INSPECTING, READING -> steps.now("command.import.reading", what);
            case APPLYING -> steps.now("command.import.applying", what);
            case FINISHING -> steps.done();
        }
    }
}
