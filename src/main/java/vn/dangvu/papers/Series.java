package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.NumberOffer.Over;
import vn.dangvu.papers.TermSource.TermOfOffice;

import java.time.LocalDate;

/// In which series numbers run on a day.
@Component
class Series {

    private final ObjectProvider<TermSource> terms;

    Series(ObjectProvider<TermSource> terms) {
        this.terms = terms;
    }

    /// @param ofTerm whether it is a term; else a year
    /// @param over the last term that is known, where it should have ended by then; else null
    record Run(NumberSeries series, boolean ofTerm, @Nullable Over over) {}

    Run on(OrganizationId organization, LocalDate day) {
        return terms.stream()
                .flatMap(source -> source.on(organization, day).stream())
                .findFirst()
                .map(term -> of(term, day))
                .orElseGet(() -> new Run(NumberSeries.year(day), false, null));
    }

    private static Run of(TermOfOffice term, LocalDate day) {
        var over = day.isAfter(term.planned()) ? new Over(term.label(), term.planned()) : null;
        return PaperRules.numbers(term, day)
                ? new Run(NumberSeries.of(term), true, over)
                : new Run(NumberSeries.year(day), false, over);
    }
}
