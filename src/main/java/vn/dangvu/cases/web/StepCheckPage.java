package vn.dangvu.cases.web;

import vn.dangvu.shell.Crumb;

import java.util.List;
import java.util.Map;

/// What was typed about a step and what it will do, before it counts.
///
/// @param result how its vote ends, in sentences; empty without a vote
/// @param passed whether that is well
/// @param effects what changes in the register
/// @param excused from which rules a consent exempts
/// @param fields what is sent on, by name
public record StepCheckPage(
        List<Crumb> trail,
        String address,
        String edit,
        List<Answer> answers,
        List<String> result,
        boolean passed,
        List<String> effects,
        List<String> excused,
        Map<String, String> fields) {

    public record Answer(String label, String value) {}
}
