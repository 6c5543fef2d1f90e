package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a cell took in from a member for a month, all in all.
///
/// @param amount in đồng; 0 where only a reason is told
/// @param paidOn null where nothing was paid
/// @param excused whether what is missing has a cause (handbook 2.8)
public record Payment(
        long id,
        long member,
        int cell,
        long amount,
        @Nullable LocalDate paidOn,
        @Nullable String note,
        boolean excused) {}
