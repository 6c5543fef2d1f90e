package vn.dangvu.years.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.years.BadgeList;
import vn.dangvu.years.BadgeProposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Numbers of badges follow each other, one run for each kind.
class RunsTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "00123456, 00123457",
        "00123499, 00123500",
        "D000999, D001000",
        "A009, A010",
        "số, số"
    })
    void theNextNumberKeepsItsFormAndWidth(String number, String next) {
        assertThat(Runs.after(number)).isEqualTo(next);
    }

    @Test
    void fillsWhatIsEmptyAfterTheFirstOfItsKind() {
        var lines = List.of(line(1, 30), line(2, 40), line(3, 30), line(4, 30), line(5, 40));
        var typed = Map.of("number-1", "", "number-3", "00000007", "number-2", "0001234");

        assertThat(Runs.continued(lines, typed))
                .isEqualTo(Map.of("number-4", "00000008", "number-5", "0001235"));
    }

    private static BadgeList.Line line(long id, int years) {
        var day = LocalDate.of(2026, 1, 5);
        return new BadgeList.Line(
                id, BadgeProposal.regular(id, years, day), 7, "", "", "", day, day, null, null);
    }
}
