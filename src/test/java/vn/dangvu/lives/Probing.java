package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.lives.Judge.Answer;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// Asks whether any movement whatever could be recorded of somebody today. What could, is not
/// recorded: lives go their own ways. What could not, is tried.
final class Probing {

    private static final List<MovementKind> KINDS =
            Arrays.stream(values()).filter(kind -> !kind.collective()).toList();

    private final World world;
    private final Hands hands;

    Probing(World world, Hands hands) {
        this.world = world;
        this.hands = hands;
    }

    void probe(Life life) {
        if (life.member == null) {
            return;
        }
        var kind = world.any(KINDS);
        var day = world.chance(10) ? world.today().plusDays(1) : world.today();
        boolean leads = kind.way() == Way.IN || kind.way() == Way.ACROSS;
        Integer cell =
                leads
                        ? world.chance(5)
                                ? Integer.valueOf(world.land.province().id())
                                : Integer.valueOf(world.anyCell().id())
                        : null;
        String card = kind.asksCard() ? card() : null;
        var until = kind.asksUntil() ? day.plusDays(world.between(-5, 100)) : null;
        var entry =
                new Entry(
                        kind,
                        day,
                        cell,
                        kind.asksStanding() ? Standing.OFFICIAL : null,
                        until,
                        null,
                        null,
                        card,
                        Decision.NONE,
                        null);
        boolean legal = allowed(life, entry, cell);
        var prospect = world.doors.memberships().prospect(world.land.chief(), life.id(), entry);
        world.judge.act(
                "probe " + kind, legal, new Answer(prospect.possible(), prospect.objections()), life);
        if (!legal) {
            hands.movement(life, entry, false);
        }
        var now = life.now().cell();
        if (now != null && world.chance(20)) {
            var stranger = world.land.stranger(now);
            if (!stranger.equals(world.land.officer(now))) {
                world.judge.forbidden(
                        "movement by a stranger",
                        () -> world.doors.memberships().record(stranger, life.id(), entry),
                        life);
            }
        }
    }

    private String card() {
        return world.chance(20) ? "12345" : Recognizing.number(world, world.today());
    }

    private boolean allowed(Life life, Entry entry, @Nullable Integer cell) {
        var kind = entry.kind();
        var stand = life.now();
        if (entry.effectiveOn().isAfter(world.today())
                || cell != null && !world.land.cells().contains(world.land.get(cell))
                || entry.until() != null && entry.until().isBefore(entry.effectiveOn())) {
            return false;
        }
        boolean goes = kind.way() != Way.IN_PLACE || kind == TEMPORARY_TRANSFER;
        if (goes && life.onTheWay()) {
            return false;
        }
        if (kind.way() == Way.IN) {
            return !stand.inside() && !life.dead() && mayEnter(life, kind);
        }
        return stand.inside() && inside(life, entry, cell);
    }

    private boolean mayEnter(Life life, MovementKind kind) {
        if (kind != ADMISSION && kind != READMISSION) {
            return true;
        }
        boolean grown =
                ChronoUnit.MONTHS.between(
                                YearMonth.from(life.born), YearMonth.from(world.today()))
                        >= 18 * 12;
        var left = life.lastOf(Way.OUT);
        return grown
                && (kind == ADMISSION
                        || left == null
                        || !world.today().isBefore(left.on().plusMonths(36)));
    }

    private boolean inside(Life life, Entry entry, @Nullable Integer cell) {
        var stand = life.now();
        return switch (entry.kind()) {
            case INTERNAL_TRANSFER -> !stand.cell().equals(cell);
            case RECOGNITION -> !stand.official() && world.today().equals(official(life));
            case CARD_ISSUE, CARD_REISSUE -> stand.official() && entry.cardNumber().length() >= 8;
            case EXEMPTION -> !stand.exempt() || prolongs(life, entry);
            case EXEMPTION_END -> stand.exempt();
            case SUSPENSION -> !stand.suspended() || prolongs(life, entry);
            case SUSPENSION_END -> stand.suspended();
            case TEMPORARY_TRANSFER -> !stand.away();
            case TEMPORARY_RETURN -> stand.away();
            default -> true;
        };
    }

    /// The day after twelve months; any day of whoever began the probation elsewhere.
    private LocalDate official(Life life) {
        Fact came = life.lastOf(Way.IN);
        return came != null && (came.kind() == ADMISSION || came.kind() == READMISSION)
                ? came.on().plusMonths(12)
                : world.today();
    }

    /// What runs until some day may go on until a later one.
    private static boolean prolongs(Life life, Entry entry) {
        var runs = life.runsUntil(entry.kind());
        return runs != null && entry.until() != null && entry.until().isAfter(runs);
    }
}
