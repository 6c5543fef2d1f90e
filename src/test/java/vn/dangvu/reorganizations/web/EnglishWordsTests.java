package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.OrganizationRule;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.RuleBreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// English sentences fit one and several.
class EnglishWordsTests {

    private static final PlanWords WORDS = new PlanWords(Texts.ENGLISH, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ABSORBED | A is absorbed by H. | A, B are absorbed by H.",
                "CONSOLIDATED | A is consolidated into H. | A, B are consolidated into H.",
                "SPLIT | A is split into H. | A, B are split into H.",
                "SPLIT_OFF | H is split off from A. | H is split off from A, B.",
                "HANDED_OVER | A is handed over to H. | A, B are handed over to H.",
                "DISSOLVED | A is dissolved; what is left goes to H. | A, B are dissolved; what is"
                        + " left goes to H.",
                "ENDED | A ends; what is left goes to H. | A, B end; what is left goes to H.",
                "DISBANDED | A is disbanded; what is left goes to H. | A, B are disbanded; what is"
                        + " left goes to H.",
                "RENAMED | A is renamed to H. | A, B are renamed to H.",
                "KIND_CHANGED | A changes its kind H. | A, B change their kind H.",
                "ESTABLISHED | H is established. | H is established."
            })
    void theVerbOfAnEventAgreesWithItsSubjects(Kind kind, String one, String several) {
        assertThat(WORDS.event(kind, List.of("A"), List.of("H"))).isEqualTo(one);
        assertThat(WORDS.event(kind, List.of("A", "B"), List.of("H"))).isEqualTo(several);
        assertThat(WORDS.event(kind, List.of("A", "B"), List.of())).doesNotContain(" is ", "{");
    }

    @Test
    void severalThatBeginAreToldInThePlural() {
        assertThat(WORDS.event(Kind.ESTABLISHED, List.of(), List.of("A", "B")))
                .isEqualTo("A, B are established.");
        assertThat(WORDS.event(Kind.SPLIT_OFF, List.of("A"), List.of("B", "C")))
                .isEqualTo("B, C are split off from A.");
    }

    @Test
    void aConflictCountsOneAsOne() {
        var day = LocalDate.of(2020, 1, 2);

        assertThat(said(new Conflict.MembersWithoutCell("A", 1)))
                .startsWith("One member of A has nowhere to go.");
        assertThat(said(new Conflict.MembersWithoutCell("A", 1_200)))
                .startsWith("1,200 members of A have nowhere to go.");
        assertThat(said(new Conflict.LaterFact("A", day, "POST", 1)))
                .contains("has one election or appointment recorded", "take it back");
        assertThat(said(new Conflict.LaterFact("A", day, "TERM", 2)))
                .contains("has 2 terms that begin on", "take them back");
        assertThat(said(new Conflict.LaterFact("A", day, "member", 1))).contains("(one fact)");
    }

    @Test
    void aRuleCountsNobodyAndOneInWords() {
        assertThat(said(OrganizationRule.ORG_01, 5, 1))
                .startsWith("A would have one official member; 3 are needed.");
        assertThat(said(OrganizationRule.ORG_01, 0, 0)).contains("no official member;");
        assertThat(said(OrganizationRule.ORG_04, 1, 1)).contains("committee of one member;");
        assertThat(said(OrganizationRule.ORG_04, 12, 9)).contains("committee of 12 members;");
    }

    @Test
    void aCellForATimeIsToldApartFromOneToWhichMembersBelong() {
        var own =
                new RuleBreach(OrganizationRule.ORG_10, "A", 16, 15, 0, new Citation("R", "", ""));

        assertThat(said(new Conflict.AgainstRule(own)))
                .startsWith("A has members who officially belong to it (16);");
        assertThat(said(OrganizationRule.ORG_10, 5, 2))
                .startsWith("A has too few official members for a cell for a time (2); 3 are");
    }

    private static String said(OrganizationRule rule, long members, long official) {
        var source = new Citation("Regulation", "", rule.id());
        return said(
                new Conflict.AgainstRule(new RuleBreach(rule, "A", members, official, 3, source)));
    }

    private static String said(Conflict conflict) {
        return new ConflictWords(WORDS, new Names(List.of(), nothing())).of(conflict);
    }

    private static Plan nothing() {
        return new Plan(
                1,
                new OrganizationId(1),
                "",
                LocalDate.of(2020, 1, 1),
                Plan.Decision.NONE,
                List.of(),
                List.of(),
                0,
                new Plan.Stage.Draft("", Instant.EPOCH));
    }
}
