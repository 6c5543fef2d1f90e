package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Sizes;
import vn.dangvu.committees.Sizes.Range;
import vn.dangvu.committees.TermEntry;
import vn.dangvu.kernel.Formats;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What was typed about a term.
///
/// @param beginning `CONGRESS` or `APPOINTMENT`
public record TermForm(
        String beginning,
        String ordinal,
        String day,
        String fromYear,
        String toYear,
        String plannedEnd,
        String committee,
        String standing,
        String inspection,
        String deputies,
        String least,
        String most,
        Paper decision) {

    private static final int SEATS = 200;
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    static TermForm of(Map<String, String> sent) {
        return new TermForm(
                FormReader.sent(sent, "beginning"),
                FormReader.sent(sent, "ordinal"),
                FormReader.sent(sent, "day"),
                FormReader.sent(sent, "fromYear"),
                FormReader.sent(sent, "toYear"),
                FormReader.sent(sent, "plannedEnd"),
                FormReader.sent(sent, "committee"),
                FormReader.sent(sent, "standing"),
                FormReader.sent(sent, "inspection"),
                FormReader.sent(sent, "deputies"),
                FormReader.sent(sent, "least"),
                FormReader.sent(sent, "most"),
                Paper.of(sent, "decision"));
    }

    /// A blank one with the number that the congress should have.
    static TermForm blank(String ordinal) {
        return new TermForm(
                "CONGRESS", ordinal, "", "", "", "", "", "", "", "", "", "", Paper.NONE);
    }

    static TermForm of(TermEntry term) {
        var sizes = term.sizes();
        var bounds = sizes.bounds();
        return new TermForm(
                term.ordinal() == null ? "APPOINTMENT" : "CONGRESS",
                term.roman(),
                Formats.VIETNAMESE.date(term.beginsOn()),
                String.valueOf(term.fromYear()),
                String.valueOf(term.toYear()),
                Formats.VIETNAMESE.date(term.plannedEnd()),
                text(sizes.committee()),
                text(sizes.standing()),
                text(sizes.inspection()),
                text(sizes.deputies()),
                text(bounds == null ? null : bounds.least()),
                text(bounds == null ? null : bounds.most()),
                Paper.of(term.decision()));
    }

    /// Null when something is wrong, which the reader then knows.
    ///
    /// @param usualEnd when a term that begins on a day should end, where nothing else was typed
    /// @param standingBounds that a correction keeps
    @Nullable TermEntry read(
            FormReader reader, UnaryOperator<LocalDate> usualEnd, @Nullable Range standingBounds) {
        var begins = reader.neededDay("day", day);
        var ordered = beginning.equals("APPOINTMENT") ? null : reader.ordinal("ordinal", ordinal);
        if (!beginning.equals("APPOINTMENT") && ordinal.isEmpty()) {
            reader.wrong("ordinal", "missing.ordinal");
        }
        var end = reader.day("plannedEnd", plannedEnd);
        var from = reader.number("fromYear", fromYear, FIRST_YEAR, LAST_YEAR);
        var to = reader.number("toYear", toYear, FIRST_YEAR, LAST_YEAR);
        var sizes =
                new Sizes(
                        reader.number("committee", committee, 1, SEATS),
                        reader.number("standing", standing, 1, SEATS),
                        reader.number("inspection", inspection, 1, SEATS),
                        reader.number("deputies", deputies, 0, SEATS),
                        bounds(reader),
                        standingBounds);
        Decision paper = reader.decision("decision", decision);
        if (begins == null || !reader.errors().isEmpty()) {
            return null;
        }
        // TERM-01, TERM-05: what nobody typed follows from the day.
        var planned = end == null ? usualEnd.apply(begins) : end;
        return new TermEntry(
                ordered,
                from == null ? begins.getYear() : from,
                to == null ? planned.getYear() : to,
                begins,
                planned,
                sizes,
                paper,
                null);
    }

    private @Nullable Range bounds(FormReader reader) {
        var fewest = reader.number("least", least, 1, SEATS);
        var greatest = reader.number("most", most, 1, SEATS);
        if (fewest == null || greatest == null) {
            if (least.isEmpty() != most.isEmpty()) {
                reader.wrong(least.isEmpty() ? "least" : "most", "bothBounds");
            }
            return null;
        }
        if (fewest > greatest) {
            reader.wrong("most", "boundsTurned");
            return null;
        }
        return new Range(fewest, greatest);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }
}
