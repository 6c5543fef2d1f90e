package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.Due;
import vn.dangvu.fees.FeeRates;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Puts the sheet of a month into words.
///
/// @param open members whose own page the viewer may open
/// @param recordable whether the viewer records in the cell
/// @param maySet whether the viewer sets what is decided about fees
record SheetPages(Here here, CellSheet sheet, Set<Long> open, boolean recordable, boolean maySet) {

    SheetPage page(SheetForm form, List<FieldError> errors) {
        var words = here.words();
        return new SheetPage(
                here.trail(),
                List.of(
                        new Chip(
                                words.page("chip.cell"),
                                here.itself().shortName(),
                                "/organizations/" + here.id(),
                                null),
                        Chip.fixed(words.page("chip.month"), words.month(here.month()))),
                MonthNavs.of(here, errors),
                tiles(),
                rule(),
                sheet.whole() ? null : words.page("masked"),
                sent(),
                recordable ? work(form, errors) : null,
                sheet.lines().stream().map(line -> row(line, form, errors)).toList(),
                "/fees.xlsx?organization=" + here.id() + "&month=" + here.month(),
                recordable ? link("guest.new", "/fees/guests/new") : null,
                recordable ? link("bases", "/fees/bases") : null,
                sheet.totals().unknown() > 0,
                maySet ? "/fees/settings?organization=" + here.id() : null,
                errors);
    }

    private List<SheetPage.Tile> tiles() {
        var words = here.words();
        var totals = sheet.totals();
        return List.of(
                tile("due", totals.due(), due(totals)),
                tile("paid", totals.paid(), paid(totals)),
                tile(
                        "missing",
                        totals.missing(),
                        words.page("of.missing", totals.counted() - totals.paidUp())),
                new SheetPage.Tile(
                        words.page("tile.exempt"),
                        words.number(totals.exempt()),
                        totals.elsewhere() == 0
                                ? null
                                : words.page("of.elsewhere", totals.elsewhere())));
    }

    private String due(CellSheet.Totals totals) {
        var words = here.words();
        String members = words.page("of.members", totals.counted());
        return totals.unknown() == 0
                ? members
                : words.page("of.also", members, words.page("of.unknown", totals.unknown()));
    }

    /// With what of it is too much, or stands against nothing yet: it is in the sum all the same,
    /// since the money is there.
    private String paid(CellSheet.Totals totals) {
        var words = here.words();
        Long over = totals.over();
        Long unclear = totals.unclear();
        String told = words.page("of.paidUp", totals.paidUp());
        if (over != null && over > 0) {
            told = words.page("of.also", told, words.page("over", words.money(over)));
        }
        return unclear == null || unclear == 0
                ? told
                : words.page("of.also", told, words.page("of.unclear", words.money(unclear)));
    }

    private SheetPage.Tile tile(String name, @Nullable Long amount, String base) {
        return new SheetPage.Tile(
                here.words().page("tile." + name), here.words().moneyOrMask(amount), base);
    }

    private String rule() {
        var words = here.words();
        var rates = FeeRates.inForceOn(here.month());
        var percent = sheet.keptPercent();
        String kept =
                percent == null
                        ? words.page("kept.unknown")
                        : words.page("kept", words.percent(percent));
        return words.page("rule", rates.source().toString(), kept);
    }

    private SheetPage.@Nullable Sent sent() {
        var words = here.words();
        var sent = sheet.sent();
        if (sent == null) {
            return null;
        }
        return new SheetPage.Sent(
                words.page(
                        sent.times() == 1 ? "sent" : "sent.again",
                        words.time(sent.at(), here.zone()),
                        words.moneyOrMask(sent.due()),
                        words.moneyOrMask(sent.paid()),
                        sent.times()),
                sent.unknown() == 0
                        ? null
                        : words.page("sent.without", sent.unknown(), sent.payers()),
                sheet.differs() ? difference(sent) : null);
    }

    private String difference(CellSheet.Closing sent) {
        var words = here.words();
        var totals = sheet.totals();
        if (totals.due() != null
                && totals.due().equals(sent.due())
                && Objects.equals(totals.paid(), sent.paid())) {
            return words.page("sent.differs.inside");
        }
        Long paid = totals.paid();
        Long before = sent.paid();
        return words.page(
                "sent.differs",
                words.moneyOrMask(totals.due()),
                words.moneyOrMask(paid),
                paid == null || before == null ? FeeWords.MASK : signed(paid - before));
    }

    private String signed(long amount) {
        return (amount > 0 ? "+" : amount < 0 ? "−" : "") + here.words().money(Math.abs(amount));
    }

    private SheetPage.Work work(SheetForm form, List<FieldError> errors) {
        var words = here.words();
        var left = sheet.lines().stream().filter(PaidWords::nothingRecorded).toList();
        long sum = left.stream().mapToLong(line -> Objects.requireNonNull(line.missing())).sum();
        var totals = sheet.totals();
        Long up = totals.sentUp();
        return new SheetPage.Work(
                here.month().toString(),
                form.seen(),
                form.paidOn(),
                left.isEmpty() ? null : words.page("rest", left.size(), words.money(sum)),
                left.isEmpty() ? null : words.page("rest.explained"),
                unready(form, errors),
                words.page(sheet.sent() == null ? "send" : "send.again"),
                words.page(
                        "send.explained",
                        totals.counted(),
                        words.moneyOrMask(totals.due()),
                        words.moneyOrMask(totals.paid()),
                        words.moneyOrMask(totals.missing()),
                        up == null ? words.page("send.unknown") : words.money(up)));
    }

    /// What sending would not say, so that nobody above takes it for all that is owed.
    private SheetPage.@Nullable Unready unready(SheetForm form, List<FieldError> errors) {
        var totals = sheet.totals();
        return totals.unknown() == 0
                ? null
                : new SheetPage.Unready(
                        here.words().page("unready", totals.unknown(), totals.payers()),
                        link("bases", "/fees/bases"),
                        form.allTheSame(),
                        FieldError.of(errors, "allTheSame"));
    }

    private Crumb link(String name, String page) {
        return new Crumb(
                here.words().page(name),
                page + "?organization=" + here.id() + "&month=" + here.month());
    }

    private SheetPage.Row row(Line line, SheetForm form, List<FieldError> errors) {
        var words = here.words();
        var due = line.due();
        boolean typed = recordable && line.asks();
        return new SheetPage.Row(
                line.member(),
                line.name(),
                line.code(),
                open.contains(line.member())
                        ? "/fees/members/" + line.member() + "?year=" + here.month().getYear()
                        : null,
                marks(line),
                due instanceof Due.Owed owed
                        ? words.money(owed.amount())
                        : due instanceof Due.Hidden ? FeeWords.MASK : FeeWords.NOTHING,
                words.why(due),
                typed ? null : words.moneyOrMask(line.paid()),
                typed ? field(line, form, errors) : null,
                new PaidWords(words).of(line, sheet.sent() != null),
                changed(line),
                act(line),
                recordable && line.stay() == Stay.GUEST
                        ? new SheetPage.Ending(
                                "/fees/guests/" + line.member() + "/end",
                                "/fees/guests/" + line.member() + "/annul")
                        : null);
    }

    private static SheetPage.Field field(Line line, SheetForm form, List<FieldError> errors) {
        var row = form.row(line.member());
        return new SheetPage.Field(
                row.paid(),
                FieldError.of(errors, "paid-" + line.member()),
                row.note(),
                FieldError.of(errors, "note-" + line.member()),
                row.excused(),
                line.paidOn() == null
                        ? null
                        : new SheetPage.Day(
                                row.day(), FieldError.of(errors, "day-" + line.member())));
    }

    private List<String> marks(Line line) {
        var words = here.words();
        var marks = new ArrayList<String>();
        if (line.probationary() && line.stay() != Stay.LEFT) {
            marks.add(words.page("mark.probationary"));
        }
        if (line.stay() != Stay.MEMBER) {
            marks.add(words.page("mark." + line.stay()));
        }
        if (line.paidElsewhere() > 0) {
            marks.add(words.page("mark.paidElsewhere", words.money(line.paidElsewhere())));
        }
        return marks;
    }

    private @Nullable String changed(Line line) {
        Long paid = line.paid();
        Long before = line.paidWhenSent();
        return paid == null || before == null || paid.equals(before)
                ? null
                : here.words().page("changed", here.words().money(before));
    }

    private @Nullable Crumb act(Line line) {
        boolean missing = line.due() instanceof Due.Unknown;
        return recordable && missing && open.contains(line.member())
                ? new Crumb(
                        here.words().page("basis.add"),
                        "/fees/members/" + line.member() + "/basis?from=" + here.month())
                : null;
    }
}
