package vn.dangvu.reorganizations.web;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// What happened to organizations, in one word and with their names.
///
/// @param subjects each a link; without an address where the viewer does not see it
public record Happening(String kind, List<Crumb> subjects, List<Crumb> successors) {}
