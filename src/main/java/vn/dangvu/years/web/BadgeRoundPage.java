package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// A round of badges: the list of proposals, and who is due by the register.
///
/// @param about when years have to be full, and when the list is due
/// @param list null where no lists are made
/// @param apply where somebody is proposed by application; null for who may not
/// @param unknown of how many it is not known when they joined; null of none
public record BadgeRoundPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String round,
        List<Option> rounds,
        String about,
        @Nullable Listing list,
        List<Group> groups,
        @Nullable String apply,
        @Nullable String unknown,
        List<FieldError> errors) {

    /// @param state in which the list is, in words
    /// @param open whether it may be changed
    /// @param letter when, by which letter and by whom it was sent; null while it was not
    /// @param next what can be done with it then; null while it was not
    /// @param sent what was typed of the letter
    /// @param award where the decision is recorded; null as long as there is nothing to award
    /// @param reopens whether its sending may be taken back
    /// @param file the list as a workbook; null while it is empty
    public record Listing(
            String state,
            boolean open,
            boolean records,
            List<Line> lines,
            @Nullable String letter,
            @Nullable String next,
            String sentOn,
            Paper sent,
            @Nullable String award,
            boolean reopens,
            @Nullable String file) {}

    /// @param ticks whether they may be chosen for the list
    public record Group(String code, String title, String about, List<Line> lines, boolean ticks) {

        /// More than that, and what comes after the group is not found any more on a phone.
        private static final int LONG = 20;

        /// Whether it is long and nothing in it was ticked or is wrong: then it is shown on demand.
        public boolean folded() {
            return lines.size() > LONG
                    && lines.stream().noneMatch(line -> line.ticked() || line.wrong() != null);
        }

        public boolean isLong() {
            return lines.size() > LONG;
        }
    }

    /// @param id of the row, where something may be said of it
    /// @param wrong what stands against it; null where nothing does
    /// @param address of the member's record; null where it is not the viewer's to open
    /// @param note what is to be known besides
    /// @param tick the field by which the line is chosen, or null
    /// @param ticked whether it was
    /// @param act what may be done with it, or null
    /// @param remove where it is taken off the list, or null
    public record Line(
            String id,
            @Nullable String wrong,
            String name,
            String about,
            @Nullable String address,
            String cell,
            String badge,
            String reached,
            @Nullable String note,
            @Nullable String tick,
            boolean ticked,
            @Nullable Crumb act,
            @Nullable String remove) {}
}
