package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Result;
import vn.dangvu.courses.Result.Grade;
import vn.dangvu.courses.Result.Outcome;
import vn.dangvu.courses.Results;
import vn.dangvu.courses.Results.Ending;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What was typed of results and certificates.
///
/// @param rows by enrolment
record ResultForm(String issuedOn, String issuer, String firstNumber, Map<Long, Line> rows) {

    /// @param result `PASSED`, `PASSED.GOOD` …; empty where nothing is chosen
    /// @param number of the certificate
    /// @param shown what was recorded when the form was opened, as [#said] writes it
    record Line(String result, String number, String shown) {

        static final Line BLANK = new Line("", "", "");

        /// As it is recorded.
        static Line of(Participant one) {
            var result = one.result();
            var has = one.certificate();
            String code = result == null ? "" : code(result.outcome(), result.grade());
            String number = has == null ? "" : has.number();
            return new Line(code, number, said(code, number));
        }

        private static String said(String result, String number) {
            return result + "/" + number;
        }

        Line numbered(String other) {
            return new Line(result, other, shown);
        }

        private Ending now() {
            return ending(result, number);
        }

        private Ending before() {
            int slash = shown.indexOf('/');
            return slash < 0
                    ? Ending.NONE
                    : ending(shown.substring(0, slash), shown.substring(slash + 1));
        }

        /// What was typed on what is recorded by now.
        private Line over(Line recorded) {
            var typed = now();
            var was = before();
            return new Line(
                    Objects.equals(typed.result(), was.result()) ? recorded.result : result,
                    Objects.equals(typed.number(), was.number()) ? recorded.number : number,
                    recorded.shown);
        }

        private static Ending ending(String result, String number) {
            return new Ending(ResultForm.result(result), number.isEmpty() ? null : number);
        }
    }

    /// As it was recorded.
    static ResultForm of(Open open) {
        return new ResultForm("", open.holder().officialName(), "", recorded(open));
    }

    private static Map<Long, Line> recorded(Open open) {
        return open.course().participants().stream()
                .collect(Collectors.toMap(Participant::enrolment, Line::of));
    }

    static ResultForm of(Open open, Map<String, String> sent) {
        var rows = new LinkedHashMap<Long, Line>();
        for (Participant one : open.course().participants()) {
            rows.put(
                    one.enrolment(),
                    new Line(
                            FieldReader.sent(sent, "result-" + one.enrolment()),
                            FieldReader.sent(sent, "number-" + one.enrolment()),
                            FieldReader.sent(sent, "shown-" + one.enrolment())));
        }
        return new ResultForm(
                FieldReader.sent(sent, "issuedOn"),
                FieldReader.sent(sent, "issuer"),
                FieldReader.sent(sent, "firstNumber"),
                rows);
    }

    /// What was typed, and what others recorded meanwhile where nothing was: whoever was told of it
    /// sends that as seen.
    ResultForm over(Open open) {
        var over = recorded(open);
        over.replaceAll((enrolment, line) -> line(enrolment).over(line));
        return new ResultForm(issuedOn, issuer, firstNumber, over);
    }

    Line line(long enrolment) {
        return rows.getOrDefault(enrolment, Line.BLANK);
    }

    /// With numbers for those who passed and have none, one after the other.
    ResultForm proposed(Open open) {
        var sequence = new NumberSequence(firstNumber);
        var proposed = new HashMap<>(rows);
        var taken = rows.values().stream().map(Line::number).collect(Collectors.toSet());
        if (sequence.counts()) {
            for (Participant one : open.course().participants()) {
                var line = line(one.enrolment());
                if (line.result().startsWith("PASSED") && line.number().isEmpty()) {
                    String number = sequence.next(taken);
                    taken.add(number);
                    proposed.put(one.enrolment(), line.numbered(number));
                }
            }
        }
        return new ResultForm(issuedOn, issuer, firstNumber, proposed);
    }

    /// Of those who stood in the form.
    List<Results.Row> read() {
        return rows.entrySet().stream()
                .map(one -> {
                    var line = one.getValue();
                    return new Results.Row(one.getKey(), line.before(), line.now());
                })
                .toList();
    }

    /// Every result that can be said, in the order in which it is offered.
    static List<Option> options(CourseWords words) {
        var options = new ArrayList<Option>();
        for (Grade grade : Grade.values()) {
            options.add(
                    new Option(
                            code(Outcome.PASSED, grade),
                            words.result(new Result(Outcome.PASSED, grade))));
        }
        for (Outcome outcome : Outcome.values()) {
            options.add(new Option(code(outcome, null), words.outcome(outcome)));
        }
        return options;
    }

    private static String code(Outcome outcome, @Nullable Grade grade) {
        return grade == null ? outcome.name() : outcome + "." + grade;
    }

    /// Null where nothing, or nothing that is offered, was chosen.
    private static @Nullable Result result(String code) {
        for (Outcome outcome : Outcome.values()) {
            if (code.equals(outcome.name())) {
                return new Result(outcome, null);
            }
        }
        for (Grade grade : Grade.values()) {
            if (code.equals(code(Outcome.PASSED, grade))) {
                return new Result(Outcome.PASSED, grade);
            }
        }
        return null;
    }
}
