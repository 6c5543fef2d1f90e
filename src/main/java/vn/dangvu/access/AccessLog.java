package vn.dangvu.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.util.Map;

/// Tells the audit who looked at what, in the transaction that shows it: without the entry, nothing
/// is shown.
@Service
public class AccessLog {

    private final Audit audit;
    private final ObjectProvider<MemberPlaces> places;

    AccessLog(Audit audit, ObjectProvider<MemberPlaces> places) {
        this.audit = audit;
        this.places = places;
    }

    /// The record of a member is shown to `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(Viewer viewer, long memberId) {
        audit.note(viewer, Deed.of(Act.MEMBER_OPENED).about(memberId).at(cell(viewer, memberId)));
    }

    /// What is masked of a member is shown to `viewer`, who said for what.
    @Transactional(propagation = Propagation.MANDATORY)
    public void revealed(Viewer viewer, long memberId, String reason) {
        audit.note(
                viewer,
                Deed.of(Act.FIELD_REVEALED)
                        .about(memberId)
                        .at(cell(viewer, memberId))
                        .changing(Map.of(), Map.of("reason", reason)));
    }

    /// What our books say of a member is written anew by `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(
            Viewer viewer, long memberId, Map<String, String> before, Map<String, String> after) {
        audit.note(
                viewer,
                Deed.of(Act.MEMBER_CHANGED)
                        .about(memberId)
                        .at(cell(viewer, memberId))
                        .changing(before, after));
    }

    /// `what` of an organization leaves the system as a file.
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(Viewer viewer, OrganizationId organization, String what) {
        audit.note(viewer, Deed.of(Act.EXPORTED).at(organization.value()).saying(what));
    }

    /// The same of something that is about one member, who is to be told of it.
    ///
    /// @param memberId null where it is about nobody of the register, or about several
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(
            Viewer viewer, OrganizationId organization, @Nullable Long memberId, String what) {
        audit.note(
                viewer,
                Deed.of(Act.EXPORTED).about(memberId).at(organization.value()).saying(what));
    }

    /// Something was done to an account.
    ///
    /// @param detail the username, and after it the role that was given or taken back
    void noted(
            Viewer viewer, LogLine.Action action, @Nullable Integer organization, String detail) {
        int end = detail.indexOf(' ');
        String account = end < 0 ? detail : detail.substring(0, end);
        Map<String, String> role = end < 0 ? Map.of() : Map.of("role", detail.substring(end + 1));
        boolean ended = action == LogLine.Action.ROLE_REVOKED;
        audit.note(
                viewer,
                Deed.of(Act.valueOf(action.name()))
                        .at(organization)
                        .on("account", account)
                        .changing(ended ? role : Map.of(), ended ? Map.of() : role));
    }

    /// Where the member is or was last: who audits that place reads of it.
    private @Nullable Integer cell(Viewer viewer, long member) {
        return places.stream()
                .flatMap(it -> it.of(viewer, member).stream())
                .findFirst()
                .map(OrganizationId::value)
                .orElse(null);
    }
}
