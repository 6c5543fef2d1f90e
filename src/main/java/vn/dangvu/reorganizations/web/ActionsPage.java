package vn.dangvu.reorganizations.web;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// What can be planned.
public record ActionsPage(List<Crumb> trail, String lead, List<Group> groups) {

    public record Group(String label, List<Choice> choices) {}

    public record Choice(String label, String hint, String address) {}
}
