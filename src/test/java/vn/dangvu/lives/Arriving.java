package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.TRANSFER_IN;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Route;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.transfers.Bearer;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Incoming;
import vn.dangvu.transfers.Reception;
import vn.dangvu.transfers.Slip;
import vn.dangvu.transfers.TransferOutcome;
import vn.dangvu.transfers.TransferRoute;

import java.time.LocalDate;

/// Whoever comes with a slip from outside: somebody new, or one of ours who comes back.
final class Arriving {

    private static final LocalDate HELD_SINCE = LocalDate.of(2016, 7, 25);

    private final World world;

    Arriving(World world) {
        this.world = world;
    }

    void newcomer(Life life) {
        int cell = world.anyCell().id();
        long transfer = present(life, cell);
        var entry = entry(cell, true);
        var person = new NewMember(life.code, attributes(life), Numbers.NONE);
        var door = world.doors.memberships();
        if (world.chance(10)) {
            int other = world.anyCell().id();
            if (other != cell) {
                var wrong =
                        door.enter(world.land.chief(), person, entry(other, true), true, transfer);
                world.judge.act("enter", false, Hands.answer(wrong), life);
            }
        }
        var outcome = door.enter(world.officer(cell), person, entry, true, transfer);
        world.judge.act("enter", true, Hands.answer(outcome), life);
        life.member = ((RecordOutcome.Recorded) outcome).member();
        world.happens(life, new Fact(TRANSFER_IN, world.today(), cell, true, world.today()));
    }

    /// @param official with which standing the slip says
    /// @param from which cell he or she left
    void back(Life life, boolean official, int from) {
        if (life.now().inside()) {
            return;
        }
        int cell = world.anyCell().id();
        long transfer = present(life, cell, official);
        boolean legal = !life.dead();
        var reception =
                new Reception(
                        world.today(),
                        cell,
                        life.code,
                        new Decision("3-PB", null, null),
                        null,
                        null);
        var door = world.doors.receptions();
        var here = world.land.officer(cell);
        if (!here.equals(world.land.officer(from))) {
            // Whoever receives must see whom: that is for those who stand above both.
            var unseen = door.receive(here, transfer, reception);
            world.judge.act(
                    "receive back by whoever does not see the member",
                    false,
                    Transit.answer(unseen),
                    life);
        }
        var outcome = door.receive(world.land.chief(), transfer, reception);
        world.judge.act("receive back", legal, Transit.answer(outcome), life);
        if (legal) {
            world.happens(
                    life, new Fact(TRANSFER_IN, world.today(), cell, official, world.today()));
        }
    }

    private long present(Life life, int cell) {
        return present(life, cell, true);
    }

    private long present(Life life, int cell, boolean official) {
        var signed = world.today().minusDays(world.between(0, 70));
        boolean late =
                !signed.isBefore(HELD_SINCE)
                        && world.today().isAfter(WorkingDays.VIETNAM.after(signed, 30));
        if (late) {
            world.judge.act(
                    "present",
                    false,
                    Transit.answer(show(life, cell, official, signed, null)),
                    life);
        }
        var outcome = show(life, cell, official, signed, late ? "đường xa" : null);
        world.judge.act("present", true, Transit.answer(outcome), life);
        return ((TransferOutcome.Recorded) outcome).transfer();
    }

    private TransferOutcome show(
            Life life, int cell, boolean official, LocalDate signed, @Nullable String reason) {
        var bearer =
                new Bearer(
                        life.name,
                        life.woman ? "FEMALE" : "MALE",
                        new BirthDate(life.born, Precision.DAY),
                        official ? Standing.OFFICIAL : Standing.PROBATIONARY,
                        life.joinedOnPapers,
                        null,
                        null,
                        null);
        var slip = new Slip(bearer, "7/GT", signed, "Đảng ủy nơi xa", null, null);
        return world.doors
                .slips()
                .present(
                        world.officer(cell),
                        new Incoming(
                                new OrganizationId(cell),
                                false,
                                Cause.WORK,
                                slip,
                                TransferRoute.OTHER_PROVINCE,
                                world.today(),
                                null,
                                reason,
                                null));
    }

    private Entry entry(int cell, boolean official) {
        return new Entry(
                TRANSFER_IN,
                world.today(),
                cell,
                official ? Standing.OFFICIAL : Standing.PROBATIONARY,
                null,
                "Đảng ủy nơi xa",
                Route.OTHER_PROVINCE,
                null,
                null,
                new Decision("7/GT", world.today(), null),
                null);
    }

    static Attributes attributes(Life life) {
        return new Attributes(
                life.name,
                life.woman ? "FEMALE" : "MALE",
                new BirthDate(life.born, Precision.DAY),
                null,
                life.minority ? "02" : "01",
                "NONE",
                "Đà Lạt",
                life.general,
                "UNIVERSITY",
                null,
                "NONE",
                "PUBLIC_EMPLOYEE",
                life.joinedOnPapers,
                null);
    }
}
