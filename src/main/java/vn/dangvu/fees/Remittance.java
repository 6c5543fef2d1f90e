package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What an organization received from below, kept, and passed on, by the sheets that are in.
///
/// @param received from those directly below, as far as they know what they send up
/// @param percent that it keeps; null where nobody decided
/// @param unclear how many below do not know what they keep, so that their money is not in it
public record Remittance(long received, @Nullable Integer percent, int unclear) {

    /// Null where nobody decided.
    public @Nullable Long kept() {
        return percent == null ? null : SettingRules.kept(received, percent);
    }

    public @Nullable Long passedOn() {
        Long kept = kept();
        return kept == null ? null : received - kept;
    }

    /// @param children by parent
    /// @param sent what cells sent up of what they took in; no value where nobody decided
    /// @param percents what committees keep; no value where nobody decided
    static Remittance of(
            int organization,
            Map<Integer, List<Integer>> children,
            Map<Integer, Sending> sent,
            Map<Integer, Integer> percents) {
        long received = 0;
        int unclear = 0;
        for (int child : children.getOrDefault(organization, List.of())) {
            var own = sent.get(child);
            var below = of(child, children, sent, percents);
            unclear += below.unclear();
            if (own != null) {
                received += own.amount() == null ? 0 : own.amount();
                unclear += own.amount() == null ? 1 : 0;
            } else if (below.received() > 0) {
                Long passed = below.passedOn();
                received += passed == null ? 0 : passed;
                unclear += passed == null ? 1 : 0;
            }
        }
        return new Remittance(received, percents.get(organization), unclear);
    }

    /// @param amount null where nobody decided what the cell keeps
    record Sending(@Nullable Long amount) {}
}
