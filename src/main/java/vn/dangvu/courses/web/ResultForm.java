package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Result;
import vn.dangvu.courses.Result.Grade;
import vn.dangvu.courses.Result.Outcome;
import vn.dangvu.courses.Results;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What was typed of results and certificates.
///
/// @param results by enrolment: `PASSED`, `PASSED.GOOD` …
/// @param numbers of certificates by enrolment
record ResultForm(
        String issuedOn,
        String issuer,
        String firstNumber,
        Map<Long, String> results,
        Map<Long, String> numbers) {

    /// As it was recorded.
    static ResultForm of(Open open) {
        var results = new HashMap<Long, String>();
        var numbers = new HashMap<Long, String>();
        for (Participant one : open.course().participants()) {
            var result = one.result();
            var has = one.certificate();
            if (result != null) {
                results.put(one.enrolment(), code(result.outcome(), result.grade()));
            }
            if (has != null) {
                numbers.put(one.enrolment(), has.number());
            }
        }
        return new ResultForm("", open.holder().officialName(), "", results, numbers);
    }

    static ResultForm of(Open open, Map<String, String> sent) {
        var results = new HashMap<Long, String>();
        var numbers = new HashMap<Long, String>();
        for (Participant one : open.course().participants()) {
            results.put(one.enrolment(), FieldReader.sent(sent, "result-" + one.enrolment()));
            numbers.put(one.enrolment(), FieldReader.sent(sent, "number-" + one.enrolment()));
        }
        return new ResultForm(
                FieldReader.sent(sent, "issuedOn"),
                FieldReader.sent(sent, "issuer"),
                FieldReader.sent(sent, "firstNumber"),
                results,
                numbers);
    }

    /// With numbers for those who passed and have none, one after the other.
    ResultForm proposed(Open open) {
        var sequence = new NumberSequence(firstNumber);
        var proposed = new HashMap<>(numbers);
        var taken = new HashSet<>(numbers.values());
        if (sequence.counts()) {
            for (Participant one : open.course().participants()) {
                boolean passed = results.getOrDefault(one.enrolment(), "").startsWith("PASSED");
                if (passed && numbers.getOrDefault(one.enrolment(), "").isEmpty()) {
                    String number = sequence.next(taken);
                    taken.add(number);
                    proposed.put(one.enrolment(), number);
                }
            }
        }
        return new ResultForm(issuedOn, issuer, firstNumber, results, proposed);
    }

    Results.Row row(Participant one) {
        String number = numbers.getOrDefault(one.enrolment(), "");
        return new Results.Row(
                one.enrolment(),
                result(results.getOrDefault(one.enrolment(), "")),
                number.isEmpty() ? null : number);
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
