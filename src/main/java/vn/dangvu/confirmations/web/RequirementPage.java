package vn.dangvu.confirmations.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which kinds of acts need two people.
///
/// @param alone whether nobody else manages accounts, so that nothing can be asked for
public record RequirementPage(List<Line> lines, boolean alone) {

    /// @param hint what belongs to the kind
    /// @param said since when it is so, and by whom; null while nobody ever said anything
    /// @param waiting where it waits that this is not needed any more; null where it does not
    public record Line(
            String kind,
            String name,
            String hint,
            boolean needed,
            @Nullable String said,
            @Nullable String waiting) {}
}
