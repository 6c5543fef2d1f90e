package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.cases.Openings;
import vn.dangvu.cases.Openings.Person;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Opens a case of somebody: of a member, or of a candidate who wants to become one.
@Controller
@RequestMapping("/cases/new")
class OpeningController {

    private final CaseShelf shelf;
    private final Openings openings;
    private final Cases cases;
    private final StepReading reading;
    private final Pages pages;

    OpeningController(
            CaseShelf shelf, Openings openings, Cases cases, StepReading reading, Pages pages) {
        this.shelf = shelf;
        this.openings = openings;
        this.cases = cases;
        this.reading = reading;
        this.pages = pages;
    }

    /// Who and what is asked for, as it stands in the address.
    private record Ask(CaseKind kind, Person person) {

        Map<String, String> fields() {
            return switch (person) {
                case Person.Member(long id) -> Map.of("kind", kind.name(), "member", "" + id);
                case Person.Candidate(long id) -> Map.of("kind", kind.name(), "candidate", "" + id);
            };
        }

        String back() {
            return switch (person) {
                case Person.Member(long id) -> "/members/" + id;
                case Person.Candidate(long id) -> "/candidates/" + id;
            };
        }
    }

    @GetMapping
    ResponseEntity<byte[]> form(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Long member,
            @RequestParam @Nullable Long candidate,
            @RequestParam Map<String, String> sent) {
        if (kind.isEmpty() && member != null) {
            return choose(viewer, texts, member);
        }
        var ask = ask(kind, member, candidate);
        var fields = new HashMap<>(sent);
        var asked = openings.asked(viewer, ask.kind(), ask.person(), shelf.today());
        var begins = shelf.procedure(ask.kind()).beginning(asked.file()).orElse(shelf.today());
        fields.putIfAbsent("on", new CaseWords(texts).date(begins));
        return show(HttpStatus.OK, texts, ask, asked, StepForm.of(fields), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> open(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Long member,
            @RequestParam @Nullable Long candidate,
            @RequestParam Map<String, String> sent) {
        var ask = ask(kind, member, candidate);
        var asked = openings.asked(viewer, ask.kind(), ask.person(), shelf.today());
        var procedure = shelf.procedure(ask.kind());
        var form = StepForm.of(sent);
        var read =
                reading.read(
                        viewer,
                        texts,
                        asked.file(),
                        procedure,
                        procedure.step(StepKind.OPENED),
                        form);
        var entry = read.entry();
        if (entry == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, texts, ask, asked, form, read.errors());
        }
        var words = new CaseWords(texts);
        return switch (cases.open(viewer, asked.file().opened(entry.on()), entry)) {
            case Opening.Opened(long id) ->
                    pages.seeOther(
                            "/cases/" + id + onward(viewer, id),
                            words.page("new.opened", words.kind(ask.kind())));
            case Opening.There(long id) -> pages.seeOther("/cases/" + id, words.page("new.there"));
            case Opening.Refused(var objections) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            texts,
                            ask,
                            asked,
                            form,
                            objections.stream()
                                    .map(one -> new FieldError(one.field(), words.objection(one)))
                                    .toList());
        };
    }

    /// Which kinds of cases could be opened for the member today.
    private ResponseEntity<byte[]> choose(Viewer viewer, Texts texts, long member) {
        pages.below(CaseMenu.MEMBERS);
        var words = new CaseWords(texts);
        var possible = openings.possible(viewer, member);
        var page =
                new OpeningKindsPage(
                        possible.name(),
                        possible.kinds().stream()
                                .map(kind ->
                                        new OpeningKindsPage.Choice(
                                                words.kind(kind),
                                                texts.get("cases.about." + kind),
                                                "/cases/new?kind=" + kind + "&member=" + member))
                                .toList(),
                        "/members/" + member);
        return pages.show("cases/kinds", words.page("new.button"), page);
    }

    /// Where only one step can follow, its form comes at once.
    private String onward(Viewer viewer, long id) {
        var open = shelf.open(viewer, id);
        var spare = open.procedure().notNeeded(open.file(), open.setting());
        var likely = open.procedure().likely(open.file(), spare);
        return likely.size() == 1 ? "/steps/" + likely.getFirst() : "";
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Texts texts,
            Ask ask,
            Openings.Asked asked,
            StepForm form,
            List<FieldError> errors) {
        var words = new CaseWords(texts);
        var procedure = shelf.procedure(ask.kind());
        var kind = procedure.step(StepKind.OPENED);
        var page =
                new OpeningPage(
                        asked.name(),
                        texts.get("cases.about." + ask.kind()),
                        ask.fields(),
                        words.labels(procedure, kind.code()),
                        kind.asks(),
                        kind.needs(),
                        form,
                        procedure.grounds(asked.file(), kind).stream()
                                .map(code -> new Option(code, words.ground(procedure, code)))
                                .toList(),
                        errors,
                        ask.back());
        return pages.show(
                status, "cases/opening", words.page("new.title", words.kind(ask.kind())), page);
    }

    /// @throws NotFound if the address names no kind of case or nobody
    private Ask ask(String kind, @Nullable Long member, @Nullable Long candidate) {
        var chosen =
                shelf.kinds().stream()
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("kind of case " + kind));
        pages.below(CaseMenu.of(chosen));
        if (member != null) {
            return new Ask(chosen, new Person.Member(member));
        } else if (candidate != null) {
            return new Ask(chosen, new Person.Candidate(candidate));
        }
        throw new NotFound("person of a case");
    }
}
