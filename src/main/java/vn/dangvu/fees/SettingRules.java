package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What holds at a cell of what was decided there and above it.
final class SettingRules {

    /// Where nobody decided otherwise, to the whole đồng.
    static final int ROUNDING = 1;

    /// Where nobody set a day: no rule does. It only tells the radar when to ask.
    static final int SHEET_DAY = 10;

    private static final int WHOLE = 100;

    private SettingRules() {}

    /// @param nearest what the cell itself decided, then whoever stands above it, the nearest first
    static Terms terms(YearMonth month, List<Setting> nearest) {
        Integer rounding = first(nearest, Setting::rounding);
        return Terms.of(
                month, first(nearest, Setting::region), rounding == null ? ROUNDING : rounding);
    }

    /// How much of what it takes in the cell keeps, in percent: as it decided itself, as was
    /// decided for the cells below somebody, or as the rule says of a grassroots cell; null where
    /// nobody said.
    ///
    /// @param own what the cell itself decided
    /// @param above what those above it decided, the nearest first
    static @Nullable Integer keptPercent(
            OrganizationKind kind, YearMonth month, Setting own, List<Setting> above) {
        if (own.kept() != null) {
            return own.kept();
        }
        Integer decided = first(above, Setting::cellsKeep);
        return decided == null && kind == OrganizationKind.GRASSROOTS_CELL
                ? FeePolicy.inForceOn(month).grassrootsCellKeeps()
                : decided;
    }

    /// What is kept and what is sent up are together what was taken in: half a đồng is kept.
    static long kept(long takenIn, int percent) {
        return (takenIn * percent + WHOLE / 2) / WHOLE;
    }

    /// The last day on which the sheet of the month is in time.
    static LocalDate sheetDue(YearMonth month, @Nullable Integer day) {
        return month.plusMonths(1).atDay(day == null ? SHEET_DAY : day);
    }

    /// What holds where all this was decided, the nearest first; without what each keeps itself.
    static Setting together(List<Setting> nearest) {
        return new Setting(
                first(nearest, Setting::region),
                first(nearest, Setting::rounding),
                null,
                first(nearest, Setting::cellsKeep),
                first(nearest, Setting::sheetDay));
    }

    private static <T> @Nullable T first(
            List<Setting> nearest, Function<Setting, @Nullable T> what) {
        return nearest.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
