package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// A fact that is about to be kept.
///
/// @param supersedes the fact it corrects, or null
/// @param transfer the transfer that it settles, or null
record FreshFact(
        long member,
        Entry entry,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Long supersedes,
        @Nullable Long transfer) {}
