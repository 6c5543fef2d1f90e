package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.BadgeProposal.Paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Handbook 2.9: who is due for a badge in a round, and what stands against proposing somebody.
class BadgeRulesTests {

    /// 3 February 2026: for whose years are full from 1 December 2025 to 28 February 2026.
    static final BadgeRound FEBRUARY = round("2026-02-03");

    static final LocalDate TODAY = day("2025-12-10");
    static final Paper PAPER = new Paper("12-BB/CB", day("2025-12-01"));

    @ParameterizedTest(name = "round of {0}: years full from {1} to {2}")
    @CsvSource({
        "2026-02-03, 2025-12-01, 2026-02-28",
        "2024-02-03, 2023-12-01, 2024-02-29",
        "2026-05-19, 2026-03-01, 2026-05-31",
        "2026-09-02, 2026-06-01, 2026-09-30",
        "2026-11-07, 2026-10-01, 2026-11-30"
    })
    void everyRoundHasItsWindow(LocalDate on, LocalDate from, LocalDate to) {
        var round = BadgePolicy.round(on).orElseThrow();

        assertThat(round.from()).isEqualTo(from);
        assertThat(round.to()).isEqualTo(to);
        assertThat(BadgePolicy.of(from)).isEqualTo(round);
        assertThat(BadgePolicy.of(to)).isEqualTo(round);
        assertThat(BadgePolicy.of(from.minusDays(1))).isNotEqualTo(round);
        assertThat(BadgePolicy.of(to.plusDays(1))).isNotEqualTo(round);
        assertThat(WorkingDays.VIETNAM.between(round.listDue(), on)).isEqualTo(30);
    }

    @Test
    void everyDayBelongsToOneRound() {
        for (var day = day("2023-01-01"); day.isBefore(day("2027-01-01")); day = day.plusDays(1)) {
            var reached = day;
            assertThat(
                            Stream.of(2023, 2024, 2025, 2026, 2027)
                                    .flatMap(year ->
                                            Stream.of("-02-03", "-05-19", "-09-02", "-11-07")
                                                    .map(end -> round(year + end)))
                                    .filter(round -> round.covers(reached)))
                    .containsExactly(BadgePolicy.of(reached));
        }
    }

    @Test
    void theNextRoundIsTodaysOrTheOneThatComes() {
        assertThat(BadgePolicy.next(day("2026-02-02")).on()).isEqualTo("2026-02-03");
        assertThat(BadgePolicy.next(day("2026-02-03")).on()).isEqualTo("2026-02-03");
        assertThat(BadgePolicy.next(day("2026-02-04")).on()).isEqualTo("2026-05-19");
        assertThat(BadgePolicy.next(day("2026-11-08")).on()).isEqualTo("2027-02-03");
        assertThat(BadgePolicy.round(day("2026-02-04"))).isEmpty();
        assertThat(BadgePolicy.roundsAround(day("2026-02-03")))
                .extracting(BadgeRound::on)
                .containsExactly(
                        day("2025-05-19"),
                        day("2025-09-02"),
                        day("2025-11-07"),
                        day("2026-02-03"),
                        day("2026-05-19"),
                        day("2026-09-02"));
    }

    @ParameterizedTest(name = "joined on {0}: {1}")
    @CsvSource({
        "1995-11-30, MISSED",
        "1995-12-01, DUE",
        "1996-02-28, DUE",
        "1996-02-29, DUE",
        "1996-03-01, "
    })
    void isDueInTheRoundInWhoseWindowTheYearsAreFull(String joined, @Nullable State expected) {
        assertThat(state(senior(joined))).isEqualTo(expected);
    }

    @Test
    void isDueForTheHighestThatIsFullAndNotGiven() {
        var old = senior("1976-01-01");

        assertThat(BadgeRules.dueIn(FEBRUARY, old, TODAY).map(BadgeDue::years)).contains(50);
        assertThat(state(given(old, 50))).isNull();
        assertThat(state(given(old, 45))).isEqualTo(State.DUE);
    }

    @Test
    void tellsNothingOfWhomThePapersDoNotSayWhenTheyJoined() {
        var unknown = senior(null, "2000-01-01", null, null, List.of(), List.of());

        assertThat(BadgeRules.dueIn(FEBRUARY, unknown, TODAY)).isEmpty();
        assertThat(keys(regular(30), unknown)).containsExactly("years.objection.seniorityNotKnown");
    }

    @Test
    void refusesWhoseYearsAreNotFullByTheEndOfTheWindow() {
        assertThat(keys(regular(30), senior("1996-02-28"))).isEmpty();
        assertThat(keys(regular(30), senior("1996-03-01")))
                .containsExactly("years.objection.notFull");
        assertThat(BadgeRules.objectionsTo(regular(30), senior("1996-03-01"), FEBRUARY, TODAY))
                .first()
                .extracting(Objection::facts)
                .isEqualTo(List.of(30, day("2026-03-01"), day("2026-05-19")));
    }

    @Test
    void givesEachOnceAndListsItOnce() {
        var senior = senior("1995-12-25");

        assertThat(keys(regular(30), given(senior, 30)))
                .containsExactly("years.objection.badgeGiven");
        assertThat(keys(regular(30), listed(senior, listing(30))))
                .containsExactly("years.objection.listedAlready");
        assertThat(keys(regular(30), listed(senior, listing(40)))).isEmpty();
        assertThat(keys(regular(35), senior)).containsExactly("years.objection.noSuchBadge");
    }

    /// Twelve months, twenty-four from seventy years up; before their regular round has come.
    @ParameterizedTest(name = "{1} years, joined {0}, considered {2}: {3}")
    @CsvSource({
        "1996-12-10, 30, 2025-12-09, years.objection.tooEarly",
        "1996-12-10, 30, 2025-12-10, ",
        "1996-12-10, 30, 2025-12-11, years.objection.inTheFuture",
        "1996-12-11, 30, 2025-12-10, years.objection.tooEarly",
        "1962-12-10, 65, 2025-12-10, years.objection.tooEarly",
        "1957-12-10, 70, 2025-12-09, years.objection.tooEarly",
        "1957-12-10, 70, 2025-12-10, ",
        "1995-12-09, 30, 2025-12-10, years.objection.notEarly",
        "1995-12-10, 30, 2025-12-10, years.objection.notEarly",
        "1995-12-11, 30, 2025-12-10, ",
        "1996-02-28, 30, 2025-12-10, ",
        "1996-03-01, 30, 2025-12-10, "
    })
    void honoursTheSeverelyIllBeforeTheirTime(
            String joined, int years, LocalDate on, @Nullable String key) {
        var ask = new BadgeProposal(1, years, Manner.EARLY, on, PAPER, "tủ 3", Paper.NONE);

        assertThat(keys(ask, senior(joined))).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void asksForAnApplicationOfWhoIsHonouredEarly() {
        var ask = new BadgeProposal(1, 30, Manner.EARLY, TODAY, Paper.NONE, null, Paper.NONE);

        assertThat(keys(ask, senior("1996-12-10")))
                .containsExactly("years.objection.noApplication");
    }

    /// Who dies while at most twelve months are missing.
    @ParameterizedTest(name = "died {0}: {1}")
    @CsvSource({"2025-01-30, ", "2025-01-31, POSTHUMOUS", "2025-02-01, POSTHUMOUS"})
    void honoursTheDeadOfWhomNoMoreWasMissing(LocalDate died, @Nullable State expected) {
        var dead = senior("1996-01-31", "2000-01-01", died, "DEATH", List.of(), List.of());
        var ask = new BadgeProposal(1, 30, Manner.POSTHUMOUS, TODAY, PAPER, null, Paper.NONE);

        assertThat(state(dead)).isEqualTo(expected);
        assertThat(keys(ask, dead))
                .isEqualTo(expected == null ? List.of("years.objection.diedTooEarly") : List.of());
        assertThat(keys(regular(30), dead)).contains("years.objection.isDead");
        assertThat(keys(ask, senior("1996-01-31"))).containsExactly("years.objection.notDead");
    }

    /// Six, nine, twelve months after a reprimand, a warning, a dismissal.
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "REPRIMAND, 2025-06-11, BLOCKED",
        "REPRIMAND, 2025-06-10, PROGRESS",
        "REPRIMAND, 2025-06-09, PROGRESS",
        "REPRIMAND, 2025-06-01, DUE",
        "WARNING, 2025-03-11, BLOCKED",
        "WARNING, 2025-03-10, PROGRESS",
        "WARNING, 2025-03-09, PROGRESS",
        "DISMISSAL, 2024-12-11, BLOCKED",
        "DISMISSAL, 2024-12-10, PROGRESS",
        "DISMISSAL, 2024-12-09, PROGRESS"
    })
    void waitsAfterADisciplineAndThenForTheCell(Penalty.Form form, LocalDate on, State expected) {
        // Full on 1 December 2025: the discipline of 1 June stood in nobody's way by then.
        var senior = punished(senior("1995-12-01"), new Penalty(form, on));
        var acknowledged = new BadgeProposal(1, 30, Manner.REGULAR, TODAY, Paper.NONE, null, PAPER);

        assertThat(state(senior)).isEqualTo(expected);
        assertThat(keys(regular(30), senior))
                .isEqualTo(
                        switch (expected) {
                            case BLOCKED -> List.of("years.objection.afterDiscipline");
                            case PROGRESS -> List.of("years.objection.noProgress");
                            default -> List.of();
                        });
        assertThat(keys(acknowledged, senior))
                .isEqualTo(
                        expected == State.BLOCKED
                                ? List.of("years.objection.afterDiscipline")
                                : List.of());
    }

    /// As facts from before may say it; a case would have put the member out.
    @Test
    void honoursNobodyOfWhomAnExpulsionIsWrittenDown() {
        var senior =
                punished(
                        senior("1995-12-01"),
                        new Penalty(Penalty.Form.EXPULSION, day("2010-03-01")));

        assertThat(state(senior)).isEqualTo(State.BLOCKED);
        assertThat(keys(regular(30), senior)).containsExactly("years.objection.expelled");
        assertThat(awarded(senior, "2026-01-20")).containsExactly("years.objection.expelled");
    }

    /// Full on 1 December 2025, for the round of 3 February 2026.
    @ParameterizedTest(name = "warned on {0}: {1}")
    @CsvSource({
        "2025-03-01, false",
        "2025-03-02, true",
        "2025-12-01, true",
        "2026-02-03, true",
        "2026-02-04, false"
    })
    void asksForTheCellOnlyWhereTheDisciplineStoodInTheWayOfTheRound(LocalDate on, boolean asks) {
        var warned = List.of(new Penalty(Penalty.Form.WARNING, on));

        assertThat(
                        PenaltyRules.needsProgress(
                                warned, day("2025-12-01"), BadgePolicy.inForceOn(TODAY)))
                .isEqualTo(asks);
    }

    /// Decision 34: whoever was disciplined long after the years were full was put off by nothing.
    @Test
    void asksNothingOfWhoWasDisciplinedLongAfterTheYearsWereFull() {
        var senior =
                punished(
                        senior("1968-05-19"),
                        new Penalty(Penalty.Form.REPRIMAND, day("2015-06-01")));

        assertThat(keys(regular(30), senior)).isEmpty();
        assertThat(keys(regular(50), senior)).isEmpty();
    }

    @Test
    void tellsWhoWaitsForTheProvinceToWaitInTheNextRound() {
        var earlier = new Senior.Listed(4, 30, day("2025-11-07"), true);
        var senior = listed(senior("1995-11-20"), earlier);
        var due = BadgeRules.dueIn(FEBRUARY, senior, TODAY).orElseThrow();

        assertThat(due.state()).isEqualTo(State.MISSED);
        assertThat(due.besidesLists(FEBRUARY))
                .hasValueSatisfying(one -> {
                    assertThat(one.state()).isEqualTo(State.WAITING);
                    assertThat(one.until()).isEqualTo("2025-11-07");
                });
        assertThat(due.besidesLists(round("2025-11-07"))).isEmpty();
        var elsewhere = listed(senior, listing(30));
        assertThat(
                        BadgeRules.dueIn(FEBRUARY, elsewhere, TODAY)
                                .orElseThrow()
                                .besidesLists(FEBRUARY))
                .isEmpty();
    }

    /// What became of somebody between the list and the decision.
    @Test
    void givesNothingToWhoDiedLeftOrWasDisciplinedSinceTheListWasSent() {
        var senior = senior("1995-12-25");
        var dead =
                senior(
                        "1995-12-25",
                        "2000-01-01",
                        day("2026-01-10"),
                        "DEATH",
                        List.of(),
                        List.of());
        var out =
                senior(
                        "1995-12-25",
                        "2000-01-01",
                        day("2026-01-10"),
                        "STRIKE_OFF",
                        List.of(),
                        List.of());
        var moved =
                senior(
                        "1995-12-25",
                        "2000-01-01",
                        day("2026-01-10"),
                        "TRANSFER_OUT",
                        List.of(),
                        List.of());
        var punished = punished(senior, new Penalty(Penalty.Form.REPRIMAND, day("2025-12-15")));

        assertThat(awarded(senior, "2026-01-20")).isEmpty();
        assertThat(awarded(moved, "2026-01-20")).isEmpty();
        assertThat(awarded(dead, "2026-01-09")).isEmpty();
        assertThat(awarded(dead, "2026-01-10")).containsExactly("years.objection.diedMeanwhile");
        assertThat(awarded(out, "2026-01-10")).containsExactly("years.objection.leftTheParty");
        assertThat(awarded(punished, "2025-12-14")).isEmpty();
        assertThat(awarded(punished, "2025-12-15"))
                .containsExactly("years.objection.afterDiscipline");
        assertThat(awarded(punished, "2026-06-15")).isEmpty();
        assertThat(awarded(senior("1996-03-01"), "2026-01-20"))
                .containsExactly("years.objection.notFull");
    }

    private static List<String> awarded(Senior senior, String signed) {
        return AwardRules.objectionsTo(regular(30), senior, FEBRUARY, day(signed), "number-1")
                .map(Objection::key)
                .toList();
    }

    @Test
    void waitsForTheLongestOfSeveral() {
        var senior =
                punished(
                        senior("1995-12-01"),
                        new Penalty(Penalty.Form.REPRIMAND, day("2025-11-01")),
                        new Penalty(Penalty.Form.DISMISSAL, day("2025-05-02")));

        assertThat(BadgeRules.dueIn(FEBRUARY, senior, TODAY).map(BadgeDue::until))
                .contains(day("2026-05-02"));
    }

    /// Whoever moves is honoured by the place that is left, where the years were full there.
    @ParameterizedTest(name = "here since {0}: {1}")
    @CsvSource({"2025-12-05, DUE", "2025-12-06, ELSEWHERE"})
    void letsThePlaceThatIsLeftAwardFirst(String cameOn, State expected) {
        var arrived = senior("1995-12-05", cameOn, null, null, List.of(), List.of());

        assertThat(state(arrived)).isEqualTo(expected);
        assertThat(keys(regular(30), arrived))
                .isEqualTo(
                        expected == State.ELSEWHERE
                                ? List.of("years.objection.leavingPlaceFirst")
                                : List.of());
    }

    @ParameterizedTest(name = "left on {0} by {1}: {2}")
    @CsvSource({
        "2025-12-05, TRANSFER_OUT, ",
        "2025-12-06, TRANSFER_OUT, DUE",
        "2025-12-06, INTERNAL_TRANSFER, DUE",
        "2025-12-06, WITHDRAWAL, "
    })
    void honoursWhomItsCommitteeLetGo(LocalDate leftOn, String by, @Nullable State expected) {
        var gone = senior("1995-12-05", "2000-01-01", leftOn, by, List.of(), List.of());

        assertThat(state(gone)).isEqualTo(expected);
        assertThat(keys(regular(30), gone))
                .isEqualTo(expected == null ? List.of("years.objection.notHere") : List.of());
    }

    @ParameterizedTest(name = "{0} years: {1} is written as those are: {2}")
    @CsvSource({
        "30, 00123456, true",
        "30, 0123456, false",
        "50, 001234, true",
        "55, D001234, true",
        "55, 001234, false",
        "65, C00123, true",
        "80, 012, true",
        "85, A012, true",
        "90, 07, true",
        "90, 007, false",
        "40, 0012345, true",
        "40, số 5, false"
    })
    void knowsHowNumbersOfBadgesAreWritten(int years, String number, boolean right) {
        assertThat(BadgeRules.number("number", years, number, TODAY).isEmpty()).isEqualTo(right);
    }

    @Test
    void saysHowANumberIsWritten() {
        assertThat(facts(30, "12")).isEqualTo(List.of("12", 30, 8));
        assertThat(facts(55, "12")).isEqualTo(List.of("12", 55, "D", 6));
        assertThat(facts(40, "x")).isEqualTo(List.of("x", 40, 2, 8));
    }

    private static List<Object> facts(int years, String number) {
        return BadgeRules.number("number", years, number, TODAY).orElseThrow().facts();
    }

    private static @Nullable State state(Senior senior) {
        return BadgeRules.dueIn(FEBRUARY, senior, TODAY).map(BadgeDue::state).orElse(null);
    }

    private static List<String> keys(BadgeProposal ask, Senior senior) {
        return BadgeRules.objectionsTo(ask, senior, FEBRUARY, TODAY).stream()
                .map(Objection::key)
                .toList();
    }

    private static BadgeProposal regular(int years) {
        return BadgeProposal.regular(1, years, TODAY);
    }

    private static Senior senior(String joined) {
        return senior(joined, "2000-01-01", null, null, List.of(), List.of());
    }

    private static Senior given(Senior was, int years) {
        return new Senior(
                was.member(),
                was.code(),
                was.name(),
                was.born(),
                was.cell(),
                was.cameOn(),
                was.leftOn(),
                was.leftBy(),
                was.seniority(),
                List.of(years),
                was.penalties(),
                was.listed(),
                was.refused());
    }

    /// In a list of this round that is not sent.
    private static Senior.Listed listing(int years) {
        return new Senior.Listed(5, years, FEBRUARY.on(), false);
    }

    private static Senior listed(Senior was, Senior.Listed listed) {
        return new Senior(
                was.member(),
                was.code(),
                was.name(),
                was.born(),
                was.cell(),
                was.cameOn(),
                was.leftOn(),
                was.leftBy(),
                was.seniority(),
                was.given(),
                was.penalties(),
                List.of(listed),
                was.refused());
    }

    private static Senior punished(Senior was, Penalty... penalties) {
        return new Senior(
                was.member(),
                was.code(),
                was.name(),
                was.born(),
                was.cell(),
                was.cameOn(),
                was.leftOn(),
                was.leftBy(),
                was.seniority(),
                was.given(),
                List.of(penalties),
                was.listed(),
                was.refused());
    }

    private static Senior senior(
            @Nullable String joined,
            String cameOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftBy,
            List<Integer> given,
            List<Penalty> penalties) {
        return new Senior(
                1,
                "DV-1",
                "Trần Thị Hạnh",
                "08/03/1960",
                7,
                day(cameOn),
                leftOn,
                leftBy,
                joined == null ? null : Seniority.since(day(joined)),
                given,
                penalties,
                List.of(),
                List.of());
    }

    private static BadgeRound round(String on) {
        return BadgePolicy.round(day(on)).orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
