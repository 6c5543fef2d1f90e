package vn.dangvu.reorganizations.web;

import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.RuleBreach;

/// Why a plan cannot be carried out, in words that say what to mend.
final class ConflictWords {

    private final PlanWords words;
    private final Names names;

    ConflictWords(PlanWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    String of(Conflict conflict) {
        return switch (conflict) {
            case Conflict.NoSuchOrganization(_, String code) -> say(conflict, code);
            case Conflict.CodeTaken(_, String code) -> say(conflict, code);
            case Conflict.Missing(_, String field) ->
                    say(conflict, words.texts().get("reorganizations.field." + field));
            case Conflict.Itself(_, String code) -> say(conflict, names.called(code));
            case Conflict.Circle(_, String code) -> say(conflict, names.called(code));
            case Conflict.CannotHold(_, String code, String below) ->
                    say(conflict, names.called(code), names.called(below));
            case Conflict.GroupOutsideCell(_, String code, String below) ->
                    say(conflict, names.called(code), names.called(below));
            case Conflict.MembersOutsideCell(_, String code) -> say(conflict, names.called(code));
            case Conflict.ProvinceBelow(String code) -> say(conflict, names.called(code));
            case Conflict.NoChange(_, String code) -> say(conflict, names.called(code));
            case Conflict.MembersWithoutCell(String code, long members) ->
                    say(conflict, names.called(code), members);
            case Conflict.ChildrenLeftBehind(String code, String child) ->
                    say(conflict, names.called(code), names.called(child));
            case Conflict.NoSuchMember(_, String member) -> say(conflict, member);
            case Conflict.AssignedTwice(_, String member, String first, String second) ->
                    say(conflict, member, names.called(first), names.called(second));
            case Conflict.NotYours(_, String member) -> say(conflict, member);
            case Conflict.LaterFact(String code, var on, String what, long count) ->
                    words.texts()
                            .get(
                                    "reorganizations.conflict.LaterFact." + what,
                                    names.called(code),
                                    words.date(on),
                                    count);
            case Conflict.AgainstRule(RuleBreach breach) -> rule(breach);
            case Conflict.BeganTheSameDay(String code) -> say(conflict, names.called(code));
        };
    }

    /// What a rule wants, and where it is written.
    String rule(RuleBreach breach) {
        return words.texts()
                        .get(
                                "reorganizations.rule." + breach.rule().id(),
                                names.called(breach.code()),
                                breach.members(),
                                breach.official(),
                                breach.wanted())
                + " ("
                + breach.source()
                + "; "
                + breach.rule().id()
                + ")";
    }

    private String say(Conflict conflict, Object... facts) {
        return words.texts()
                .get("reorganizations.conflict." + conflict.getClass().getSimpleName(), facts);
    }
}
