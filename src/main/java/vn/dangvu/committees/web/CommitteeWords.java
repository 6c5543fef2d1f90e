package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.Body;
import vn.dangvu.committees.Position;
import vn.dangvu.committees.TermEntry;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.ArrayList;

/// What a reader is told of committees.
record CommitteeWords(Texts texts) {

    String page(String key, Object... facts) {
        return texts.get("committees.page." + key, facts);
    }

    String body(Body body) {
        return texts.get("committees.body." + body);
    }

    /// `Bí thư`, `Ủy viên ban thường vụ`: enough without the body's name beside it.
    String post(Body body, Position position) {
        return texts.get("committees.post." + body + "." + position);
    }

    /// In a sentence that names the body, or needs none.
    String position(Position position) {
        return texts.get("committees.position." + position);
    }

    String act(Act act) {
        return texts.get("committees.act." + act);
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// `Đại hội lần thứ VIII, nhiệm kỳ 2020–2025`.
    String term(TermEntry term) {
        return term.ordinal() == null
                ? page("term.appointed", term.label())
                : page("term.congress", term.roman(), term.label());
    }

    /// A value of a catalog of members; empty when unknown.
    String trait(String catalog, @Nullable String code) {
        return code == null || code.isEmpty() ? "" : texts.get("members." + catalog + "." + code);
    }

    /// `Số 12-QĐ/ĐUK ngày 03/02/2020, Đảng ủy Khối`; empty when nothing is known.
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

    /// The same for a table, where everybody knows who issues.
    String paper(Decision decision) {
        return decision(new Decision(decision.number(), decision.date(), null));
    }

    /// A reason with the place of the rule behind it.
    String sourced(String reason, @Nullable Citation source) {
        return source == null
                ? reason
                : texts.get("committees.withSource", reason, source.toString(), source.ruleId());
    }
}
