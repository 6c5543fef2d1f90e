package vn.dangvu.members;

import java.util.List;
import java.util.stream.Stream;

/// An age on the day of the fact, in full years, both included (handbook 11.5).
public record AgeBand(String code, int from, int to) {

    /// Bands of those who may be members (ADM-01).
    public static final List<AgeBand> GROWN =
            List.of(
                    new AgeBand("18-30", 18, 30),
                    new AgeBand("31-35", 31, 35),
                    new AgeBand("36-40", 36, 40),
                    new AgeBand("41-45", 41, 45),
                    new AgeBand("46-50", 46, 50),
                    new AgeBand("51-55", 51, 55),
                    new AgeBand("56-60", 56, 60),
                    new AgeBand("61+", 61, 130));

    /// With the ages that nobody should have: a mistake in a birth date is found by the sum.
    static final List<AgeBand> ALL =
            Stream.concat(Stream.of(new AgeBand("0-17", 0, 17)), GROWN.stream()).toList();
}
