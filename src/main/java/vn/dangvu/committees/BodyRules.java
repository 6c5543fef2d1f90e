package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What must hold for a body once somebody has come into it. Numbers follow the regime in force on
/// the day.
///
/// @param roster with whoever comes
/// @param appointed whether they were appointed, not elected
/// @param consented whether a superior consented to an exception
record BodyRules(
        Roster roster, Setting setting, LocalDate day, boolean appointed, boolean consented) {

    /// Everything that stands against `body` as it would be.
    List<Objection> objectionsTo(Body body) {
        return Stream.of(cellCommittee(body), deputies(body), standing(body), decided(body))
                .flatMap(objections -> objections)
                .filter(objection -> !(consented && objection.byConsent()))
                .toList();
    }

    /// What is unusual about it.
    List<Warning> warningsOf(Body body) {
        var policy = policy();
        return body == Body.CELL && setting.officials() >= policy.cellCommitteeFrom()
                ? List.of(
                        new Warning.CellNeedsCommittee(
                                setting.officials(),
                                policy.cellCommitteeFrom(),
                                policy.cite("điểm 23.2", "COM-01")))
                : List.of();
    }

    /// COM-01, COM-02: from nine official members on, and seven seats at most.
    private Stream<Objection> cellCommittee(Body body) {
        if (body != Body.CELL_COMMITTEE) {
            return Stream.empty();
        }
        var policy = policy();
        int size = roster.size(body);
        return Stream.concat(
                setting.officials() < policy.cellCommitteeFrom()
                        ? Stream.of(
                                new Objection.CellTooSmall(
                                        setting.officials(),
                                        policy.cellCommitteeFrom(),
                                        policy.cite("điểm 23.2", "COM-02")))
                        : Stream.empty(),
                size > policy.cellCommitteeMost()
                        ? Stream.of(
                                new Objection.CellCommitteeTooLarge(
                                        size,
                                        policy.cellCommitteeMost(),
                                        policy.cite("điểm 23.2", "COM-01")))
                        : Stream.empty());
    }

    /// COM-01, COM-02: one deputy of a cell; of a committee as many as its congress decided.
    private Stream<Objection> deputies(Body body) {
        var policy = policy();
        boolean cell = body == Body.CELL_COMMITTEE || body == Body.CELL;
        Integer most =
                cell
                        ? Integer.valueOf(policy.cellDeputies())
                        : body == Body.COMMITTEE ? setting.sizes().deputies() : null;
        int deputies = roster.deputies(body);
        return most != null && deputies > most
                ? Stream.of(
                        new Objection.TooManyDeputies(
                                deputies,
                                most,
                                cell
                                        ? policy.cite(
                                                "điểm 23.2",
                                                body == Body.CELL ? "COM-02" : "COM-01")
                                        : null))
                : Stream.empty();
    }

    /// COM-03: chosen from the committee, and a third of it at most: of the size that the congress
    /// decided, or where that is not known, of those who sit in it.
    private Stream<Objection> standing(Body body) {
        if (body != Body.STANDING_COMMITTEE) {
            return Stream.empty();
        }
        var source = policy().cite("điểm 14.2", "COM-03");
        var outside =
                roster.seats().keySet().stream()
                        .filter(seat -> seat.body() == body)
                        .filter(seat -> roster.held(Body.COMMITTEE, seat.member()) == null)
                        .map(seat -> new Objection.NotOfCommittee(seat.member(), source));
        int committee = committeeSize(roster, setting.sizes());
        int seats = roster.size(body);
        return Stream.concat(
                outside,
                tooLarge(seats, committee, day)
                        ? Stream.of(
                                new Objection.StandingTooLarge(
                                        seats, committee, mayConsent(setting.kind()), source))
                        : Stream.empty());
    }

    static int committeeSize(Roster roster, Sizes sizes) {
        Integer decided = sizes.committee();
        return decided == null ? roster.size(Body.COMMITTEE) : decided;
    }

    static boolean tooLarge(int standing, int committee, LocalDate day) {
        return standing * CommitteePolicy.inForceOn(day).standingPart() > committee;
    }

    /// COM-03 knows exceptions for new provincial committees.
    static boolean mayConsent(OrganizationKind kind) {
        return kind == OrganizationKind.PROVINCIAL_COMMITTEE;
    }

    /// COM-05: a congress elects no more than it decided; a superior may appoint more, and from a
    /// tenth (at the grassroots a fifth) on with the consent of a higher level.
    private Stream<Objection> decided(Body body) {
        @Nullable Integer decided = setting.sizes().of(body);
        int seats = roster.size(body);
        if (decided == null || seats <= decided) {
            return Stream.empty();
        }
        if (!appointed) {
            return Stream.of(new Objection.MoreThanDecided(body, seats, decided));
        }
        var policy = policy();
        int percent = policy.extraPercentOf(setting.kind());
        return (seats - decided) * 100 > percent * decided
                ? Stream.of(
                        new Objection.NeedsConsent(
                                body, seats, decided, percent, policy.cite("", "COM-05")))
                : Stream.empty();
    }

    private CommitteePolicy policy() {
        return CommitteePolicy.inForceOn(day);
    }
}
