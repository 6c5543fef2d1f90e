package vn.dangvu.sample;

import vn.dangvu.sample.Person.Profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes people up. No two share name and day of birth, and no number is given twice.
final class People {

    private static final Weighted RELIGION =
            Weighted.of("NONE 900, BUDDHIST 62, CATHOLIC 28, PROTESTANT 6, CAO_DAI 4");
    private static final Weighted HILL_RELIGION =
            Weighted.of("NONE 60, CATHOLIC 22, PROTESTANT 18");
    private static final Weighted SYMBOL =
            Weighted.of("LĐ 60, HCM 12, KH 6, ĐN 6, HN 4, NT 4, NA 4, ĐL 4");

    private final Dice dice;
    private final Set<String> met;
    private final Set<String> numbers;
    final List<Person> all = new ArrayList<>();

    People(Dice dice) {
        this(dice, new HashSet<>(), new HashSet<>());
    }

    private People(Dice dice, Set<String> met, Set<String> numbers) {
        this.dice = dice;
        this.met = met;
        this.numbers = numbers;
    }

    /// Others, by another chance; none of them is anybody of these.
    People apart(Dice other) {
        return new People(other, met, numbers);
    }

    /// Someone of that age on that day whose dossier begins with us.
    Person newcomer(LocalDate day, int age) {
        return person(dice.chance(0.46), bornFor(day, age));
    }

    /// Someone who came with papers of the past, where a day may be missing or differ.
    Person seasoned(LocalDate day, int age) {
        boolean man = age >= 55 || dice.chance(0.54);
        Person person = person(man, bornFor(day, age));
        if (age > 45 && dice.chance(0.05)) {
            person.bornPrecision = dice.chance(0.6) ? "MONTH" : "YEAR";
        } else if (dice.chance(0.02)) {
            person.bornOnCard = person.born.plusDays(dice.between(2, 400));
        }
        return person;
    }

    /// A day of birth that makes exactly `age` full years on `day`.
    private LocalDate bornFor(LocalDate day, int age) {
        return dice.day(day.minusYears(age + 1L).plusDays(3), day.minusYears(age).minusDays(3));
    }

    /// Namesakes are born in different years, so that they differ even where the dossier says no
    /// more.
    private Person person(boolean man, LocalDate born) {
        String ethnicity = NameBook.ethnicity(dice);
        String name = NameBook.name(dice, man, ethnicity);
        return met.add(name + born.getYear())
                ? made(name, man, born, ethnicity)
                : person(man, born);
    }

    /// Somebody of that very name.
    Person named(String name, boolean man, LocalDate born) {
        met.add(name + born.getYear());
        return made(name, man, born, "01");
    }

    private Person made(String name, boolean man, LocalDate born, String ethnicity) {
        Person person = new Person(name, man, born, ethnicity);
        boolean hill = ethnicity.equals("16") || ethnicity.equals("28") || ethnicity.equals("36");
        person.religion = (hill ? HILL_RELIGION : RELIGION).pick(dice);
        person.hometown = Places.hometown(dice, ethnicity);
        person.citizenId = dice.chance(0.6) ? citizenId(man, born) : null;
        return person;
    }

    /// The member's number in our books, once it is sure that there is a member.
    void enlist(Person person, String professional, String theory, String occupation) {
        all.add(person);
        person.code = "ĐV%05d".formatted(all.size());
        person.dossierNumber = unique("0", 5, " LĐ");
        person.cardNumber = unique("68", 6, "");
        person.profiles.add(new Profile(LocalDate.MIN, professional, theory, occupation, null));
    }

    /// Papers that another province numbered.
    void fromElsewhere(Person person) {
        person.dossierNumber = unique("1", 5, " " + SYMBOL.pick(dice));
        person.cardNumber = unique("5", 7, "");
    }

    /// Province, century and sex, year, then six digits; the province is made to fit Lâm Đồng.
    private String citizenId(boolean man, LocalDate born) {
        int sexAndCentury = (born.getYear() >= 2000 ? 2 : 0) + (man ? 0 : 1);
        return unique("068" + sexAndCentury + "%02d".formatted(born.getYear() % 100), 6, "");
    }

    private String unique(String prefix, int digits, String suffix) {
        var number = new StringBuilder(prefix);
        for (int place = 0; place < digits; place++) {
            number.append(dice.below(10));
        }
        number.append(suffix);
        return numbers.add(number.toString()) ? number.toString() : unique(prefix, digits, suffix);
    }
}
