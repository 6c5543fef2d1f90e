package vn.dangvu.reorganizations;

import org.springframework.stereotype.Service;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Names the plans of which the audit speaks, to whom they are open.
@Service("planNamesForAudit")
class NamesForAudit implements SubjectNames {

    private final Reorganizations plans;

    NamesForAudit(Reorganizations plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Map<String, Name> of(Viewer viewer, Collection<String> ids) {
        var found = new HashMap<String, Name>();
        for (var plan : plans.all(viewer)) {
            String id = Long.toString(plan.id());
            if (ids.contains(id)) {
                found.put(id, new Name(plan.title(), "/reorganizations/" + id));
            }
        }
        return found;
    }
}
