package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase;
import vn.dangvu.members.MovementsByCase.Way;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Leads from a bare entry of the ledger to the case it belongs to.
@Component
class CaseWays {

    /// The others happen, run out, or go by a slip; nobody decides them.
    private static final Set<MovementKind> DECIDED =
            Set.of(
                    MovementKind.ADMISSION,
                    MovementKind.READMISSION,
                    MovementKind.RECOGNITION,
                    MovementKind.RESTORATION,
                    MovementKind.EXEMPTION,
                    MovementKind.SUSPENSION,
                    MovementKind.WITHDRAWAL,
                    MovementKind.STRIKE_OFF,
                    MovementKind.EXPULSION);

    private final ObjectProvider<MovementsByCase> sources;

    CaseWays(ObjectProvider<MovementsByCase> sources) {
        this.sources = sources;
    }

    Optional<Way> of(Viewer viewer, Texts texts, MemberRecord member, MovementKind kind) {
        return sources.orderedStream()
                .flatMap(source -> source.of(viewer, texts, member, kind).stream())
                .findFirst();
    }

    Optional<Way> entering(Viewer viewer, Texts texts, MovementKind kind, @Nullable Integer cell) {
        return sources.orderedStream()
                .flatMap(source -> source.entering(viewer, texts, kind, cell).stream())
                .findFirst();
    }

    /// Whether a bare entry of that kind says by which paper it was decided.
    static boolean decided(MovementKind kind) {
        return DECIDED.contains(kind);
    }

    /// What stands against a bare entry where there is such a case: that one is open, that somebody
    /// else decides, or that nobody can say by which paper it was decided.
    static List<FieldError> against(Texts texts, Way way, Entry entry) {
        if (way.open()) {
            String what = way.where().label();
            return List.of(new FieldError("effectiveOn", texts.get("members.flaw.caseOpen", what)));
        }
        String decidedBy = way.decidedBy();
        if (decidedBy != null) {
            return List.of(
                    new FieldError("effectiveOn", texts.get("members.flaw.decidedBy", decidedBy)));
        }
        if (!decided(entry.kind())) {
            return List.of();
        }
        var errors = new ArrayList<FieldError>();
        if (entry.decision().number() == null) {
            errors.add(new FieldError("decisionNumber", texts.get("members.flaw.decisionNumber")));
        }
        if (entry.decision().date() == null) {
            errors.add(new FieldError("decisionDate", texts.get("members.flaw.decisionDate")));
        }
        return List.copyOf(errors);
    }
}
