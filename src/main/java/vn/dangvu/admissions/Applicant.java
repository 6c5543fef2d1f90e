package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// What the rules ask about somebody who wants to become a member.
///
/// @param general education as the catalog has it; null where nobody said
/// @param exemptFromSchool lives where the rule allows less school (ADM-02): mountains, islands,
///   minorities
/// @param left the day on which he or she left the Party before; null who never was in it
/// @param leftHow the kind of that movement, with its ground where the case of it is kept:
///   `EXPULSION.CONVICTED`; or null
/// @param readmissions how often admitted again already (ADM-18)
record Applicant(
        LocalDate bornOn,
        @Nullable String general,
        boolean exemptFromSchool,
        boolean unionMember,
        boolean unionOfficer,
        @Nullable LocalDate left,
        @Nullable String leftHow,
        int readmissions) {

    /// Counted by month, as the rule wants it: the month of birth is full from its first day on.
    int monthsOn(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(bornOn), YearMonth.from(day));
    }

    int yearsOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(bornOn, day);
    }
}
