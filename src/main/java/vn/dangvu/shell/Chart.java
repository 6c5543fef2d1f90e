package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;

/// Bars or lines over categories. The template prints the same numbers as a table, so nobody needs
/// to see the picture.
///
/// @param unit what the numbers count, in the reader's words
/// @param target drawn as a line across, when there is one
public record Chart(
        String title,
        Kind kind,
        String unit,
        List<String> categories,
        List<Series> series,
        @Nullable BigDecimal target,
        String language) {

    public enum Kind {
        BARS,
        LYING_BARS,
        LINES,
        /// Five series for each category: least, first quarter, middle, third quarter, most.
        BOXES
    }

    /// @param values one for each category; `null` where nothing is known
    public record Series(String name, List<@Nullable BigDecimal> values) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    /// For the script that draws.
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
