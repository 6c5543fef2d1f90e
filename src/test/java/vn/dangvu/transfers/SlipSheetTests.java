package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.transfers.TransferOffice.CHIEF;
import static vn.dangvu.transfers.TransferOffice.EAST_ONE;
import static vn.dangvu.transfers.TransferOffice.STRANGER;
import static vn.dangvu.transfers.TransferOffice.WEST_ONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Slips that lie in the office come in by a sheet: those of ways that ended are tied to the
/// movement in the ledger, the others put their members on the way.
@TransferTest
class SlipSheetTests {

    @TempDir Path folder;

    @Autowired TransferOffice office;
    @Autowired Imports imports;
    @Autowired Memberships memberships;
    @Autowired Receptions receptions;

    @Test
    void tiesTheSlipOfAWayThatEndedToTheMovementOfItsDay() {
        long member = gone("Trần Văn Phiếu");

        var result = taken(CHIEF, out(member, "40/GTSHĐ", Map.of()));

        assertThat(result.problems()).isEmpty();
        assertThat(result.fresh()).isEqualTo(1);
        long transfer = transfer(member);
        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
        assertThat(office.facts(member))
                .containsExactly("ADMISSION", "RECOGNITION", "TRANSFER_OUT");
        assertThat(office.onTheWay(member)).isFalse();
        assertThat(text("select full_name from transfers.slip where transfer_id = " + transfer))
                .isEqualTo("Trần Văn Phiếu");

        var again = taken(CHIEF, out(member, "40/GTSHĐ", Map.of()));
        assertThat(again.problems()).isEmpty();
        assertThat(again.taken()).isZero();
    }

    @Test
    void takesItBackLikeAnyOther() {
        long member = gone("Trần Văn Rút");
        taken(CHIEF, out(member, "41/GTSHĐ", Map.of()));

        assertThat(receptions.takeBack(CHIEF, transfer(member), office.last(transfer(member))))
                .isInstanceOf(TransferOutcome.Recorded.class);

        assertThat(office.facts(member)).containsExactly("ADMISSION", "RECOGNITION");
        assertThat(office.onTheWay(member)).isTrue();
    }

    @Test
    void tiesTheSlipThatSomebodyFromOutsideShowed() {
        long member = office.member("Trần Văn Tới", EAST_ONE, new Numbers(null, null, null));
        office.sql()
                .execute(
                        "insert into members.movement (member_id, kind, effective_on, from_cell,"
                            + " recorded_by) values (?, 'TRANSFER_OUT', date '2024-01-10', ?, 't')",
                        member,
                        EAST_ONE);
        office.sql()
                .execute(
                        "insert into members.movement (member_id, kind, effective_on, to_cell,"
                                + " standing, recorded_by) values (?, 'TRANSFER_IN', date"
                                + " '2025-03-10', ?, 'OFFICIAL', 't')",
                        member,
                        WEST_ONE);

        var row = out(member, "7/GTSHĐ-XX", Map.of());
        row.put("way", "IN");
        row.put("slip_date", LocalDate.of(2025, 3, 1));
        row.put("received_on", LocalDate.of(2025, 3, 10));
        row.put("to_cell_code", "K.1.1");
        var result = taken(CHIEF, row);

        assertThat(result.problems()).isEmpty();
        long transfer =
                Long.parseLong(
                        text(
                                "select transfer_id from members.movement where kind ="
                                        + " 'TRANSFER_IN' and member_id = "
                                        + member));
        assertThat(office.state(transfer)).isEqualTo("RECEIVED");
        assertThat(text("select kind from transfers.event where transfer_id = " + transfer))
                .isEqualTo("PRESENTED");
    }

    @Test
    void putsWhoeverWasNotReceivedOnTheWay() {
        long member = office.member("Trần Văn Đang");
        var row = out(member, "42/GTSHĐ", Map.of());
        row.remove("received_on");
        row.put("slip_date", LocalDate.of(2026, 1, 5));

        var result = taken(CHIEF, row);

        assertThat(result.problems()).isEmpty();
        assertThat(office.onTheWay(member)).isTrue();
        assertThat(office.state(transfer(member))).isEqualTo("ON_THE_WAY");
    }

    @Test
    void refusesWhatNoMovementKnowsAndWhatTheRulesSpeakAgainst() {
        long here = office.member("Trần Văn Còn");
        long late = gone("Trần Văn Trễ");
        long low = gone("Trần Văn Thấp");
        long bare = gone("Trần Văn Thiếu");

        var result =
                taken(
                        CHIEF,
                        out(here, "50/GTSHĐ", Map.of()),
                        out(late, "51/GTSHĐ", Map.of("slip_date", LocalDate.of(2024, 11, 1))),
                        out(low, "52/GTSHĐ", Map.of("signer", "GRASSROOTS")),
                        out(bare, "53/GTSHĐ", Map.of("receipt_number", "")));

        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder(
                        "slip.noMovement", "slip.rule", "slip.rule", "slip.rule");
        assertThat(result.problems())
                .extracting(problem -> String.join("", problem.arguments()))
                .anyMatch(words -> words.contains("TRF-01"))
                .anyMatch(words -> words.contains("TRF-05"))
                .anyMatch(words -> words.contains("phiếu báo"));
    }

    @Test
    void knowsNobodyBeyondWhoImports() {
        long member = gone("Trần Văn Kín");

        var result = taken(STRANGER, out(member, "60/GTSHĐ", Map.of()));

        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactly("unknownMember");
    }

    @Test
    void tellsAMovementOnceWhatItSettledAndChangesNothingElse() {
        long member = gone("Trần Văn Chắc");
        taken(CHIEF, out(member, "61/GTSHĐ", Map.of()));

        assertThatThrownBy(() ->
                        office.sql()
                                .execute(
                                        "update members.movement set transfer_id = 1 where"
                                                + " member_id = ? and kind ="
                                                + " 'TRANSFER_OUT'",
                                        member))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() ->
                        office.sql()
                                .execute(
                                        "update members.movement set transfer_id = 1,"
                                                + " reason = 'x' where member_id = ? and"
                                                + " kind = 'RECOGNITION'",
                                        member))
                .hasMessageContaining("neither changed nor deleted");
    }

    /// Officially here, and gone on 10 March 2025 by a bare movement.
    private long gone(String name) {
        long member = office.member(name);
        memberships.record(
                CHIEF, member, TransferOffice.entry(MovementKind.TRANSFER_OUT, "2025-03-10", null));
        return member;
    }

    private Map<String, Object> out(long member, String number, Map<String, Object> more) {
        var row = new LinkedHashMap<String, Object>();
        row.put("member_code", office.code(member));
        row.put("way", "OUT");
        row.put("slip_number", number);
        row.put("slip_date", LocalDate.of(2025, 3, 3));
        row.put("signer", "UPPER");
        row.put("cause", "WORK");
        row.put("elsewhere", "Thành ủy Đà Lạt");
        row.put("route", "WITHIN_PROVINCE");
        row.put("received_on", LocalDate.of(2025, 3, 10));
        row.put("receipt_number", "9/PB");
        row.putAll(more);
        return row;
    }

    private long transfer(long member) {
        return Long.parseLong(
                text("select transfer_id from transfers.stage where member_id = " + member));
    }

    private String text(String query) {
        return office.sql().fetch(query + " limit 1").getFirst().get(0, String.class);
    }

    @SafeVarargs
    private ImportResult taken(Viewer viewer, Map<String, Object>... rows) {
        var books = new Books(folder);
        List.of(rows).forEach(row -> books.row(SlipSheet.SHEET, row));
        return books.into(imports, viewer);
    }
}
