package vn.dangvu.reorganizations;

import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;

import java.util.List;

/// A plan that waits to be carried out or undone.
///
/// @param revision as it was when that was prepared
public record PreparedPlan(long plan, int revision) {

    static Proposal execution(Plan plan) {
        return of(Kind.PLAN_EXECUTION, plan);
    }

    static Proposal undo(Plan plan) {
        return of(Kind.PLAN_UNDO, plan);
    }

    private static Proposal of(Kind kind, Plan plan) {
        var prepared = new PreparedPlan(plan.id(), plan.revision());
        return Proposal.of(kind, List.of(plan.home().value()), prepared);
    }
}
