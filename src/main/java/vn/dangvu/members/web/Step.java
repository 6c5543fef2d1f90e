package vn.dangvu.members.web;

import java.util.Map;

/// Which button of a form was pressed.
enum Step {
    CHECK,
    RECORD;

    static Step of(Map<String, String> sent) {
        return sent.getOrDefault("step", "").equals("record") ? RECORD : CHECK;
    }
}
