package vn.dangvu.forms.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormWords;
import vn.dangvu.forms.Forms;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The statistical forms as pages: which there are, each of them, and form 1 of many beside each
/// other.
@Controller
class FormController {

    private final Forms forms;
    private final Asking asking;
    private final Pages pages;

    FormController(Forms forms, Asking asking, Pages pages) {
        this.forms = forms;
        this.asking = asking;
        this.pages = pages;
    }

    @GetMapping("/forms")
    ResponseEntity<byte[]> index(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        return page(
                viewer,
                texts,
                sent,
                FormAddress::index,
                asked -> {
                    var around = new Surroundings(asked, FormAddress::index, texts);
                    return pages.show(
                            status(asked),
                            "forms/index",
                            texts.get("forms.page.index.title"),
                            IndexPage.of(around, ask("/forms", viewer, asked, texts), texts));
                });
    }

    @GetMapping("/forms/{form}")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        var kind = FormKind.of(form).orElseThrow(() -> new NotFound("form " + form));
        Function<FormAddress, String> address = other -> other.form(kind);
        return page(
                viewer,
                texts,
                sent,
                address,
                asked -> {
                    var where = asked.address();
                    var found = forms.of(viewer, kind, where.asked());
                    return pages.show(
                            status(asked),
                            "forms/form",
                            new FormWords(found, texts).name()
                                    + ": "
                                    + FormWords.title(kind, texts),
                            FormPage.of(
                                    found,
                                    new Surroundings(asked, address, texts),
                                    ask("/forms/" + form, viewer, asked, texts),
                                    forms.dependOnBasis(viewer, where.organization(), where.when()),
                                    texts));
                });
    }

    @GetMapping("/forms/form-1/units")
    ResponseEntity<byte[]> units(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        return page(
                viewer,
                texts,
                sent,
                FormAddress::units,
                asked -> {
                    var where = asked.address();
                    return pages.show(
                            status(asked),
                            "forms/units",
                            texts.get("forms.page.units.title"),
                            UnitsPage.of(
                                    forms.reconciliation(viewer, where.asked()),
                                    new Surroundings(asked, FormAddress::units, texts),
                                    ask("/forms/form-1/units", viewer, asked, texts),
                                    forms.dependOnBasis(viewer, where.organization(), where.when()),
                                    texts));
                });
    }

    /// Another organization was typed: it gets an address of its own.
    private ResponseEntity<byte[]> page(
            Viewer viewer,
            Texts texts,
            Map<String, String> sent,
            Function<FormAddress, String> address,
            Function<Asked, ResponseEntity<byte[]>> shown) {
        Optional<Asked> read = asking.read(viewer, sent, texts);
        if (read.isEmpty()) {
            return pages.show(
                    "forms/nothing", texts.get("forms.page.index.title"), NothingPage.of(viewer));
        }
        var asked = read.get();
        boolean moved =
                asked.errors().isEmpty()
                        && !sent.getOrDefault("place", "").isEmpty()
                        && !asked.where().id().toString().equals(sent.get("organization"));
        return moved ? pages.seeOther(address.apply(asked.address())) : shown.apply(asked);
    }

    private AskPage ask(String action, Viewer viewer, Asked asked, Texts texts) {
        var day = asked.address().when().days().to();
        return AskPage.of(action, asked, asking.suggestions(viewer, day), texts);
    }

    private static HttpStatus status(Asked asked) {
        return asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
