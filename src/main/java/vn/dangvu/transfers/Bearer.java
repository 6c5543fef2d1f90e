package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Who goes with a slip: what the paper says of the person, and nothing else.
public record Bearer(
        String fullName,
        String sex,
        BirthDate born,
        Standing standing,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        @Nullable String cardNumber,
        @Nullable String dossierNumber) {

    private static final Set<MovementKind> ADMISSIONS =
            EnumSet.of(MovementKind.ADMISSION, MovementKind.READMISSION);

    private static final Set<MovementKind> RECOGNITION = EnumSet.of(MovementKind.RECOGNITION);

    /// As our books have it today.
    static Bearer of(MemberRecord record) {
        var said = record.person();
        return new Bearer(
                said.fullName(),
                said.sex(),
                said.born(),
                Objects.requireNonNull(record.now().standing()),
                said.joinedOn() == null ? last(record, ADMISSIONS) : said.joinedOn(),
                said.officialOn() == null ? last(record, RECOGNITION) : said.officialOn(),
                record.cardNumber(),
                record.dossierNumber());
    }

    /// The day of the last such fact that we believe.
    private static @Nullable LocalDate last(MemberRecord record, Set<MovementKind> kinds) {
        return record.movements().stream()
                .filter(fact -> fact.current() && kinds.contains(fact.entry().kind()))
                .map(fact -> fact.entry().effectiveOn())
                .findFirst()
                .orElse(null);
    }

    /// For whoever prints it by mistake.
    @Override
    public String toString() {
        return "Bearer[…]";
    }
}
