package vn.dangvu.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.MemberNames.Name;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Keeps who looked at what. A line is written in the transaction of what it tells: without the
/// line, nothing is shown.
@Service
public class AccessLog {

    /// How many lines a page shows.
    public static final int PAGE = 50;

    private final AccessLogStore store;
    private final ObjectProvider<MemberNames> names;
    private final Clock clock;

    AccessLog(AccessLogStore store, ObjectProvider<MemberNames> names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /// The record of a member is shown to `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(Viewer viewer, long memberId) {
        add(viewer, LogLine.Action.MEMBER_OPENED, null, memberId, null);
    }

    /// What our books say of a member is written anew by `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Viewer viewer, long memberId) {
        add(viewer, LogLine.Action.MEMBER_CHANGED, null, memberId, null);
    }

    /// `what` of an organization leaves the system as a file.
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(Viewer viewer, OrganizationId organization, String what) {
        add(viewer, LogLine.Action.EXPORTED, organization.value(), null, what);
    }

    /// The newest lines first, for administrators: a page, and one line more if there are older
    /// ones.
    ///
    /// @param before the last line of the page before
    @Transactional(readOnly = true)
    public List<LogLine> newest(Viewer viewer, @Nullable Long before) {
        if (!viewer.administrator()) {
            throw new Forbidden("read the access log");
        }
        return store.newest(before, PAGE + 1);
    }

    /// The members of whom `lines` speak, as far as the viewer may open them: to administer the
    /// accounts is no right to the register.
    @Transactional(readOnly = true)
    public Map<Long, Name> named(Viewer viewer, List<LogLine> lines) {
        var ids = lines.stream().map(LogLine::member).filter(Objects::nonNull).distinct().toList();
        return names.stream().findFirst().map(it -> it.visible(viewer, ids)).orElse(Map.of());
    }

    /// Something was done to an account.
    void noted(
            Viewer viewer, LogLine.Action action, @Nullable Integer organization, String detail) {
        add(viewer, action, organization, null, detail);
    }

    private void add(
            Viewer viewer,
            LogLine.Action action,
            @Nullable Integer organization,
            @Nullable Long member,
            @Nullable String detail) {
        store.add(
                OffsetDateTime.now(clock),
                viewer.username(),
                action,
                organization,
                member,
                detail,
                viewer.address());
    }
}
