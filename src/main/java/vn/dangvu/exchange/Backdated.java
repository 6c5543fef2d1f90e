package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// New facts that a sheet says were known before today, in a register that is in use: they would
/// change what it answers "as known on" such a day (decision 0006).
///
/// @param rows how many; none while the register is being set up
/// @param earliest the first of those days; null when there are none
/// @param kept whether the user stands by those days; else the rows are known from today on
public record Backdated(int rows, @Nullable LocalDate earliest, boolean kept) {

    static final Backdated NONE = new Backdated(0, null, false);

    static Backdated sum(List<Backdated> parts) {
        return parts.stream().reduce(NONE, Backdated::plus);
    }

    public boolean any() {
        return rows > 0;
    }

    /// @throws NullPointerException when there are none
    public LocalDate from() {
        return Objects.requireNonNull(earliest);
    }

    private Backdated plus(Backdated other) {
        if (!any() || !other.any()) {
            return any() ? this : other;
        }
        var first = from().isBefore(other.from()) ? from() : other.from();
        return new Backdated(rows + other.rows, first, kept);
    }
}
