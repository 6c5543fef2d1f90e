package vn.dangvu.years;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CardNumbers;
import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.List;

/// Holds a card that a case gives to the rule that holds for all cards.
@Component
class NumbersOfCards implements CardNumbers {

    @Override
    public List<Objection> objectionsTo(String number, LocalDate on, String field) {
        return CardRules.digits(number, on, field);
    }
}
