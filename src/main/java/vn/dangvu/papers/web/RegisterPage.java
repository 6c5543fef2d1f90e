package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;

import java.util.List;

/// The papers of an organization.
///
/// @param write where a new one is begun; null where the viewer may not
/// @param more whether there are others that are not shown
public record RegisterPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        List<Option> types,
        String type,
        List<Option> states,
        String state,
        List<Option> years,
        String year,
        List<Line> lines,
        boolean more,
        @Nullable String write) {

    public record Line(
            String number,
            String address,
            String date,
            String type,
            String about,
            PaperPage.State state) {}
}
