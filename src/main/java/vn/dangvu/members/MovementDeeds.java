package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;

import java.util.HashMap;
import java.util.Map;

/// What the audit is told of movements: kind, day, place and paper. What was written in free words
/// stays in the register alone, whose rows only some may see.
final class MovementDeeds {

    private MovementDeeds() {}

    /// @param wrong the fact that it corrects, or null
    static Deed kept(FreshFact fact, long id, @Nullable Movement wrong) {
        var act = wrong == null ? Act.MOVEMENT_RECORDED : Act.MOVEMENT_CORRECTED;
        return Deed.of(act)
                .about(fact.member())
                .at(fact.to() == null ? fact.from() : fact.to())
                .on("movement", id)
                .changing(wrong == null ? Map.of() : fields(wrong.entry()), fields(fact.entry()));
    }

    static Deed annulled(Movement wrong) {
        return Deed.of(Act.MOVEMENT_ANNULLED)
                .about(wrong.memberId())
                .at(wrong.toCell() == null ? wrong.fromCell() : wrong.toCell())
                .on("movement", wrong.id())
                .changing(fields(wrong.entry()), Map.of());
    }

    private static Map<String, @Nullable Object> fields(Entry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", entry.kind());
        fields.put("effectiveOn", entry.effectiveOn());
        fields.put("cell", entry.cell());
        fields.put("standing", entry.standing());
        fields.put("until", entry.until());
        fields.put("route", entry.route());
        fields.put("decision", entry.decision().number());
        return fields;
    }
}
