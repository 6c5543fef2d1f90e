package vn.dangvu.organizations;

import org.springframework.stereotype.Service;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names the organizations of which the audit speaks. Names of organizations are no secret to who
/// may read it; whether the page behind the name opens is that page's answer.
@Service("organizationNamesForAudit")
class NamesForAudit implements SubjectNames {

    private final OrganizationNameStore names;

    NamesForAudit(OrganizationNameStore names) {
        this.names = names;
    }

    @Override
    public String kind() {
        return ORGANIZATION;
    }

    @Override
    public Map<String, Name> of(Viewer viewer, Collection<String> ids) {
        var wanted = ids.stream().map(Integer::valueOf).toList();
        boolean opens = viewer.roots().length > 0;
        var found = new HashMap<String, Name>();
        names.names(wanted)
                .forEach((id, name) ->
                        found.put(
                                id.toString(),
                                new Name(name, opens ? "/organizations/" + id : null)));
        return found;
    }

    @Override
    public Optional<String> meantBy(String code) {
        return names.byCode(code).map(String::valueOf);
    }
}
