package vn.dangvu.committees.web;

import vn.dangvu.committees.TermEntry;
import vn.dangvu.committees.Warning;

import java.util.List;

/// What is unusual and recorded all the same, for people.
record WarningWords(CommitteeWords words) {

    List<String> of(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> words.sourced(sentence(warning), warning.source()))
                .distinct()
                .toList();
    }

    private String sentence(Warning warning) {
        return switch (warning) {
            case Warning.OtherOrdinal(int expected, int recorded, _) ->
                    say("OtherOrdinal", TermEntry.roman(expected), TermEntry.roman(recorded));
            case Warning.TermTooLong(int months, int usual, _) -> say("TermTooLong", months, usual);
            case Warning.SizeUnusual(var body, int size, var range) ->
                    say("SizeUnusual", words.body(body), size, range.least(), range.most());
            case Warning.CellNeedsCommittee(int officials, int from, _) ->
                    say("CellNeedsCommittee", officials, from);
            case Warning.FewerThanDecided(var body, int seats, int decided) ->
                    say("FewerThanDecided", words.body(body), seats, decided);
            case Warning.NoHead(var body) -> say("NoHead", words.body(body));
            case Warning.DecidedLate(var signed, var due, _) ->
                    say("DecidedLate", words.date(signed), words.date(due));
        };
    }

    private String say(String name, Object... facts) {
        return words.texts().get("committees.warning." + name, facts);
    }
}
