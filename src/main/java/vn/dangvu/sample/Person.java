package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A member as the simulation knows one.
final class Person {

    /// What may change with the years and counts in reports.
    record Profile(
            LocalDate since,
            String professional,
            String theory,
            String occupation,
            @Nullable LocalDate recordedOn) {}

    String code = "";
    final String name;
    final boolean man;
    final LocalDate born;
    final String ethnicity;

    /// `DAY`, `MONTH` or `YEAR`: what the dossier says.
    String bornPrecision = "DAY";

    @Nullable LocalDate bornOnCard;
    String religion = "NONE";
    String hometown = "";
    String dossierNumber = "";
    @Nullable String citizenId;
    @Nullable String title;
    final List<Profile> profiles = new ArrayList<>();

    /// Of those who were members before they came into the register.
    @Nullable LocalDate joinedOn;

    @Nullable LocalDate officialOn;
    String cardNumber = "";

    /// The cell in whose list the member stands when the register begins.
    @Nullable Organization enteredAtOpening;

    // Where and how the member is now.

    /// Null outside the register.
    @Nullable Organization cell;

    boolean official;
    boolean carded;

    /// When the probation ends, while on probation.
    @Nullable LocalDate dueOn;

    LocalDate enteredOn = LocalDate.MIN;
    LocalDate lastFactOn = LocalDate.MIN;

    /// The day of admission or re-admission inside the register.
    @Nullable LocalDate admittedOn;

    @Nullable LocalDate exemptUntil;
    boolean suspended;
    boolean away;

    /// One of those rated highest five years running.
    boolean exemplary;

    /// Years rated highest, in order.
    final List<Integer> excellentIn = new ArrayList<>();

    Person(String name, boolean man, LocalDate born, String ethnicity) {
        this.name = name;
        this.man = man;
        this.born = born;
        this.ethnicity = ethnicity;
    }

    Profile profile() {
        return profiles.getLast();
    }

    boolean is(String occupation) {
        return profile().occupation().equals(occupation);
    }

    /// Full years on that day.
    int age(LocalDate day) {
        return born.until(day).getYears();
    }

    /// Past the age at which people leave their agency for the cell where they live.
    boolean pastWorkingAge(LocalDate day) {
        return !born.plusYears(man ? 60 : 55).isAfter(day);
    }

    Organization where() {
        if (cell == null) {
            throw new IllegalStateException(name + " is not in the register");
        }
        return cell;
    }

    /// Free for any movement: here for a while, official, with a card, and nothing pending or told
    /// of that day.
    boolean free(LocalDate day) {
        return official
                && carded
                && !exemplary
                && exemptUntil == null
                && !suspended
                && !away
                && lastFactOn.isBefore(day)
                && !enteredOn.isAfter(day.minusDays(200));
    }

    /// As the sheet has it: `03/1962` or `1962` where the dossier says no more.
    Object bornOn() {
        return switch (bornPrecision) {
            case "MONTH" -> "%02d/%d".formatted(born.getMonthValue(), born.getYear());
            case "YEAR" -> String.valueOf(born.getYear());
            default -> born;
        };
    }

    boolean excellentForFourYearsBefore(int year) {
        for (int before = 1; before <= 4; before++) {
            if (!excellentIn.contains(year - before)) {
                return false;
            }
        }
        return true;
    }
}
