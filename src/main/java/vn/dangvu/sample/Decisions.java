package vn.dangvu.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers decisions as an office does: one run a year for each issuer, in the order of the days.
///
/// Numbers are given at the end, because the simulation does not take decisions in their order.
final class Decisions {

    /// Series: what follows the number.
    static final String COMMITTEE = "-QĐ/ĐUK";

    static final String SLIP = "-GTSHĐ/ĐUK";

    private final List<Decision> taken = new ArrayList<>();

    Decision take(String series, LocalDate day) {
        return take(series, "", day);
    }

    /// Signed on that day, or the last working day before.
    ///
    /// @param issuer tells series of the same name apart: every grassroots committee has its own
    Decision take(String series, String issuer, LocalDate day) {
        LocalDate signed = day;
        while (signed.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || signed.getDayOfYear() == 1) {
            signed = signed.minusDays(1);
        }
        var decision = new Decision(series, issuer, signed);
        taken.add(decision);
        return decision;
    }

    /// Decisions of years before the register that nobody copied into it.
    private static int unseen(int year) {
        return year == 2014 ? 231 : year < 2014 ? year * 37 % 50 : 0;
    }

    void number() {
        Map<String, Integer> last = new HashMap<>();
        taken.sort(Comparator.comparing(decision -> decision.day));
        for (Decision decision : taken) {
            String run = decision.issuer + decision.series + decision.day.getYear();
            int number = last.merge(run, 1 + unseen(decision.day.getYear()), (now, _) -> now + 1);
            decision.number = (number < 10 ? "0" : "") + number + decision.series;
        }
    }
}
