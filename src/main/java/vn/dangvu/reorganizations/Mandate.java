package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something an organization was given, with its papers.
///
/// @param from the first day on which it was in force
/// @param until the first day on which it was not any more, or null while it is
/// @param consent the paper of the higher body that agreed
/// @param people how many the decision names, where they are counted elsewhere
public record Mandate(
        long id,
        MandateKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        Plan.Decision decision,
        @Nullable Agreement consent,
        @Nullable People people) {

    public record Agreement(String number, @Nullable LocalDate dated) {}

    /// @param official how many of the members
    public record People(int members, int official) {

        public People {
            if (official > members) {
                throw new IllegalArgumentException(official + " official of " + members);
            }
        }
    }
}
