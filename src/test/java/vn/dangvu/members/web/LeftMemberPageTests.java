package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.MovementKind;

/// The record of somebody who has left: what is offered there, and what of a post is said.
@MemberPagesTest
class LeftMemberPageTests {

    private final MemberOffice office;
    private final DSLContext db;
    private final Visitor officer;
    private final Visitor reader;

    @Autowired
    LeftMemberPageTests(MemberOffice office, DSLContext db) {
        this.office = office;
        this.db = db;
        officer = office.visit(MemberOffice.OFFICER);
        reader = office.visit(MemberOffice.READER);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEATH", "EXPULSION", "STRIKE_OFF", "WITHDRAWAL"})
    void offersNothingThatIsDoneOnlyWithMembers(MovementKind how) {
        long member = somebody();
        assertThat(officer.text("/members/" + member))
                .contains("kind=EXEMPTION", "kind=SUSPENSION", "/card/new", "/residence/new");

        office.record(member, how, "2020-01-10", null);

        assertThat(officer.text("/members/" + member))
                .contains("/badges/new", "/merits/new")
                .doesNotContain("kind=EXEMPTION", "kind=SUSPENSION", "/card/new", "/residence/new");
    }

    @Test
    void opensNoCaseOfTheDead() {
        long member = somebody();
        String begin = "/cases/new?member=" + member;
        assertThat(officer.text("/members/" + member)).contains(begin);

        office.record(member, MovementKind.DEATH, "2020-01-10", null);

        assertThat(officer.text("/members/" + member)).doesNotContain(begin);
    }

    @Test
    void aPostOfWhoeverHasLeftIsToldAsHeldStillWithTheWayToEndIt() {
        long member = somebody();
        deputy(member);
        assertThat(officer.text("/members/" + member))
                .contains("Đang giữ")
                .doesNotContain("Ghi thôi giữ chức");

        office.record(member, MovementKind.EXPULSION, "2020-01-10", null);

        String end =
                "/organizations/%d/posts/members/%d?act=CEASED"
                        .formatted(MemberOffice.NORTH, member);
        assertThat(officer.text("/members/" + member))
                .contains("Đã ra khỏi danh sách, sổ còn ghi đang giữ", end)
                .doesNotContain("Đang giữ");
        assertThat(reader.text("/members/" + member))
                .contains("Đã ra khỏi danh sách, sổ còn ghi đang giữ")
                .doesNotContain(end);
    }

    @Test
    void aPostThatWasEndedIsToldAsEnded() {
        long member = somebody();
        deputy(member);
        office.record(member, MovementKind.EXPULSION, "2020-01-10", null);
        db.execute(
                """
                insert into committees.post_fact (organization_id, body, member_id, act, effective_on, recorded_by)
                values (?, 'CELL', ?, 'CEASED', date '2020-01-10', 't')\
                """,
                MemberOffice.NORTH,
                member);

        assertThat(officer.text("/members/" + member))
                .contains("09/01/2020")
                .doesNotContain("sổ còn ghi đang giữ", "Ghi thôi giữ chức");
    }

    private long somebody() {
        long member = office.somebody("Nguyễn Văn Ân", "2018-03-02");
        office.record(member, MovementKind.RECOGNITION, "2019-03-02", null);
        return member;
    }

    private void deputy(long member) {
        db.execute(
                """
                insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, recorded_by)
                values (?, 'CELL', 'DEPUTY', ?, 'ELECTED', date '2019-04-01', 't')\
                """,
                MemberOffice.NORTH,
                member);
    }
}
