package vn.dangvu.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The slips behind transfers over the boundary of the register: number and day stand in the
/// ledger, the receipt came back from where somebody went (TRF-01, TRF-05).
final class Slips {

    private static final Map<String, String> CAUSES =
            Map.of(
                    "Nghỉ hưu", "RETIREMENT",
                    "Tốt nghiệp ra trường", "GRADUATED",
                    "Chuyển công tác", "WORK");

    final List<Map<String, Object>> rows = new ArrayList<>();

    private int receipts;

    void transfer(Fact fact) {
        boolean out = fact.kind.equals("TRANSFER_OUT");
        var paper = Objects.requireNonNull(fact.decision);
        var row = new LinkedHashMap<String, Object>();
        row.put("member_code", fact.person.code);
        row.put("full_name", fact.person.name);
        row.put("way", out ? "OUT" : "IN");
        row.put("slip_number", paper.number);
        row.put("slip_date", paper.day);
        row.put("cause", out ? CAUSES.getOrDefault(String.valueOf(fact.reason), "OTHER") : "WORK");
        row.put("elsewhere", Objects.requireNonNull(fact.elsewhere));
        row.put("route", Objects.requireNonNull(fact.route));
        row.put("received_on", fact.effectiveOn);
        if (out) {
            row.put("signer", "UPPER");
            row.put("cause_on", paper.day.minusDays(fact.person.code.hashCode() % 15 + 15));
            row.put("receipt_number", "%03d/PBC".formatted(++receipts));
            row.put("documents", "Hồ sơ đảng viên");
        } else {
            row.put("to_cell_code", Objects.requireNonNull(fact.to).code);
        }
        row.put("recorded_on", fact.recordedOn);
        rows.add(row);
    }
}
