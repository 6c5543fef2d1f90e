package vn.dangvu.shell;

/// One place to go to.
///
/// @param icon a symbol of the icon file
/// @param key the letter that follows `g` on the keyboard
/// @param current whether the page shown lies below it
/// @param waiting how much waits there
public record NavigationItem(
        String label, String address, String icon, String key, boolean current, int waiting) {}
