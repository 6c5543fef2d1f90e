package vn.dangvu.members.web;

import java.util.Map;

/// Which button of a form was pressed.
enum Step {
    CHECK,
    EDIT,
    RECORD;

    static Step of(Map<String, String> sent) {
        return switch (sent.getOrDefault("step", "")) {
            case "record" -> RECORD;
            case "edit" -> EDIT;
            default -> CHECK;
        };
    }
}
