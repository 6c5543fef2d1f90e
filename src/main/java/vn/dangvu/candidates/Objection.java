package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One reason why something cannot be recorded of a candidate, with the facts a reader needs to
/// check it. The words stand in bundle `candidates` under `candidates.objection.<name>`.
public sealed interface Objection {

    /// The field of the form it speaks of.
    String field();

    record Missing(String field) implements Objection {}

    record InTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    record BeforeBirth() implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    record BornInTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "born";
        }
    }

    /// Nobody of that age becomes a member.
    record UnlikelyAge(int age) implements Objection {

        @Override
        public String field() {
            return "born";
        }
    }

    /// The cell does not live on that day, or cannot hold members then.
    record CellNotThere(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// No cell follows the person on that day.
    record NotFollowed(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    record FollowedAlready(int cell) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// The person is a member since.
    record AdmittedAlready() implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// What a cell began on a day is not ended on the same.
    ///
    /// @param since when that cell began to follow
    record SameDay(@Nullable LocalDate since) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    record SameCell() implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// Whoever helps is an official member.
    record HelperNotOfficial(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    /// The same work was recorded by the same person before: most often by pressing twice.
    record RecordedAlready(LocalDate on) implements Objection {

        @Override
        public String field() {
            return "words";
        }
    }

    record HelpsAlready() implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    record DoesNotHelp() implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    /// A later fact that is recorded already would not hold any more.
    record LaterFactDisagrees(FollowKind kind, LocalDate on) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// Somebody else corrected or took back the fact meanwhile.
    record CorrectedAlready() implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// An admission is taken back where it was decided.
    record ByAdmission() implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// The code belongs to somebody.
    ///
    /// @param holder null where the viewer may not know
    record CodeTaken(String code, @Nullable Long holder) implements Objection {

        @Override
        public String field() {
            return "code";
        }
    }

    /// The same name and birth date; the user says whether it is another person.
    ///
    /// @param candidate who is followed already, or null
    /// @param member who is a member already, or null
    record LooksLike(@Nullable Long candidate, @Nullable Long member, String code, String fullName)
            implements Objection {

        @Override
        public String field() {
            return "fullName";
        }
    }

    /// Somebody else wrote into the profile meanwhile.
    record ChangedMeanwhile() implements Objection {

        @Override
        public String field() {
            return "fullName";
        }
    }

    /// The revision says what the books say already.
    record NothingNew() implements Objection {

        @Override
        public String field() {
            return "fullName";
        }
    }
}
