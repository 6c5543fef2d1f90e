package vn.dangvu.forms.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.BasisWords;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormWords;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What stands around the statistics on every page of theirs: where and when one is, and the ways
/// on.
///
/// @param page the page that is shown, of an address
record Surroundings(Asked asked, Function<FormAddress, String> page, Texts texts) {

    List<Crumb> trail() {
        return List.of(new Crumb(texts.get("forms.page.index.title"), asked.address().index()));
    }

    List<Chip> chips() {
        var address = asked.address();
        var chips = new ArrayList<Chip>();
        chips.add(
                new Chip(
                        texts.get("forms.chip.organization"),
                        asked.where().shortName(),
                        "/organizations/" + address.organization(),
                        null));
        chips.add(
                Chip.fixed(
                        texts.get("forms.chip.period"),
                        Formats.of(texts).period(address.when().days())));
        LocalDate known = address.known();
        if (known != null) {
            chips.add(
                    new Chip(
                            texts.get("forms.chip.known"),
                            Formats.of(texts).date(known),
                            null,
                            page.apply(address.asKnownNow())));
        }
        return chips;
    }

    /// @param matters whether both ways differ
    @Nullable Switch basis(boolean matters) {
        var address = asked.address();
        var day = address.when().days().to();
        boolean restated = address.basis() == Basis.RESTATED;
        return matters || restated
                ? BasisWords.choice(
                        texts,
                        restated ? day : null,
                        day,
                        page.apply(address.on(Basis.WAS)),
                        page.apply(address.on(Basis.RESTATED)))
                : null;
    }

    /// The period before and the one after.
    List<Link> periods() {
        var address = asked.address();
        return Stream.of(address.when().previous(), address.when().next())
                .map(when ->
                        new Link(
                                FormWords.period(when, texts),
                                "",
                                page.apply(address.of(when)),
                                false))
                .toList();
    }

    /// Every form; the one that is shown is marked.
    ///
    /// @param shown null where none is
    List<Link> forms(@Nullable FormKind shown) {
        var address = asked.address();
        return Arrays.stream(FormKind.values())
                .map(kind ->
                        new Link(
                                FormWords.name(kind, texts),
                                FormWords.title(kind, texts),
                                address.form(kind),
                                kind == shown))
                .toList();
    }
}
