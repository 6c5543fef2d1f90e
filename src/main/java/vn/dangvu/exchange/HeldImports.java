package vn.dangvu.exchange;

import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.kernel.Viewer;

/// Keeps imports back that need two people.
@Component
class HeldImports {

    private final Confirmations confirmations;

    HeldImports(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    boolean holds() {
        return confirmations.holds(Kind.IMPORT);
    }

    void hold(Viewer viewer, ImportRequest request, ImportResult preview) {
        confirmations.hold(viewer, HeldImport.proposal(viewer, request, preview));
    }
}
