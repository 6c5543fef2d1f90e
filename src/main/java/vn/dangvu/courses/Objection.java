package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;

/// One reason why something about a class or a certificate may not be recorded. The words stand in
/// bundle `courses` under `courses.objection.<name>`.
public sealed interface Objection {

    /// The field of the form it speaks of.
    String field();

    /// Whose row of a list it is about; null when it is about the whole.
    default @Nullable Learner learner() {
        return null;
    }

    /// Where the rule comes from; null where it is mere sense.
    default @Nullable Citation source() {
        return null;
    }

    record EndsBeforeItBegins() implements Objection {

        @Override
        public String field() {
            return "endsOn";
        }
    }

    /// The organization does not live on that day.
    record OrganizationNotThere(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "organization";
        }
    }

    record DecisionInTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "decisionDate";
        }
    }

    record CodeTaken(String code) implements Objection {

        @Override
        public String field() {
            return "code";
        }
    }

    /// A day of a session outside of the days of the class.
    record SessionOutside(int number, LocalDate begins, LocalDate ends) implements Objection {

        @Override
        public String field() {
            return "day" + number;
        }
    }

    /// A session that somebody attended is not taken away.
    record SessionAttended(int number) implements Objection {

        @Override
        public String field() {
            return "day" + number;
        }
    }

    /// A candidate who is followed goes to the awareness class.
    record NotFollowed(Learner learner, LocalDate day) implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    /// ADM-16: the class of new members is of whoever is on probation.
    record NotProbationary(Learner learner, LocalDate day, Citation source) implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    /// A member does not learn how to become one.
    record MemberAlready(Learner learner, LocalDate day) implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    record EnrolledAlready(Learner learner) implements Objection {

        @Override
        public String field() {
            return "person";
        }
    }

    /// Somebody who has a certificate of the class is not taken from it.
    record HasCertificate(Learner learner) implements Objection {

        @Override
        public String field() {
            return "result";
        }
    }

    /// Presence at a session that is yet to be held, or is none of the class.
    record SessionNotHeld(int number) implements Objection {

        @Override
        public String field() {
            return "session";
        }
    }

    /// A certificate is of who passed.
    record NotPassed(Learner learner) implements Objection {

        @Override
        public String field() {
            return "number";
        }
    }

    /// The number was given already.
    record NumberTaken(@Nullable Learner learner, String number) implements Objection {

        @Override
        public String field() {
            return "number";
        }
    }

    /// A certificate is issued when the class is over, and not tomorrow.
    record IssuedTooEarly(@Nullable Learner learner, LocalDate ends) implements Objection {

        @Override
        public String field() {
            return "issuedOn";
        }
    }

    record InTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "issuedOn";
        }
    }

    record Missing(@Nullable Learner learner, String field) implements Objection {}

    /// The class would end after certificates of it were issued.
    ///
    /// @param first the first day on which one was
    record CertificatesBefore(LocalDate first) implements Objection {

        @Override
        public String field() {
            return "endsOn";
        }
    }

    /// Somebody else corrected or took back the fact meanwhile.
    record CorrectedAlready() implements Objection {

        @Override
        public String field() {
            return "number";
        }
    }

    /// What is said of a class was changed by somebody else meanwhile.
    record ChangedMeanwhile() implements Objection {

        @Override
        public String field() {
            return "name";
        }
    }

    /// Somebody else recorded something else since the form was opened than it says.
    sealed interface Meanwhile extends Objection {}

    /// Somebody else said meanwhile whether the person was at that session.
    record MarkedMeanwhile(Learner learner, int session, boolean there) implements Meanwhile {

        @Override
        public String field() {
            return "session";
        }
    }

    /// Somebody else recorded another result of the person meanwhile, or took it back.
    ///
    /// @param now what is recorded; null where nothing is
    record SettledMeanwhile(Learner learner, @Nullable Result now) implements Meanwhile {

        @Override
        public String field() {
            return "result";
        }
    }

    /// Somebody else gave the person another number meanwhile, or took the certificate back.
    ///
    /// @param now null where there is none any more
    record NumberedMeanwhile(Learner learner, @Nullable String now) implements Meanwhile {

        @Override
        public String field() {
            return "number";
        }
    }

    /// Somebody else planned the session otherwise meanwhile.
    ///
    /// @param now null where it was taken back
    record PlannedMeanwhile(int number, Planned.@Nullable Held now) implements Meanwhile {

        @Override
        public String field() {
            return "day" + number;
        }
    }
}
