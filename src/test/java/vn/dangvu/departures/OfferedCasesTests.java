package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// Which cases are offered for somebody, as he or she stands today.
@DangvuTest(today = "2026-03-16", world = "departures")
@Transactional
class OfferedCasesTests extends DepartureStory {

    @Autowired Memberships memberships;

    @Test
    void nothingThatEndsAMembershipIsOfferedOfWhoeverHasLeft() {
        assertThat(offered("A9"))
                .contains(CaseKind.EXPULSION, CaseKind.DEATH, CaseKind.WITHDRAWAL)
                .doesNotContain(CaseKind.RESTORATION);

        leaves("A9", MovementKind.EXPULSION);

        assertThat(offered("A9"))
                .contains(CaseKind.RESTORATION)
                .doesNotContain(
                        CaseKind.EXEMPTION,
                        CaseKind.SUSPENSION,
                        CaseKind.STRIKE_OFF,
                        CaseKind.WITHDRAWAL,
                        CaseKind.EXPULSION,
                        CaseKind.DEATH);
    }

    @Test
    void whoeverWasTransferredOutIsNotRestoredHere() {
        leaves("A10", MovementKind.TRANSFER_OUT);

        assertThat(offered("A10")).doesNotContain(CaseKind.RESTORATION, CaseKind.EXPULSION);
    }

    private List<CaseKind> offered(String member) {
        return openings.possible(officer, town.member(member)).kinds();
    }

    private void leaves(String member, MovementKind how) {
        var entry =
                new Entry(
                        how,
                        LocalDate.of(2026, 3, 2),
                        null,
                        null,
                        null,
                        how == MovementKind.TRANSFER_OUT ? "Nơi khác" : null,
                        null,
                        null,
                        new Decision("9-QĐ/ĐU", LocalDate.of(2026, 3, 2), null),
                        null);
        assertThat(memberships.record(officer, town.member(member), entry))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }
}
