package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.fees.CellSheet.Closing;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is told to whoever does not record in the cell: no income, and no sum less what is shown.
class SheetMaskTests {

    static final YearMonth MONTH = YearMonth.of(2026, 11);
    static final Citation SOURCE = new Citation("Quy định 01-QĐ/TW", "", "FEE-2.10");
    static final Due SALARY =
            new Due.Owed(FeeGroup.SALARIED, 7_800_000L, 10, null, 1, 78_000, SOURCE);
    static final Due PUPIL = new Due.Owed(FeeGroup.STUDENT, null, 0, null, 1, 5_000, SOURCE);

    @ParameterizedTest(name = "{0} of {1} paid: due {2}, paid {3}")
    @CsvSource({
        "0, 0, true, true",
        "1, 1, false, false",
        "2, 2, false, false",
        "3, 3, true, true",
        "4, 4, true, true",
        "4, 3, true, false", // what is missing is that of one
        "4, 1, true, false",
        "5, 3, true, false",
        "6, 3, true, true",
        "6, 0, true, true",
    })
    void tellsSumsThatAreMadeUpOfThreeHiddenAmountsOrOfNone(
            int salaried, int paid, boolean dueTold, boolean paidTold) {
        var masked = SheetMask.of(sheet(null, List.of(), lines(salaried, paid)), before(List.of()));

        assertThat(masked.totals().due() != null).isEqualTo(dueTold);
        assertThat(masked.totals().paid() != null).isEqualTo(paidTold);
        assertThat(masked.totals().missing() != null).isEqualTo(paidTold);
        assertThat(masked.totals().counted()).isEqualTo(salaried + 2);
        assertThat(masked.lines().toString()).doesNotContain("78000");
    }

    @Test
    void tellsWhatWasSentOnlyIfTheDifferenceIsNobodysOwn() {
        var sent = lines(4, 4);

        var same = SheetMask.of(sheet(sent, sent, lines(4, 4)), before(sent));
        var late = SheetMask.of(sheet(lines(4, 0), lines(4, 0), lines(4, 4)), before(lines(4, 0)));
        var one = SheetMask.of(sheet(lines(4, 3), lines(4, 3), lines(4, 4)), before(lines(4, 3)));

        assertThat(closing(same).paid()).isEqualTo(4 * 78_000 + 10_000);
        assertThat(closing(late).paid()).isEqualTo(10_000);
        assertThat(closing(one).paid()).isNull();
        assertThat(closing(one).due()).isNull();
        assertThat(one.totals().paid()).isEqualTo(4 * 78_000 + 10_000);
    }

    @Test
    void takesWhoeverIsNotKnownForHidden() {
        var unknown = line(9, new Due.Unknown(Due.Gap.NO_BASIS, null), 60_000);
        var all = new ArrayList<>(lines(0, 0));
        all.add(unknown);

        assertThat(SheetMask.of(sheet(null, List.of(), all), before(List.of())).totals().paid())
                .isNull();
    }

    /// Salaried members of whom some paid, and two pupils who did.
    private static List<Line> lines(int salaried, int paid) {
        var lines = new ArrayList<Line>();
        for (int member = 1; member <= salaried; member++) {
            lines.add(line(member, SALARY, member <= paid ? 78_000 : 0));
        }
        lines.add(line(101, PUPIL, 5_000));
        lines.add(line(102, PUPIL, 5_000));
        return lines;
    }

    private static Line line(long member, Due due, long paid) {
        return new Line(
                member,
                "A" + member,
                "Người " + member,
                Stay.MEMBER,
                false,
                due,
                SheetRules.state(due, paid),
                paid,
                0,
                SheetRules.missing(due, paid),
                null,
                null,
                false,
                null);
    }

    private static Map<Long, SentLine> before(List<Line> sent) {
        var before = new HashMap<Long, SentLine>();
        sent.forEach(line -> before.put(line.member(), SentLine.of(line)));
        return before;
    }

    private static Closing closing(CellSheet sheet) {
        return Objects.requireNonNull(sheet.sent());
    }

    private static CellSheet sheet(@Nullable List<Line> sent, List<Line> then, List<Line> now) {
        var totals = SheetRules.totals(then, null);
        return new CellSheet(
                new OrganizationId(5),
                MONTH,
                true,
                now,
                SheetRules.totals(now, null),
                0,
                null,
                sent == null
                        ? null
                        : new Closing(
                                1,
                                totals.due(),
                                totals.paid(),
                                null,
                                1,
                                0,
                                "Quy định 01-QĐ/TW",
                                Instant.EPOCH,
                                "test",
                                1),
                false);
    }
}
