package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Two or more ways to see the same page, of which one is shown.
///
/// @param note what is worth knowing of the one that is shown; printed with the page
public record Switch(String label, List<Way> ways, @Nullable String note) {

    public record Way(String text, String address, boolean current) {}

    public Switch {
        ways = List.copyOf(ways);
    }
}
