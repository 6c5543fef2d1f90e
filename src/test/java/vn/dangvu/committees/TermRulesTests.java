package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a congress decided of sizes, and when its result was approved.
class TermRulesTests {

    static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @ParameterizedTest
    @CsvSource({
        "CELL, 8, SmallCellHasNoSize",
        "CELL, 9, ''",
        "GRASSROOTS_CELL, 8, SmallCellHasNoSize",
        "GRASSROOTS_PARTY_COMMITTEE, 0, ''"
    })
    void com02LetsNoCongressDecideOnACellCommitteeBelowNine(
            OrganizationKind kind, int officials, String against) {
        var term = term(3, null, new Sizes(5, null, null, null));

        assertThat(against(term, kind, officials)).isEqualTo(against);
    }

    @Test
    void aSmallCellMayDecideOnADeputyWithoutACommittee() {
        var term = term(3, null, new Sizes(null, null, null, 1));

        assertThat(against(term, OrganizationKind.CELL, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31, ApprovedBefore", "2025-09-01, ''", "2025-09-20, ''"})
    void com06ApprovesAResultAfterTheCongress(LocalDate signed, String against) {
        var term = term(3, signed, Sizes.UNKNOWN);

        assertThat(against(term, OrganizationKind.CELL, 9)).isEqualTo(against);
    }

    @Test
    void anAppointmentMayBeSignedBeforeItHolds() {
        var term = term(null, DAY.minusDays(20), Sizes.UNKNOWN);

        assertThat(against(term, OrganizationKind.CELL, 9)).isEmpty();
    }

    private static String against(TermEntry term, OrganizationKind kind, int officials) {
        var setting = new Setting(kind, true, officials, term.sizes(), Map.of(), DAY.plusMonths(1));
        return String.join(
                " ",
                TermRules.objectionsTo(term, setting, List.of()).stream()
                        .map(one -> one.getClass().getSimpleName())
                        .toList());
    }

    private static TermEntry term(
            @Nullable Integer ordinal, @Nullable LocalDate signed, Sizes sizes) {
        return new TermEntry(
                ordinal,
                2025,
                2030,
                DAY,
                DAY.plusYears(5),
                sizes,
                new Decision("9-QĐ/ĐU", signed, null),
                null);
    }
}
