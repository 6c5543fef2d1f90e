package vn.dangvu.years;

import vn.dangvu.cases.Objection;
import vn.dangvu.years.ResidenceEntry.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What follows what in the link with the place of residence.
final class ResidenceRules {

    private static final Comparator<ResidenceFact> ORDER =
            Comparator.comparing((ResidenceFact fact) -> fact.entry().on())
                    .thenComparing(ResidenceFact::id);

    private ResidenceRules() {}

    /// Everything that stands against `entry`.
    ///
    /// @param others what is believed of the member, without what `entry` corrects
    static List<Objection> objectionsTo(
            ResidenceEntry entry, List<ResidenceFact> others, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (entry.on().isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "on", today));
        }
        var date = entry.date();
        if (date != null && date.isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "paperDate", today));
        }
        if (entry.kind() == Kind.INTRODUCED && entry.place() == null) {
            objections.add(Objection.plain("years.objection.noPlace", "place"));
        }
        if (entry.kind() != Kind.INTRODUCED && introduction(others, entry.on()).isEmpty()) {
            objections.add(
                    Objection.rule(
                            "years.objection.notIntroduced",
                            "on",
                            Documents.residence(entry.on(), "2.11")));
        }
        if (entry.kind() == Kind.COMMENT) {
            comment(entry, others, objections);
        }
        return objections;
    }

    private static void comment(
            ResidenceEntry entry, List<ResidenceFact> others, List<Objection> objections) {
        if (entry.year() == null) {
            objections.add(Objection.plain("years.objection.noYear", "year"));
        } else if (entry.positive() == null) {
            objections.add(Objection.plain("years.objection.noComment", "positive"));
        } else if (others.stream()
                .map(ResidenceFact::entry)
                .anyMatch(other ->
                        other.kind() == Kind.COMMENT
                                && Objects.equals(other.year(), entry.year()))) {
            objections.add(
                    Objection.plain("years.objection.commentThere", "year", "" + entry.year()));
        }
    }

    /// By which the member is introduced somewhere on a day.
    static Optional<ResidenceFact> introduction(List<ResidenceFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !fact.entry().on().isAfter(day))
                .filter(fact ->
                        fact.entry().kind() == Kind.INTRODUCED || fact.entry().kind() == Kind.ENDED)
                .max(ORDER)
                .filter(fact -> fact.entry().kind() == Kind.INTRODUCED);
    }
}
