package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Rules on committees and terms, each boundary on both sides, named after the handbook.
class CommitteeRulesTests {

    static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @ParameterizedTest
    @CsvSource({"8, CellTooSmall", "9, ''"})
    void com02ElectsACellCommitteeFromNineOfficialMembersOn(int officials, String against) {
        var roster = seats(Body.CELL_COMMITTEE, 3, 1);

        assertThat(against(roster, Body.CELL_COMMITTEE, cell(officials))).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({"7, ''", "8, CellCommitteeTooLarge"})
    void com01LetsSevenSitInACellCommittee(int seats, String against) {
        assertThat(against(seats(Body.CELL_COMMITTEE, seats, 1), Body.CELL_COMMITTEE, cell(20)))
                .isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({
        "CELL_COMMITTEE, 1, ''",
        "CELL_COMMITTEE, 2, TooManyDeputies",
        "CELL, 1, ''",
        "CELL, 2, TooManyDeputies"
    })
    void com01AndCom02KnowOneDeputyOfACell(Body body, int deputies, String against) {
        int officials = body == Body.CELL ? 8 : 9;

        assertThat(against(seats(body, 3, deputies), body, cell(officials))).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true"})
    void com01TellsACellOfNineWithoutCellCommittee(int officials, boolean told) {
        var rules = rules(seats(Body.CELL, 1, 0), cell(officials), false, false);

        assertThat(rules.warningsOf(Body.CELL).isEmpty()).isNotEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"9, 3, ''", "8, 3, StandingTooLarge", "11, 3, ''", "11, 4, StandingTooLarge"})
    void com03LetsAThirdOfTheCommitteeStand(int committee, int standing, String against) {
        var roster = new HashMap<>(seats(Body.COMMITTEE, committee, 1).seats());
        roster.putAll(seats(Body.STANDING_COMMITTEE, standing, 0).seats());

        assertThat(against(new Roster(roster), Body.STANDING_COMMITTEE, committee(Sizes.UNKNOWN)))
                .isEqualTo(against);
    }

    @Test
    void com03KnowsExceptionsForProvincialCommitteesOnly() {
        var roster = new HashMap<>(seats(Body.COMMITTEE, 8, 1).seats());
        roster.putAll(seats(Body.STANDING_COMMITTEE, 3, 0).seats());
        for (OrganizationKind kind : OrganizationKind.values()) {
            var setting = setting(kind, 0, Sizes.UNKNOWN);
            boolean refused =
                    !rules(new Roster(roster), setting, true, true)
                            .objectionsTo(Body.STANDING_COMMITTEE)
                            .isEmpty();
            assertThat(refused)
                    .as(kind.name())
                    .isNotEqualTo(kind == OrganizationKind.PROVINCIAL_COMMITTEE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GRASSROOTS_PARTY_COMMITTEE, 15, 18, ''",
        "GRASSROOTS_PARTY_COMMITTEE, 15, 19, NeedsConsent",
        "UPPER_GRASSROOTS, 30, 33, ''",
        "UPPER_GRASSROOTS, 30, 34, NeedsConsent",
        "UPPER_GRASSROOTS, 25, 27, ''",
        "UPPER_GRASSROOTS, 25, 28, NeedsConsent"
    })
    void com05AsksConsentToSoManyAppointedAbove(
            OrganizationKind kind, int decided, int seats, String against) {
        var setting = setting(kind, 0, new Sizes(decided, null, null, null));
        var roster = seats(Body.COMMITTEE, seats, 0);

        assertThat(names(rules(roster, setting, true, false).objectionsTo(Body.COMMITTEE)))
                .isEqualTo(against);
        assertThat(rules(roster, setting, true, true).objectionsTo(Body.COMMITTEE)).isEmpty();
        assertThat(names(rules(roster, setting, false, true).objectionsTo(Body.COMMITTEE)))
                .isEqualTo("MoreThanDecided");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-05, 2025-09-16, 2025-10-07, 2025-09-26",
        "2025-09-06, 2025-09-16, 2025-10-07, 2025-09-26"
    })
    void com06CountsWorkingDays(
            LocalDate congress, LocalDate report, LocalDate approval, LocalDate handover) {
        assertThat(Deadlines.after(congress)).isEqualTo(new Deadlines(report, approval, handover));
    }

    @Test
    void com07SaysWhichBodyHasWhichPosition() {
        var entry = entry(Body.COMMITTEE, Position.CHAIR, 1);

        assertThat(PostRules.shape(entry, committee(Sizes.UNKNOWN)))
                .containsExactly(
                        new Objection.PositionDoesNotFit(Position.CHAIR, Body.COMMITTEE, 1L));
        assertThat(
                        PostRules.shape(
                                entry(Body.CELL, Position.SECRETARY, 1), committee(Sizes.UNKNOWN)))
                .hasOnlyElementsOfType(Objection.BodyDoesNotFit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICIAL, false, true, ''",
        "PROBATIONARY, false, true, NotOfficial",
        "OFFICIAL, true, true, MemberSuspended",
        "OFFICIAL, false, false, NotOfOrganization",
        ", false, false, NotAMember"
    })
    void vote05ElectsOfficialMembersOfTheOrganization(
            Standing standing, boolean suspended, boolean inside, String against) {
        var person = new Setting.Person(standing, suspended, inside);
        var setting =
                new Setting(
                        OrganizationKind.GRASSROOTS_PARTY_COMMITTEE,
                        true,
                        0,
                        Sizes.UNKNOWN,
                        Map.of(1L, person),
                        DAY);

        assertThat(
                        names(
                                PostRules.person(entry(Body.COMMITTEE, Position.MEMBER, 1), setting)
                                        .toList()))
                .isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({
        "CELL, 2024-03-01, 2026-09-01, false",
        "CELL, 2024-03-01, 2026-09-02, true",
        "CELL, 2025-03-01, 2030-03-01, false",
        "CELL, 2025-03-01, 2030-03-02, true",
        "GRASSROOTS_CELL, 2020-03-01, 2025-03-01, false",
        "GRASSROOTS_CELL, 2020-03-01, 2025-03-02, true"
    })
    void term01AndTerm02SayHowLongATermLasts(
            OrganizationKind kind, LocalDate begins, LocalDate end, boolean told) {
        var entry = term(begins, end, 3, Sizes.UNKNOWN);

        assertThat(TermRules.warningsOf(entry, kind, OptionalInt.empty()).isEmpty())
                .isNotEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false", "15, false", "16, true"})
    void com04OnlyRemembersWhatNobodyRecorded(int size, boolean told) {
        var entry = term(DAY, DAY.plusYears(5), 3, new Sizes(size, null, null, null));
        var kind = OrganizationKind.GRASSROOTS_PARTY_COMMITTEE;
        var setting = setting(kind, 0, entry.sizes());

        assertThat(TermRules.objectionsTo(entry, setting, List.of())).isEmpty();
        assertThat(TermRules.warningsOf(entry, kind, OptionalInt.empty()).isEmpty())
                .isNotEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"16, SizeOutside", "17, ''", "19, ''", "20, SizeOutside"})
    void com04RefusesWhatTheBoundsOfTheTermDoNotAllow(int size, String against) {
        var sizes = new Sizes(size, null, null, null, new Sizes.Range(17, 19), null);
        var entry = term(DAY, DAY.plusYears(5), 3, sizes);
        var setting = setting(OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 0, sizes);

        assertThat(names(TermRules.objectionsTo(entry, setting, List.of()))).isEqualTo(against);
    }

    @Test
    void term03GoesOnAcrossASplitAndBeginsAnewOutOfSeveral() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        NavigableMap<LocalDate, Integer> sixth = new TreeMap<>(Map.of(LocalDate.of(2020, 5, 1), 6));
        var lineage =
                new Lineage(
                        Map.of(1, sixth, 2, new TreeMap<>(Map.of(LocalDate.of(2020, 6, 1), 9))),
                        Map.of(
                                3, new Lineage.Origin(day, Set.of(1)),
                                4, new Lineage.Origin(day, Set.of(1, 2)),
                                5, new Lineage.Origin(day, Set.of()),
                                6, new Lineage.Origin(day.plusYears(1), Set.of(3))));

        assertThat(lineage.expected(1, DAY)).hasValue(7);
        assertThat(lineage.expected(1, LocalDate.of(2020, 5, 1))).isEmpty();
        assertThat(lineage.expected(3, DAY)).hasValue(7);
        assertThat(lineage.expected(6, DAY)).hasValue(7);
        assertThat(lineage.expected(4, DAY)).hasValue(1);
        assertThat(lineage.expected(5, DAY)).hasValue(1);
        assertThat(lineage.expected(7, DAY)).isEmpty();
    }

    @Test
    void citesPlacesOnlyOfTheDocumentThatWasRead() {
        assertThat(CommitteePolicy.inForceOn(LocalDate.of(2025, 7, 1)).cite("điểm 23.2", "COM-01"))
                .hasToString("Quy định 294-QĐ/TW, điểm 23.2");
        assertThat(CommitteePolicy.inForceOn(LocalDate.of(2025, 6, 30)).cite("điểm 23.2", "COM-01"))
                .hasToString("Quy định 232-QĐ/TW");
    }

    private static String against(Roster roster, Body body, Setting setting) {
        return names(rules(roster, setting, false, false).objectionsTo(body));
    }

    private static BodyRules rules(
            Roster roster, Setting setting, boolean appointed, boolean consented) {
        return new BodyRules(roster, setting, DAY, appointed, consented);
    }

    private static String names(List<Objection> objections) {
        return String.join(
                " ", objections.stream().map(one -> one.getClass().getSimpleName()).toList());
    }

    private static Setting cell(int officials) {
        return setting(OrganizationKind.CELL, officials, Sizes.UNKNOWN);
    }

    private static Setting committee(Sizes sizes) {
        return setting(OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 0, sizes);
    }

    private static Setting setting(OrganizationKind kind, int officials, Sizes sizes) {
        return new Setting(kind, true, officials, sizes, Map.of(), DAY);
    }

    /// One secretary, so many deputies, the rest members.
    private static Roster seats(Body body, int seats, int deputies) {
        var held = new HashMap<Roster.Seat, Roster.Held>();
        for (int number = 0; number < seats; number++) {
            var position =
                    number == 0 && body != Body.STANDING_COMMITTEE
                            ? Position.SECRETARY
                            : number <= deputies && body != Body.STANDING_COMMITTEE
                                    ? Position.DEPUTY
                                    : Position.MEMBER;
            held.put(new Roster.Seat(body, number), new Roster.Held(position, DAY, false));
        }
        return new Roster(held);
    }

    private static PostEntry entry(Body body, Position position, long member) {
        return new PostEntry(
                body, position, member, Act.ELECTED, DAY, Decision.NONE, Decision.NONE, null);
    }

    private static TermEntry term(LocalDate begins, LocalDate end, int ordinal, Sizes sizes) {
        return new TermEntry(
                ordinal, begins.getYear(), end.getYear(), begins, end, sizes, Decision.NONE, null);
    }
}
