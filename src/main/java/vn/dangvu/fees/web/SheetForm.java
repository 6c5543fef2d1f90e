package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.SheetDraft;
import vn.dangvu.kernel.Formats;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What was typed into the sheet of a month.
///
/// @param step what the pressed button does: `save`, `rest` (the rest paid as due) or `send`
/// @param seen the state of the sheet that was in front of the person
/// @param rows by member
/// @param allTheSame whether the sheet is to be sent though of some it is not known what they owe
public record SheetForm(
        String step, String paidOn, String seen, Map<Long, Row> rows, boolean allTheSame) {

    static final String REST = "rest";
    static final String SEND = "send";

    /// @param paid the amount
    /// @param day when it was paid; empty where nothing was
    public record Row(String paid, String note, boolean excused, String day) {

        static final Row EMPTY = new Row("", "", false, "");
    }

    public SheetForm {
        rows = Map.copyOf(rows);
    }

    static SheetForm of(CellSheet sheet, LocalDate today) {
        var rows = new HashMap<Long, Row>();
        for (Line line : sheet.lines()) {
            Long paid = line.paid();
            var paidOn = line.paidOn();
            rows.put(
                    line.member(),
                    new Row(
                            paid != null && (paid > 0 || line.note() != null)
                                    ? Formats.VIETNAMESE.number(paid)
                                    : "",
                            Objects.requireNonNullElse(line.note(), ""),
                            line.excused(),
                            paidOn == null ? "" : Formats.VIETNAMESE.date(paidOn)));
        }
        return new SheetForm(
                "save", Formats.VIETNAMESE.date(today), String.valueOf(sheet.seen()), rows, false);
    }

    static SheetForm of(Map<String, String> sent) {
        var rows = new HashMap<Long, Row>();
        sent.keySet().stream()
                .filter(field -> field.matches("paid-[0-9]{1,18}"))
                .map(field -> field.substring("paid-".length()))
                .forEach(member ->
                        rows.put(
                                Long.valueOf(member),
                                new Row(
                                        FieldReader.sent(sent, "paid-" + member),
                                        FieldReader.sent(sent, "note-" + member),
                                        sent.containsKey("excused-" + member),
                                        FieldReader.sent(sent, "day-" + member))));
        return new SheetForm(
                FieldReader.sent(sent, "step"),
                FieldReader.sent(sent, "paidOn"),
                FieldReader.sent(sent, "seen"),
                rows,
                sent.containsKey("allTheSame"));
    }

    /// The same after a look at what somebody else recorded meanwhile.
    SheetForm seeing(CellSheet sheet) {
        return new SheetForm(step, paidOn, String.valueOf(sheet.seen()), rows, allTheSame);
    }

    /// What of the form is recorded, as it stands now; the day is for the next ones.
    SheetForm recorded(CellSheet sheet, LocalDate today) {
        var now = of(sheet, today);
        return new SheetForm(step, paidOn, now.seen(), now.rows(), allTheSame);
    }

    Row row(long member) {
        return rows.getOrDefault(member, Row.EMPTY);
    }

    /// Null when something is wrong.
    @Nullable SheetDraft read(FeeReader reader) {
        var paidOn = reader.neededDay("paidOn", this.paidOn);
        var entries = new ArrayList<SheetDraft.Entry>();
        rows.forEach((member, row) ->
                entries.add(
                        new SheetDraft.Entry(
                                member,
                                reader.amount("paid-" + member, row.paid()),
                                reader.textOrNull("note-" + member, row.note()),
                                row.excused(),
                                reader.day("day-" + member, row.day()))));
        return paidOn == null || !reader.errors().isEmpty()
                ? null
                : new SheetDraft(
                        paidOn,
                        entries,
                        step.equals(REST),
                        seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1);
    }
}
