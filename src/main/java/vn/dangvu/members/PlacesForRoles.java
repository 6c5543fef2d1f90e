package vn.dangvu.members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.MemberPlaces;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Says in which cells a member was. It tells nothing of the record, so that the access log has
/// nothing to keep of it.
@Service
class PlacesForRoles implements MemberPlaces {

    private final MemberStore store;
    private final CellHistoryStore cells;
    private final Clock clock;

    PlacesForRoles(MemberStore store, CellHistoryStore cells, Clock clock) {
        this.store = store;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganizationId> of(Viewer viewer, long member) {
        boolean hidden =
                store.visible(List.of(member), viewer.rowRoots(), LocalDate.now(clock)).isEmpty();
        return hidden ? List.of() : cells.cellsOf(member);
    }
}
