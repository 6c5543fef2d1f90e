package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who the members are, as far as the viewer may see personal rows.
@Service
public class Members {

    private static final int EXPORT_PAGE = 1_000;

    private final MemberStore store;
    private final LedgerStore ledgers;
    private final Organizations organizations;
    private final AccessLog log;
    private final Clock clock;

    Members(
            MemberStore store,
            LedgerStore ledgers,
            Organizations organizations,
            AccessLog log,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
    }

    /// One page of a list.
    ///
    /// @param after the `next` of the page before, or null for the first
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public MemberPage list(Viewer viewer, MemberQuery query, @Nullable String after, int size) {
        var scope = scope(viewer, query);
        return store.list(query, scope, after == null ? null : NameCursor.parse(after), size);
    }

    /// Gives every line of a list to `each`, and leaves a line in the access log.
    @Transactional
    public void export(Viewer viewer, MemberQuery query, Consumer<MemberLine> each) {
        var scope = scope(viewer, query);
        log.exported(viewer, query.organization(), "members " + query.day());
        NameCursor after = null;
        do {
            var page = store.list(query, scope, after, EXPORT_PAGE);
            page.lines().forEach(each);
            after = page.next() == null ? null : NameCursor.parse(page.next());
        } while (after != null);
    }

    /// Opens a member's record, which leaves a line in the access log in the same transaction.
    ///
    /// @throws NotFound if there is no such member, or none in the viewer's scope
    @Transactional
    public MemberRecord open(Viewer viewer, long id) {
        var found = seen(viewer, id).orElseThrow(() -> new NotFound("member " + id));
        log.opened(viewer, id);
        return found;
    }

    /// Opens a record with what is masked otherwise, on purpose: the audit keeps for what.
    ///
    /// @throws NotFound if there is no such member, or none in the viewer's scope
    @Transactional
    public Revealed reveal(Viewer viewer, long id, String reason) {
        var found = seen(viewer, id).orElseThrow(() -> new NotFound("member " + id));
        log.revealed(viewer, id, reason);
        return new Revealed(found, store.citizenId(id).orElse(null));
    }

    /// Whether the viewer may open the record of each of `ids`, for links in lists of past facts.
    @Transactional(readOnly = true)
    public List<Long> visible(Viewer viewer, List<Long> ids) {
        return store.visible(ids, viewer.rowRoots(), LocalDate.now(clock));
    }

    private Optional<MemberRecord> seen(Viewer viewer, long id) {
        var today = LocalDate.now(clock);
        return store.visible(List.of(id), viewer.rowRoots(), today).isEmpty()
                ? Optional.empty()
                : store.find(id).map(found -> found.withLedger(ledgers.facts(id), today));
    }

    private Scope scope(Viewer viewer, MemberQuery query) {
        var scope = organizations.scope(viewer, query.organization(), Period.day(query.day()));
        if (!organizations.showsRows(viewer, query.organization())) {
            throw new Forbidden("members of " + query.organization());
        }
        return scope;
    }
}
