package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.committees.Body.CELL;
import static vn.dangvu.committees.Body.CELL_COMMITTEE;
import static vn.dangvu.committees.Body.COMMITTEE;
import static vn.dangvu.committees.Body.STANDING_COMMITTEE;
import static vn.dangvu.committees.Position.DEPUTY;
import static vn.dangvu.committees.Position.MEMBER;
import static vn.dangvu.committees.Position.SECRETARY;
import static vn.dangvu.committees.Township.congress;
import static vn.dangvu.committees.Township.term;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.DangvuTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A congress, what happens to posts after it, and what is counted and found of that: one story, in
/// order.
@DangvuTest(today = "2020-06-01")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitteesTests extends TownStory {

    static final LocalDate FIRST = LocalDate.of(2015, 5, 12);
    static final LocalDate SECOND = LocalDate.of(2020, 4, 20);
    static final LocalDate TODAY = LocalDate.of(2020, 6, 1);

    @Test
    @Order(1)
    void refusesACongressWithEveryObjectionAtOnceAndKeepsNothing() {
        var outcome =
                terms.record(
                        officer,
                        town.organization("G"),
                        congress(
                                term(3, FIRST, new Sizes(2, 1, null, 0)),
                                town.seat(COMMITTEE, SECRETARY, "A1"),
                                town.seat(COMMITTEE, DEPUTY, "P1"),
                                town.seat(COMMITTEE, MEMBER, "C1"),
                                town.seat(STANDING_COMMITTEE, MEMBER, "A2")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections())
                                        .extracting(one -> one.getClass().getSimpleName())
                                        .containsExactlyInAnyOrder(
                                                "StandingTooLarge",
                                                "NotOfficial",
                                                "NotOfOrganization",
                                                "TooManyDeputies",
                                                "MoreThanDecided",
                                                "NotOfCommittee"));
        assertThat(committees.terms(officer, town.organization("G"))).isEmpty();
    }

    @Test
    @Order(2)
    void recordsACongressAsOne() {
        var outcome =
                terms.record(
                        officer,
                        town.organization("G"),
                        congress(
                                term(3, FIRST, new Sizes(3, 1, null, 1)),
                                town.seat(COMMITTEE, SECRETARY, "A1"),
                                town.seat(COMMITTEE, DEPUTY, "A2"),
                                town.seat(COMMITTEE, MEMBER, "B1"),
                                town.seat(STANDING_COMMITTEE, MEMBER, "A1")));
        terms.record(
                officer,
                town.organization("K"),
                congress(
                        term(5, FIRST, new Sizes(3, null, null, 1)),
                        town.seat(CELL_COMMITTEE, SECRETARY, "C1"),
                        town.seat(CELL_COMMITTEE, DEPUTY, "C2"),
                        town.seat(CELL_COMMITTEE, MEMBER, "C3")));

        assertThat(outcome).isInstanceOf(Recorded.class);
        var leaders = committees.on(officer, town.organization("G"), FIRST);
        assertThat(leaders.secretary().map(Holder::code)).contains("A1");
        assertThat(leaders.bodies().getFirst().holders())
                .extracting(Holder::code)
                .containsExactly("A1", "A2", "B1");
        assertThat(committees.on(officer, town.organization("G"), FIRST.minusDays(1)).term())
                .isNull();
        assertThat(count("committees.collectives", 2019)).isEqualTo(2);
        assertThat(count("committees.secretaries", 2019)).isEqualTo(2);
        assertThat(count("committees.members", 2019)).isEqualTo(6);
        assertThat(count("committees.members.education.MASTER", 2019)).isEqualTo(2);
        assertThat(count("committees.posts.STANDING_COMMITTEE", 2019)).isEqualTo(1);
        assertThat(count("committees.withoutSecretary", 2019)).isEqualTo(3);
        assertThat(count("committees.withoutTerm", 2019)).isEqualTo(3);
    }

    @Test
    @Order(3)
    void hasNoCollectiveInACellOfEightUnlessItWereNine() {
        // COM-01, COM-02
        assertThat(count("committees.collectives", 2015)).isEqualTo(2);
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, recorded_by)
                values (?, 'DEATH', date '2016-03-01', ?, 'test')\
                """,
                town.member("C9"),
                town.organization("K").value());

        assertThat(count("committees.collectives", 2015)).isEqualTo(2);
        assertThat(count("committees.collectives", 2016)).isEqualTo(1);
        assertThat(found(LocalDate.of(2016, 3, 1))).contains("CELL_COMMITTEE_TOO_SMALL_A_CELL K");
        assertThat(found(LocalDate.of(2016, 2, 29)))
                .doesNotContain("CELL_COMMITTEE_TOO_SMALL_A_CELL K");
    }

    @Test
    @Order(4)
    void followsOnePostThroughItsActs() {
        var g = town.organization("G");
        LocalDate day = LocalDate.of(2017, 2, 1);

        assertThat(refusals(town.elected(COMMITTEE, SECRETARY, "A3", day)))
                .containsExactly("HeadTaken");
        assertThat(refusals(town.entry(COMMITTEE, MEMBER, "A9", Act.CEASED, day)))
                .containsExactly("NotHeld");
        // All of it or nothing: the second cannot be.
        var suspension = town.entry(COMMITTEE, MEMBER, "A1", Act.SUSPENDED, day);
        var nobody = town.entry(COMMITTEE, MEMBER, "A9", Act.SUSPENDED, day);
        assertThat(posts.recordAll(officer, g, List.of(suspension, nobody)))
                .isInstanceOf(Refused.class);
        assertThat(committees.history(officer, g)).hasSize(4);
        assertThat(posts.recordAll(officer, g, List.of(suspension))).isInstanceOf(Recorded.class);
        posts.record(
                officer, g, town.entry(COMMITTEE, MEMBER, "A1", Act.DISMISSED, day.plusMonths(1)));
        posts.record(
                officer,
                g,
                town.entry(COMMITTEE, SECRETARY, "A3", Act.APPOINTED, day.plusMonths(1)));

        var suspended = committees.on(officer, g, day).secretary().orElseThrow();
        assertThat(suspended.suspended()).isTrue();
        var next = committees.on(officer, g, day.plusMonths(1)).secretary().orElseThrow();
        assertThat(next.code()).isEqualTo("A3");
        assertThat(next.act()).isEqualTo(Act.APPOINTED);
        assertThat(committees.ofMember(officer, town.member("A1")))
                .extracting(PostHeld::until)
                .contains(day.plusMonths(1), day);
        assertThat(committees.history(officer, g)).hasSize(4 + 3);
    }

    @Test
    @Order(5)
    void findsPostsOfThoseWhoLeftAndSeatsThatAreEmpty() {
        LocalDate day = LocalDate.of(2018, 1, 10);
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, recorded_by)
                values (?, 'TRANSFER_OUT', ?, ?, 'test')\
                """,
                town.member("B1"),
                day,
                town.organization("G.2").value());

        assertThat(found(day)).contains("HOLDER_LEFT G", "NO_SECRETARY G.1", "NO_TERM U");
        assertThat(found(day.minusDays(1))).doesNotContain("HOLDER_LEFT G");
        posts.record(
                officer,
                town.organization("G"),
                town.entry(COMMITTEE, MEMBER, "B1", Act.CEASED, day));
        assertThat(found(day)).contains("SEATS_EMPTY G").doesNotContain("HOLDER_LEFT G");
        assertThat(vacancies.counts(officer, town.organization("U"), day))
                .containsEntry(Vacancy.Kind.NO_SECRETARY, 3);
    }

    @Test
    @Order(6)
    void letsGoWhoeverIsNotElectedAgain() {
        var g = town.organization("G");
        assertThat(found(SECOND.minusDays(1)).toString()).doesNotContain("TERM_OVER G");

        terms.record(
                officer,
                g,
                congress(
                        term(4, SECOND, new Sizes(3, null, null, 1)),
                        town.seat(COMMITTEE, SECRETARY, "A2"),
                        town.seat(COMMITTEE, MEMBER, "A4")));

        var leaders = committees.on(officer, g, SECOND);
        assertThat(leaders.bodies().getFirst().holders())
                .extracting(Holder::code)
                .containsExactly("A2", "A4");
        assertThat(leaders.bodies().getFirst().empty()).isEqualTo(1);
        assertThat(committees.terms(officer, g))
                .extracting(line -> line.term().entry().roman() + " " + line.term().label())
                .containsExactly("IV 2020–2025", "III 2015–2020");
        assertThat(terms.expectedOrdinal(officer, g, TODAY)).hasValue(5);
    }

    @Test
    @Order(7)
    void correctsAMistakeAndRemembersIt() {
        var g = town.organization("G");
        var wrong = committees.on(officer, g, SECOND).bodies().getFirst().holders().getLast();
        var right = town.elected(COMMITTEE, MEMBER, "A5", SECOND);

        assertThat(posts.correct(officer, wrong.fact(), right)).isInstanceOf(Recorded.class);
        assertThat(posts.correct(officer, wrong.fact(), right))
                .isEqualTo(new Refused(List.of(new Objection.CorrectedAlready())));
        assertThat(committees.on(officer, g, SECOND).bodies().getFirst().holders())
                .extracting(Holder::code)
                .containsExactly("A2", "A5");
        assertThat(committees.history(officer, g))
                .filteredOn(line -> !line.fact().current())
                .extracting(PostLine::code)
                .containsExactly("A4");
    }

    @Test
    @Order(8)
    void showsAndTakesNothingOutsideTheViewersScope() {
        var stranger = town.officer("K");
        var onlyFigures =
                new Viewer(
                        "xem",
                        false,
                        List.of(new Grant(town.organization("G").value(), Role.VIEWER, false)),
                        null);
        var g = town.organization("G");

        assertThatThrownBy(() -> committees.on(stranger, g, TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committees.terms(stranger, g)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vacancies.counts(stranger, g, TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committees.ofMember(stranger, town.member("A1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committees.on(onlyFigures, g, TODAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> posts.record(onlyFigures, g, town.elected(CELL, DEPUTY, "A1", TODAY)))
                .isInstanceOf(Forbidden.class);
        var notOurs = town.entry(CELL_COMMITTEE, MEMBER, "A6", Act.ELECTED, TODAY);
        assertThat(posts.prospect(stranger, town.organization("K"), notOurs).objections())
                .containsExactly(new Objection.NotAMember(TODAY, town.member("A6")));
    }

    /// A reorganization that ends an organization ends its posts; taken back, they are there again.
    @Test
    @Order(9)
    void endsPostsWithTheirOrganizationAndBringsThemBackWithIt() {
        var k = town.organization("K");
        assertThat(count("committees.posts.CELL_COMMITTEE", 2020)).isEqualTo(3);
        long facts = count("select count(*) from committees.post_fact");

        lives("K", "date '2020-05-01'");
        assertThat(count("committees.posts.CELL_COMMITTEE", 2020)).isZero();
        assertThat(committees.on(officer, k, LocalDate.of(2020, 4, 30)).secretary()).isPresent();
        assertThat(committees.ofMember(officer, town.member("C1")))
                .extracting(PostHeld::until)
                .containsExactly(LocalDate.of(2020, 5, 1));

        lives("K", "null");
        assertThat(count("committees.posts.CELL_COMMITTEE", 2020)).isEqualTo(3);
        assertThat(committees.ofMember(officer, town.member("C1")))
                .extracting(PostHeld::until)
                .containsOnlyNulls();
        assertThat(count("select count(*) from committees.post_fact")).isEqualTo(facts);
    }

    @Test
    @Order(10)
    void countsWhatWasKnown() {
        var before = Instant.parse("2020-01-01T00:00:00Z");
        var question = new Question(town.organization("U"), Period.year(2019), before);

        assertThat(figures.of(officer, question, "committees.collectives").count()).isZero();
        assertThat(figures.of(officer, question, "committees.withoutSecretary").count())
                .isEqualTo(5);
        assertThat(count("committees.withoutSecretary", 2019)).isEqualTo(3);
    }
}
