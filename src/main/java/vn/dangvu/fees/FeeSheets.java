package vn.dangvu.fees;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.FeeSettingStore.Placed;
import vn.dangvu.fees.PayerStore.Person;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Fetches the sheet of a cell, whole: who may be told what is decided by the doors.
@Component
class FeeSheets {

    private final PayerStore payers;
    private final PaymentStore payments;
    private final FeeSettingStore settings;

    FeeSheets(PayerStore payers, PaymentStore payments, FeeSettingStore settings) {
        this.payers = payers;
        this.payments = payments;
        this.settings = settings;
    }

    CellSheet of(Organization cell, YearMonth month) {
        return read(cell.id(), cell.kind(), month).sheet();
    }

    /// The same, of which it is not asked what the cell keeps.
    CellSheet unshared(CellMonth where) {
        return read(where.cell(), null, where.month()).sheet();
    }

    /// The same without what tells an income.
    CellSheet masked(Organization cell, YearMonth month) {
        var read = read(cell.id(), cell.kind(), month);
        return SheetMask.of(read.sheet(), read.sent());
    }

    /// @param sent what was sent up, by member
    private record Read(CellSheet sheet, Map<Long, SentLine> sent) {}

    /// @param kind of the cell; null where its share is not asked for
    private Read read(OrganizationId cell, @Nullable OrganizationKind kind, YearMonth month) {
        int place = cell.value();
        var above = settings.above(place, month);
        var people = payers.people(place, month);
        var members = people.stream().map(Person::member).toList();
        var facts =
                new Facts(
                        terms(month, above),
                        payers.countsFrom(members),
                        payers.bases(members),
                        payers.exemptions(members),
                        payments.payments(place, members, month));
        var sent = payments.closing(place, month).orElse(null);
        Map<Long, SentLine> before = sent == null ? Map.of() : payments.sentLines(sent.id());
        var lines =
                people.stream()
                        .map(person -> line(person, facts, place, before.get(person.member())))
                        .toList();
        var percent = kind == null ? null : keptPercent(kind, month, above);
        var totals = SheetRules.totals(lines, percent);
        var sheet =
                new CellSheet(
                        cell,
                        month,
                        true,
                        lines,
                        totals,
                        payments.state(place, month),
                        percent,
                        sent,
                        sent != null && SheetRules.differs(lines, totals, percent, sent, before));
        return new Read(sheet, before);
    }

    /// What the cell recorded of its members for the month, by member.
    Map<Long, Payment> recorded(CellSheet sheet) {
        var members = sheet.lines().stream().map(Line::member).toList();
        return payments.payments(sheet.cell().value(), members, sheet.month()).stream()
                .filter(payment -> payment.cell() == sheet.cell().value())
                .collect(toMap(Payment::member, payment -> payment));
    }

    /// By what is reckoned there in the month.
    Terms terms(int cell, YearMonth month) {
        return terms(month, settings.above(cell, month));
    }

    private static Terms terms(YearMonth month, List<Placed> all) {
        return SettingRules.terms(month, all.stream().map(Placed::setting).toList());
    }

    private static @Nullable Integer keptPercent(
            OrganizationKind kind, YearMonth month, List<Placed> all) {
        var own =
                all.stream()
                        .filter(placed -> placed.depth() == 0)
                        .map(Placed::setting)
                        .findFirst()
                        .orElse(Setting.NONE);
        var above = all.stream().filter(placed -> placed.depth() > 0).map(Placed::setting).toList();
        return SettingRules.keptPercent(kind, month, own, above);
    }

    /// What is recorded about those on a sheet.
    private record Facts(
            Terms terms,
            Map<Long, LocalDate> countsFrom,
            Map<Long, List<Basis.Fact>> bases,
            Map<Long, List<Exemption.Fact>> exemptions,
            List<Payment> payments) {

        Due due(Person person) {
            return FeeRules.due(
                    new Payer(
                            person.away(),
                            countsFrom.get(person.member()),
                            bases.getOrDefault(person.member(), List.of()),
                            exemptions.getOrDefault(person.member(), List.of())),
                    terms);
        }

        @Nullable Payment here(long member, int cell) {
            return payments.stream()
                    .filter(one -> one.member() == member && one.cell() == cell)
                    .findFirst()
                    .orElse(null);
        }

        long elsewhere(long member, int cell) {
            return payments.stream()
                    .filter(one -> one.member() == member && one.cell() != cell)
                    .mapToLong(Payment::amount)
                    .sum();
        }
    }

    private static Line line(Person person, Facts facts, int cell, @Nullable SentLine before) {
        var due = facts.due(person);
        var payment = facts.here(person.member(), cell);
        long paid = payment == null ? 0 : payment.amount();
        long elsewhere = person.stay() == Stay.LEFT ? 0 : facts.elsewhere(person.member(), cell);
        return new Line(
                person.member(),
                person.code(),
                person.name(),
                person.stay(),
                person.probationary(),
                due,
                SheetRules.state(due, paid + elsewhere),
                paid,
                elsewhere,
                SheetRules.missing(due, paid + elsewhere),
                payment == null ? null : payment.paidOn(),
                payment == null ? null : payment.note(),
                payment != null && payment.excused(),
                before == null ? null : before.paid());
    }
}
