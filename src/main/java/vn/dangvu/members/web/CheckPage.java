package vn.dangvu.members.web;

import vn.dangvu.shell.Crumb;

import java.util.List;
import java.util.Map;

/// What was typed and what it will do, before it counts.
///
/// @param edit the form with the same answers
/// @param answers labels and values, as they will be recorded
/// @param effects what changes in the figures
/// @param takesBack whether the answers are those of a fact that is to go
/// @param fields what is sent on, by name
public record CheckPage(
        List<Crumb> trail,
        String address,
        String edit,
        List<Answer> answers,
        List<String> effects,
        Map<String, String> fields,
        String confirm,
        boolean takesBack) {

    public record Answer(String label, String value) {}
}
