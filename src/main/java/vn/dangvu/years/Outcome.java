package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;

import java.util.List;

/// How recording something of a member's years ends.
public sealed interface Outcome {

    /// @param facts how many were recorded
    record Kept(int facts) implements Outcome {}

    /// Nothing was recorded.
    record Refused(List<Refusal> refusals) implements Outcome {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        static Refused of(Objection objection) {
            return new Refused(List.of(new Refusal(null, objection)));
        }

        static Refused of(List<Objection> objections) {
            return new Refused(objections.stream().map(one -> new Refusal(null, one)).toList());
        }
    }

    /// @param member of several, at whose row it stands; null where it is about the whole
    record Refusal(@Nullable Long member, Objection objection) {}
}
