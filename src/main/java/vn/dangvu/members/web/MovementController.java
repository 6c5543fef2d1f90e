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
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Prospect;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records a movement of a member who is in our books: choose the kind, fill in, check, record.
@Controller
@RequestMapping("/members/{id}/movements/new")
class MovementController {

    private final Desk desk;
    private final Memberships memberships;
    private final Pages pages;

    MovementController(Desk desk, Memberships memberships, Pages pages) {
        this.desk = desk;
        this.memberships = memberships;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind) {
        var open = desk.open(viewer, texts, id);
        return kind.isEmpty()
                ? kinds(open)
                : form(HttpStatus.OK, viewer, open, wanted(kind), MovementForm.EMPTY, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> act(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, id);
        var kind = wanted(sent.getOrDefault("kind", ""));
        var form = MovementForm.of(sent);
        var reading = form.read(kind, open.today());
        var entry = reading.value();
        if (entry == null) {
            var errors = reading.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, open, kind, form, errors);
        }
        return switch (Step.of(sent)) {
            case EDIT -> form(HttpStatus.OK, viewer, open, kind, form, List.of());
            case CHECK -> {
                var prospect = memberships.prospect(viewer, id, entry);
                yield prospect.possible()
                        ? check(open, entry, prospect)
                        : refused(viewer, open, form, kind, new Refused(prospect.objections()));
            }
            case RECORD ->
                    switch (memberships.record(viewer, id, entry)) {
                        case Recorded _ ->
                                pages.seeOther(open.address(), notice(open.words(), entry));
                        case Refused refused -> refused(viewer, open, form, kind, refused);
                    };
        };
    }

    static String notice(MemberWords words, Entry entry) {
        return words.page(
                "recordedNotice", words.kind(entry.kind()), words.date(entry.effectiveOn()));
    }

    private static MovementKind wanted(String name) {
        return Kinds.named(name).orElseThrow(() -> new NotFound("kind " + name));
    }

    private ResponseEntity<byte[]> kinds(OpenRecord open) {
        var words = open.words();
        var state = open.member().now();
        String address = open.address() + "/movements/new";
        boolean gone = open.member().deceasedOn() != null;
        var page =
                new KindsPage(
                        open.trail(),
                        open.who(),
                        open.now(),
                        gone ? List.of() : Kinds.possible(state, words, address),
                        Kinds.others(state, words, address));
        return pages.show("members/kinds", words.page("recordMovement"), page);
    }

    private ResponseEntity<byte[]> refused(
            Viewer viewer, OpenRecord open, MovementForm form, MovementKind kind, Refused refused) {
        var errors = new ObjectionWords(open.words(), open.places()).of(refused.objections());
        return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, open, kind, form, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            OpenRecord open,
            MovementKind kind,
            MovementForm form,
            List<FieldError> errors) {
        var cells =
                MovementForm.movesIn(kind)
                        ? open.places().recordable(open.today())
                        : List.<CellGroup>of();
        var page =
                new MovementPage(
                        open.trail(),
                        open.address() + "/movements/new",
                        open.who(),
                        open.now(),
                        MovementFields.of(kind, form, errors, cells, open.words()),
                        errors,
                        FieldError.of(errors, "kind"),
                        open.address() + "/movements/new",
                        List.of(),
                        null);
        return pages.show(status, "members/movement", open.words().kind(kind), page);
    }

    private ResponseEntity<byte[]> check(OpenRecord open, Entry entry, Prospect prospect) {
        var words = open.words();
        String from = open.nameOn(prospect.from(), entry.effectiveOn());
        String to = open.nameOn(prospect.to(), entry.effectiveOn());
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", entry.kind().name());
        fields.putAll(MovementForm.of(entry).fields());
        var page =
                new CheckPage(
                        open.trail(),
                        open.address() + "/movements/new",
                        new Answers(words).member(open.who()).entry(entry, from, to).all(),
                        new Effects(entry, from, to, words).sentences(),
                        fields,
                        words.page("confirm"));
        return pages.show("members/check", words.page("check"), page);
    }
}
