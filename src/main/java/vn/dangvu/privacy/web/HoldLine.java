package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

/// A legal hold as lists show it.
///
/// @param what whom or what it holds
/// @param address of that
/// @param lifted in words; null while it stands
/// @param lift where it is lifted; null for who may not
public record HoldLine(
        long id,
        String what,
        String address,
        String reason,
        String set,
        @Nullable String lifted,
        @Nullable String lift) {}
