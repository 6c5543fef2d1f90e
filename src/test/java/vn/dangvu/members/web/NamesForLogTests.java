package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.access.AccessLog;
import vn.dangvu.access.MemberNames.Name;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.util.List;

/// Whom the access log names, and to whom.
@MemberPagesTest
class NamesForLogTests {

    @Autowired MemberOffice office;
    @Autowired AccessLog log;

    @Test
    void namesAMemberToAnAdministratorWhoMayOpenTheRecord() {
        long member = office.somebody("Mai Văn Nhật Ký", "2018-03-02");
        office.visit(MemberOffice.OFFICER).get("/members/" + member);
        var administrator = administrator(new Grant(MemberOffice.KHOI, Role.VIEWER, true));

        assertThat(log.named(administrator, log.newest(administrator, null)))
                .containsEntry(member, new Name(office.code(member), "Mai Văn Nhật Ký"));
    }

    @Test
    void namesNobodyToAnAdministratorWithoutARightToTheRegister() {
        long member = office.somebody("Mai Văn Kín Đáo", "2018-03-02");
        office.visit(MemberOffice.OFFICER).get("/members/" + member);

        for (var administrator :
                List.of(
                        administrator(),
                        administrator(new Grant(MemberOffice.KHOI, Role.VIEWER, false)),
                        administrator(new Grant(MemberOffice.ELSEWHERE, Role.OFFICER, true)))) {
            assertThat(log.named(administrator, log.newest(administrator, null)))
                    .doesNotContainKey(member);
        }
    }

    private static Viewer administrator(Grant... grants) {
        return new Viewer("quantri", true, List.of(grants), null);
    }
}
