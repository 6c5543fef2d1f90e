package vn.dangvu.papers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Names the papers of which the audit speaks, to whom they are open. It asks the stores and not
/// the door: the door tells the audit itself.
@Service("paperNamesForAudit")
class NamesForAudit implements SubjectNames {

    private final Filing filing;

    NamesForAudit(Filing filing) {
        this.filing = filing;
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Name> of(Viewer viewer, Collection<String> ids) {
        var found = new HashMap<String, Name>();
        for (String id : ids) {
            filing.shown(viewer, Long.parseLong(id))
                    .ifPresent(paper ->
                            found.put(
                                    id,
                                    new Name(
                                            "%s %s"
                                                    .formatted(
                                                            paper.type().name(Texts.VIETNAMESE),
                                                            paper.number()),
                                            "/papers/" + id)));
        }
        return found;
    }
}
