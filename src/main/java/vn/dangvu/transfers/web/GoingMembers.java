package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberQuery;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Members who can be sent.
@Component
class GoingMembers {

    /// So many stand on one page at most.
    static final int SHOWN = 200;

    private final Members members;
    private final Organizations organizations;
    private final Clock clock;

    GoingMembers(Members members, Organizations organizations, Clock clock) {
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// @param about birth date and code
    record Going(long id, String name, String about) {}

    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    Going one(Viewer viewer, long member) {
        var record = members.open(viewer, member);
        if (!organizations.mayRecord(viewer, new OrganizationId(record.home()))) {
            throw new Forbidden("transfer of " + member);
        }
        return new Going(
                member,
                record.person().fullName(),
                record.person().born().text() + " · " + record.code());
    }

    /// Everybody who is in the cell today.
    List<Going> of(Viewer viewer, OrganizationId cell) {
        var query = MemberQuery.everybody(cell, LocalDate.now(clock));
        return members.list(viewer, query, null, SHOWN).lines().stream()
                .map(line ->
                        new Going(
                                line.id(),
                                line.fullName(),
                                line.born().text() + " · " + line.code()))
                .toList();
    }
}
