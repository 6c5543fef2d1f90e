package vn.dangvu.reviews;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.members.MemberFacts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Distributions of ratings. Stored levels are exclusive; "good or better" is derived here
/// (handbook 3.6).
@Component
class RatingFigures implements IndicatorCatalog {

    private static final FactView OF_ORGANIZATIONS = view(Map.of(), "");
    private static final FactView OF_MEMBERS = view(MemberFacts.JOINS, MemberFacts.NAME);

    @Override
    public List<Indicator> indicators() {
        return Stream.of(
                        subject("grassroots", "GRASSROOTS", OF_ORGANIZATIONS),
                        subject("cell", "CELL", OF_ORGANIZATIONS),
                        subject("collective", "COLLECTIVE", OF_ORGANIZATIONS),
                        subject("member", "MEMBER", OF_MEMBERS))
                .flatMap(indicators -> indicators)
                .toList();
    }

    private static Stream<Indicator> subject(String name, String subject, FactView view) {
        String code = "rating." + name + ".";
        Measure total = Measure.during(view, is("subject", subject));
        Measure rated = total.and(new Filter.Present("level"));
        Measure excellent = total.and(is("level", "EXCELLENT"));
        Measure goodOrBetter = total.and(is("level", "EXCELLENT", "GOOD"));
        return Stream.of(
                        Stream.of(Indicator.count(code + "total", total)),
                        both(code + "rated", rated, total),
                        both(
                                code + "notRated",
                                total.and(new Filter.Present("not_rated_reason")),
                                total),
                        both(code + "excellent", excellent, rated),
                        both(code + "good", total.and(is("level", "GOOD")), rated),
                        both(code + "goodOrBetter", goodOrBetter, rated),
                        both(code + "fulfilled", total.and(is("level", "FULFILLED")), rated),
                        both(code + "notFulfilled", total.and(is("level", "NOT_FULFILLED")), rated),
                        Stream.of(
                                Indicator.share(
                                        code + "excellentOfGoodOrBetter.share",
                                        excellent,
                                        goodOrBetter)),
                        Stream.of("UNDER_SIX_MONTHS", "EXEMPT", "SUSPENDED", "ABSENT", "OTHER")
                                .map(reason ->
                                        Indicator.countOf(
                                                code + "notRated." + reason,
                                                total.and(is("not_rated_reason", reason)),
                                                total)))
                .flatMap(indicators -> indicators);
    }

    private static Stream<Indicator> both(String code, Measure measure, Measure base) {
        return Stream.of(
                Indicator.countOf(code, measure, base),
                Indicator.share(code + ".share", measure, base));
    }

    private static FactView view(Map<String, String> joins, String person) {
        return new FactView(
                Time.EVENT,
                "reviews_api.rating",
                "reviews_api.rating",
                "cell_id",
                "id",
                "coalesce(f.level, f.not_rated_reason)",
                joins,
                person);
    }
}
