package vn.dangvu.fees;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.Closing;
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

    /// What is paid beyond what is due. As long as the due is not known, nothing is too much; and
    /// what was paid before a move counts where the member pays now.
    static long over(Due due, long paid) {
        return switch (due) {
            case Due.Owed owed -> Math.max(0, paid - owed.amount());
            case Due.Exempt _ -> paid;
            case Due.Unknown _, Due.Elsewhere _, Due.Hidden _ -> 0;
        };
    }

    /// @param keptPercent null where nobody decided
    static Totals totals(List<Line> lines, @Nullable Integer keptPercent) {
        long paid = sum(lines, Line::paid);
        return new Totals(
                sum(lines, line -> line.due().amount()),
                paid,
                sum(lines, Line::missing),
                sum(lines, Line::over),
                sum(lines.stream().filter(Line::unclear).toList(), Line::paid),
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

    private static long sum(List<Line> lines, Amount amount) {
        return lines.stream().mapToLong(line -> Objects.requireNonNull(amount.of(line))).sum();
    }

    /// One of the amounts of a line.
    private interface Amount {
        @Nullable Long of(Line line);
    }

    private static int count(List<Line> lines, State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /// Whether what is so now is not what was sent up: as a whole, in what the cell keeps, or of
    /// any member.
    ///
    /// @param before what was sent, by member
    static boolean differs(
            List<Line> lines,
            Totals totals,
            @Nullable Integer keptPercent,
            Closing sent,
            Map<Long, SentLine> before) {
        var now = sentUp(lines);
        return !Objects.equals(sent.due(), totals.due())
                || !Objects.equals(sent.paid(), totals.paid())
                || !Objects.equals(sent.keptPercent(), keptPercent)
                || now.size() != before.size()
                || !now.stream().allMatch(line -> stood(before.get(line.member()), line));
    }

    private static boolean stood(@Nullable SentLine before, SentLine now) {
        return before != null && before.says(now);
    }

    /// The lines that go up: whoever has left stands on the sheet of another cell.
    static List<SentLine> sentUp(List<Line> lines) {
        return lines.stream().filter(line -> line.stay() != Stay.LEFT).map(SentLine::of).toList();
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
            return new Payment(
                    0,
                    line.member(),
                    sheet.cell().value(),
                    amount,
                    amount == 0 ? null : paidOn(typed, amount, was, draft),
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

    /// The day that was typed at the member, if another one than stood there; else the day of what
    /// was paid already, or of what is paid anew.
    private static LocalDate paidOn(
            SheetDraft.Entry typed, long amount, @Nullable Payment was, SheetDraft draft) {
        var before = was == null ? null : was.paidOn();
        var day = typed.paidOn();
        if (day != null && !day.equals(before)) {
            return day;
        }
        return was != null && before != null && was.amount() == amount ? before : draft.paidOn();
    }

    /// Whether "all paid" speaks of this line.
    static boolean owes(Line line) {
        return line.due() instanceof Due.Owed owed && owed.amount() > line.paidElsewhere();
    }

    private static boolean same(@Nullable Payment was, @Nullable Payment now) {
        return was == null || now == null
                ? was == now
                : was.amount() == now.amount()
                        && Objects.equals(was.paidOn(), now.paidOn())
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
            objections.add(new Objection.PaidInTheFuture(today, null));
        }
        var there = sheet.lines().stream().map(Line::member).collect(toSet());
        for (SheetDraft.Entry entry : draft.entries()) {
            if (!there.contains(entry.member())) {
                objections.add(new Objection.NotOnSheet(entry.member()));
            }
            objections.addAll(objectionsTo(entry, today));
        }
        return List.copyOf(objections);
    }

    /// Everything that stands against a row that was brought for the sheet. The form asks whoever
    /// is exempt or pays elsewhere nothing; so nobody can bring it, either.
    static List<Objection> objectionsToRow(
            CellSheet sheet, SheetDraft.Entry entry, LocalDate today) {
        var draft = new SheetDraft(today, List.of(entry), false, sheet.seen());
        var objections = new ArrayList<>(objectionsTo(sheet, draft, today));
        Long amount = entry.amount();
        boolean asked =
                sheet.lines().stream()
                        .filter(line -> line.member() == entry.member())
                        .allMatch(Line::asks);
        if (!asked && amount != null && amount > 0) {
            objections.add(new Objection.NothingAsked(entry.member()));
        }
        return List.copyOf(objections);
    }

    /// Everything that stands against what was typed of one member, whoever it is.
    static List<Objection> objectionsTo(SheetDraft.Entry entry, LocalDate today) {
        var objections = new ArrayList<Objection>();
        Long amount = entry.amount();
        var day = entry.paidOn();
        if (amount != null && (amount < 0 || amount > FeeRules.LARGEST)) {
            objections.add(new Objection.OutOfSense(amount, FeeRules.LARGEST, entry.member()));
        }
        if (day != null && day.isAfter(today)) {
            objections.add(new Objection.PaidInTheFuture(today, entry.member()));
        }
        if (entry.excused() && entry.note() == null) {
            objections.add(new Objection.ExcuseNeedsReason(entry.member()));
        }
        return objections;
    }

    /// Everything that stands against sending the sheet up. That dues are not known stands against
    /// it only until somebody says to send it all the same: whoever is above takes the sum for what
    /// all of them owe.
    ///
    /// @param allTheSame whether somebody did
    static List<Objection> objectionsToClosing(
            CellSheet sheet, LocalDate today, boolean allTheSame) {
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
        var totals = sheet.totals();
        if (objections.isEmpty() && totals.unknown() > 0 && !allTheSame) {
            objections.add(new Objection.BasesMissing(totals.unknown(), totals.payers()));
        }
        return List.copyOf(objections);
    }
}
