package vn.dangvu.members.web;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// Which movement is to be recorded.
///
/// @param groups what can follow today
/// @param others what was decided before, for an earlier day
public record KindsPage(
        List<Crumb> trail, String who, String now, List<Group> groups, List<Choice> others) {

    public record Group(String label, List<Choice> choices) {}

    public record Choice(String label, String hint, String address) {}
}
