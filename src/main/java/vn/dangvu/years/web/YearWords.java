package vn.dangvu.years.web;

import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.years.BadgeEntry;
import vn.dangvu.years.Manner;
import vn.dangvu.years.MeritEntry;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Seniority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    /// `Huy hiệu 30 năm tuổi đảng`.
    String badge(int years) {
        return page("badge", years);
    }

    /// `Số 00123456. Số 12-QĐ/TU ngày 03/02/2020`.
    String numbered(BadgeEntry entry) {
        String number = entry.number();
        String paper = decision(entry.decision());
        return number == null ? paper : page("part.badge.number", number, paper);
    }

    /// `Kỷ luật cảnh cáo (Chi bộ)`.
    String merit(MeritEntry entry) {
        var level = entry.level();
        String what = of("merit", MeritController.what(entry));
        return level == null ? what : page("part.merit.level", what, of("given_by", level));
    }

    /// The same where the badge is not the regular one.
    String badge(int years, Manner manner) {
        return manner == Manner.REGULAR
                ? badge(years)
                : page("badge.of", badge(years), of("manner", manner));
    }

    /// `Đã 31 năm tuổi đảng, tính từ ngày 26/03/1990 (ngày ký quyết định kết nạp)`.
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
        return source == null ? reason : Objection.sourced(texts, reason, source);
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
        return errors(refusals, Map.of());
    }

    /// Whose row it is, and the field of it to which a reader goes.
    record Row(String name, String field) {}

    /// The same of several people: with the name of each, at his or her row.
    ///
    /// @param rows by member
    List<FieldError> errors(List<Refusal> refusals, Map<Long, Row> rows) {
        return refusals.stream().map(one -> error(one, rows)).toList();
    }

    private FieldError error(Refusal refusal, Map<Long, Row> rows) {
        var objection = refusal.objection();
        Long member = refusal.member();
        var row = member == null ? null : rows.get(member);
        if (row == null) {
            return new FieldError(objection.field(), objection(objection));
        }
        // A field of a row is named by whose it is.
        String field = objection.field().contains("-") ? objection.field() : row.field();
        return new FieldError(field, page("named", row.name(), objection(objection)));
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
