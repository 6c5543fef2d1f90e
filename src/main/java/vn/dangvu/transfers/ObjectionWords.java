package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;

/// Why a step cannot be recorded, for people: the reason, and where the rule stands. What the
/// ledger of members says no to is put into words there.
public record ObjectionWords(Texts texts) {

    public String of(Objection objection) {
        return sourced(reason(objection), objection.source());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.Missing(var field) -> say("Missing." + field);
            case Objection.InTheFuture(_, var today) -> say("InTheFuture", date(today));
            case Objection.BeforeTheLast(var last) -> say("BeforeTheLast", date(last));
            case Objection.NotNow(var kind) -> say("NotNow", named("kind", kind));
            case Objection.NotAMember _ -> say("NotAMember");
            case Objection.AnotherOpen _ -> say("AnotherOpen");
            case Objection.UnderInspection(var paper, _, _) -> say("UnderInspection", paper);
            case Objection.UnderExpulsion(var hold, _) -> say("UnderExpulsion", date(hold.since()));
            case Objection.OtherKind(boolean temporary, int months, _) ->
                    say("OtherKind." + (temporary ? "temporary" : "official"), months);
            case Objection.TooShort(int months, int least, _) -> say("TooShort", months, least);
            case Objection.AwaitsPension _ -> say("AwaitsPension");
            case Objection.SignedTooLow(var required, var route, _) ->
                    say("SignedTooLow", named("route", route), named("signer", required));
            case Objection.OtherRoute(var found) -> say("OtherRoute", named("route", found));
            case Objection.Late(var due, _) -> say("Late", date(due));
            case Objection.TooLong(var latest, _) -> say("TooLong", date(latest));
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.LossNotConfirmed(var field, _) -> say("LossNotConfirmed." + field);
            case Objection.ShownBefore _ -> say("ShownBefore");
            case Objection.SamePlace _ -> say("SamePlace");
            case Objection.NoReceipt _ -> say("NoReceipt");
            case Objection.NotTheGoal _ -> say("NotTheGoal");
            case Objection.UnknownCode(var code) -> say("UnknownCode", code);
            case Objection.Ledger _ ->
                    throw new IllegalArgumentException("told by the members' pages: " + objection);
        };
    }

    /// A reason with the place of the rule behind it.
    String sourced(String reason, @Nullable Citation source) {
        return source == null
                ? reason
                : texts.get("transfers.withSource", reason, source.toString(), source.ruleId());
    }

    private String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    private String named(String catalog, Enum<?> value) {
        return texts.get("transfers." + catalog + "." + value);
    }

    private String say(String name, Object... facts) {
        return texts.get("transfers.objection." + name, facts);
    }
}
