package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Why something about fees cannot be recorded, for people: the reason, and where the rule stands.
///
/// @param names of members whom the reasons may speak of
public record ObjectionWords(Texts texts, Map<Long, String> names) {

    public ObjectionWords {
        names = Map.copyOf(names);
    }

    public static ObjectionWords plain(Texts texts) {
        return new ObjectionWords(texts, Map.of());
    }

    /// Each at its field, by the names that the form gives its fields.
    public List<FieldError> errors(List<Objection> objections) {
        return objections.stream().map(one -> new FieldError(field(one), of(one))).toList();
    }

    public String of(Objection objection) {
        String reason =
                switch (objection) {
                    case Objection.ToAll all -> reason(all);
                    case Objection.ToBasis basis -> reason(basis);
                    case Objection.ToExemption exemption -> reason(exemption);
                    case Objection.ToSheet sheet -> reason(sheet);
                    case Objection.ToGuest guest -> reason(guest);
                };
        var source = objection.source();
        return source == null
                ? reason
                : texts.get("fees.withSource", reason, source.toString(), source.ruleId());
    }

    private String reason(Objection.ToAll objection) {
        return switch (objection) {
            case Objection.MonthOutside(var first, var last) ->
                    say("MonthOutside", Months.text(first), Months.text(last));
            case Objection.NothingNew _ -> say("NothingNew");
        };
    }

    private String reason(Objection.ToBasis objection) {
        return switch (objection) {
            case Objection.GroupNotInForce(var group, var month, _) ->
                    say("GroupNotInForce", group(group), Months.text(month));
            case Objection.BaseMissing(var group, _) -> say("BaseMissing", group(group));
            case Objection.AmountMissing(var group, _) -> say("AmountMissing", group(group));
            case Objection.AgreedOutside(var group, long given, long least, long most, _) ->
                    say("AgreedOutside", money(given), group(group), money(least), money(most));
            case Objection.OutOfSense(long given, long most, _) ->
                    say("OutOfSense", money(given), money(most));
        };
    }

    private String reason(Objection.ToExemption objection) {
        return switch (objection) {
            case Objection.GroundNotInForce(var ground, var month, _) ->
                    say("GroundNotInForce", ground(ground), Months.text(month));
            case Objection.Reckoned _ -> say("Reckoned");
            case Objection.EndMissing(var ground, int most, _) ->
                    say("EndMissing", ground(ground), most);
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.TooLong(long months, int most, _) -> say("TooLong", months, most);
            case Objection.Overlaps(var from, var until) ->
                    say("Overlaps", Months.text(from), end(until));
            case Objection.DecisionInTheFuture(var today) ->
                    say("DecisionInTheFuture", date(today));
        };
    }

    private String reason(Objection.ToSheet objection) {
        return switch (objection) {
            case Objection.NotOnSheet(var member) -> say("NotOnSheet", who(member));
            case Objection.NothingAsked(var member) -> say("NothingAsked", who(member));
            case Objection.PaidInTheFuture(var today, _) -> say("PaidInTheFuture", date(today));
            case Objection.ExcuseNeedsReason(var member) -> say("ExcuseNeedsReason", who(member));
            case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
            case Objection.MonthNotBegun(var month) -> say("MonthNotBegun", Months.text(month));
            case Objection.NobodyThere _ -> say("NobodyThere");
            case Objection.BasesMissing(int without, int payers) ->
                    say("BasesMissing", without, payers);
        };
    }

    private String reason(Objection.ToGuest objection) {
        return switch (objection) {
            case Objection.UnknownMember(var code) -> say("UnknownMember", code);
            case Objection.NotAway(var month) -> say("NotAway", Months.text(month));
            case Objection.AtHome _ -> say("AtHome");
            case Objection.PaysElsewhereAlready(var from) ->
                    say("PaysElsewhereAlready", Months.text(from));
        };
    }

    /// The field that has to change, as the forms call it.
    public static String field(Objection objection) {
        return switch (objection) {
            case Objection.ToAll _ -> "from";
            case Objection.GroupNotInForce _ -> "group";
            case Objection.BaseMissing _ -> "base";
            case Objection.AmountMissing _, Objection.AgreedOutside _ -> "agreed";
            case Objection.OutOfSense(_, _, var member) ->
                    member == null ? "base" : "paid-" + member;
            case Objection.GroundNotInForce _, Objection.Reckoned _ -> "ground";
            case Objection.EndMissing _, Objection.EndsBeforeItBegins _, Objection.TooLong _ ->
                    "until";
            case Objection.Overlaps _, Objection.NotAway _ -> "from";
            case Objection.DecisionInTheFuture _ -> "decisionDate";
            case Objection.NotOnSheet(var member) -> "paid-" + member;
            case Objection.NothingAsked(var member) -> "paid-" + member;
            case Objection.ExcuseNeedsReason(var member) -> "note-" + member;
            case Objection.PaidInTheFuture(_, var member) ->
                    member == null ? "paidOn" : "day-" + member;
            case Objection.ChangedMeanwhile _, Objection.MonthNotBegun _, Objection.NobodyThere _ ->
                    "paidOn";
            case Objection.BasesMissing _ -> "allTheSame";
            case Objection.UnknownMember _, Objection.AtHome _, Objection.PaysElsewhereAlready _ ->
                    "code";
        };
    }

    private String end(@Nullable YearMonth until) {
        return until == null ? texts.get("fees.page.noEnd") : Months.text(until);
    }

    private String who(@Nullable Long member) {
        String name = member == null ? null : names.get(member);
        return name == null
                ? texts.get("fees.page.somebody")
                : texts.get("fees.page.comrade", name);
    }

    private String group(FeeGroup group) {
        return texts.get("fees.group." + group);
    }

    private String ground(Ground ground) {
        return texts.get("fees.ground." + ground);
    }

    private String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    private String money(long amount) {
        return texts.get("fees.money", Formats.of(texts).number(amount));
    }

    private String say(String name, Object... facts) {
        return texts.get("fees.objection." + name, facts);
    }
}
