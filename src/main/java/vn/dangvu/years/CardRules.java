package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which cards are given when (handbook 2.4, 2.5). Who may have one is asked by the ledger.
final class CardRules {

    /// From this day on a card bears the citizen id, and is of a new model.
    static final LocalDate NEW_MODEL_SINCE = LocalDate.of(2025, 9, 2);

    private static final int OLD_DIGITS = 8;
    private static final int NEW_DIGITS = 12;

    private CardRules() {}

    /// @param entry with its number; null where the citizen id was asked for and none is kept
    static List<Objection> objectionsTo(CardEntry entry, String field) {
        var objections = new ArrayList<Objection>();
        var number = entry.number();
        if (number == null) {
            objections.add(
                    newModel(entry.on())
                            ? Objection.plain("years.objection.noCitizenId", field)
                            : Objection.plain("years.objection.noCardNumber", field));
        } else {
            objections.addAll(digits(number, entry.on(), field));
        }
        objections.addAll(objectionsTo(entry.reason(), entry.report(), entry.on(), "on"));
        return objections;
    }

    /// Handbook 2.4: eight digits, and the twelve of the citizen id since the new model.
    static List<Objection> digits(String number, LocalDate on, String field) {
        boolean anew = newModel(on);
        return number.matches("[0-9]{" + (anew ? NEW_DIGITS : OLD_DIGITS) + "}")
                ? List.of()
                : List.of(
                        Objection.rule(
                                anew
                                        ? "years.objection.newCardNumber"
                                        : "years.objection.oldCardNumber",
                                field,
                                Documents.practice(on, "II.2.2", "2.4"),
                                NEW_MODEL_SINCE));
    }

    private static boolean newModel(LocalDate on) {
        return !on.isBefore(NEW_MODEL_SINCE);
    }

    /// What stands against giving a card of that day anew for `reason`.
    ///
    /// @param field at which it is told that the day does not fit
    static List<Objection> objectionsTo(
            @Nullable CardReason reason, CardEntry.Report report, LocalDate on, String field) {
        if (reason == CardReason.NEW_MODEL && on.isBefore(NEW_MODEL_SINCE)) {
            return List.of(
                    Objection.rule(
                            "years.objection.noNewModelYet",
                            field,
                            Documents.practice(NEW_MODEL_SINCE, "II.2.1", "2.5"),
                            NEW_MODEL_SINCE));
        }
        return reason == CardReason.LOST && report.number() == null
                ? List.of(
                        Objection.rule(
                                "years.objection.noReport",
                                "reportNumber",
                                Documents.regulation(on, "điểm 6.1", "2.5")))
                : List.of();
    }

    /// Whether the number is taken from the citizen id on that day.
    static boolean fromCitizenId(LocalDate on, @Nullable String typed) {
        return typed == null && !on.isBefore(NEW_MODEL_SINCE);
    }
}
