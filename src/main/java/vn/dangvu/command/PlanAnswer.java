package vn.dangvu.command;

import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.util.List;

/// What a plan's workbook came to, in one form or another.
sealed interface PlanAnswer permits PlanText, PlanJson {

    void unreadable(PlanWorkbook.Reading.Refused refused);

    void preview(Preview preview);

    void alreadyExecuted(PlanWorkbook plan);

    void executed(Execution execution);

    /// There is no plan to undo, or more than one.
    void notOne(PlanWorkbook plan, List<Plan> found);

    void undone(Undoing undoing);
}
