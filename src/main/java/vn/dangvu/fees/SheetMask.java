package vn.dangvu.fees;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.Closing;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.Totals;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// A sheet as it is told to whoever does not record in the cell: nothing by which an income could
/// be reckoned, and no sum from which it follows.
final class SheetMask {

    private static final String NOTHING = "0/0";

    private SheetMask() {}

    /// @param sent what was sent up, by member; empty as long as nothing was
    static CellSheet of(CellSheet sheet, Map<Long, SentLine> sent) {
        var veil = veil(sheet, sent);
        var closing = sheet.sent();
        return new CellSheet(
                sheet.cell(),
                sheet.month(),
                false,
                sheet.lines().stream().map(SheetMask::masked).toList(),
                masked(sheet.totals(), veil),
                sheet.seen(),
                sheet.keptPercent(),
                closing == null || veil.tellsSent() ? closing : masked(closing),
                sheet.differs());
    }

    /// Whether an income follows from what the line says.
    static boolean hides(Line line) {
        if (line.due() instanceof Due.Owed owed) {
            return owed.tellsIncome();
        }
        return !Objects.equals(line.paid(), 0L) || line.paidElsewhere() != 0;
    }

    /// The line without it.
    static Line masked(Line line) {
        if (!hides(line)) {
            return line;
        }
        return new Line(
                line.member(),
                line.code(),
                line.name(),
                line.stay(),
                line.probationary(),
                line.due() instanceof Due.Owed owed
                        ? new Due.Hidden(owed.group(), owed.perMille(), owed.source())
                        : line.due(),
                line.state(),
                null,
                0,
                null,
                line.paidOn(),
                line.note(),
                line.excused(),
                null);
    }

    /// By what groups pay whose fee is a share of an income.
    static List<FeeGroup> tellingIncome(YearMonth month) {
        return FeePolicy.inForceOn(month).charges().entrySet().stream()
                .filter(one -> one.getValue().asksBase())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Veil veil(CellSheet sheet, Map<Long, SentLine> sent) {
        var now = sheet.lines().stream().filter(SheetMask::hides).toList();
        var telling = tellingIncome(sheet.month());
        var then = sent.values().stream().filter(line -> hid(line, telling)).toList();
        return new Veil(
                count(now, line -> line.due().amount() > 0),
                count(now, line -> above(line.paid())),
                count(now, line -> above(line.missing())),
                count(then, line -> line.due() > 0),
                count(then, line -> line.paid() > 0),
                sheet.sent() == null ? 0 : changed(now, then));
    }

    /// The same of a line that was sent. Whether an amount was agreed, it does not say.
    private static boolean hid(SentLine line, List<FeeGroup> telling) {
        var group = line.group();
        return line.kind() == SentLine.Kind.OWED
                ? group == null || telling.contains(group)
                : line.paid() > 0;
    }

    private static int changed(List<Line> now, List<SentLine> then) {
        var after =
                now.stream()
                        .collect(
                                toMap(
                                        Line::member,
                                        line -> line.due().amount() + "/" + line.paid()));
        var before =
                then.stream()
                        .collect(toMap(SentLine::member, line -> line.due() + "/" + line.paid()));
        var members = new HashSet<>(after.keySet());
        members.addAll(before.keySet());
        return (int)
                members.stream()
                        .filter(member ->
                                !after.getOrDefault(member, NOTHING)
                                        .equals(before.getOrDefault(member, NOTHING)))
                        .count();
    }

    /// What is too much, or cannot be placed, is that of one or two, and never told.
    private static Totals masked(Totals totals, Veil veil) {
        return new Totals(
                veil.tellsDue() ? totals.due() : null,
                veil.tellsPaid() ? totals.paid() : null,
                veil.tellsPaid() ? totals.missing() : null,
                null,
                null,
                veil.tellsPaid() ? totals.kept() : null,
                totals.counted(),
                totals.paidUp(),
                totals.exempt(),
                totals.elsewhere(),
                totals.unknown());
    }

    private static Closing masked(Closing closing) {
        return new Closing(
                closing.id(),
                null,
                null,
                closing.keptPercent(),
                closing.payers(),
                closing.unknown(),
                closing.document(),
                closing.at(),
                closing.by(),
                closing.times());
    }

    private static boolean above(@Nullable Long amount) {
        return amount != null && amount > 0;
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
