package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.CellSheet.Totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How a sheet is reckoned, and what becomes of what somebody typed into it.
final class SheetRules {

    private SheetRules() {}

    /// What has to be recorded of one member: another payment in the place of what is there, or
    /// nothing any more.
    ///
    /// @param was what is there; null where nothing is
    /// @param now what is recorded; null where it is taken back
    record Change(@Nullable Payment was, @Nullable Payment now) {}

    /// @param paid here and elsewhere
    static State state(Due due, long paid) {
        return switch (due) {
            case Due.Elsewhere _ -> State.ELSEWHERE;
            case Due.Exempt _ -> State.EXEMPT;
            case Due.Unknown _ -> State.UNKNOWN;
            case Due.Hidden _ -> throw new IllegalArgumentException("A hidden due is not reckoned");
            case Due.Owed owed -> paid >= owed.amount() ? State.PAID_UP : State.MISSING;
        };
    }

    static long missing(Due due, long paid) {
        return Math.max(0, due.amount() - paid);
    }

    /// @param keptPercent null where nobody decided
    static Totals totals(List<Line> lines, @Nullable Integer keptPercent) {
        long paid = lines.stream().mapToLong(line -> Objects.requireNonNull(line.paid())).sum();
        return new Totals(
                lines.stream().mapToLong(line -> line.due().amount()).sum(),
                paid,
                lines.stream().mapToLong(line -> Objects.requireNonNull(line.missing())).sum(),
                keptPercent == null ? null : SettingRules.kept(paid, keptPercent),
                count(lines, State.PAID_UP) + count(lines, State.MISSING),
                count(lines, State.PAID_UP),
                count(lines, State.EXEMPT),
                (int)
                        lines.stream()
                                .filter(line -> line.state() == State.ELSEWHERE)
                                .filter(line -> line.stay() != Stay.LEFT)
                                .count(),
                count(lines, State.UNKNOWN));
    }

    private static int count(List<Line> lines, State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /// The line as it is told to whoever does not record in the cell: nothing by which an income
    /// could be reckoned.
    static Line masked(Line line) {
        if (line.due() instanceof Due.Owed owed && !owed.tellsIncome()
                || Objects.equals(line.paid(), 0L)
                        && line.paidElsewhere() == 0
                        && !(line.due() instanceof Due.Owed)) {
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

    /// What the draft changes: whoever is not named in it stays as it is, unless the rest paid what
    /// was due.
    static List<Change> changes(CellSheet sheet, Map<Long, Payment> there, SheetDraft draft) {
        var typed = new HashMap<Long, SheetDraft.Entry>();
        draft.entries().forEach(entry -> typed.put(entry.member(), entry));
        var changes = new ArrayList<Change>();
        for (Line line : sheet.lines()) {
            var was = there.get(line.member());
            var now = now(sheet, line, was, typed.get(line.member()), draft);
            if (!same(was, now)) {
                changes.add(new Change(was, now));
            }
        }
        return changes;
    }

    private static @Nullable Payment now(
            CellSheet sheet,
            Line line,
            @Nullable Payment was,
            SheetDraft.@Nullable Entry typed,
            SheetDraft draft) {
        boolean told = typed != null && (typed.amount() != null || typed.note() != null);
        if (typed != null && told) {
            long amount = typed.amount() == null ? 0 : typed.amount();
            var paidBefore = was != null && was.amount() == amount ? was.paidOn() : draft.paidOn();
            return new Payment(
                    0,
                    line.member(),
                    sheet.cell().value(),
                    amount,
                    amount == 0 ? null : paidBefore,
                    typed.note(),
                    typed.excused());
        }
        if (draft.restAsDue() && (was == null || typed != null) && owes(line)) {
            long open = line.due().amount() - line.paidElsewhere();
            return new Payment(
                    0, line.member(), sheet.cell().value(), open, draft.paidOn(), null, false);
        }
        return typed == null ? was : null;
    }

    /// Whether "all paid" speaks of this line.
    static boolean owes(Line line) {
        return line.due() instanceof Due.Owed owed && owed.amount() > line.paidElsewhere();
    }

    private static boolean same(@Nullable Payment was, @Nullable Payment now) {
        return was == null || now == null
                ? was == now
                : was.amount() == now.amount()
                        && Objects.equals(was.note(), now.note())
                        && was.excused() == now.excused();
    }

    /// Everything that stands against recording the draft.
    static List<Objection> objectionsTo(CellSheet sheet, SheetDraft draft, LocalDate today) {
        var objections = new ArrayList<Objection>();
        FeeRules.month(sheet.month(), YearMonth.from(today)).forEach(objections::add);
        if (draft.seen() != sheet.seen()) {
            objections.add(new Objection.ChangedMeanwhile());
        }
        if (draft.paidOn().isAfter(today)) {
            objections.add(new Objection.PaidInTheFuture(today));
        }
        var there = sheet.lines().stream().map(Line::member).toList();
        for (SheetDraft.Entry entry : draft.entries()) {
            Long amount = entry.amount();
            if (!there.contains(entry.member())) {
                objections.add(new Objection.NotOnSheet(entry.member()));
            }
            if (amount != null && (amount < 0 || amount > FeeRules.LARGEST)) {
                objections.add(new Objection.OutOfSense(amount, FeeRules.LARGEST, entry.member()));
            }
            if (entry.excused() && entry.note() == null) {
                objections.add(new Objection.ExcuseNeedsReason(entry.member()));
            }
        }
        return List.copyOf(objections);
    }

    /// Everything that stands against sending the sheet up.
    static List<Objection> objectionsToClosing(CellSheet sheet, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (sheet.month().isAfter(YearMonth.from(today))) {
            objections.add(new Objection.MonthNotBegun(sheet.month()));
        }
        if (sheet.lines().isEmpty()) {
            objections.add(new Objection.NobodyThere());
        }
        if (sheet.sent() != null && !sheet.differs()) {
            objections.add(new Objection.NothingNew());
        }
        return List.copyOf(objections);
    }
}
