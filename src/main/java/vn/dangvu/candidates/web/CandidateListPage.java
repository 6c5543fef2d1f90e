package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// A page of the list, in the words it shows.
///
/// @param next where the list goes on; null on its last page
/// @param first where it begins; null there
/// @param all the same list without the conditions; null when there are none
/// @param newcomer where somebody new is recorded; null for who may not
/// @param figures where the numbers stand
public record CandidateListPage(
        int organization,
        List<Chip> chips,
        String words,
        String state,
        String sex,
        String lack,
        String union,
        List<Option> organizations,
        List<Option> states,
        List<Option> sexes,
        List<Option> lacks,
        List<Line> lines,
        String count,
        String summary,
        @Nullable String next,
        @Nullable String first,
        @Nullable String all,
        @Nullable String newcomer,
        String figures) {

    /// Whether one of the conditions behind the fold is set.
    public boolean narrowed() {
        return !(sex + lack + union).isEmpty();
    }

    /// @param ended what became of the person, and when; empty while followed
    /// @param certificate the newest, or null
    /// @param step what comes next, or null
    public record Line(
            String address,
            String name,
            String code,
            String born,
            String cell,
            String noted,
            String ended,
            List<String> helpers,
            @Nullable Certificate certificate,
            @Nullable Crumb step) {}

    /// @param mark `good`, `warn` or `bad`
    public record Certificate(String text, String address, String mark, String icon) {}
}
