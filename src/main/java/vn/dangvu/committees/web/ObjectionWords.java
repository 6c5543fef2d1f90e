package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Objection;

import java.util.Map;

/// Why something cannot be recorded, for people: the reason, and where the rule stands.
///
/// @param names of members whom the reasons may speak of
record ObjectionWords(CommitteeWords words, Map<Long, String> names) {

    String of(Objection objection) {
        return words.sourced(reason(objection), objection.source());
    }

    private String reason(Objection objection) {
        String who = who(objection.member());
        return switch (objection) {
            case Objection.Missing(var field, _) ->
                    say("Missing", words.texts().get("committees.field." + field));
            case Objection.InTheFuture(var today) -> say("InTheFuture", words.date(today));
            case Objection.DecisionInTheFuture(var today) ->
                    say("DecisionInTheFuture", words.date(today));
            case Objection.OrganizationNotThere(var day) ->
                    say("OrganizationNotThere", words.date(day));
            case Objection.BodyDoesNotFit(var body, _, _) ->
                    say("BodyDoesNotFit", words.body(body));
            case Objection.PositionDoesNotFit(var position, var body, _) ->
                    say("PositionDoesNotFit", words.position(position), words.body(body));
            case Objection.NotAMember(var day, _) -> say("NotAMember", who, words.date(day));
            case Objection.NotOfficial(var day, _, _) -> say("NotOfficial", who, words.date(day));
            case Objection.MemberSuspended(var day, _) ->
                    say("MemberSuspended", who, words.date(day));
            case Objection.NotOfOrganization(var day, _) ->
                    say("NotOfOrganization", who, words.date(day));
            case Objection.HoldsAlready(var position, _) ->
                    say("HoldsAlready", who, words.position(position));
            case Objection.NotHeld(var day, _) -> say("NotHeld", who, words.date(day));
            case Objection.BeforeThePost(var body, var position, var since, _) ->
                    say("BeforeThePost", who, words.post(body, position), words.date(since));
            case Objection.SuspendedAlready _ -> say("SuspendedAlready", who);
            case Objection.NotSuspended _ -> say("NotSuspended", who);
            case Objection.HeadTaken(var position, long holder, _) ->
                    say("HeadTaken", words.position(position), who(holder));
            case Objection.NotOfCommittee _ -> say("NotOfCommittee", who);
            case Objection.LaterFactDisagrees(var act, var on, _) ->
                    say("LaterFactDisagrees", words.act(act), words.date(on), who);
            case Objection.CorrectedAlready _ -> say("CorrectedAlready");
            case Objection.TermThere(var day) -> say("TermThere", words.date(day));
            case Objection.EndsBeforeItBegins _ -> say("EndsBeforeItBegins");
            case Objection.ApprovedBefore(var signed, var congress, _) ->
                    say("ApprovedBefore", words.date(signed), words.date(congress));
            case Objection.LabelDoesNotFit(int from, int to) ->
                    say("LabelDoesNotFit", year(from), year(to));
            case Objection.CellTooSmall(int officials, int required, _) ->
                    say("CellTooSmall", officials, required);
            case Objection.SmallCellHasNoSize(int officials, int required, _) ->
                    say("SmallCellHasNoSize", officials, required);
            case Objection.CellCommitteeOrNot(long inside, long outside, _, _) ->
                    say("CellCommitteeOrNot", name(inside), name(outside));
            case Objection.CellCommitteeTooLarge(int size, int most, _) ->
                    say("CellCommitteeTooLarge", size, most);
            case Objection.TooManyDeputies(int deputies, int most, _) ->
                    say("TooManyDeputies", deputies, most);
            case Objection.StandingTooLarge(int standing, int committee, _, _) ->
                    say("StandingTooLarge", standing, committee);
            case Objection.MoreThanDecided(var body, int seats, int decided) ->
                    say("MoreThanDecided", words.body(body), seats, decided);
            case Objection.NeedsConsent(var body, int seats, int decided, int percent, _) ->
                    say("NeedsConsent", words.body(body), seats, decided, percent);
            case Objection.SizeOutside(var body, int size, var allowed, _) ->
                    say("SizeOutside", words.body(body), size, allowed.least(), allowed.most());
        };
    }

    /// The field that has to change: of the form of a congress, of a post, or both.
    static String field(Objection objection) {
        return switch (objection) {
            case Objection.Missing(var field, _) -> field.equals("position") ? "post" : field;
            case Objection.InTheFuture _,
                    Objection.OrganizationNotThere _,
                    Objection.NotHeld _,
                    Objection.BeforeThePost _,
                    Objection.LaterFactDisagrees _,
                    Objection.CorrectedAlready _,
                    Objection.TermThere _ ->
                    "day";
            case Objection.DecisionInTheFuture _, Objection.ApprovedBefore _ -> "decisionDate";
            case Objection.EndsBeforeItBegins _ -> "plannedEnd";
            case Objection.LabelDoesNotFit _ -> "toYear";
            case Objection.SuspendedAlready _, Objection.NotSuspended _ -> "act";
            case Objection.TooManyDeputies _ -> "deputies";
            case Objection.CellCommitteeTooLarge _, Objection.SmallCellHasNoSize _ -> "committee";
            case Objection.StandingTooLarge _ -> "standing";
            case Objection.MoreThanDecided more -> size(more.body());
            case Objection.SizeOutside outside -> size(outside.body());
            case Objection.NeedsConsent _ -> "consentNumber";
            case Objection.BodyDoesNotFit _,
                    Objection.PositionDoesNotFit _,
                    Objection.CellTooSmall _,
                    Objection.CellCommitteeOrNot _,
                    Objection.HeadTaken _,
                    Objection.HoldsAlready _ ->
                    "post";
            case Objection.NotAMember _,
                    Objection.NotOfficial _,
                    Objection.MemberSuspended _,
                    Objection.NotOfOrganization _,
                    Objection.NotOfCommittee _ ->
                    "person";
        };
    }

    private static String size(Body body) {
        return switch (body) {
            case STANDING_COMMITTEE -> "standing";
            case INSPECTION_COMMISSION -> "inspection";
            case COMMITTEE, CELL_COMMITTEE, CELL, PARTY_GROUP -> "committee";
        };
    }

    private String who(@Nullable Long member) {
        String name = member == null ? null : names.get(member);
        return name == null
                ? words.texts().get("committees.somebody")
                : words.page("comrade", name);
    }

    /// Amid a sentence.
    private String name(long member) {
        return names.getOrDefault(member, words.texts().get("committees.somebody"));
    }

    private static String year(int year) {
        return String.valueOf(year);
    }

    private String say(String name, Object... facts) {
        return words.texts().get("committees.objection." + name, facts);
    }
}
