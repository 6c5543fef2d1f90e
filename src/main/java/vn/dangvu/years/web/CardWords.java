package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.shell.FieldError;
import vn.dangvu.years.Cards.CardOutcome;
import vn.dangvu.years.web.YearWords.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says why cards cannot be given: by our rules, and by those of the ledger.
@Component
class CardWords {

    private final RefusalsInWords ledger;

    CardWords(RefusalsInWords ledger) {
        this.ledger = ledger;
    }

    /// @param rows of several members, by member; empty where it is about one, whose field is
    ///   `number`
    List<FieldError> errors(
            Viewer viewer, YearWords words, CardOutcome.Refused refused, Map<Long, Row> rows) {
        var errors = new ArrayList<FieldError>();
        for (FieldError error : words.errors(refused.refusals(), rows)) {
            boolean one = rows.isEmpty() && error.field().startsWith("number-");
            errors.add(one ? new FieldError("number", error.message()) : error);
        }
        refused.ledger()
                .forEach((member, objections) ->
                        ledger.of(viewer, words.texts(), objections).stream()
                                .map(reason -> at(words, rows.get(member), reason.message()))
                                .forEach(errors::add));
        return errors;
    }

    private static FieldError at(YearWords words, @Nullable Row row, String reason) {
        return row == null
                ? new FieldError("number", reason)
                : new FieldError(row.field(), words.page("named", row.name(), reason));
    }
}
