package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// What somebody wants to record of a case: a step before it is a fact.
///
/// @param kind its code
/// @param organization whose act it is
/// @param decision its paper
/// @param keptWhere of a paper: where it is; never what is in it
/// @param consent the paper by which somebody above exempts from rules
public record StepEntry(
        String kind,
        int organization,
        LocalDate on,
        Decision decision,
        @Nullable Vote vote,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable LocalDate until,
        @Nullable Long person,
        @Nullable String keptWhere,
        @Nullable String words,
        Decision consent,
        @Nullable String note) {

    /// A step of which only the day and whose act it is are known.
    public static StepEntry of(String kind, int organization, LocalDate on) {
        return new StepEntry(
                kind,
                organization,
                on,
                Decision.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    /// The same as the opening of a case.
    StepEntry opening(CaseFile asked) {
        return new StepEntry(
                StepKind.OPENED,
                asked.cell(),
                asked.openedOn(),
                decision,
                null,
                outcome,
                ground,
                until,
                person,
                keptWhere,
                words,
                consent,
                note);
    }

    /// The same as the act of `place`.
    StepEntry by(int place) {
        return new StepEntry(
                kind, place, on, decision, vote, outcome, ground, until, person, keptWhere, words,
                consent, note);
    }

    public StepEntry decided(Decision paper) {
        return new StepEntry(
                kind,
                organization,
                on,
                paper,
                vote,
                outcome,
                ground,
                until,
                person,
                keptWhere,
                words,
                consent,
                note);
    }

    public StepEntry voted(@Nullable Vote ballot) {
        return new StepEntry(
                kind,
                organization,
                on,
                decision,
                ballot,
                outcome,
                ground,
                until,
                person,
                keptWhere,
                words,
                consent,
                note);
    }

    public boolean consented() {
        return consent.number() != null && consent.date() != null;
    }
}
