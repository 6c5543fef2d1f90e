package vn.dangvu.candidates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Names the candidates of whom the audit speaks, to whom they are open. It asks the store and not
/// the door: the door tells the audit itself.
@Service("candidateNamesForAudit")
@Transactional(readOnly = true)
class NamesForAudit implements SubjectNames {

    private final CandidateStore store;
    private final Clock clock;

    NamesForAudit(CandidateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "candidate";
    }

    @Override
    public Map<String, Name> of(Viewer viewer, Collection<String> ids) {
        if (viewer.rowRoots().length == 0) {
            return Map.of();
        }
        var wanted = ids.stream().map(Long::valueOf).toList();
        var seen = store.visible(wanted, viewer.rowRoots(), LocalDate.now(clock));
        var found = new HashMap<String, Name>();
        store.profilesOf(seen)
                .forEach((id, said) ->
                        found.put(
                                id.toString(),
                                new Name(said.person().fullName(), "/candidates/" + id)));
        return found;
    }
}
