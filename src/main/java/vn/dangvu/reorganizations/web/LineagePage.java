package vn.dangvu.reorganizations.web;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// Where an organization came from and what became of it.
///
/// @param now whether it still works, in words
public record LineagePage(
        List<Crumb> trail,
        String now,
        boolean living,
        List<Branch> before,
        List<Branch> after,
        List<Event> events) {

    /// @param how in which way, and when
    public record Branch(Crumb organization, String how, List<Branch> further) {}

    public record Event(String day, String decision, Happening happening) {}
}
