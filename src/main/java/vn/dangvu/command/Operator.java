package vn.dangvu.command;

import org.springframework.stereotype.Service;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.util.stream.Stream;

/// Whoever can read the home's secrets: the person at the machine's keyboard. An officer
/// everywhere.
@Service
class Operator {

    private final OperatorStore store;

    Operator(OperatorStore store) {
        this.store = store;
    }

    /// As the tree stands now: ask again after an import that began a new one.
    Viewer viewer() {
        var grants =
                Stream.of(Role.OFFICER, Role.AUDITOR)
                        .flatMap(role ->
                                store.tops().stream().map(top -> new Grant(top, role, true)))
                        .toList();
        return new Viewer("operator", true, grants, null);
    }
}
