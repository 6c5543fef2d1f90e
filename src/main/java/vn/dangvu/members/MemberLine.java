package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A member in a list, as he or she was on the day of the list.
///
/// @param since since when in this cell with this standing
public record MemberLine(
        long id,
        String code,
        String fullName,
        BirthDate born,
        String sex,
        String professional,
        Standing standing,
        boolean exempt,
        boolean suspended,
        boolean away,
        int cellId,
        String cell,
        LocalDate since,
        @Nullable String dossierNumber) {}
