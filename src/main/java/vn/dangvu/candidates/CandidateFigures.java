package vn.dangvu.candidates;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;

import java.util.List;
import java.util.Map;

/// What can be counted about the sources of admission.
@Component
class CandidateFigures implements IndicatorCatalog {

    private static final Measure FOLLOWED = Measure.closing(CandidateFacts.followed(Map.of()));

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("candidates.followed", FOLLOWED),
                event("noted", FollowKind.NOTED),
                event("dropped", FollowKind.DROPPED),
                event("admitted", FollowKind.ADMITTED),
                admitted("unionMember", is("person.union_member", "true")),
                admitted("owner", is("person.owner", "true")),
                part("sex.FEMALE", is("person.sex", "FEMALE")),
                part("ethnicity.MINORITY", is("person.people", "MINORITY")),
                part("religion.ANY", is("person.faith", "ANY")),
                // ADM-06: a youth union member is at most thirty.
                part("youthUnionAge", new Filter.Between("person.age", 16, 30)),
                part("unionMember", is("person.union_member", "true")));
    }

    private static Indicator event(String name, FollowKind kind) {
        return Indicator.count("candidates." + name, happened(kind));
    }

    /// Rows of Biểu 2 of which only the record of a candidate knows.
    private static Indicator admitted(String name, Filter filter) {
        var all = happened(FollowKind.ADMITTED);
        return Indicator.countOf("candidates.admitted." + name, all.and(filter), all);
    }

    private static Measure happened(FollowKind kind) {
        return Measure.during(CandidateFacts.EVENT, is("kind", kind.name()));
    }

    private static Indicator part(String name, Filter filter) {
        return Indicator.countOf("candidates.followed." + name, FOLLOWED.and(filter), FOLLOWED);
    }
}
