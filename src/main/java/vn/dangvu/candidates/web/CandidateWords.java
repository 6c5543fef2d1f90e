package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.CandidateState;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.List;

/// What a reader is told of candidates.
record CandidateWords(Texts texts) {

    String page(String key, Object... facts) {
        return texts.get("candidates.page." + key, facts);
    }

    String kind(FollowKind kind) {
        return texts.get("candidates.kind." + kind);
    }

    String state(CandidateState state) {
        return texts.get("candidates.state." + state);
    }

    /// A value of a catalog of members; empty when unknown.
    String trait(String catalog, @Nullable String code) {
        return code == null || code.isEmpty() ? "" : texts.get("members." + catalog + "." + code);
    }

    List<Option> options(String catalog, List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), trait(catalog, choice.code())))
                .toList();
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String dateOrNothing(@Nullable LocalDate day) {
        return day == null ? "" : date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }
}
