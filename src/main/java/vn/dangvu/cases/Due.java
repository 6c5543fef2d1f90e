package vn.dangvu.cases;

import java.time.LocalDate;
import java.util.List;

/// Until when something has to be done in a case.
///
/// @param kind of the radar, such as `admissions.decisionDue`: its words stand in the module's
///   bundle (see `DeadlineSource`)
/// @param step that settles it
/// @param facts fill the sentence
public record Due(String kind, LocalDate on, String step, List<Object> facts) {

    public Due {
        facts = List.copyOf(facts);
    }
}
