package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Members;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// Who opened a record or took a file away stands in the log; who was refused has seen nothing.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingTests {

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired Members members;
    @Autowired PlatformTransactionManager transactions;

    private TwoCommittees.Found found;
    private TwoCommittees.Person own;
    private TwoCommittees.Person other;

    @BeforeAll
    void prepare() throws Exception {
        found = committees.prepare();
        own = committees.member(found.a());
        other = committees.member(found.b());
        visitors.arrive(found);
    }

    @Test
    void openingARecordAndTakingAFileAwayLeaveALineAndARefusalLeavesNone() throws Exception {
        int opened = committees.lines("MEMBER_OPENED");
        int exported = committees.lines("EXPORTED");

        visitors.send(get("/members/" + own.id()), visitors.officer());
        visitors.send(get("/members.xlsx?organization=" + found.a().id()), visitors.officer());
        visitors.send(
                get(
                        "/figures/members.admitted.xlsx?from=2019-01-01&to=2019-12-31&organization="
                                + found.a().id()),
                visitors.officer());
        visitors.send(
                get("/reports/annual.docx?year=2019&organization=" + found.a().id()),
                visitors.officer());
        visitors.send(get("/members/" + other.id()), visitors.officer());
        visitors.send(get("/members.xlsx?organization=" + found.b().id()), visitors.officer());

        assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened + 1);
        assertThat(committees.lines("EXPORTED")).isEqualTo(exported + 3);
    }

    @Test
    void theLineIsWrittenInTheTransactionThatShowsTheRecord() {
        var viewer =
                new Viewer(
                        "officer.a",
                        false,
                        List.of(new Grant(found.a().id(), Role.OFFICER, true)),
                        null);
        int opened = committees.lines("MEMBER_OPENED");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    members.open(viewer, own.id());
                    assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened + 1);
                    status.setRollbackOnly();
                });

        assertThat(committees.lines("MEMBER_OPENED")).isEqualTo(opened);
    }
}
