package vn.dangvu.cases;

import java.time.LocalDate;
import java.util.List;

/// Which numbers cards bear on a day. Whoever keeps cards knows; procedures that give one ask.
public interface CardNumbers {

    /// @param field of the form in which the number stands
    List<Objection> objectionsTo(String number, LocalDate on, String field);
}
