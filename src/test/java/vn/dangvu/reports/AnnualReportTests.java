package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.figures.Figure;
import vn.dangvu.reports.AnnualReport.Disagreement;

import java.math.BigDecimal;
import java.util.List;

class AnnualReportTests {

    @Test
    void placesEachFigureBesideTheSameDaysOfTheYearBefore() {
        var admitted = LamDong.report().line("members.admitted");

        assertThat(admitted.now().count()).isEqualTo(145);
        assertThat(admitted.before().count()).isEqualTo(140);
        assertThat(admitted.comparison()).isEqualTo("103.6");
    }

    @Test
    void comparesWithNothingOnlyByADash() {
        assertThat(LamDong.report().line("members.transferredIn").comparison()).isNull();
    }

    @ParameterizedTest(name = "{0} of {1} = {3}")
    @CsvSource({
        "145, 120, 1, 120.8",
        "52, 80, 1, 65.0",
        "305, 450, 2, 67.78",
        "2607, 2662, 2, 97.93",
        "386, 2607, 2, 14.81",
        "1, 8, 2, 12.50"
    })
    void roundsPercentagesHalfUp(long count, long base, int decimals, BigDecimal percent) {
        assertThat(Line.percent(count, base, decimals)).isEqualTo(percent);
    }

    @Test
    void measuresAdmissionsByTheTypedTarget() {
        assertThat(LamDong.report().percentOfTarget()).isEqualTo("120.8");
        assertThat(LamDong.empty().percentOfTarget()).isNull();
    }

    @Test
    void addsUpForThePublishedYear() {
        assertThat(LamDong.report().disagreements()).isEmpty();
    }

    @Test
    void tellsWhatDoesNotAddUp() {
        assertThat(LamDong.reportWith("members.closing", 2747).disagreements())
                .containsExactly(
                        new Disagreement("balance", "members", 2748, 2747),
                        new Disagreement("standing", "members", 2747, 2748));
        assertThat(LamDong.reportWith("rating.member.fulfilled", 50).disagreements())
                .containsExactly(new Disagreement("levels", "rating.member", 2662, 2663));
        assertThat(LamDong.reportWith("rating.collective.notRated", 1).disagreements())
                .containsExactly(
                        new Disagreement("collectives", "rating.collective", 60, 59),
                        new Disagreement("reasons", "rating.collective", 1, 2),
                        new Disagreement("total", "rating.collective", 60, 59));
        assertThat(LamDong.reportWith("rating.grassroots.goodOrBetter", 63).disagreements())
                .containsExactly(new Disagreement("orBetter", "rating.grassroots", 63, 62));
    }

    /// COM-01, COM-02
    @Test
    void tellsWhereMoreOrFewerCollectivesWereRatedThanThereAre() {
        assertThat(LamDong.reportWith("committees.collectives", 61).disagreements())
                .containsExactly(new Disagreement("collectives", "rating.collective", 61, 60));
        // Nothing is known of posts.
        assertThat(LamDong.reportWith("committees.collectives", 0).disagreements()).isEmpty();
    }

    @Test
    void isEmptyOnlyWithoutAnyFigure() {
        assertThat(LamDong.empty().empty()).isTrue();
        assertThat(LamDong.report().empty()).isFalse();
    }

    @Test
    void asksForEveryCodeOnce() {
        assertThat(Outline.ANNUAL.codes())
                .contains("members.closing", "rating.collective.excellentOfGoodOrBetter.share")
                .hasSameSizeAs(LamDong.report().lines().keySet());
    }

    @Test
    void leavesOutOptionalLinesWithNothingToTell() {
        var flows = (Section.Comparison) LamDong.report().sections().findFirst().orElseThrow();

        assertThat(codes(flows.lines())).contains("members.restored");
        assertThat(codes(flows.shown()))
                .contains("members.expelled")
                .doesNotContain("members.restored");
    }

    @Test
    void measuresEachGroupByTheWhole() {
        var education =
                LamDong.report()
                        .sections()
                        .filter(section -> section.key().equals("education"))
                        .map(Section.Breakdown.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(education.filled()).hasSize(2);
        Figure university = education.share(education.filled().getLast()).now();
        assertThat(university.percent()).isEqualTo("79.31");
        assertThat(university.base()).isEqualTo(145);
    }

    private static List<String> codes(List<Line> lines) {
        return lines.stream().map(Line::code).toList();
    }
}
