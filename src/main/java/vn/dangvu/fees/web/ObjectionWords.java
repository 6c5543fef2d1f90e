package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Objection;
import vn.dangvu.shell.FieldError;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Why something about fees cannot be recorded, for people: the reason, and where the rule stands.
///
/// @param names of members whom the reasons may speak of
record ObjectionWords(FeeWords words, Map<Long, String> names) {

    static ObjectionWords plain(FeeWords words) {
        return new ObjectionWords(words, Map.of());
    }

    /// Each at its field, by the names that the form gives its fields.
    List<FieldError> errors(List<Objection> objections) {
        return objections.stream().map(one -> new FieldError(field(one), of(one))).toList();
    }

    String of(Objection objection) {
        return words.sourced(reason(objection), objection.source());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.GroupNotInForce(var group, var month, _) ->
                    say("GroupNotInForce", words.group(group), words.month(month));
            case Objection.BaseMissing(var group, _) -> say("BaseMissing", words.group(group));
            case Objection.AmountMissing(var group, _) -> say("AmountMissing", words.group(group));
            case Objection.AgreedOutside(var group, long given, long least, long most, _) ->
                    say(
                            "AgreedOutside",
                            words.money(given),
                            words.group(group),
                            words.money(least),
                            words.money(most));
            case Objection.OutOfSense(long given, long most, _) ->
                    say("OutOfSense", words.money(given), words.money(most));
            case Objection.MonthOutside(var first, var last) ->
                    say("MonthOutside", words.month(first), words.month(last));
            case Objection.NothingNew _ -> say("NothingNew");
            case Objection.GroundNotInForce(var ground, var month, _) ->
                    say("GroundNotInForce", words.ground(ground), words.month(month));
            case Objection.Reckoned _ -> say("Reckoned");
            case Objection.EndMissing(var ground, int most, _) ->
                    say("EndMissing", words.ground(ground), most);
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.TooLong(long months, int most, _) -> say("TooLong", months, most);
            case Objection.Overlaps(var from, var until) ->
                    say("Overlaps", words.month(from), end(until));
            case Objection.DecisionInTheFuture(var today) ->
                    say("DecisionInTheFuture", words.date(today));
            case Objection.NotOnSheet(var member) -> say("NotOnSheet", who(member));
            case Objection.PaidInTheFuture(var today) -> say("PaidInTheFuture", words.date(today));
            case Objection.ExcuseNeedsReason(var member) -> say("ExcuseNeedsReason", who(member));
            case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
            case Objection.MonthNotBegun(var month) -> say("MonthNotBegun", words.month(month));
            case Objection.NobodyThere _ -> say("NobodyThere");
            case Objection.UnknownMember(var code) -> say("UnknownMember", code);
            case Objection.NotAway(var month) -> say("NotAway", words.month(month));
            case Objection.AtHome _ -> say("AtHome");
            case Objection.PaysElsewhereAlready(var from) ->
                    say("PaysElsewhereAlready", words.month(from));
        };
    }

    /// The field that has to change, as the forms call it.
    static String field(Objection objection) {
        return switch (objection) {
            case Objection.GroupNotInForce _ -> "group";
            case Objection.BaseMissing _ -> "base";
            case Objection.AmountMissing _, Objection.AgreedOutside _ -> "agreed";
            case Objection.OutOfSense(_, _, var member) ->
                    member == null ? "base" : "paid-" + member;
            case Objection.MonthOutside _, Objection.NothingNew _ -> "from";
            case Objection.GroundNotInForce _, Objection.Reckoned _ -> "ground";
            case Objection.EndMissing _, Objection.EndsBeforeItBegins _, Objection.TooLong _ ->
                    "until";
            case Objection.Overlaps _, Objection.NotAway _ -> "from";
            case Objection.DecisionInTheFuture _ -> "decisionDate";
            case Objection.NotOnSheet(var member) -> "paid-" + member;
            case Objection.ExcuseNeedsReason(var member) -> "note-" + member;
            case Objection.PaidInTheFuture _,
                    Objection.ChangedMeanwhile _,
                    Objection.MonthNotBegun _,
                    Objection.NobodyThere _ ->
                    "paidOn";
            case Objection.UnknownMember _, Objection.AtHome _, Objection.PaysElsewhereAlready _ ->
                    "code";
        };
    }

    private String end(@Nullable YearMonth until) {
        return until == null ? words.page("noEnd") : words.month(until);
    }

    private String who(@Nullable Long member) {
        String name = member == null ? null : names.get(member);
        return name == null ? words.page("somebody") : words.page("comrade", name);
    }

    private String say(String name, Object... facts) {
        return words.texts().get("fees.objection." + name, facts);
    }
}
