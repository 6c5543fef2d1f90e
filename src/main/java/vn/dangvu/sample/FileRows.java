package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of the sheet of case files in the making. Papers get their numbers when all are signed.
final class FileRows {

    /// Whose case of which kind, and by when the office has booked everything of it.
    record Subject(String kind, String code, String name, LocalDate booked) {}

    /// One step, its row still open.
    static final class Step {

        private final Map<String, Object> values = new LinkedHashMap<>();

        private Step put(String column, @Nullable Object value) {
            if (value != null) {
                values.put(column, value);
            }
            return this;
        }

        Step in(Organization cell) {
            return put("cell_code", cell.code);
        }

        Step decided(@Nullable Decision paper, @Nullable String issuer) {
            if (paper != null) {
                put("decision_number", paper).put("decision_date", paper.day);
            }
            return put("decision_issuer", issuer);
        }

        /// Nearly everybody is there and in favour.
        Step voted(Dice dice, int base) {
            int present = base > 5 && dice.chance(0.3) ? base - 1 : base;
            int against = present > 8 && dice.chance(0.1) ? 1 : 0;
            return put("vote_base", base)
                    .put("vote_present", present)
                    .put("vote_for", present - against)
                    .put("vote_against", against)
                    .put("vote_blank", 0);
        }

        Step result(String code) {
            return put("result", code);
        }

        Step because(String code) {
            return put("ground", code);
        }

        Step naming(Person person) {
            return put("other_code", person.code);
        }

        Step kept(String where) {
            return put("kept_where", where);
        }

        Step saying(String words) {
            return put("words", words);
        }

        Step consented(Decision paper, String issuer) {
            return put("consent_number", paper)
                    .put("consent_date", paper.day)
                    .put("consent_issuer", issuer);
        }
    }

    /// Resolutions and the like: every issuer has its own numbers.
    final Decisions papers = new Decisions();

    private final List<Step> steps = new ArrayList<>();

    Step add(Subject subject, String step, LocalDate day) {
        LocalDate heard = day.plusDays(3);
        var row =
                new Step()
                        .put("person_code", subject.code())
                        .put("full_name", subject.name())
                        .put("kind", subject.kind())
                        .put("step", step)
                        .put("effective_on", day)
                        .put(
                                "recorded_on",
                                heard.isAfter(subject.booked()) && !day.isAfter(subject.booked())
                                        ? subject.booked()
                                        : heard);
        steps.add(row);
        return row;
    }

    List<Map<String, Object>> rows() {
        papers.number();
        return steps.stream()
                .<Map<String, Object>>map(step -> {
                    var row = new LinkedHashMap<>(step.values);
                    row.replaceAll(
                            (_, value) -> value instanceof Decision paper ? paper.number : value);
                    return row;
                })
                .toList();
    }
}
