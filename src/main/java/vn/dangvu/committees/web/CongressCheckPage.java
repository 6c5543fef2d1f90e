package vn.dangvu.committees.web;

import vn.dangvu.shell.Crumb;

import java.util.List;
import java.util.Map;

/// A congress as it will be recorded, before it counts.
///
/// @param leaving who is not elected again, and leaves by it
/// @param fields what is sent on, by name
public record CongressCheckPage(
        List<Crumb> trail,
        String address,
        String edit,
        List<Answer> answers,
        List<Elected> bodies,
        List<String> warnings,
        List<String> leaving,
        Map<String, String> fields) {

    public record Answer(String label, String value) {}

    /// @param count `5/5`
    public record Elected(String body, String count, List<Answer> people) {}
}
