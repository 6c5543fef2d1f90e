package vn.dangvu.members.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.Movement;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Objection;
import vn.dangvu.members.Prospect;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts a right fact in the place of a wrong one, or takes a fact back. What was believed stays to
/// be seen.
@Controller
@RequestMapping("/members/{id}/movements/{movement}")
class CorrectionController {

    private final Desk desk;
    private final Memberships memberships;
    private final Pages pages;

    CorrectionController(Desk desk, Memberships memberships, Pages pages) {
        this.desk = desk;
        this.memberships = memberships;
        this.pages = pages;
    }

    /// The record on the desk and the fact in it that is wrong.
    private record Wrong(OpenRecord open, Movement fact) {

        String address(String act) {
            return open.address() + "/movements/" + fact.id() + "/" + act;
        }
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam(defaultValue = "") String kind) {
        var wrong = wrong(viewer, texts, id, movement);
        var form = MovementForm.of(wrong.fact().entry());
        return wrong.fact().current()
                ? form(HttpStatus.OK, viewer, wrong, wanted(wrong, kind), form, List.of())
                : tooLate(viewer, wrong, form);
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> act(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam Map<String, String> sent) {
        var wrong = wrong(viewer, texts, id, movement);
        var form = MovementForm.of(sent);
        var kind = wanted(wrong, sent.getOrDefault("kind", ""));
        var reading = form.read(kind, wrong.open().today());
        var entry = reading.value();
        if (entry == null) {
            var errors = reading.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, wrong, kind, form, errors);
        }
        return switch (Step.of(sent)) {
            case EDIT -> form(HttpStatus.OK, viewer, wrong, kind, form, List.of());
            case CHECK -> {
                var prospect = memberships.prospectOfCorrecting(viewer, movement, entry);
                yield prospect.possible()
                        ? check(wrong, entry, prospect)
                        : refused(viewer, wrong, kind, form, new Refused(prospect.objections()));
            }
            case RECORD ->
                    switch (memberships.correct(viewer, movement, entry)) {
                        case Recorded _ ->
                                pages.seeOther(
                                        wrong.open().address(),
                                        notice("correctedNotice", wrong, entry));
                        case Refused refused -> refused(viewer, wrong, kind, form, refused);
                    };
        };
    }

    /// Asks once more before a fact is taken back, and then does it.
    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam Map<String, String> sent) {
        var wrong = wrong(viewer, texts, id, movement);
        var form = MovementForm.of(wrong.fact().entry());
        return switch (Step.of(sent)) {
            case CHECK -> checkAnnulling(wrong);
            case EDIT ->
                    form(
                            HttpStatus.OK,
                            viewer,
                            wrong,
                            wrong.fact().entry().kind(),
                            form,
                            List.of());
            case RECORD ->
                    switch (memberships.annul(viewer, movement)) {
                        case Recorded _ ->
                                pages.seeOther(
                                        wrong.open().address(),
                                        notice("annulledNotice", wrong, wrong.fact().entry()));
                        case Refused refused ->
                                refused(viewer, wrong, wrong.fact().entry().kind(), form, refused);
                    };
        };
    }

    private static String notice(String key, Wrong wrong, Entry entry) {
        var words = wrong.open().words();
        return words.page(key, words.kind(entry.kind()), words.date(entry.effectiveOn()));
    }

    private Wrong wrong(Viewer viewer, Texts texts, long id, long movement) {
        var open = desk.open(viewer, texts, id);
        return open.member().movements().stream()
                .filter(fact -> fact.id() == movement)
                .findFirst()
                .map(fact -> new Wrong(open, fact))
                .orElseThrow(() -> new NotFound("fact " + movement));
    }

    /// The kind that was chosen instead, if it moves a member the same way; else the one recorded.
    private static MovementKind wanted(Wrong wrong, String name) {
        var recorded = wrong.fact().entry().kind();
        return Kinds.alike(recorded, wrong.open().words()).stream()
                .filter(other -> other.value().equals(name))
                .findFirst()
                .map(other -> MovementKind.valueOf(other.value()))
                .orElse(recorded);
    }

    private ResponseEntity<byte[]> tooLate(Viewer viewer, Wrong wrong, MovementForm form) {
        var late = List.<Objection>of(new Objection.CorrectedAlready());
        return form(
                HttpStatus.CONFLICT,
                viewer,
                wrong,
                wrong.fact().entry().kind(),
                form,
                inWords(wrong, late));
    }

    private ResponseEntity<byte[]> refused(
            Viewer viewer, Wrong wrong, MovementKind kind, MovementForm form, Refused refused) {
        boolean late =
                refused.objections().stream()
                        .anyMatch(Objection.CorrectedAlready.class::isInstance);
        return form(
                late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                viewer,
                wrong,
                kind,
                form,
                inWords(wrong, refused.objections()));
    }

    private static List<FieldError> inWords(Wrong wrong, List<Objection> objections) {
        return new ObjectionWords(wrong.open().words(), wrong.open().places()).of(objections);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            Wrong wrong,
            MovementKind kind,
            MovementForm form,
            List<FieldError> errors) {
        var open = wrong.open();
        var words = open.words();
        var recorded = wrong.fact().entry();
        var cells =
                MovementForm.movesIn(kind)
                        ? open.places().recordable(open.today())
                        : List.<CellGroup>of();
        var page =
                new MovementPage(
                        open.trail(),
                        wrong.address("correct"),
                        open.who(),
                        words.page(
                                "wrongFact",
                                words.kind(recorded.kind()),
                                words.date(recorded.effectiveOn())),
                        MovementFields.of(kind, form, errors, cells, words),
                        errors,
                        FieldError.of(errors, "kind"),
                        wrong.address("correct"),
                        Kinds.alike(recorded.kind(), words),
                        wrong.address("annul"));
        return pages.show(
                status, "members/movement", words.page("correctTitle", words.kind(kind)), page);
    }

    private ResponseEntity<byte[]> check(Wrong wrong, Entry entry, Prospect prospect) {
        var open = wrong.open();
        var words = open.words();
        String from = open.nameOn(prospect.from(), entry.effectiveOn());
        String to = open.nameOn(prospect.to(), entry.effectiveOn());
        var effects = new ArrayList<String>();
        effects.add(notice("effectCorrected", wrong, wrong.fact().entry()));
        effects.addAll(new Effects(entry, from, to, words).sentences());
        effects.add(words.page("effectKnown"));
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", entry.kind().name());
        fields.putAll(MovementForm.of(entry).fields());
        var page =
                new CheckPage(
                        open.trail(),
                        wrong.address("correct"),
                        new Answers(words).member(open.who()).entry(entry, from, to).all(),
                        effects,
                        fields,
                        words.page("confirmCorrection"));
        return pages.show("members/check", words.page("checkCorrection"), page);
    }

    private ResponseEntity<byte[]> checkAnnulling(Wrong wrong) {
        var open = wrong.open();
        var words = open.words();
        var fact = wrong.fact();
        var day = fact.entry().effectiveOn();
        var effects =
                List.of(notice("effectAnnulled", wrong, fact.entry()), words.page("effectKnown"));
        var page =
                new CheckPage(
                        open.trail(),
                        wrong.address("annul"),
                        new Answers(words)
                                .member(open.who())
                                .entry(
                                        fact.entry(),
                                        open.nameOn(fact.fromCell(), day),
                                        open.nameOn(fact.toCell(), day))
                                .all(),
                        effects,
                        Map.of(),
                        words.page("confirmAnnulment"));
        return pages.show("members/check", words.page("checkAnnulment"), page);
    }
}
