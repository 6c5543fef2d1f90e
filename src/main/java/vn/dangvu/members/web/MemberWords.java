package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Route;
import vn.dangvu.members.Standing;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The values of the catalogs in the reader's language.
record MemberWords(Texts texts) {

    String kind(MovementKind kind) {
        return texts.get("members.kind." + kind);
    }

    String standing(Standing standing) {
        return texts.get("members.standing." + standing);
    }

    String route(Route route) {
        return texts.get("members.route." + route);
    }

    /// @param catalog such as `ethnicity`
    String of(String catalog, @Nullable String code) {
        return code == null ? "" : texts.get("members." + catalog + "." + code);
    }

    List<Option> options(String catalog, List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), of(catalog, choice.code())))
                .toList();
    }

    /// What holds of a member besides the standing.
    List<String> flags(boolean exempt, boolean suspended, boolean away) {
        var flags = new ArrayList<String>();
        if (exempt) {
            flags.add(page("state.exempt"));
        }
        if (suspended) {
            flags.add(page("state.suspended"));
        }
        if (away) {
            flags.add(page("state.away"));
        }
        return List.copyOf(flags);
    }

    /// `Số 12-QĐ/ĐUK ngày 03/02/2020, Đảng ủy Khối`; empty when nothing is known.
    String decision(Decision decision) {
        var words = new ArrayList<String>();
        if (decision.number() != null) {
            words.add(page("decisionNumberIs", decision.number()));
        }
        if (decision.date() != null) {
            words.add(page("decisionDateIs", date(decision.date())));
        }
        if (decision.issuer() != null) {
            words.add(page("decisionIssuerIs", decision.issuer()));
        }
        return String.join(" ", words);
    }

    String page(String key, Object... facts) {
        return texts.get("members.page." + key, facts);
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }
}
