package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.audit.AuditTrail;
import vn.dangvu.audit.AuditTrail.Question;
import vn.dangvu.audit.AuditTrail.Reference;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whom the audit names, and to whom.
@MemberPagesTest
class NamesForAuditTests {

    private static final Question EVERYTHING =
            new Question(null, null, null, List.of(), null, null);

    @Autowired MemberOffice office;
    @Autowired AuditTrail trail;

    @Test
    void namesAMemberToAnAuditorWhoMayOpenTheRecord() {
        long member = office.somebody("Mai Văn Nhật Ký", "2018-03-02");
        office.visit(MemberOffice.OFFICER).get("/members/" + member);
        var auditor = auditor(new Grant(MemberOffice.KHOI, Role.VIEWER, true));

        assertThat(named(auditor))
                .containsEntry(
                        new Reference("member", "" + member),
                        new Name("Mai Văn Nhật Ký · " + office.code(member), "/members/" + member));
    }

    @Test
    void namesNobodyToAnAuditorWithoutARightToTheRegister() {
        long member = office.somebody("Mai Văn Kín Đáo", "2018-03-02");
        office.visit(MemberOffice.OFFICER).get("/members/" + member);

        for (var auditor :
                List.of(
                        auditor(),
                        auditor(new Grant(MemberOffice.KHOI, Role.VIEWER, false)),
                        auditor(new Grant(MemberOffice.ELSEWHERE, Role.OFFICER, true)))) {
            assertThat(trail.page(auditor, EVERYTHING, null))
                    .extracting(Entry::member)
                    .contains(member);
            assertThat(named(auditor)).doesNotContainKey(new Reference("member", "" + member));
        }
    }

    private Map<Reference, Name> named(Viewer viewer) {
        return trail.named(viewer, trail.page(viewer, EVERYTHING, null));
    }

    /// Of the whole, with other roles besides.
    private static Viewer auditor(Grant... others) {
        var grants = new ArrayList<Grant>(List.of(others));
        grants.add(new Grant(MemberOffice.KHOI, Role.AUDITOR, false));
        return new Viewer("kiem.soat", false, grants, null);
    }
}
