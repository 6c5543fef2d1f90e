package vn.dangvu.committees;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.TermSource;

import java.time.LocalDate;
import java.util.Optional;

/// Papers are numbered from 01 in each term of the committee that issues them.
@Component
class TermsForPapers implements TermSource {

    private final TermOnDayStore terms;

    TermsForPapers(TermOnDayStore terms) {
        this.terms = terms;
    }

    @Override
    public Optional<TermOfOffice> on(OrganizationId organization, LocalDate day) {
        return terms.on(organization.value(), day);
    }
}
