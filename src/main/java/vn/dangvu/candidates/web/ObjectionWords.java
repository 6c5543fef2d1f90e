package vn.dangvu.candidates.web;

import vn.dangvu.candidates.Objection;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;
import java.util.stream.Stream;

/// Why something cannot be recorded of a candidate, at the field it speaks of.
record ObjectionWords(CandidateWords words, Places places) {

    List<FieldError> of(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new FieldError(objection.field(), reason(objection)))
                .toList();
    }

    /// The records of which the reasons speak, as far as they are open.
    static List<Crumb> known(List<Objection> objections) {
        return objections.stream()
                .flatMap(objection ->
                        switch (objection) {
                            case Objection.LooksLike like -> Stream.of(like(like));
                            case Objection.CodeTaken(var code, var holder) ->
                                    holder == null
                                            ? Stream.empty()
                                            : Stream.of(new Crumb(code, "/candidates/" + holder));
                            default -> Stream.empty();
                        })
                .toList();
    }

    private static Crumb like(Objection.LooksLike like) {
        return new Crumb(
                like.fullName() + " (" + like.code() + ")",
                like.candidate() != null
                        ? "/candidates/" + like.candidate()
                        : "/members/" + like.member());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.Missing(var field) ->
                    words.texts().get("candidates.flaw.missing." + field);
            case Objection.InTheFuture(var today) -> say("InTheFuture", words.date(today));
            case Objection.BeforeBirth _ -> say("BeforeBirth");
            case Objection.BornInTheFuture(var today) -> say("BornInTheFuture", words.date(today));
            case Objection.UnlikelyAge(int age) -> say("UnlikelyAge", age);
            case Objection.CellNotThere(var day) -> say("CellNotThere", words.date(day));
            case Objection.NotFollowed(var day) -> say("NotFollowed", words.date(day));
            case Objection.FollowedAlready(int cell) ->
                    say("FollowedAlready", places.name(cell, places.today()));
            case Objection.AdmittedAlready _ -> say("AdmittedAlready");
            case Objection.SameDay(var since) -> say("SameDay", words.dateOrNothing(since));
            case Objection.SameCell _ -> say("SameCell");
            case Objection.HelperNotOfficial(var day) -> say("HelperNotOfficial", words.date(day));
            case Objection.RecordedAlready(var on) -> say("RecordedAlready", words.date(on));
            case Objection.HelpsAlready _ -> say("HelpsAlready");
            case Objection.DoesNotHelp _ -> say("DoesNotHelp");
            case Objection.LaterFactDisagrees(var kind, var on) ->
                    say("LaterFactDisagrees", words.kind(kind), words.date(on));
            case Objection.CorrectedAlready _ -> say("CorrectedAlready");
            case Objection.ByAdmission _ -> say("ByAdmission");
            case Objection.CodeTaken(var code, var holder) ->
                    say(holder == null ? "CodeTakenElsewhere" : "CodeTaken", code);
            case Objection.LooksLike like ->
                    say(
                            like.candidate() != null ? "LooksLikeCandidate" : "LooksLikeMember",
                            like.fullName(),
                            like.code());
            case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
            case Objection.NothingNew _ -> say("NothingNew");
        };
    }

    private String say(String name, Object... facts) {
        return words.texts().get("candidates.objection." + name, facts);
    }
}
