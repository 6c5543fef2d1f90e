package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Official codes, units and mass organizations of organizations, from day to day.
@Service
public class Attributes {

    private static final int LONGEST = 200;

    /// Why something was not recorded.
    public enum Objection {
        /// Not fourteen digits.
        NO_CODE,
        /// Another organization bears the code then.
        CODE_TAKEN,
        TOO_LONG,
        /// The organization did not live on that day, or the day has not come.
        NOT_THEN
    }

    private final AttributeStore store;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    Attributes(AttributeStore store, Organizations organizations, Audit audit, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// All that was recorded and not replaced, the newest first.
    ///
    /// @throws NotFound if there is no such organization for this viewer
    @Transactional(readOnly = true)
    public List<Attribute> history(Viewer viewer, OrganizationId id) {
        organizations.get(viewer, id, LocalDate.now(clock));
        return store.history(id.value());
    }

    /// Records what holds from `on` on; what was recorded for the same day is replaced.
    ///
    /// @param value empty where there is none any more
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public List<Objection> record(
            Viewer viewer,
            OrganizationId id,
            Attribute.Kind kind,
            String value,
            LocalDate on,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate) {
        if (!organizations.mayRecord(viewer, id)) {
            throw new Forbidden("attributes of " + id);
        }
        boolean code = kind == Attribute.Kind.OFFICIAL_CODE && !value.isEmpty();
        String kept = code ? Attribute.officialCode(value) : value;
        var objections = objections(viewer, id, code, kept, on);
        if (objections.isEmpty() && kept != null) {
            var attribute =
                    new Attribute(kind, kept, on, decisionNumber, decisionDate, viewer.username());
            store.keep(id.value(), attribute, clock.instant());
            audit.note(
                    viewer,
                    Deed.of(Act.ATTRIBUTE_CHANGED)
                            .at(id.value())
                            .changing(Map.of(), Map.of("kind", kind, "value", kept, "on", on)));
        }
        return objections;
    }

    private List<Objection> objections(
            Viewer viewer, OrganizationId id, boolean code, @Nullable String kept, LocalDate on) {
        var objections = new ArrayList<Objection>();
        if (kept == null) {
            objections.add(Objection.NO_CODE);
        } else if (kept.length() > LONGEST) {
            objections.add(Objection.TOO_LONG);
        } else if (code && store.isTaken(id.value(), kept, on)) {
            objections.add(Objection.CODE_TAKEN);
        }
        var then = organizations.get(viewer, id, on);
        var until = then.until();
        if (on.isAfter(LocalDate.now(clock))
                || on.isBefore(then.since())
                || until != null && !on.isBefore(until)) {
            objections.add(Objection.NOT_THEN);
        }
        return objections;
    }
}
