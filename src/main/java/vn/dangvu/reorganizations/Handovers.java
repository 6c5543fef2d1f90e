package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberLine;
import vn.dangvu.members.MemberQuery;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;

import java.util.Optional;
import java.util.function.Consumer;

/// Takes the lists out that stand behind the minutes of a handover.
@Service
public class Handovers {

    private static final int PAGE = 1_000;

    private final Reorganizations reorganizations;
    private final Members members;
    private final AccessLog log;

    Handovers(Reorganizations reorganizations, Members members, AccessLog log) {
        this.reorganizations = reorganizations;
        this.members = members;
        this.log = log;
    }

    /// The lists of a draft, which leaves a line in the access log. Nothing of a plan that was
    /// carried out: its members are already where it took them.
    ///
    /// @throws vn.dangvu.kernel.NotFound if there is no such plan for this viewer
    @Transactional
    public Optional<Handover> of(Viewer viewer, long id) {
        var plan = reorganizations.get(viewer, id);
        if (!plan.draft()) {
            return Optional.empty();
        }
        var preview = reorganizations.preview(viewer, id);
        log.exported(viewer, plan.home(), "reorganization " + id);
        var lists = new HandoverLists(plan, preview);
        for (int cell : lists.cells()) {
            each(viewer, new OrganizationId(cell), plan, line -> lists.put(cell, line));
        }
        return Optional.of(new Handover(plan, lists.receivers(), preview.conflicts().size()));
    }

    private void each(Viewer viewer, OrganizationId cell, Plan plan, Consumer<MemberLine> take) {
        var query = MemberQuery.everybody(cell, plan.on());
        @Nullable String after = null;
        do {
            var page = members.list(viewer, query, after, PAGE);
            page.lines().forEach(take);
            after = page.next();
        } while (after != null);
    }
}
