package vn.dangvu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.privacy.Retention.Kind;
import vn.dangvu.privacy.Retentions.Outcome;

import java.time.LocalDate;
import java.util.List;

/// Past its period and on hold.
@PrivacyTest
class RetentionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired PrivacyOffice office;
    @Autowired Retentions retentions;
    @Autowired Holds holds;
    @Autowired DSLContext sql;

    /// Five years after leaving.
    @BeforeEach
    void aPeriod() {
        retentions.set(PrivacyOffice.ADMINISTRATOR, Kind.PERSON, 60, DAY, "Bảng thời hạn 1-QĐ");
    }

    @Test
    void listsWhoLeftLongerAgoThanThePeriodAndNobodyElse() {
        long old = gone("Phan Văn Đã Lâu", "2021-03-06");
        long recent = gone("Phan Văn Mới Đây", "2021-03-07");
        long here = office.somebody("Phan Văn Còn Đây");

        assertThat(due()).contains(old).doesNotContain(recent, here);
        assertThat(retentions.due(PrivacyOffice.STRANGER)).isEmpty();
        assertThat(retentions.due(PrivacyOffice.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void neverListsWhomAHoldCoversUntilItIsLifted() {
        long member = gone("Phan Văn Bị Giữ", "2019-06-01");
        holds.setOn(PrivacyOffice.OFFICER, member, "đơn khiếu nại");

        assertThat(due()).doesNotContain(member);
        assertThat(archive(member)).isEqualTo(Outcome.NOT_DUE);

        holds.lift(PrivacyOffice.OFFICER, only(member).id(), "đã giải quyết");
        assertThat(due()).contains(member);

        holds.setAt(PrivacyOffice.OFFICER, new OrganizationId(PrivacyOffice.OURS), "thanh tra");
        assertThat(due()).isEmpty();
        var there =
                holds.all(PrivacyOffice.OFFICER).stream()
                        .filter(hold -> hold.organization() != null && hold.stands())
                        .findFirst()
                        .orElseThrow();
        holds.lift(PrivacyOffice.OFFICER, there.id(), "thanh tra xong");
        assertThat(due()).contains(member);
    }

    @Test
    void aHandOverIsRecordedAndDeletesNothing() {
        long member = gone("Phan Văn Giao Nộp", "2019-06-01");

        assertThat(archive(member)).isEqualTo(Outcome.DONE);

        assertThat(due()).doesNotContain(member);
        assertThat(archive(member)).isEqualTo(Outcome.TOO_LATE);
        assertThat(
                        sql.fetchSingle(
                                        "select count(*) from members.movement where member_id = ?",
                                        member)
                                .get(0, int.class))
                .isEqualTo(2);
    }

    @Test
    void holdsAreSetAndLiftedByOfficersOfThePlaceOnly() {
        long member = office.somebody("Phan Văn Tạm Giữ");
        holds.setOn(PrivacyOffice.OFFICER, member, "đơn khiếu nại");
        long hold = only(member).id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> holds.setOn(PrivacyOffice.STRANGER, member, "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> holds.lift(PrivacyOffice.STRANGER, hold, "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        holds.setAt(
                                PrivacyOffice.STRANGER,
                                new OrganizationId(PrivacyOffice.OURS),
                                "x"));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> holds.lift(PrivacyOffice.INSPECTOR, hold, "x"));
    }

    @Test
    void theAuditIsKeptForTwentyFourMonthsAtLeastWhateverIsSet() {
        assertThat(retentions.inForce(Kind.AUDIT))
                .hasValueSatisfying(rule -> assertThat(rule.months()).isGreaterThanOrEqualTo(24));
        assertThatThrownBy(() ->
                        sql.execute(
                                "insert into privacy.retention (kind, months, from_on, basis,"
                                        + " recorded_by) values ('AUDIT', 23, '2026-01-01', 'x',"
                                        + " 't')"))
                .hasMessageContaining("audit_at_least_24_months");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> retentions.set(PrivacyOffice.OFFICER, Kind.PERSON, 1, DAY, "x"));
    }

    @Test
    void theDatabaseRefusesToArchiveWhomAHoldCovers() {
        long member = gone("Phan Văn Chặn Lại", "2019-06-01");
        holds.setOn(PrivacyOffice.OFFICER, member, "đơn khiếu nại");

        assertThatThrownBy(() ->
                        sql.execute(
                                "insert into privacy.archived (member_id, decision_number,"
                                        + " decision_date, recorded_by) values (?, '1',"
                                        + " '2026-01-01', 't')",
                                member))
                .hasMessageContaining("is on hold");
    }

    private long gone(String name, String day) {
        long member = office.somebody(name);
        office.leave(member, day);
        return member;
    }

    private Outcome archive(long member) {
        return retentions.archive(PrivacyOffice.OFFICER, member, "7-QĐ", DAY);
    }

    private List<Long> due() {
        return retentions.due(PrivacyOffice.OFFICER).stream()
                .map(left -> left.person().id())
                .toList();
    }

    private Hold only(long member) {
        var all = holds.of(PrivacyOffice.OFFICER, member);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
