package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import vn.dangvu.sample.Person.Profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/// The ledger as it grows: every fact changes where the members are, and the next one starts there.
final class Register {

    static final String COMMITTEE = "Ban Thường vụ Đảng ủy Khối Các cơ quan tỉnh";

    private final Dice dice;
    private final Decisions decisions;
    final List<Fact> facts = new ArrayList<>();
    final List<Person> present = new ArrayList<>();

    Register(Dice dice, Decisions decisions) {
        this.dice = dice;
        this.decisions = decisions;
    }

    /// Stands in the register when it begins: no fact of the movements sheet.
    void open(Person person, Organization cell) {
        cell.members.add(person);
        present.add(person);
        person.cell = cell;
    }

    Fact enter(Person person, String kind, LocalDate day, Organization cell) {
        if (person.cell != null) {
            throw new IllegalStateException(person.code + " is here already");
        }
        open(person, cell);
        person.enteredOn = day;
        return told(person, kind, day, null, cell);
    }

    Fact leave(Person person, String kind, LocalDate day) {
        Organization cell = person.where();
        cell.members.remove(person);
        present.remove(person);
        person.cell = null;
        person.suspended = false;
        return told(person, kind, day, cell, null);
    }

    Fact move(Person person, LocalDate day, Organization to) {
        Organization from = person.where();
        from.members.remove(person);
        to.members.add(person);
        person.cell = to;
        return told(person, "INTERNAL_TRANSFER", day, from, to);
    }

    /// Something happens to a member where the member is.
    Fact happen(Person person, String kind, LocalDate day) {
        return told(person, kind, day, person.where(), person.where());
    }

    void change(
            Person person, LocalDate day, String professional, String theory, String occupation) {
        person.profiles.add(new Profile(day, professional, theory, occupation, heard(day)));
    }

    /// Decided by the committee before the day.
    Fact byCommittee(Fact fact, LocalDate decided) {
        return fact.decided(decisions.take(Decisions.COMMITTEE, decided), COMMITTEE);
    }

    /// Decided by the grassroots committee or cell of the member, on its own numbers.
    Fact byGrassroots(Fact fact, Organization cell, LocalDate decided) {
        Organization grassroots = cell.grassroots();
        boolean committee = grassroots.kind.equals(Organization.COMMITTEE);
        String issuer = grassroots.nameOn(decided, committee ? "Đảng ủy " : "Chi bộ ");
        return fact.decided(
                decisions.take(committee ? "-QĐ/ĐU" : "-QĐ/CB", grassroots.code, decided), issuer);
    }

    /// With a slip of introduction that the committee's office numbers.
    Fact bySlip(Fact fact, LocalDate decided) {
        return fact.decided(decisions.take(Decisions.SLIP, decided), "Văn phòng Đảng ủy Khối");
    }

    private Fact told(
            Person person,
            String kind,
            LocalDate day,
            @Nullable Organization from,
            @Nullable Organization to) {
        var fact = new Fact(person, kind, day, from, to, heard(day));
        facts.add(fact);
        person.lastFactOn = day;
        return fact;
    }

    private LocalDate heard(LocalDate day) {
        return day.plusDays(dice.between(2, 12));
    }

    /// The office books on working days, and closes the books of a year on 8 January, those of the
    /// first half of 2021 on 7 July. What happened later to a member is never known earlier.
    static LocalDate booked(LocalDate heard, LocalDate effectiveOn, LocalDate notBefore) {
        LocalDate closing =
                effectiveOn.getYear() == 2021
                        ? LocalDate.of(2021, Month.JULY, 7)
                        : LocalDate.of(effectiveOn.getYear() + 1, Month.JANUARY, 8);
        LocalDate day = heard;
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        day = day.isAfter(closing) ? closing : day;
        return day.isBefore(notBefore) ? notBefore : day;
    }
}
