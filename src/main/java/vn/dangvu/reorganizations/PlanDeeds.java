package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What the audit is told of plans and mandates. A plan is one act, however many members it moves:
/// each of their facts names the change of the tree that made it.
final class PlanDeeds {

    private PlanDeeds() {}

    static Deed of(Act act, Plan plan) {
        return Deed.of(act).at(plan.home().value()).on("plan", plan.id());
    }

    static Deed begun(Plan plan) {
        return of(Act.PLAN_SAVED, plan).changing(Map.of(), fields(plan));
    }

    static Deed saved(Plan before, Plan after) {
        return of(Act.PLAN_SAVED, after).changing(fields(before), fields(after));
    }

    static Deed consented(Plan plan, int consents) {
        return of(Act.PLAN_CONSENTED, plan).changing(Map.of(), Map.of("consents", consents));
    }

    static Deed executed(Plan plan, long change) {
        var fields = fields(plan);
        fields.put("change", change);
        return of(Act.PLAN_EXECUTED, plan).changing(Map.of(), fields);
    }

    static Deed undone(Plan plan, long change) {
        return of(Act.PLAN_UNDONE, plan).changing(Map.of("change", change), Map.of());
    }

    static Deed mandate(OrganizationId organization, Mandates.Draft draft) {
        return Deed.of(Act.MANDATE_RECORDED)
                .at(organization.value())
                .changing(Map.of(), mandate(draft.kind(), draft.from(), draft.decision().number()));
    }

    static Deed ended(OrganizationId organization, Mandate mandate, LocalDate from) {
        return Deed.of(Act.MANDATE_ENDED)
                .at(organization.value())
                .on("mandate", mandate.id())
                .changing(
                        mandate(mandate.kind(), mandate.from(), null),
                        mandate(mandate.kind(), from, null));
    }

    private static Map<String, @Nullable Object> mandate(
            MandateKind kind, LocalDate on, @Nullable String decision) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", kind);
        fields.put("on", on);
        fields.put("decision", decision);
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Plan plan) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("title", plan.title());
        fields.put("on", plan.on());
        fields.put("lines", plan.lines().size());
        fields.put("assignments", plan.assignments().size());
        fields.put("decision", plan.decision().number());
        fields.put("revision", plan.revision());
        return fields;
    }
}
