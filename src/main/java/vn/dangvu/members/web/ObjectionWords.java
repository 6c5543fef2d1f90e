package vn.dangvu.members.web;

import vn.dangvu.members.Holder;
import vn.dangvu.members.Objection;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Why something cannot be recorded, for people: the reason, and where the rule stands.
record ObjectionWords(MemberWords words, Places places) {

    List<FieldError> of(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new FieldError(objection.field(), sentence(objection)))
                .toList();
    }

    /// The members whom the reasons speak of, as far as the reader may open them.
    static List<Crumb> known(List<Objection> objections) {
        return objections.stream()
                .<Holder>mapMulti((objection, known) -> {
                    if (objection instanceof Objection.Taken(_, _, var holder) && holder != null) {
                        known.accept(holder);
                    } else if (objection instanceof Objection.LooksLike(var holder)) {
                        known.accept(holder);
                    }
                })
                .distinct()
                .map(holder ->
                        new Crumb(
                                holder.name() + " · " + holder.code(),
                                "/members/" + holder.member()))
                .toList();
    }

    private String sentence(Objection objection) {
        String reason = reason(objection);
        var source = objection.source();
        return source == null ? reason : words.page("withSource", reason, source.toString());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.NotAMember(var day) -> say("NotAMember", words.date(day));
            case Objection.AlreadyAMember(var day, int cell) ->
                    say("AlreadyAMember", words.date(day), places.name(cell, day));
            case Objection.SameCell _ -> say("SameCell");
            case Objection.LaterFactDisagrees(var kind, var on) ->
                    say("LaterFactDisagrees", words.kind(kind), words.date(on));
            case Objection.InTheFuture(var today) -> say("InTheFuture", words.date(today));
            case Objection.DecisionInTheFuture(var today) ->
                    say("DecisionInTheFuture", words.date(today));
            case Objection.DecisionLate _ -> say("DecisionLate");
            case Objection.BeforeBirth _ -> say("BeforeBirth");
            case Objection.BornInTheFuture(var today) -> say("BornInTheFuture", words.date(today));
            case Objection.UnlikelyAge(int age) -> say("UnlikelyAge", age);
            case Objection.Malformed(var field) -> say("Malformed." + field);
            case Objection.OlderThanOurRules(var about, var since) ->
                    reason(about) + " " + say("OlderThanOurRules", words.date(since));
            case Objection.Missing(var field) -> words.texts().get("members.flaw.missing." + field);
            case Objection.NotProbationary _ -> say("NotProbationary");
            case Objection.NotOfficial _ -> say("NotOfficial");
            case Objection.OutOfTurn(var kind) -> say("OutOfTurn." + kind);
            case Objection.TooYoung(int age, int required, _) -> say("TooYoung", age, required);
            case Objection.NotEndOfProbation(var expected, _) ->
                    say("NotEndOfProbation", words.date(expected));
            case Objection.TooSoonToReturn(var earliest, _) ->
                    say("TooSoonToReturn", words.date(earliest));
            case Objection.UntilBeforeBegin _ -> say("UntilBeforeBegin");
            case Objection.CorrectedAlready _ -> say("CorrectedAlready");
            case Objection.Taken taken -> taken(taken);
            case Objection.DateOutOfOrder(var field) -> say("DateOutOfOrder." + field);
            case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
            case Objection.NothingNew _ -> say("NothingNew");
            case Objection.CellNotThere(var day) -> say("CellNotThere", words.date(day));
            case Objection.Deceased(var on) -> say("Deceased", words.date(on));
            case Objection.OnTheWay _ -> say("OnTheWay");
            case Objection.SettlesATransfer _ -> say("SettlesATransfer");
            case Objection.NeedsAnother _ -> say("NeedsAnother");
            case Objection.NotTheGoal _ -> say("NotTheGoal");
            case Objection.LooksLike(var holder) -> say("LooksLike", holder.name(), holder.code());
        };
    }

    /// About somebody out of sight no more is told than an import tells: in the same words.
    private String taken(Objection.Taken taken) {
        var holder = taken.holder();
        return holder == null
                ? words.texts().get("exchange.problem.otherCommittee", taken.value())
                : say("Taken." + taken.field(), taken.value(), holder.name(), holder.code());
    }

    private String say(String name, Object... facts) {
        return words.texts().get("members.objection." + name, facts);
    }
}
