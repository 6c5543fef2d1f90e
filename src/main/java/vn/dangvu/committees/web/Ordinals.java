package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.committees.Committees;
import vn.dangvu.committees.TermEntry;
import vn.dangvu.committees.Terms;

/// Proposes the number of the next congress, and says why (TERM-03).
@Component
class Ordinals {

    private final Terms terms;
    private final Committees committees;

    Ordinals(Terms terms, Committees committees) {
        this.terms = terms;
        this.committees = committees;
    }

    /// @param roman empty where nothing tells a number; then there is no reason either
    record Proposal(String roman, @Nullable String why) {}

    Proposal of(Here here) {
        var expected = terms.expectedOrdinal(here.viewer(), here.id(), here.today());
        if (expected.isEmpty()) {
            return new Proposal("", null);
        }
        String roman = TermEntry.roman(expected.getAsInt());
        var words = here.words();
        return committees.terms(here.viewer(), here.id()).stream()
                .map(line -> line.term().entry())
                .filter(term -> term.ordinal() != null)
                .findFirst()
                .map(last ->
                        new Proposal(
                                roman,
                                words.page("ordinal.own", roman, last.roman(), last.label())))
                .orElseGet(() ->
                        new Proposal(
                                roman,
                                words.page(
                                        expected.getAsInt() == 1
                                                ? "ordinal.first"
                                                : "ordinal.lineage",
                                        roman)));
    }
}
