package vn.dangvu.forms.web;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The small form that asks for another organization, year, half or knowledge.
///
/// @param organization the one that is kept unless another is typed
/// @param restated whether the basis that is kept is that
public record AskPage(
        String action,
        String organization,
        String place,
        String year,
        String half,
        String known,
        boolean restated,
        List<Option> halves,
        List<Option> suggestions,
        List<FieldError> errors) {

    static AskPage of(String action, Asked asked, List<Option> suggestions, Texts texts) {
        var typed = asked.typed();
        return new AskPage(
                action,
                asked.where().id().toString(),
                typed.place(),
                typed.year(),
                typed.half(),
                typed.known(),
                asked.address().basis() == Basis.RESTATED,
                List.of(
                        new Option("", texts.get("forms.page.half.0")),
                        new Option("1", texts.get("forms.page.half.1")),
                        new Option("2", texts.get("forms.page.half.2"))),
                suggestions,
                asked.errors());
    }
}
