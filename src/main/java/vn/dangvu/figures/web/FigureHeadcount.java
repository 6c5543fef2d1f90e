package vn.dangvu.figures.web;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Headcount;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts for the tree with the engine that counts everything, so that the tree says what the
/// figure says.
@Component
class FigureHeadcount implements Headcount {

    private static final String CLOSING = "members.closing";

    private final Figures figures;
    private final Organizations organizations;

    FigureHeadcount(Figures figures, Organizations organizations) {
        this.figures = figures;
        this.organizations = organizations;
    }

    @Override
    public Map<OrganizationId, Head> of(
            Viewer viewer, Collection<OrganizationId> asked, LocalDate day) {
        var period = new Period(day.withDayOfYear(1), day);
        var counts = new HashMap<OrganizationId, Long>();
        for (var root : organizations.roots(viewer, day)) {
            var question = new Question(root.id(), period, null);
            figures.perChild(viewer, question, CLOSING, asked)
                    .forEach((id, members) -> counts.merge(id, members, Math::max));
        }
        var heads = new LinkedHashMap<OrganizationId, Head>();
        for (var id : asked) {
            String address = new FigureAddress(id, period, null, null).figure(CLOSING);
            heads.put(id, new Head(counts.getOrDefault(id, 0L), address));
        }
        return heads;
    }
}
