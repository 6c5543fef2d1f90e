package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// What an organization was given besides its kind.
///
/// @param address of this page; null for who may not record here
public record MandateListPage(List<Crumb> trail, @Nullable String address, List<Line> lines) {

    /// @param until null while it is in force
    /// @param details agreement and people, in words
    public record Line(
            long id,
            String kind,
            String what,
            String from,
            @Nullable String until,
            String decision,
            List<String> details) {}
}
