package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

/// A condition under which a page shows what it shows: "Tổ chức: Chi bộ 1".
///
/// @param address where it can be changed
/// @param without the same page without it
public record Chip(String label, String value, @Nullable String address, @Nullable String without) {

    public static Chip fixed(String label, String value) {
        return new Chip(label, value, null, null);
    }
}
