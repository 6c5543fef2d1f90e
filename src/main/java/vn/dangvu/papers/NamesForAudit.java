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
/// the door: the door tells the audit itself, and reads what is kept of each.
@Service("paperNamesForAudit")
class NamesForAudit implements SubjectNames {

    private final PaperListStore lists;
    private final Filing filing;

    NamesForAudit(PaperListStore lists, Filing filing) {
        this.lists = lists;
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
        for (var paper : lists.of(ids.stream().map(Long::valueOf).toList())) {
            if (filing.shows(viewer, paper.organization())) {
                String type = paper.type().name(Texts.VIETNAMESE);
                found.put(
                        String.valueOf(paper.id()),
                        new Name(type + " " + paper.number(), "/papers/" + paper.id()));
            }
        }
        return found;
    }
}
