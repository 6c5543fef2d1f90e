package vn.dangvu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.members.MovementKind;
import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.Corrections.Asked;
import vn.dangvu.privacy.Corrections.Outcome;

import java.time.LocalDate;
import java.util.Optional;

/// A person says that the books are wrong.
@PrivacyTest
class CorrectionTests {

    /// The clock of this world.
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    @Autowired PrivacyOffice office;
    @Autowired Corrections corrections;
    @Autowired DSLContext sql;

    /// Law 91/2025/QH15 art. 13, decree 356/2025: 2 working days, 10 days; before, 72 hours of
    /// decree 13/2023; before that, no term.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02, 2026-03-04, 2026-03-12",
                "2026-03-05, 2026-03-09, 2026-03-15",
                "2026-03-07, 2026-03-10, 2026-03-17",
                "2026-01-01, 2026-01-05, 2026-01-11",
                "2025-12-31, -, 2026-01-03",
                "2023-06-30, -, -"
            })
    void theTermsAreThoseOfTheDecreeInForceOnTheDayItWasReceived(
            LocalDate received, LocalDate answer, LocalDate done) {
        var terms = CorrectionPolicy.on(received);

        assertThat(terms.filter(it -> it.answerDays() > 0).map(it -> it.answerDue(received)))
                .isEqualTo(Optional.ofNullable(answer));
        assertThat(terms.map(it -> it.due(received))).isEqualTo(Optional.ofNullable(done));
    }

    @Test
    void isLateWhenNobodyAnsweredInTwoWorkingDaysAndNoMoreOnceAnswered() {
        long member = office.somebody("Lê Thị Chờ Lâu");
        long id = ask(member, "2026-03-03");

        assertThat(only(member).isLate(TODAY)).isTrue();

        assertThat(step(member, id, Kind.ANSWERED, "", null)).isEqualTo(Outcome.TAKEN);
        assertThat(only(member).isLate(TODAY)).isFalse();
        assertThat(only(member).isLate(LocalDate.of(2026, 3, 14))).isTrue();
    }

    @Test
    void isMetOnlyByACorrectionThatWasMadeSince() {
        long member = office.somebody("Lê Thị Sửa Đúng");
        long other = office.somebody("Lê Thị Người Khác");
        long id = ask(member, "2026-03-05");
        office.move(other, MovementKind.RECOGNITION, "2019-09-02", null);
        long foreign = lastEntry(other);

        assertThat(step(member, id, Kind.DONE, "", null)).isEqualTo(Outcome.NO_CORRECTION);
        assertThat(step(member, id, Kind.DONE, "", foreign)).isEqualTo(Outcome.NO_CORRECTION);
        assertThat(step(member, id, Kind.DONE, "", firstLook(member)))
                .isEqualTo(Outcome.NO_CORRECTION);

        office.move(member, MovementKind.RECOGNITION, "2019-09-02", null);
        assertThat(step(member, id, Kind.DONE, "", lastEntry(member))).isEqualTo(Outcome.TAKEN);
        assertThat(only(member).isOpen()).isFalse();
        assertThat(step(member, id, Kind.REFUSED, "thôi", null)).isEqualTo(Outcome.TOO_LATE);
    }

    @Test
    void isRecordedByTheSecretaryAndDecidedByAnOfficer() {
        long member = office.somebody("Lê Thị Nhờ Bí Thư");
        long id =
                corrections.record(
                        PrivacyOffice.SECRETARY,
                        member,
                        CorrectionField.BORN,
                        "19/05/1991",
                        "đồng chí",
                        LocalDate.of(2026, 3, 5));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        corrections.step(
                                PrivacyOffice.SECRETARY, member, id, Kind.REFUSED, "x", null));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        corrections.record(
                                PrivacyOffice.INSPECTOR,
                                member,
                                CorrectionField.BORN,
                                "x",
                                "y",
                                TODAY));
        assertThat(step(member, id, Kind.REFUSED, "giấy khai sinh ghi 1990", null))
                .isEqualTo(Outcome.TAKEN);
    }

    @Test
    void isSeenByWhoSeesThePersonAndByNobodyElse() {
        long member = office.somebody("Lê Thị Kín Đáo");
        long id = ask(member, "2026-03-05");

        assertThat(corrections.all(PrivacyOffice.READER))
                .extracting(Asked::request)
                .extracting(CorrectionRequest::id)
                .contains(id);
        assertThat(corrections.all(PrivacyOffice.STRANGER)).isEmpty();
        assertThat(corrections.all(PrivacyOffice.ADMINISTRATOR)).isEmpty();
        long theirs = office.somebody("Lê Thị Khác Nữa");
        assertThatExceptionOfType(NotFound.class)
                .as("a request of somebody else")
                .isThrownBy(() -> step(theirs, id, Kind.ANSWERED, "", null));
    }

    @Test
    void theDatabaseTakesNothingBackAndNoSecondDecision() {
        long member = office.somebody("Lê Thị Không Đổi");
        long id = ask(member, "2026-03-05");
        step(member, id, Kind.REFUSED, "không đúng", null);

        refuses(
                "neither changed nor deleted",
                "update privacy.correction_request set claimed = 'x' where id = " + id);
        refuses(
                "neither changed nor deleted",
                "delete from privacy.correction_step where request_id = " + id);
        refuses(
                "was decided already",
                "insert into privacy.correction_step (request_id, step, recorded_by) values ("
                        + id
                        + ", 'ANSWERED', 't')");
        refuses(
                "request_received_before_it_was_recorded",
                "insert into privacy.correction_request (member_id, field, claimed, asked_by,"
                        + " received_on, recorded_at, recorded_by) values ("
                        + member
                        + ", 'BORN', 'x', 'y', '2026-03-07', '2026-03-06 09:00+07', 't')");
    }

    private void refuses(String why, String wrong) {
        assertThatThrownBy(() -> sql.execute(wrong)).hasMessageContaining(why);
    }

    private long ask(long member, String received) {
        return corrections.record(
                PrivacyOffice.OFFICER,
                member,
                CorrectionField.PARTYDAYS,
                "ngày chính thức 02/09/2019",
                "đồng chí",
                LocalDate.parse(received));
    }

    private Outcome step(long member, long request, Kind kind, String words, @Nullable Long entry) {
        return corrections.step(PrivacyOffice.OFFICER, member, request, kind, words, entry);
    }

    private CorrectionRequest only(long member) {
        var all = corrections.of(PrivacyOffice.OFFICER, member);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long lastEntry(long member) {
        return sql.fetchSingle("select max(id) from audit.entry where member = ?", member)
                .get(0, long.class);
    }

    /// An entry that corrects nothing.
    private long firstLook(long member) {
        return sql.fetchSingle(
                        "select max(id) from audit.entry where member = ? and act ="
                                + " 'CORRECTION_REQUESTED'",
                        member)
                .get(0, long.class);
    }
}
