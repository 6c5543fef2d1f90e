package vn.dangvu.years.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.shell.FieldError;
import vn.dangvu.years.Cards.CardOutcome;

import java.util.ArrayList;
import java.util.List;

/// Says why cards cannot be given: by our rules, and by those of the ledger.
@Component
class CardWords {

    private final RefusalsInWords ledger;

    CardWords(RefusalsInWords ledger) {
        this.ledger = ledger;
    }

    /// @param field at which the ledger's reasons stand; with the member's number behind it where
    ///   there are several
    List<FieldError> errors(
            Viewer viewer, YearWords words, CardOutcome.Refused refused, String field) {
        var errors = new ArrayList<FieldError>();
        for (var error : words.errors(refused.refusals())) {
            boolean one = !field.endsWith("-") && error.field().startsWith("number-");
            errors.add(one ? new FieldError(field, error.message()) : error);
        }
        refused.ledger()
                .forEach((member, objections) ->
                        ledger.of(viewer, words.texts(), objections)
                                .forEach(reason ->
                                        errors.add(
                                                new FieldError(
                                                        field.endsWith("-")
                                                                ? field + member
                                                                : field,
                                                        reason.message()))));
        return errors;
    }
}
