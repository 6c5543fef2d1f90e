package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.Body;
import vn.dangvu.committees.Objection;
import vn.dangvu.committees.Position;
import vn.dangvu.committees.Sizes;
import vn.dangvu.committees.TermEntry;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.committees.Warning;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.util.Map;

/// Bodies, posts, reasons and work to do, in words.
///
/// @param names what the members are called of whom a reason may speak, by number
record CommitteeWords(Texts texts, Map<Long, String> names) {

    CommitteeWords {
        names = Map.copyOf(names);
    }

    String body(Body body) {
        return texts.get("committees.body." + body);
    }

    /// As papers name it: `Bí thư đảng ủy`, `Chi ủy viên`.
    String post(Body body, Position position) {
        return texts.get("committees.post." + body + "." + position);
    }

    /// In a list in which the body stands above it.
    String position(Position position) {
        return texts.get("committees.position." + position);
    }

    String act(Act act) {
        return texts.get("committees.act." + act);
    }

    /// `Nhiệm kỳ 2020–2025 (đại hội lần thứ VIII)`.
    String term(TermEntry term) {
        return term.ordinal() == null
                ? texts.get("committees.term.appointed", term.label())
                : texts.get("committees.term.congress", term.label(), term.roman());
    }

    String vacancy(Vacancy.Kind kind) {
        return texts.get("committees.vacancy." + kind);
    }

    /// What is missing, with its numbers: `có 3, đại hội quyết định 5`.
    String vacancy(Vacancy vacancy) {
        var holder = vacancy.holder();
        var body = vacancy.body();
        var since = vacancy.since();
        return texts.get(
                "committees.vacancy.told." + vacancy.kind(),
                body == null ? "" : body(body),
                number(vacancy.found()),
                number(vacancy.wanted()),
                since == null ? "" : date(since),
                holder == null ? "" : holder.fullName(),
                holder == null || body == null ? "" : post(body, holder.position()));
    }

    /// The reason, and where the rule stands.
    String objection(Objection objection) {
        return sourced(
                texts.get("committees.objection." + name(objection), facts(objection)),
                objection.source());
    }

    String warning(Warning warning) {
        return sourced(
                texts.get("committees.warning." + name(warning), facts(warning)), warning.source());
    }

    private Object[] facts(Objection objection) {
        return switch (objection) {
            case Objection.Missing(var field, _) ->
                    new Object[] {texts.get("committees.field." + field)};
            case Objection.InTheFuture(var today) -> days(today);
            case Objection.DecisionInTheFuture(var today) -> days(today);
            case Objection.OrganizationNotThere(var day) -> days(day);
            case Objection.BodyDoesNotFit(var body, _, _) -> new Object[] {body(body)};
            case Objection.PositionDoesNotFit(var position, var body, _) ->
                    new Object[] {position(position), body(body)};
            case Objection.NotAMember(var day, var member) -> who(member, day);
            case Objection.NotOfficial(var day, var member, _) -> who(member, day);
            case Objection.MemberSuspended(var day, var member) -> who(member, day);
            case Objection.NotOfOrganization(var day, var member) -> who(member, day);
            case Objection.NotHeld(var day, var member) -> who(member, day);
            case Objection.HoldsAlready(var position, var member) ->
                    new Object[] {who(member), position(position)};
            case Objection.SuspendedAlready(var member) -> new Object[] {who(member)};
            case Objection.NotSuspended(var member) -> new Object[] {who(member)};
            case Objection.HeadTaken(var position, long holder, _) ->
                    new Object[] {position(position), who(holder)};
            case Objection.NotOfCommittee(var member, _) -> new Object[] {who(member)};
            case Objection.CellTooSmall(int officials, int required, _) ->
                    numbers(officials, required);
            case Objection.CellCommitteeTooLarge(int size, int most, _) -> numbers(size, most);
            case Objection.TooManyDeputies(int deputies, int most, _) -> numbers(deputies, most);
            case Objection.StandingTooLarge(int standing, int committee, _, _) ->
                    numbers(standing, committee);
            case Objection.MoreThanDecided(var body, int seats, int decided) ->
                    new Object[] {body(body), number(seats), number(decided)};
            case Objection.NeedsConsent(var body, int seats, int decided, int percent, _) ->
                    new Object[] {body(body), number(seats), number(decided), number(percent)};
            case Objection.SizeOutside(var body, int size, var allowed, _) ->
                    sizes(body, size, allowed);
            case Objection.TermThere(var begins) -> days(begins);
            case Objection.LabelDoesNotFit(int from, int to) ->
                    new Object[] {String.valueOf(from), String.valueOf(to)};
            case Objection.LaterFactDisagrees(var act, var on, var member) ->
                    new Object[] {act(act), date(on), who(member)};
            case Objection.EndsBeforeItBegins _, Objection.CorrectedAlready _ -> new Object[] {};
        };
    }

    private Object[] facts(Warning warning) {
        return switch (warning) {
            case Warning.OtherOrdinal(int expected, int recorded, _) -> numbers(expected, recorded);
            case Warning.TermTooLong(int months, int usual, _) -> numbers(months, usual);
            case Warning.SizeUnusual(var body, int size, var remembered) ->
                    sizes(body, size, remembered);
            case Warning.CellNeedsCommittee(int officials, int from, _) -> numbers(officials, from);
            case Warning.FewerThanDecided(var body, int seats, int decided) ->
                    new Object[] {body(body), number(seats), number(decided)};
            case Warning.NoHead(var body) -> new Object[] {body(body)};
            case Warning.DecidedLate(var signed, var due, _) ->
                    new Object[] {date(signed), date(due)};
        };
    }

    private Object[] sizes(Body body, int size, Sizes.Range range) {
        return new Object[] {body(body), number(size), number(range.least()), number(range.most())};
    }

    private Object[] who(@Nullable Long member, LocalDate day) {
        return new Object[] {who(member), date(day)};
    }

    private String who(@Nullable Long member) {
        return member == null ? "" : names.getOrDefault(member, texts.get("committees.somebody"));
    }

    private Object[] days(LocalDate day) {
        return new Object[] {date(day)};
    }

    private Object[] numbers(int one, int other) {
        return new Object[] {number(one), number(other)};
    }

    private String number(int value) {
        return Formats.of(texts).number(value);
    }

    private String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    private String sourced(String reason, @Nullable Citation source) {
        return source == null
                ? reason
                : texts.get("committees.withSource", reason, source.toString(), source.ruleId());
    }

    private static String name(Object reason) {
        return reason.getClass().getSimpleName();
    }
}
