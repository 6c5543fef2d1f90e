package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Where a member stands in the ledger at one moment.
///
/// @param cell null when outside
/// @param standing null when outside
/// @param away temporarily in another place; still counted in the cell (TRF-04)
public record State(
        @Nullable Integer cell,
        @Nullable Standing standing,
        boolean exempt,
        boolean suspended,
        boolean away) {

    static final State OUTSIDE = new State(null, null, false, false, false);

    public boolean inside() {
        return cell != null;
    }

    /// The kinds that can follow for somebody who is in our books.
    public List<MovementKind> possible() {
        return Arrays.stream(MovementKind.values()).filter(this::allows).toList();
    }

    private boolean allows(MovementKind kind) {
        return switch (kind) {
            case OPENING_BALANCE, ADMISSION, COLLECTIVE_TRANSFER -> false;
            case READMISSION, RESTORATION, TRANSFER_IN -> !inside();
            case INTERNAL_TRANSFER, TRANSFER_OUT, WITHDRAWAL, STRIKE_OFF, EXPULSION, DEATH ->
                    inside();
            case RECOGNITION -> standing == Standing.PROBATIONARY;
            case CARD_ISSUE, CARD_REISSUE -> standing == Standing.OFFICIAL;
            case TEMPORARY_TRANSFER -> inside() && !away;
            case TEMPORARY_RETURN -> away;
            case EXEMPTION -> inside() && !exempt;
            case EXEMPTION_END -> exempt;
            case SUSPENSION -> inside() && !suspended;
            case SUSPENSION_END -> suspended;
        };
    }

    /// The state after `entry`, which is taken to be possible.
    State after(Entry entry) {
        return switch (entry.kind()) {
            case OPENING_BALANCE, RESTORATION, TRANSFER_IN ->
                    entering(entry.cell(), entry.standing());
            case ADMISSION, READMISSION -> entering(entry.cell(), Standing.PROBATIONARY);
            case INTERNAL_TRANSFER -> new State(entry.cell(), standing, exempt, suspended, false);
            case COLLECTIVE_TRANSFER -> new State(entry.cell(), standing, exempt, suspended, away);
            case RECOGNITION -> new State(cell, Standing.OFFICIAL, exempt, suspended, away);
            case TEMPORARY_TRANSFER -> new State(cell, standing, exempt, suspended, true);
            case TEMPORARY_RETURN -> new State(cell, standing, exempt, suspended, false);
            case EXEMPTION -> new State(cell, standing, true, suspended, away);
            case EXEMPTION_END -> new State(cell, standing, false, suspended, away);
            case SUSPENSION -> new State(cell, standing, exempt, true, away);
            case SUSPENSION_END -> new State(cell, standing, exempt, false, away);
            case CARD_ISSUE, CARD_REISSUE -> this;
            case TRANSFER_OUT, WITHDRAWAL, STRIKE_OFF, EXPULSION, DEATH -> OUTSIDE;
        };
    }

    private static State entering(@Nullable Integer cell, @Nullable Standing standing) {
        return new State(cell, standing, false, false, false);
    }
}
