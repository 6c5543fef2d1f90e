package vn.dangvu.members;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// A birth date as exactly as the dossier says it: a day, a month, or only a year.
public record BirthDate(LocalDate first, Precision precision) {

    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /// As written on paper: `03/02/1962`, `02/1962`, `1962`.
    public String text() {
        String pattern =
                switch (precision) {
                    case DAY -> "dd/MM/yyyy";
                    case MONTH -> "MM/yyyy";
                    case YEAR -> "yyyy";
                };
        return first.format(DateTimeFormatter.ofPattern(pattern));
    }
}
