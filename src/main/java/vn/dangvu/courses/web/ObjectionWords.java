package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Learner;
import vn.dangvu.courses.Objection;
import vn.dangvu.shell.FieldError;

import java.util.List;
import java.util.Map;

/// Why something cannot be recorded of a class, for people.
///
/// @param names of whom the reasons may speak
record ObjectionWords(CourseWords words, Map<Learner, String> names) {

    List<FieldError> of(List<Objection> objections) {
        return objections.stream()
                .map(one -> new FieldError(one.field(), text(one)))
                .distinct()
                .toList();
    }

    String text(Objection objection) {
        return words.sourced(reason(objection), objection.source());
    }

    private String reason(Objection objection) {
        String who = who(objection.learner());
        return switch (objection) {
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.OrganizationNotThere(var day) ->
                    say("OrganizationNotThere", words.date(day));
            case Objection.DecisionInTheFuture(var today) ->
                    say("DecisionInTheFuture", words.date(today));
            case Objection.CodeTaken(var code) -> say("CodeTaken", code);
            case Objection.SessionOutside(int number, var begins, var ends) ->
                    say("SessionOutside", number, words.date(begins), words.date(ends));
            case Objection.SessionAttended(int number) -> say("SessionAttended", number);
            case Objection.NotFollowed _ -> say("NotFollowed", who);
            case Objection.NotProbationary(_, var day, _) ->
                    say("NotProbationary", who, words.date(day));
            case Objection.MemberAlready(_, var day) -> say("MemberAlready", who, words.date(day));
            case Objection.EnrolledAlready _ -> say("EnrolledAlready", who);
            case Objection.HasCertificate _ -> say("HasCertificate", who);
            case Objection.SessionNotHeld(int number) -> say("SessionNotHeld", number);
            case Objection.NotPassed _ -> say("NotPassed", who);
            case Objection.NumberTaken(_, var number) -> say("NumberTaken", number);
            case Objection.IssuedTooEarly(_, var ends) -> say("IssuedTooEarly", words.date(ends));
            case Objection.InTheFuture(var today) -> say("InTheFuture", words.date(today));
            case Objection.Missing(_, var field) ->
                    words.texts().get("courses.flaw.missing." + field);
            case Objection.CertificatesBefore(var first) ->
                    say("CertificatesBefore", words.date(first));
            case Objection.CorrectedAlready _ -> say("CorrectedAlready");
            case Objection.ChangedMeanwhile _ -> say("ChangedMeanwhile");
            case Objection.Meanwhile one -> meanwhile(one, who);
        };
    }

    private String meanwhile(Objection.Meanwhile objection, String who) {
        return switch (objection) {
            case Objection.MarkedMeanwhile(_, int session, boolean there) ->
                    say("MarkedMeanwhile." + (there ? "there" : "away"), who, session);
            case Objection.SettledMeanwhile(_, var now) ->
                    now == null
                            ? say("SettledMeanwhile.none", who)
                            : say("SettledMeanwhile", who, words.result(now));
            case Objection.NumberedMeanwhile(_, var now) ->
                    now == null
                            ? say("NumberedMeanwhile.none", who)
                            : say("NumberedMeanwhile", who, now);
            case Objection.PlannedMeanwhile(int number, var now) ->
                    now == null
                            ? say("PlannedMeanwhile.none", number)
                            : say("PlannedMeanwhile", number, words.date(now.on()));
        };
    }

    private String who(@Nullable Learner learner) {
        return learner == null ? "" : names.getOrDefault(learner, words.page("somebody"));
    }

    private String say(String name, Object... facts) {
        return words.texts().get("courses.objection." + name, facts);
    }
}
