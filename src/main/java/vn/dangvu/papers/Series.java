package vn.dangvu.papers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// In which series numbers run on a day.
@Component
class Series {

    private final ObjectProvider<TermSource> terms;

    Series(ObjectProvider<TermSource> terms) {
        this.terms = terms;
    }

    record Run(NumberSeries series, boolean ofTerm) {}

    Run on(OrganizationId organization, LocalDate day) {
        return terms.stream()
                .flatMap(source -> source.on(organization, day).stream())
                .findFirst()
                .map(term -> new Run(NumberSeries.of(term), true))
                .orElseGet(() -> new Run(NumberSeries.year(day), false));
    }
}
