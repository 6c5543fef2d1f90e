package vn.dangvu.members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names the members of whom the audit speaks. It asks the store and not the door: the door tells
/// the audit itself.
@Service("memberNamesForAudit")
@Transactional(readOnly = true)
class NamesForAudit implements SubjectNames {

    private final MemberStore members;
    private final MemberNameStore names;
    private final Clock clock;

    NamesForAudit(MemberStore members, MemberNameStore names, Clock clock) {
        this.members = members;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MEMBER;
    }

    @Override
    public Map<String, Name> of(Viewer viewer, Collection<String> ids) {
        if (viewer.rowRoots().length == 0) {
            return Map.of();
        }
        var wanted = ids.stream().map(Long::valueOf).toList();
        var seen = members.visible(wanted, viewer.rowRoots(), LocalDate.now(clock));
        var found = new HashMap<String, Name>();
        names.names(seen)
                .forEach((id, name) -> found.put(id.toString(), new Name(name, "/members/" + id)));
        return found;
    }

    @Override
    public Optional<String> meantBy(String code) {
        return names.byCode(code).map(String::valueOf);
    }
}
