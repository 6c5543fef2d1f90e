package vn.dangvu.shell;

import java.util.List;

/// One place to go to.
///
/// @param icon a symbol of the icon file
/// @param key the letter that follows `g` on the keyboard
/// @param current whether the page shown lies below it
/// @param waiting how much waits there
/// @param parts the pages beside each other in it; none where there is only one
public record NavigationItem(
        String label,
        String address,
        String icon,
        String key,
        boolean current,
        int waiting,
        List<Part> parts) {

    /// @param current whether the page shown lies below it
    public record Part(String label, String address, boolean current) {}
}
