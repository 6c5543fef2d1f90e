package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules of several days side by side, and what each would mean for one dossier.
///
/// @param days of which the regulations are compared
/// @param rows one for each limit
public record Limits(List<Day> days, List<Row> rows) {

    /// @param regulation in force on the day, and its `guidance`
    public record Day(LocalDate day, String regulation, String guidance) {}

    /// @param name of the limit; words `admissions.limit.<name>`
    /// @param ruleId in the handbook
    /// @param values one for each day
    public record Row(String name, String ruleId, List<Value> values) {

        /// Whether the regulations differ.
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /// @param number of years, months or days; null of a word
    /// @param word `admissions.limit.word.<word>`; null of a number
    /// @param date what it means for the dossier; null where nothing is reckoned
    public record Value(@Nullable Integer number, @Nullable String word, @Nullable LocalDate date) {

        static Value of(int number) {
            return new Value(number, null, null);
        }

        static Value of(Enum<?> word) {
            return new Value(null, word.name(), null);
        }

        Value on(Optional<LocalDate> day) {
            return new Value(number, word, day.orElse(null));
        }
    }

    public Limits {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /// @param file whose dates the limits are reckoned from, or null
    static Limits of(List<LocalDate> days, @Nullable CaseFile file, @Nullable LocalDate bornOn) {
        var policies = days.stream().map(AdmissionPolicy::inForceOn).toList();
        var compared =
                days.stream()
                        .map(day -> {
                            var policy = AdmissionPolicy.inForceOn(day);
                            return new Day(day, policy.regulation(), policy.guidance());
                        })
                        .toList();
        return new Limits(compared, new Rows(policies, file, bornOn).all());
    }

    /// Puts the numbers of the policies into rows.
    private record Rows(
            List<AdmissionPolicy> policies, @Nullable CaseFile file, @Nullable LocalDate bornOn) {

        private interface Reading {
            Value of(AdmissionPolicy policy);
        }

        List<Row> all() {
            return List.of(
                    row("minimumAge", "ADM-01", p -> Value.of(p.minimumAge()).on(grown(p))),
                    row("maximumAge", "ADM-01", p -> Value.of(p.maximumAge())),
                    row("dossierMonths", "ADM-04", p -> Value.of(p.dossierMonths()).on(fresh(p))),
                    row("introducers", "ADM-05", p -> Value.of(p.introducers())),
                    row("introducerMonths", "ADM-05", p -> Value.of(p.introducerMonths())),
                    row("youthAge", "ADM-06", p -> Value.of(p.youthAge())),
                    row("decides", "ADM-09", p -> Value.of(p.decides())),
                    row("decisionDays", "ADM-10", p -> Value.of(p.decisionDays()).on(decided(p))),
                    row("recognitionDays", "ADM-10", p -> Value.of(p.recognitionDays())),
                    row("extensionDays", "ADM-10", p -> Value.of(p.extensionDays())),
                    row("ceremonyDays", "ADM-12", p -> Value.of(p.ceremonyDays()).on(held(p))),
                    row("ceremonyFrom", "ADM-12", p -> Value.of(p.ceremonyFrom())),
                    row("papersDays", "ADM-13", p -> Value.of(p.papersDays())),
                    row("probationMonths", "ADM-14", p -> Value.of(p.probationMonths()).on(end(p))),
                    row("considerDays", "ADM-15", p -> Value.of(p.considerDays())),
                    row("readmissionMonths", "ADM-18", p -> Value.of(p.readmissionMonths())));
        }

        private Row row(String name, String ruleId, Reading reading) {
            return new Row(name, ruleId, policies.stream().map(reading::of).toList());
        }

        private Optional<LocalDate> grown(AdmissionPolicy policy) {
            return Optional.ofNullable(bornOn)
                    .map(born -> born.withDayOfMonth(1).plusYears(policy.minimumAge()));
        }

        private Optional<LocalDate> fresh(AdmissionPolicy policy) {
            return Optional.ofNullable(file).map(one -> AdmissionDeadlines.freshUntil(one, policy));
        }

        private Optional<LocalDate> decided(AdmissionPolicy policy) {
            return Optional.ofNullable(file)
                    .flatMap(one -> AdmissionDeadlines.decision(one, policy));
        }

        private Optional<LocalDate> held(AdmissionPolicy policy) {
            return Optional.ofNullable(file)
                    .flatMap(one -> AdmissionDeadlines.ceremony(one, policy));
        }

        private Optional<LocalDate> end(AdmissionPolicy policy) {
            return Optional.ofNullable(file)
                    .flatMap(one -> one.dayOf(AdmissionSteps.CEREMONY))
                    .map(day -> day.plusMonths(policy.probationMonths()));
        }
    }
}
