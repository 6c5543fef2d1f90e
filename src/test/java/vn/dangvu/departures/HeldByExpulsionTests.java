package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.members.Decision;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.Request;
import vn.dangvu.transfers.TransferOutcome;
import vn.dangvu.transfers.Transfers;

import java.time.LocalDate;

/// Who goes nowhere while it is decided whether he or she stays a member.
@DangvuTest(today = "2026-03-16", world = "departures")
@Transactional
class HeldByExpulsionTests extends DepartureStory {

    @Autowired Transfers transfers;

    /// TRF-02.
    @Test
    void letsNobodyGoElsewhereBeforeTheExpulsionIsOver() {
        long member = town.member("C9");
        var asked =
                new Request(
                        false,
                        Cause.WORK,
                        LocalDate.parse("2026-03-02"),
                        null,
                        LocalDate.parse("2026-03-10"),
                        null,
                        Decision.NONE,
                        null,
                        null);
        long file = opened(CaseKind.EXPULSION, "C9", "2026-03-02", "VIOLATION");

        assertThat(transfers.begin(officer, member, asked))
                .asInstanceOf(type(TransferOutcome.Refused.class))
                .extracting(TransferOutcome.Refused::objections)
                .asInstanceOf(list(Objection.class))
                .singleElement()
                .asInstanceOf(type(Objection.UnderExpulsion.class))
                .satisfies(no -> assertThat(no.source().ruleId()).isEqualTo("TRF-02"))
                .extracting(no -> no.hold().address())
                .isEqualTo("/cases/" + file);
        assertRecorded(step(file, "DROPPED", "K", "2026-03-12", null));
        assertThat(transfers.begin(officer, member, asked))
                .isInstanceOf(TransferOutcome.Recorded.class);
    }
}
