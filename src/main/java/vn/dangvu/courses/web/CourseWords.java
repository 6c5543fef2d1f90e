package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Certificate;
import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Result;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader is told of classes.
record CourseWords(Texts texts) {

    String page(String key, Object... facts) {
        return texts.get("courses.page." + key, facts);
    }

    String kind(CourseKind kind) {
        return texts.get("courses.kind." + kind);
    }

    List<Option> kinds() {
        return Arrays.stream(CourseKind.values())
                .map(kind -> new Option(kind.name(), kind(kind)))
                .toList();
    }

    String outcome(Result.Outcome outcome) {
        return texts.get("courses.outcome." + outcome);
    }

    String grade(Result.Grade grade) {
        return texts.get("courses.grade." + grade);
    }

    /// `Đạt (Khá)`.
    String result(@Nullable Result result) {
        if (result == null) {
            return "";
        }
        var grade = result.grade();
        return grade == null
                ? outcome(result.outcome())
                : page("resultIs", outcome(result.outcome()), grade(grade));
    }

    /// `Số 12, ngày 03/02/2020`.
    String certificate(@Nullable Certificate certificate) {
        return certificate == null
                ? ""
                : page("certificateIs", certificate.number(), date(certificate.issuedOn()));
    }

    String person(Participant one) {
        return one.name().isEmpty() ? page("somebody") : one.name();
    }

    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// `Số 12-QĐ/ĐUK ngày 03/02/2020, Đảng ủy Khối`; empty when nothing is known.
    String decision(Decision decision) {
        var date = decision.date();
        return Stream.of(
                        decision.number() == null
                                ? ""
                                : page(
                                        "decision.number",
                                        Objects.requireNonNull(decision.number())),
                        date == null ? "" : page("decision.date", date(date)),
                        decision.issuer() == null ? "" : Objects.requireNonNull(decision.issuer()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// A reason with the place of the rule behind it.
    String sourced(String reason, @Nullable Citation source) {
        return source == null
                ? reason
                : texts.get("courses.withSource", reason, source.toString(), source.ruleId());
    }
}
