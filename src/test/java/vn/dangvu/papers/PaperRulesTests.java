package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.organizations.OrganizationKind.CELL;
import static vn.dangvu.organizations.OrganizationKind.GRASSROOTS_CELL;
import static vn.dangvu.organizations.OrganizationKind.GRASSROOTS_PARTY_COMMITTEE;
import static vn.dangvu.organizations.OrganizationKind.PARTY_GROUP;
import static vn.dangvu.papers.PaperType.GGT;
import static vn.dangvu.papers.PaperType.NQ;
import static vn.dangvu.papers.PaperType.QD;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// DOC-01 and DOC-02, and what may happen to a paper when.
class PaperRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BEGUN = LocalDate.of(2020, 5, 20);
    private static final NumberSeries TERM = new NumberSeries(BEGUN, null, "2020–2025");

    @ParameterizedTest
    @EnumSource
    void aCellIssuesEightTypes_DOC_02(PaperType type) {
        var eight =
                EnumSet.of(
                        PaperType.NQ,
                        PaperType.KL,
                        PaperType.BC,
                        PaperType.KH,
                        PaperType.TB,
                        PaperType.CV,
                        PaperType.BB,
                        PaperType.TTR);

        assertThat(PaperRules.objectionsTo(type, CELL, TODAY).isEmpty())
                .isEqualTo(eight.contains(type));
        assertThat(PaperRules.objectionsTo(type, GRASSROOTS_PARTY_COMMITTEE, TODAY)).isEmpty();
        assertThat(PaperRules.objectionsTo(type, PARTY_GROUP, TODAY)).hasSize(1);
        assertThat(PaperRules.objectionsTo(type, GRASSROOTS_CELL, TODAY).isEmpty())
                .isEqualTo(eight.contains(type) || type == GGT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-08, Quy định 66-QĐ/TW, Hướng dẫn 36-HD/VPTW",
        "2026-01-09, Quy định 399-QĐ/TW, Hướng dẫn 36-HD/VPTW",
        "2026-05-26, Quy định 399-QĐ/TW, Hướng dẫn 36-HD/VPTW",
        "2026-05-27, Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW",
        "1990-01-01, Quy định 66-QĐ/TW, Hướng dẫn 36-HD/VPTW"
    })
    void citesWhatWasInForceOnTheDay(LocalDate day, String regulation, String guide) {
        var refused = (Objection.NotIssuedBy) PaperRules.objectionsTo(QD, CELL, day).getFirst();

        assertThat(refused.source()).hasToString(regulation);
        assertThat(refused.allowed()).hasSize(8);
        assertThat(LayoutPolicy.inForceOn(day).ofNumbers()).hasToString(guide);
    }

    @Test
    void offersTheFirstNumberAndThenTheNext_DOC_01() {
        assertThat(PaperRules.offer(Set.of(), TERM, true))
                .isEqualTo(new NumberOffer(1, List.of(), "2020–2025", true));
        assertThat(PaperRules.offer(Set.of(1, 2), TERM, true).next()).isEqualTo(3);
    }

    @Test
    void goesOnFromTheNumberAnOfficeBeganWithAndTellsWhatIsLeftOut() {
        var offer = PaperRules.offer(Set.of(57, 58, 61), TERM, true);

        assertThat(offer.next()).isEqualTo(62);
        assertThat(offer.gaps()).containsExactly(59, 60);
    }

    /// However numbers were given, what is offered is free, and taking it leaves no new gap.
    @Test
    void offersOnlyWhatIsFree() {
        var random = new Random(18);
        for (int round = 0; round < 2_000; round++) {
            var given = new TreeSet<Integer>();
            for (int at = 0; at < random.nextInt(12); at++) {
                given.add(1 + random.nextInt(20));
            }
            var offer = PaperRules.offer(given, TERM, true);

            assertThat(given).doesNotContain(offer.next());
            assertThat(offer.gaps()).noneMatch(given::contains);
            assertThat(offer.next()).isEqualTo(given.isEmpty() ? 1 : given.last() + 1);
            int missing = given.isEmpty() ? 0 : given.last() - given.first() + 1 - given.size();
            assertThat(offer.gaps()).hasSize(Math.min(5, missing));
        }
    }

    @Test
    void issuesUntilTodayAndNotTomorrow() {
        assertThat(objections(TODAY.minusDays(1), null)).isEmpty();
        assertThat(objections(TODAY, null)).isEmpty();
        assertThat(objections(TODAY.plusDays(1), null))
                .containsExactly(new Objection.InTheFuture(TODAY));
    }

    @Test
    void issuesOnlyWhileTheOrganizationLives() {
        assertThat(objections(BEGUN, null)).isEmpty();
        assertThat(objections(BEGUN.minusDays(1), null))
                .containsExactly(new Objection.OrganizationNotThere(BEGUN.minusDays(1)));
    }

    @Test
    void refusesANumberThatIsTakenAndSaysWhichIsFree() {
        assertThat(objections(TODAY, 3)).isEmpty();
        assertThat(objections(TODAY, 2))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.NumberTaken.class,
                        taken -> {
                            assertThat(taken.next()).isEqualTo(3);
                            assertThat(taken.source()).hasToString("Hướng dẫn 05-HD/VPTW");
                        });
    }

    @Test
    void saysEverythingThatStandsAgainstIssuingAtOnce() {
        var objections =
                PaperRules.objectionsTo(
                        draft(QD),
                        new Issuing(TODAY.plusDays(1), 2, 1),
                        organization(CELL),
                        TERM,
                        Set.of(1, 2),
                        TODAY);

        assertThat(objections).hasSize(4);
    }

    @Test
    void issuesNothingTwiceAndNothingUnread() {
        assertThat(
                        PaperRules.objectionsTo(
                                issued(),
                                new Issuing(TODAY, null, 2),
                                organization(CELL),
                                TERM,
                                Set.of(),
                                TODAY))
                .containsExactly(new Objection.NotADraft());
        assertThat(
                        PaperRules.objectionsTo(
                                draft(NQ),
                                new Issuing(TODAY, null, 1),
                                organization(CELL),
                                TERM,
                                Set.of(),
                                TODAY))
                .containsExactly(new Objection.WrittenMeanwhile(2));
    }

    @Test
    void savesOnlyDraftsAndOnlyOverWhatWasRead() {
        assertThat(PaperRules.objectionsToSaving(draft(NQ), 2)).isEmpty();
        assertThat(PaperRules.objectionsToSaving(draft(NQ), 1))
                .containsExactly(new Objection.WrittenMeanwhile(2));
        assertThat(PaperRules.objectionsToSaving(issued(), 2))
                .containsExactly(new Objection.NotADraft());
    }

    @Test
    void withdrawsFromTheDayOfIssueOnWithAReason() {
        var on = TODAY.minusDays(10);
        assertThat(PaperRules.objectionsToWithdrawing(issued(), on, "Nhầm", TODAY)).isEmpty();
        assertThat(PaperRules.objectionsToWithdrawing(issued(), on.minusDays(1), "Nhầm", TODAY))
                .containsExactly(new Objection.WithdrawnBefore(on));
        assertThat(PaperRules.objectionsToWithdrawing(issued(), TODAY.plusDays(1), " ", TODAY))
                .containsExactly(new Objection.NoReason(), new Objection.InTheFuture(TODAY));
        assertThat(PaperRules.objectionsToWithdrawing(draft(NQ), on, "Thừa", TODAY)).isEmpty();
        assertThat(PaperRules.objectionsToWithdrawing(withdrawn(), TODAY, "Nhầm", TODAY))
                .containsExactly(new Objection.DoesNotHold());
    }

    @Test
    void replacesOnlyWhatHoldsAndOnlyOnce() {
        assertThat(PaperRules.objectionsToReplacing(issued())).isEmpty();
        assertThat(PaperRules.objectionsToReplacing(draft(NQ)))
                .containsExactly(new Objection.DoesNotHold());
        assertThat(PaperRules.objectionsToReplacing(withdrawn()))
                .containsExactly(new Objection.DoesNotHold());
        assertThat(PaperRules.objectionsToReplacing(paper(NQ, true, false, 9L)))
                .containsExactly(new Objection.ReplacedAlready(9));
    }

    private static List<Objection> objections(LocalDate on, @Nullable Integer number) {
        return PaperRules.objectionsTo(
                draft(NQ),
                new Issuing(on, number, 2),
                organization(CELL),
                TERM,
                Set.of(1, 2),
                TODAY);
    }

    private static Organization organization(OrganizationKind kind) {
        return new Organization(
                new OrganizationId(1),
                "C",
                "Chi bộ",
                "Chi bộ",
                kind,
                null,
                null,
                BEGUN,
                null,
                null,
                null);
    }

    private static FiledPaper draft(PaperType type) {
        return paper(type, false, false, null);
    }

    private static FiledPaper issued() {
        return paper(NQ, true, false, null);
    }

    private static FiledPaper withdrawn() {
        return paper(NQ, true, true, null);
    }

    private static FiledPaper paper(
            PaperType type, boolean issued, boolean withdrawn, @Nullable Long replacement) {
        var head = new Letterhead("", "Chi bộ", "CB", "", "", "", "", List.of());
        var content = new PaperContent(head, "thử", List.of(), "Hết.");
        var second = new PaperVersion(2, content, "b", Instant.EPOCH, "canbo");
        var first = new PaperVersion(1, content, "a", Instant.EPOCH, "canbo");
        var on = TODAY.minusDays(10);
        return new FiledPaper(
                7,
                new OrganizationId(1),
                type,
                "THU",
                null,
                List.of(),
                null,
                List.of(second, first),
                issued ? new PaperIssue(1, on, 2, "2020", "b", "c", Instant.EPOCH, "canbo") : null,
                withdrawn ? new PaperWithdrawal(on, "Nhầm", null, "canbo") : null,
                null,
                replacement,
                true);
    }
}
