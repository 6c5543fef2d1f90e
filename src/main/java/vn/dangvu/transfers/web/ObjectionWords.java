package vn.dangvu.transfers.web;

import vn.dangvu.transfers.Objection;

/// Why a step cannot be recorded, for people: the reason, and where the rule stands. What the
/// ledger of members says no to is put into words there.
record ObjectionWords(TransferWords words) {

    String of(Objection objection) {
        return words.sourced(reason(objection), objection.source());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.Missing(var field) -> say("Missing." + field);
            case Objection.InTheFuture(_, var today) -> say("InTheFuture", words.date(today));
            case Objection.BeforeTheLast(var last) -> say("BeforeTheLast", words.date(last));
            case Objection.NotNow(var kind) -> say("NotNow", words.step(kind));
            case Objection.NotAMember _ -> say("NotAMember");
            case Objection.AnotherOpen _ -> say("AnotherOpen");
            case Objection.UnderInspection(var paper, _) -> say("UnderInspection", paper);
            case Objection.OtherKind(boolean temporary, int months, _) ->
                    say("OtherKind." + (temporary ? "temporary" : "official"), months);
            case Objection.TooShort(int months, int least, _) -> say("TooShort", months, least);
            case Objection.AwaitsPension _ -> say("AwaitsPension");
            case Objection.SignedTooLow(var required, var route, _) ->
                    say("SignedTooLow", words.route(route), words.signer(required));
            case Objection.OtherRoute(var found) -> say("OtherRoute", words.route(found));
            case Objection.Late(var due, _) -> say("Late", words.date(due));
            case Objection.TooLong(var latest, _) -> say("TooLong", words.date(latest));
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.LossNotConfirmed(var field, _) -> say("LossNotConfirmed." + field);
            case Objection.SamePlace _ -> say("SamePlace");
            case Objection.ReceiverRecords _ -> say("ReceiverRecords");
            case Objection.NoReceipt _ -> say("NoReceipt");
            case Objection.NotTheGoal _ -> say("NotTheGoal");
            case Objection.UnknownCode(var code) -> say("UnknownCode", code);
            case Objection.Ledger _ ->
                    throw new IllegalArgumentException("told by the members' pages: " + objection);
        };
    }

    private String say(String name, Object... facts) {
        return words.texts().get("transfers.objection." + name, facts);
    }
}
