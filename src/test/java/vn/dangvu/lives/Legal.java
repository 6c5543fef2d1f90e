package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.lives.Life.Fact;
import vn.dangvu.lives.Life.Stand;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// Which movements of somebody are legal, as far as the ledger goes: from how he or she stands and
/// nothing else.
final class Legal {

    private static final int OLD_CARD = 8;
    private static final int NEW_CARD = 12;

    private Legal() {}

    /// Of an entry of today; of a recognition also of one whose day was before.
    static boolean allows(Life life, Entry entry, LocalDate today) {
        var kind = entry.kind();
        var day = entry.effectiveOn();
        var until = entry.until();
        if (day.isAfter(today) || until != null && until.isBefore(day)) {
            return false;
        }
        boolean goes = kind.way() != Way.IN_PLACE || kind == TEMPORARY_TRANSFER;
        if (goes && life.onTheWay()) {
            return false;
        }
        var stand = life.at(day);
        return kind.way() == Way.IN
                ? !stand.inside() && !life.dead() && mayEnter(life, kind, day)
                : stand.inside() && inside(life, entry, stand);
    }

    private static boolean mayEnter(Life life, MovementKind kind, LocalDate day) {
        if (kind != ADMISSION && kind != READMISSION) {
            return true;
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(life.born), YearMonth.from(day));
        var left = life.lastOf(Way.OUT);
        return months >= 18 * 12
                && (kind == ADMISSION || left == null || !day.isBefore(left.on().plusMonths(36)));
    }

    private static boolean inside(Life life, Entry entry, Stand stand) {
        return switch (entry.kind()) {
            case INTERNAL_TRANSFER -> !Objects.equals(stand.cell(), entry.cell());
            case RECOGNITION -> !stand.official() && ends(life, entry.effectiveOn());
            case CARD_ISSUE, CARD_REISSUE -> stand.official() && isCard(entry.cardNumber());
            case EXEMPTION -> !stand.exempt() || prolongs(life, entry);
            case EXEMPTION_END -> stand.exempt();
            case SUSPENSION -> !stand.suspended() || prolongs(life, entry);
            case SUSPENSION_END -> stand.suspended();
            case TEMPORARY_TRANSFER -> !stand.away();
            case TEMPORARY_RETURN -> stand.away();
            default -> true;
        };
    }

    /// Twelve months after the admission; any day of whoever began the probation elsewhere.
    private static boolean ends(Life life, LocalDate day) {
        Fact came = life.lastInBy(day);
        return came == null
                || came.kind() != ADMISSION && came.kind() != READMISSION
                || came.on().plusMonths(12).equals(day);
    }

    private static boolean isCard(@Nullable String number) {
        return number != null && (number.length() == OLD_CARD || number.length() == NEW_CARD);
    }

    /// What runs until some day may go on until a later one.
    private static boolean prolongs(Life life, Entry entry) {
        var runs = life.runsUntil(entry.kind());
        return runs != null && entry.until() != null && entry.until().isAfter(runs);
    }
}
