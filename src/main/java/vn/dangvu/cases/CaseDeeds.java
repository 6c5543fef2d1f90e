package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;

import java.util.HashMap;
import java.util.Map;

/// What the audit is told of cases. Of papers it is told that they are there, and no words.
final class CaseDeeds {

    private CaseDeeds() {}

    static Deed opened(CaseFile file) {
        return of(Act.CASE_OPENED, file).changing(Map.of(), Map.of("kind", file.kind()));
    }

    static Deed looked(CaseFile file) {
        return of(Act.CASE_LOOKED_AT, file);
    }

    static Deed recorded(CaseFile file, StepEntry entry) {
        return of(Act.CASE_STEP_RECORDED, file).changing(Map.of(), fields(file, entry));
    }

    static Deed corrected(CaseFile file, Step wrong, StepEntry entry) {
        return of(Act.CASE_STEP_CORRECTED, file)
                .changing(fields(file, wrong.entry()), fields(file, entry));
    }

    static Deed annulled(CaseFile file, Step wrong) {
        return of(Act.CASE_STEP_ANNULLED, file).changing(fields(file, wrong.entry()), Map.of());
    }

    private static Deed of(Act act, CaseFile file) {
        return Deed.of(act).at(file.cell()).about(file.member()).on("case", file.id());
    }

    private static Map<String, @Nullable Object> fields(CaseFile file, StepEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", file.kind());
        fields.put("caseStep", entry.kind());
        fields.put("effectiveOn", entry.on());
        fields.put("decision", entry.decision().number());
        return fields;
    }
}
