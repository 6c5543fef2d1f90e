package vn.dangvu.fees;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;

/// The fees of one member. Amounts that tell an income are told to whoever records in the cell; to
/// others for a reason that the audit keeps.
@Service
public class MemberFees {

    private final FeeYears years;
    private final Organizations organizations;
    private final Members members;
    private final Clock clock;

    MemberFees(FeeYears years, Organizations organizations, Members members, Clock clock) {
        this.years = years;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /// A member's fees of a year; opening it is opening the member's record.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional
    public MemberYear ofMember(Viewer viewer, long member, int year) {
        var record = members.open(viewer, member);
        boolean recordable = organizations.mayRecord(viewer, new OrganizationId(record.home()));
        var whole = years.of(record, year, recordable, LocalDate.now(clock));
        return recordable ? whole : YearMask.of(whole);
    }

    /// The same with the amounts that tell an income, on purpose: the audit keeps for what.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional
    public MemberYear reveal(Viewer viewer, long member, int year, String reason) {
        var record = members.reveal(viewer, member, reason).member();
        boolean recordable = organizations.mayRecord(viewer, new OrganizationId(record.home()));
        return years.of(record, year, recordable, LocalDate.now(clock));
    }
}
