package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;

/// What a member pays by from a month on.
///
/// @param base the monthly income of a rate, in đồng: sensitive, see [Fees]
/// @param agreed the amount that was agreed, in đồng
public record Basis(FeeGroup group, @Nullable Long base, @Nullable Long agreed) {

    /// A basis as it was recorded.
    ///
    /// @param from holds from this month on, until the next one
    public record Fact(
            long id,
            long member,
            YearMonth from,
            Basis basis,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    /// Without what the charge does not ask for: a base that stayed in the form of a student.
    Basis asFor(@Nullable Charge charge) {
        return charge == null
                ? this
                : new Basis(
                        group,
                        charge.asksBase() ? base : null,
                        charge.asksAgreed() ? agreed : null);
    }
}
