package vn.dangvu.fees;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.MASKED;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What this module keeps of persons. A fee of one in a hundred tells the income, so that amounts
/// are masked, too.
@Component
class RecordsOfFees implements PersonalRecords {

    private static final String MASK = "*".repeat(8);

    private static final String[] AMOUNTS = {"base", "agreed", "amount", "due", "paid"};

    private final FeeRowStore rows;

    RecordsOfFees(FeeRowStore rows) {
        this.rows = rows;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("fees.basis", Topic.FEES)
                        .with(BOOKKEEPING, "id", "member_id", "supersedes")
                        .with(SENSITIVE, "from_month", "fee_group", "note")
                        .with(MASKED, "base", "agreed")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("fees.exemption", Topic.FEES)
                        .with(BOOKKEEPING, "id", "member_id", "supersedes")
                        .with(SENSITIVE, "ground", "from_month", "until_month", "note")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("fees.guest", Topic.FEES)
                        .with(BOOKKEEPING, "id", "member_id", "supersedes")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "from_month", "until_month")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("fees.payment", Topic.FEES)
                        .with(BOOKKEEPING, "id", "member_id", "supersedes")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "month", "paid_on", "note", "excused")
                        .with(MASKED, "amount")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("fees.line", Topic.FEES)
                        .with(BOOKKEEPING, "id", "member_id", "closing_id", "kind")
                        .with(SENSITIVE, "fee_group", "ground")
                        .with(MASKED, "due", "paid"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var about = new LinkedHashMap<String, List<Row>>();
        about.put("fees.basis", told(rows.bases(member), whole));
        about.put("fees.exemption", rows.exemptions(member));
        about.put("fees.guest", rows.guests(member));
        about.put("fees.payment", told(rows.payments(member), whole));
        about.put("fees.line", told(rows.lines(member), whole));
        return about;
    }

    private static List<Row> told(List<Row> rows, boolean whole) {
        return whole ? rows : rows.stream().map(RecordsOfFees::masked).toList();
    }

    private static Row masked(Row row) {
        var masked = row;
        for (String amount : AMOUNTS) {
            if (masked.number(amount) != null) {
                masked = masked.with(amount, MASK);
            }
        }
        return masked;
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key =
                switch (column) {
                    case "fee_group" -> "fees.group." + value;
                    case "ground" -> "fees.ground." + value;
                    default -> "fees.";
                };
        return texts.has(key) ? texts.get(key) : null;
    }
}
