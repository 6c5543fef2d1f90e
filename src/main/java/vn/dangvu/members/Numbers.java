package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// The numbers by which papers know somebody. Each belongs to one person only.
///
/// @param citizenId 12 digits; never written into a list, a file or a log
public record Numbers(@Nullable String dossier, @Nullable String card, @Nullable String citizenId) {

    public static final Numbers NONE = new Numbers(null, null, null);

    /// For whoever prints it by mistake.
    @Override
    public String toString() {
        return "Numbers[…]";
    }
}
