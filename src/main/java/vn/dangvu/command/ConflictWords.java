package vn.dangvu.command;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.RuleBreach;

/// Says why a plan cannot be carried out.
record ConflictWords(Texts texts) {

    String of(Conflict conflict) {
        String words = told(conflict);
        return conflict.step() == 0
                ? words
                : texts.get("command.conflict.line", conflict.step(), words);
    }

    private String told(Conflict conflict) {
        return switch (conflict) {
            case Conflict.NoSuchOrganization(_, String code) -> say(conflict, code);
            case Conflict.CodeTaken(_, String code) -> say(conflict, code);
            case Conflict.Missing(_, String field) ->
                    say(conflict, texts.get("command.conflict.field." + field));
            case Conflict.Itself(_, String code) -> say(conflict, code);
            case Conflict.Circle(_, String code) -> say(conflict, code);
            case Conflict.CannotHold(_, String code, String below) -> say(conflict, code, below);
            case Conflict.GroupOutsideCell(_, String code, String below) ->
                    say(conflict, code, below);
            case Conflict.MembersOutsideCell(_, String code) -> say(conflict, code);
            case Conflict.ProvinceBelow(String code) -> say(conflict, code);
            case Conflict.NoChange(_, String code) -> say(conflict, code);
            case Conflict.MembersWithoutCell(String code, long members) ->
                    say(conflict, code, members);
            case Conflict.ChildrenLeftBehind(String code, String child) ->
                    say(conflict, code, child);
            case Conflict.NoSuchMember(_, String member) -> say(conflict, member);
            case Conflict.NotYours(_, String member) -> say(conflict, member);
            case Conflict.AssignedTwice(_, String member, String first, String second) ->
                    say(conflict, member, first, second);
            case Conflict.LaterFact(String code, var on, String what, long count) ->
                    texts.get(
                            "command.conflict.LaterFact." + what,
                            code,
                            Formats.of(texts).date(on),
                            count);
            case Conflict.AgainstRule(RuleBreach breach) -> rule(breach, true);
            case Conflict.BeganTheSameDay(String code) -> say(conflict, code);
        };
    }

    /// @param open whether the consent is still to come, where one would do
    String rule(RuleBreach breach, boolean open) {
        String words =
                texts.get(
                        "command.rule." + breach.rule().id(),
                        breach.code(),
                        breach.members(),
                        breach.official(),
                        breach.wanted());
        String consent = open && breach.rule().byConsent() ? texts.get("command.rule.consent") : "";
        return words + " (" + breach.source() + "; " + breach.rule().id() + ")" + consent;
    }

    private String say(Conflict conflict, Object... facts) {
        return texts.get("command.conflict." + conflict.getClass().getSimpleName(), facts);
    }
}
