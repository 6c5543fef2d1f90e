package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Something that an organization has besides its place in the tree, from a day on.
///
/// @param value empty: there is none any more
public record Attribute(
        Kind kind,
        String value,
        LocalDate since,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        String recordedBy) {

    public enum Kind {
        /// Fourteen digits: province, committee above the grassroots, grassroots, sub-committee,
        /// cell (handbook 1.6).
        OFFICIAL_CODE,
        /// The agency or unit it belongs to.
        UNIT_NAME,
        /// Mass organizations attached to it (handbook 11.6).
        YOUTH_UNION,
        TRADE_UNION,
        WOMEN_UNION,
        VETERANS,
        FARMERS,
        FRONT,
        OTHER
    }

    private static final Pattern FOURTEEN =
            Pattern.compile("([0-9]{2})([0-9]{3})([0-9]{3})([0-9]{3})([0-9]{3})");

    /// `38.168.053.000.001`, however the digits were parted; null where it is none.
    static @Nullable String officialCode(String typed) {
        var digits = FOURTEEN.matcher(typed.replaceAll("[ .\\-]", ""));
        return digits.matches() ? digits.replaceAll("$1.$2.$3.$4.$5") : null;
    }
}
