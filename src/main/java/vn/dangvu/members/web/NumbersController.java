package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Mask;
import vn.dangvu.members.Profiles;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Corrects the numbers by which papers know a member. They count nowhere, so nothing is asked
/// twice.
@Controller
@RequestMapping("/members/{id}/numbers")
class NumbersController {

    private final Desk desk;
    private final Profiles profiles;
    private final Pages pages;

    NumbersController(Desk desk, Profiles profiles, Pages pages) {
        this.desk = desk;
        this.profiles = profiles;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        return form(HttpStatus.OK, open, NumbersForm.of(open.member()), List.of(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        var form = NumbersForm.of(sent, open.member());
        var reading = form.read(open.member(), open.today());
        var numbers = reading.value();
        if (numbers == null) {
            var errors = reading.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, errors, List.of());
        }
        var objections = profiles.renumber(viewer, id, numbers, form.forget());
        return objections.isEmpty()
                ? pages.seeOther(open.address(), open.words().page("numbersNotice"))
                : form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        open,
                        form,
                        open.inWords(objections),
                        KnownHolders.of(objections));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            OpenRecord open,
            NumbersForm form,
            List<FieldError> errors,
            List<Crumb> known) {
        var page =
                new NumbersPage(
                        open.trail(),
                        open.who(),
                        open.address() + "/numbers",
                        form,
                        open.member().citizenIdMasked(),
                        NumbersForm.masks(open.member())
                                ? Mask.card(open.member().cardNumber())
                                : null,
                        cardFact(open),
                        errors,
                        known);
        return pages.show(status, "members/numbers", open.words().page("editNumbers"), page);
    }

    private static @Nullable Crumb cardFact(OpenRecord open) {
        var fact = open.member().cardFact();
        return fact == null
                ? null
                : new Crumb(
                        open.words()
                                .page(
                                        "cardFrom",
                                        open.words().kind(fact.entry().kind()),
                                        open.words().date(fact.entry().effectiveOn())),
                        open.address() + "/movements/" + fact.id() + "/correct");
    }
}
