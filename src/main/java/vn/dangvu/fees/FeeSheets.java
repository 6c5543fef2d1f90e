package vn.dangvu.fees;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.FeeSettingStore.Placed;
import vn.dangvu.fees.PayerStore.Person;
import vn.dangvu.organizations.Organization;

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
        int place = cell.id().value();
        var above = settings.above(place, month);
        var people = payers.people(place, month);
        var members = people.stream().map(Person::member).toList();
        var facts =
                new Facts(
                        terms(month, above),
                        payers.joined(members),
                        payers.bases(members),
                        payers.exemptions(members),
                        payments.payments(place, members, month));
        var sent = payments.closing(place, month).orElse(null);
        Map<Long, Long> paidWhenSent = sent == null ? Map.of() : payments.paidWhenSent(sent.id());
        var lines =
                people.stream()
                        .map(person ->
                                line(person, facts, place, paidWhenSent.get(person.member())))
                        .toList();
        var percent = keptPercent(cell, month, above);
        return new CellSheet(
                cell.id(),
                month,
                true,
                lines,
                SheetRules.totals(lines, percent),
                payments.state(cell.id().value(), month),
                percent,
                sent);
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
            Organization cell, YearMonth month, List<Placed> all) {
        var own =
                all.stream()
                        .filter(placed -> placed.depth() == 0)
                        .map(Placed::setting)
                        .findFirst()
                        .orElse(Setting.NONE);
        var above = all.stream().filter(placed -> placed.depth() > 0).map(Placed::setting).toList();
        return SettingRules.keptPercent(cell.kind(), month, own, above);
    }

    /// What is recorded about those on a sheet.
    private record Facts(
            Terms terms,
            Map<Long, LocalDate> joined,
            Map<Long, List<Basis.Fact>> bases,
            Map<Long, List<Exemption.Fact>> exemptions,
            List<Payment> payments) {

        Due due(Person person) {
            return FeeRules.due(
                    new Payer(
                            person.away(),
                            joined.get(person.member()),
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

    private static Line line(Person person, Facts facts, int cell, @Nullable Long paidWhenSent) {
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
                paidWhenSent);
    }
}
