package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

/// What an organization decided about fees from a month on. Null is left to whoever is above.
///
/// @param region of the minimum wage in which it is
/// @param rounding to how many đồng shares are rounded
/// @param kept percent that the organization keeps of what its own members pay
/// @param cellsKeep percent that cells below it keep
/// @param sheetDay of the month after, on which the sheets of cells are due
public record Setting(
        @Nullable Region region,
        @Nullable Integer rounding,
        @Nullable Integer kept,
        @Nullable Integer cellsKeep,
        @Nullable Integer sheetDay) {

    static final Setting NONE = new Setting(null, null, null, null, null);
}
