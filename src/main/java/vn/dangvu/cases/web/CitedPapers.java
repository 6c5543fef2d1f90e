package vn.dangvu.cases.web;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Step;

import java.time.LocalDate;

/// Whether a case tells a paper as what decided one of its steps.
final class CitedPapers {

    private CitedPapers() {}

    /// By a step that is believed, under that number and of that day where it tells one.
    static boolean cites(CaseFile file, String number, LocalDate issuedOn) {
        return file.steps()
                .map(Step::entry)
                .map(entry -> entry.decision())
                .anyMatch(told ->
                        number.equals(told.number())
                                && (told.date() == null || issuedOn.equals(told.date())));
    }
}
