package vn.dangvu.committees;

import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for something about one post to be recorded. Each rule names where it comes from;
/// numbers follow the regime in force on the entry's own day.
final class PostRules {

    private PostRules() {}

    /// Everything that stands against `entry`, bodies as a whole apart ([BodyRules]).
    static Stream<Objection> objectionsTo(PostEntry entry, Roster roster, Setting setting) {
        return Stream.of(
                        shape(entry, setting),
                        fitting(entry, roster),
                        days(entry, setting),
                        person(entry, setting))
                .flatMap(objections -> objections);
    }

    /// COM-07: which kind of organization has which body, which body which position.
    static Stream<Objection> shape(PostEntry entry, Setting setting) {
        var position = entry.position();
        if (!entry.body().fits(setting.kind())) {
            return Stream.of(
                    new Objection.BodyDoesNotFit(entry.body(), setting.kind(), entry.member()));
        }
        if (!entry.act().begins()) {
            return Stream.empty();
        }
        if (position == null) {
            return Stream.of(new Objection.Missing("position", entry.member()));
        }
        return entry.body().has(position)
                ? Stream.empty()
                : Stream.of(
                        new Objection.PositionDoesNotFit(position, entry.body(), entry.member()));
    }

    /// A fact follows from what was: nobody leaves a post that he or she does not hold, and a head
    /// goes before the next one comes.
    static Stream<Objection> fitting(PostEntry entry, Roster roster) {
        var held = roster.held(entry.body(), entry.member());
        if (!entry.act().begins()) {
            if (held == null) {
                return Stream.of(new Objection.NotHeld(entry.effectiveOn(), entry.member()));
            }
            return switch (entry.act()) {
                case SUSPENDED ->
                        held.suspended()
                                ? Stream.of(new Objection.SuspendedAlready(entry.member()))
                                : Stream.empty();
                case RESUMED ->
                        held.suspended()
                                ? Stream.empty()
                                : Stream.of(new Objection.NotSuspended(entry.member()));
                case ELECTED, APPOINTED, CEASED, DISMISSED -> Stream.empty();
            };
        }
        var position = entry.position();
        if (position == null) {
            return Stream.empty();
        }
        if (held != null && held.position() == position) {
            return Stream.of(new Objection.HoldsAlready(position, entry.member()));
        }
        var other = otherOfCell(entry, roster);
        if (other.isPresent()) {
            return other.stream();
        }
        return position.head()
                ? roster
                        .head(position)
                        .filter(holder -> holder != entry.member())
                        .map(holder -> new Objection.HeadTaken(position, holder, entry.member()))
                        .map(Objection.class::cast)
                        .stream()
                : Stream.empty();
    }

    /// COM-01, COM-02: a cell that grows or shrinks past nine changes from one to the other, and
    /// whoever holds a post there leaves it first.
    private static Optional<Objection> otherOfCell(PostEntry entry, Roster roster) {
        Body body = entry.body();
        if (body != Body.CELL && body != Body.CELL_COMMITTEE) {
            return Optional.empty();
        }
        boolean inside = body == Body.CELL_COMMITTEE;
        long member = entry.member();
        var source =
                CommitteePolicy.inForceOn(entry.effectiveOn())
                        .cite("điểm 23.2", inside ? "COM-01" : "COM-02");
        return roster.first(inside ? Body.CELL : Body.CELL_COMMITTEE)
                .map(other ->
                        new Objection.CellCommitteeOrNot(
                                inside ? member : other, inside ? other : member, member, source));
    }

    /// A change that is told of a post on the screen happened while it was held: on a day before,
    /// it would silently be one of an earlier post.
    static Stream<Objection> sinceItBegan(PostEntry change, Position position, LocalDate since) {
        return change.effectiveOn().isBefore(since)
                ? Stream.of(
                        new Objection.BeforeThePost(
                                change.body(), position, since, change.member()))
                : Stream.empty();
    }

    private static Stream<Objection> days(PostEntry entry, Setting setting) {
        LocalDate signed = entry.decision().date();
        return Stream.of(
                        setting.lives()
                                ? Stream.<Objection>empty()
                                : Stream.of(
                                        new Objection.OrganizationNotThere(entry.effectiveOn())),
                        entry.effectiveOn().isAfter(setting.today())
                                ? Stream.of(new Objection.InTheFuture(setting.today()))
                                : Stream.<Objection>empty(),
                        signed != null && signed.isAfter(setting.today())
                                ? Stream.of(new Objection.DecisionInTheFuture(setting.today()))
                                : Stream.<Objection>empty())
                .flatMap(objections -> objections);
    }

    /// Who comes into a post is an official member (VOTE-05) of the organization or of what stands
    /// below it, and not suspended.
    static Stream<Objection> person(PostEntry entry, Setting setting) {
        LocalDate day = entry.effectiveOn();
        Long member = entry.member();
        var person = setting.persons().get(member);
        if (person == null) {
            return Stream.of(new Objection.NotAMember(day, member));
        }
        if (!entry.act().begins()) {
            return Stream.empty();
        }
        if (person.standing() == null) {
            return Stream.of(new Objection.NotAMember(day, member));
        }
        var policy = CommitteePolicy.inForceOn(day);
        return Stream.of(
                        person.inside()
                                ? Stream.<Objection>empty()
                                : Stream.of(new Objection.NotOfOrganization(day, member)),
                        person.standing() == Standing.OFFICIAL
                                ? Stream.<Objection>empty()
                                : Stream.of(
                                        new Objection.NotOfficial(
                                                day, member, policy.cite("điểm 6.3.2", "VOTE-05"))),
                        person.suspended()
                                ? Stream.of(new Objection.MemberSuspended(day, member))
                                : Stream.<Objection>empty())
                .flatMap(objections -> objections);
    }
}
