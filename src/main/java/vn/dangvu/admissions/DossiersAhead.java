package vn.dangvu.admissions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.dangvu.candidates.StepsAhead;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;

/// Tells the list of candidates whose dossier is open, and in which stage it is. Heard before all
/// others: whoever has a dossier goes on in it.
@Component
@Order(50)
class DossiersAhead implements StepsAhead {

    private final DossierStore dossiers;

    DossiersAhead(DossierStore dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<Long, Ahead> of(Viewer viewer, Texts texts, Collection<Long> candidates) {
        return dossiers.open(
                candidates,
                (stage, file) ->
                        new Ahead(texts.get("admissions.stage." + stage), "/cases/" + file));
    }
}
