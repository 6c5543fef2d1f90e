package vn.dangvu.years.web;

import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.years.Manner;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Seniority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a reader is told of a member's years.
record YearWords(Texts texts) {

    String page(String key, Object... facts) {
        return texts.get("years.page." + key, facts);
    }

    String of(String catalog, Object value) {
        return texts.get("years." + catalog + "." + value);
    }

    List<Option> options(String catalog, Object... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.toString(), of(catalog, value)))
                .toList();
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// `Huy hiệu 30 năm tuổi Đảng`.
    String badge(int years) {
        return page("badge", years);
    }

    /// The same where the badge is not the regular one.
    String badge(int years, Manner manner) {
        return manner == Manner.REGULAR
                ? badge(years)
                : page("badge.of", badge(years), of("manner", manner));
    }

    /// `Đã 31 năm tuổi Đảng, tính từ ngày 26/03/1990 (ngày ký quyết định kết nạp)`.
    String seniority(Seniority seniority, LocalDate day) {
        return page(
                "seniority",
                number(seniority.yearsOn(day)),
                date(seniority.began()),
                of("origin", seniority.origin()),
                seniority.gaps().isEmpty()
                        ? ""
                        : page("seniority.gaps", number(seniority.gaps().size())));
    }

    /// The reason, and where the rule stands.
    String objection(Objection objection) {
        String reason =
                texts.get(objection.key(), objection.facts().stream().map(this::told).toArray());
        var source = objection.source();
        return source == null
                ? reason
                : texts.get("cases.page.withSource", reason, source.toString(), source.ruleId());
    }

    private Object told(Object fact) {
        return switch (fact) {
            case LocalDate day -> date(day);
            case Integer number -> number(number);
            default -> fact.toString();
        };
    }

    /// Each at the field it speaks of.
    List<FieldError> errors(List<Refusal> refusals) {
        return refusals.stream()
                .map(one -> new FieldError(one.objection().field(), objection(one.objection())))
                .toList();
    }

    /// `Số 12-QĐ/TU ngày 03/02/2020 của Tỉnh ủy`; empty when nothing is known.
    String decision(Decision decision) {
        var words = new ArrayList<String>();
        if (decision.number() != null) {
            words.add(page("decision.number", decision.number()));
        }
        if (decision.date() != null) {
            words.add(page("decision.date", date(decision.date())));
        }
        if (decision.issuer() != null) {
            words.add(page("decision.issuer", decision.issuer()));
        }
        return String.join(" ", words);
    }
}
