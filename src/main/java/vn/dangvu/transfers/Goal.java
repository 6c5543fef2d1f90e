package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

/// Where somebody goes.
///
/// @param organization where it is one of ours, whether or not the sender sees it; else null
/// @param name as it stands on the slip
public record Goal(@Nullable Integer organization, String name) {}
