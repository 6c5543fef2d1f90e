package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.organizations.Scope.Range;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the engine writes; what it finds is tested on random histories.
class FigureQueryTests {

    private static final FactView EVENTS =
            new FactView(
                    FactView.Time.EVENT,
                    "api.flow",
                    "api.flow",
                    "cell_id",
                    "id",
                    "f.kind",
                    Map.of(
                            "person",
                            "join api.person person on person.id = f.member_id and {known:person}"),
                    "person");
    private static final FactView STATES =
            new FactView(
                    FactView.Time.STATE,
                    "api.stock",
                    "api.stock_known(",
                    "cell_id",
                    "member_id",
                    "f.standing",
                    Map.of(),
                    "");

    private static final Period YEAR = Period.year(2019);
    private static final Instant THEN = Instant.parse("2020-01-16T16:59:59Z");
    private static final Scope ALL_YEAR = scope(range(16, 80, "2018-12-31", "2020-01-01"));
    private static final Scope IN_PARTS =
            scope(
                    range(16, 80, "2018-12-31", "2019-06-01"),
                    range(96, 112, "2019-03-01", "2020-01-01"));

    @Test
    void oneRangeThatHeldAllTheTimeIsALiteralCondition() {
        String sql = counts(EVENTS, Measure.Moment.DURING, ALL_YEAR, null);

        assertThat(sql)
                .contains("f.cell_id between 16 and 80")
                .contains(
                        "f.effective_on >= date '2019-01-01' and f.effective_on < date"
                                + " '2020-01-01'")
                .contains("f.superseded_at = 'infinity'")
                .doesNotContain("values");
    }

    @Test
    void severalRangesAreJoinedEachWithItsDays() {
        assertThat(counts(EVENTS, Measure.Moment.DURING, IN_PARTS, null))
                .contains(
                        "(16, 80, date '2018-12-31', date '2019-06-01'), (96, 112, date"
                                + " '2019-03-01', date '2020-01-01')")
                .contains("f.effective_on >= s.since and f.effective_on < s.until");
    }

    @Test
    void aRangeThatHeldOnlyAPartOfTheTimeIsNoLiteral() {
        assertThat(
                        counts(
                                EVENTS,
                                Measure.Moment.DURING,
                                scope(range(16, 80, "2019-02-01", "2020-01-01")),
                                null))
                .contains("join (values");
    }

    @Test
    void anOrganizationThatDidNotLiveHoldsNothing() {
        assertThat(counts(EVENTS, Measure.Moment.DURING, scope(), null)).contains("where false");
    }

    @Test
    void aStockIsLookedAtOnOneDay() {
        assertThat(counts(STATES, Measure.Moment.CLOSING, ALL_YEAR, null))
                .contains("f.since <= date '2019-12-31' and f.until > date '2019-12-31'");
        assertThat(counts(STATES, Measure.Moment.OPENING, ALL_YEAR, null))
                .contains("f.since <= date '2018-12-31' and f.until > date '2018-12-31'");
    }

    @Test
    void whatWasKnownIsAskedOfFactsAndOfTheirJoins() {
        var measure = Measure.during(EVENTS, Filter.is("person.sex", "FEMALE"));
        String sql =
                new FigureQuery(EVENTS, Measure.Moment.DURING, asked(THEN), ALL_YEAR)
                        .counts(List.of(measure));

        assertThat(sql)
                .contains(
                        "(f.recorded_at <= timestamptz '2020-01-16T16:59:59Z' and f.superseded_at >"
                                + " timestamptz '2020-01-16T16:59:59Z')")
                .contains("(person.recorded_at <= timestamptz");
        assertThat(counts(STATES, Measure.Moment.CLOSING, ALL_YEAR, THEN))
                .contains("from api.stock_known(timestamptz '2020-01-16T16:59:59Z') f");
    }

    @Test
    void aTransferCrossesTheBoundaryOfTheTreeOfItsDay() {
        var crossing = Measure.during(EVENTS, new Filter.CrossesBoundary());

        assertThat(
                        new FigureQuery(EVENTS, Measure.Moment.DURING, asked(null), ALL_YEAR)
                                .counts(List.of(crossing)))
                .contains("f.other_cell_id is null or f.other_cell_id not between 16 and 80");
        assertThat(
                        new FigureQuery(EVENTS, Measure.Moment.DURING, asked(null), IN_PARTS)
                                .counts(List.of(crossing)))
                .contains(
                        "f.other_cell_id between b.lo and b.hi and f.effective_on >= b.since and"
                                + " f.effective_on < b.until");
    }

    @Test
    void whatMovedIsFoundOnTheDaysOnWhichARangeBeginsOrEnds() {
        assertThat(counts(STATES, Measure.Moment.RECEIVED, IN_PARTS, null))
                .contains("join (values (96, 112, date '2019-03-01')) s (lo, hi, day)");
        assertThat(counts(STATES, Measure.Moment.HANDED_OVER, IN_PARTS, null))
                .contains("join (values (16, 80, date '2019-06-01')) s (lo, hi, day)");
    }

    @Test
    void namesStandQuotedInTheCursor() {
        var after = new RowCursor(16, "A'n", "?", "{0}", 7);

        assertThat(
                        new FigureQuery(STATES, Measure.Moment.CLOSING, asked(null), ALL_YEAR)
                                .rows(Measure.closing(STATES), after, 5))
                .contains("> (16, 'A''n', '?', '{0}', 7)");
        assertThat(RowCursor.parse(after.text())).isEqualTo(after);
    }

    @Test
    void aStateIsNoEvent() {
        assertThatThrownBy(() -> Measure.during(STATES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.closing(EVENTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String counts(
            FactView view, Measure.Moment moment, Scope scope, @Nullable Instant known) {
        return new FigureQuery(view, moment, asked(known), scope)
                .counts(List.of(new Measure(view, moment, List.of())));
    }

    private static Question asked(@Nullable Instant known) {
        return new Question(new OrganizationId(16), YEAR, known);
    }

    private static Scope scope(Range... ranges) {
        return new Scope(List.of(ranges));
    }

    private static Range range(int lo, int hi, String since, String until) {
        return new Range(lo, hi, LocalDate.parse(since), LocalDate.parse(until));
    }
}
