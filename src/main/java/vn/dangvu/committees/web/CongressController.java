package vn.dangvu.committees.web;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Committees;
import vn.dangvu.committees.Congress;
import vn.dangvu.committees.Objection;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.committees.Terms;
import vn.dangvu.committees.Warning;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Records a congress with its whole result: fill in, check, record.
@Controller
@RequestMapping("/organizations/{id}/congresses/new")
class CongressController {

    private final CommitteeDesk desk;
    private final People people;
    private final Committees committees;
    private final Terms terms;
    private final Ordinals ordinals;
    private final Pages pages;

    CongressController(
            CommitteeDesk desk,
            People people,
            Committees committees,
            Terms terms,
            Ordinals ordinals,
            Pages pages) {
        this.desk = desk;
        this.people = people;
        this.committees = committees;
        this.terms = terms;
        this.ordinals = ordinals;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String fresh) {
        var here = open(viewer, texts, id);
        var drafts = new Drafts(session);
        String address = new CongressPages(here).address();
        if (fresh != null) {
            drafts.forget(address);
        }
        return drafts.of(address)
                .map(typed -> form(HttpStatus.OK, here, CongressForm.of(typed), true, List.of()))
                .orElseGet(() -> form(HttpStatus.OK, here, blank(here), false, List.of()));
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @PathVariable int id,
            @RequestParam Map<String, String> sent) {
        var here = open(viewer, texts, id);
        var drafts = new Drafts(session);
        String address = new CongressPages(here).address();
        drafts.keep(address, sent);
        var form = CongressForm.of(sent);
        return switch (sent.getOrDefault("step", "")) {
            case "more" -> {
                drafts.keep(address, form.withMoreRows(new HashMap<>(sent)));
                yield pages.seeOther(address + "#person" + (form.rows().size() + 1));
            }
            case "record" -> record(here, form, drafts);
            default -> tried(here, form, (_, _) -> pages.seeOther(address + "/check"));
        };
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(
            Viewer viewer, Texts texts, HttpSession session, @PathVariable int id) {
        var here = open(viewer, texts, id);
        var made = new CongressPages(here);
        return new Drafts(session)
                .of(made.address())
                .map(typed ->
                        tried(
                                here,
                                CongressForm.of(typed),
                                (ready, warnings) -> check(made, ready, warnings, typed)))
                .orElseGet(() -> pages.seeOther(made.address()));
    }

    private ResponseEntity<byte[]> check(
            CongressPages made, Ready ready, List<Warning> warnings, Map<String, String> typed) {
        var here = made.here();
        var day = ready.congress().term().beginsOn();
        return pages.show(
                "committees/check",
                here.words().page("check"),
                made.check(
                        ready.congress(),
                        ready.reading().names(),
                        committees.on(here.viewer(), here.id(), day),
                        warnings,
                        typed));
    }

    private ResponseEntity<byte[]> record(Here here, CongressForm form, Drafts drafts) {
        var reading = read(here, form);
        var congress = reading.congress();
        if (congress == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, form, false, reading.errors());
        }
        return switch (terms.record(here.viewer(), here.id(), congress)) {
            case Recorded _ -> {
                drafts.forget(new CongressPages(here).address());
                yield pages.seeOther(here.address(), done(here, congress));
            }
            case Refused(var objections) ->
                    refused(here, form, new Ready(congress, reading), objections);
        };
    }

    private static String done(Here here, Congress congress) {
        var words = here.words();
        long persons = congress.seats().stream().map(Congress.Seat::member).distinct().count();
        return words.page("congress.done", words.term(congress.term()), words.number(persons));
    }

    /// A congress that can be told, with how it was read.
    private record Ready(Congress congress, CongressReading reading) {}

    /// Goes on where nothing stands against what was typed; else the form says what does.
    private ResponseEntity<byte[]> tried(
            Here here,
            CongressForm form,
            BiFunction<Ready, List<Warning>, ResponseEntity<byte[]>> then) {
        var reading = read(here, form);
        var congress = reading.congress();
        if (congress == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, form, false, reading.errors());
        }
        var ready = new Ready(congress, reading);
        var prospect = terms.prospect(here.viewer(), here.id(), congress);
        return prospect.possible()
                ? then.apply(ready, prospect.warnings())
                : refused(here, form, ready, prospect.objections());
    }

    private ResponseEntity<byte[]> refused(
            Here here, CongressForm form, Ready ready, List<Objection> objections) {
        var names = new HashMap<>(ready.reading().names());
        committees
                .on(here.viewer(), here.id(), ready.congress().term().beginsOn())
                .bodies()
                .forEach(seats ->
                        seats.holders()
                                .forEach(one -> names.putIfAbsent(one.member(), one.fullName())));
        var errors = ready.reading().inWords(objections, new ObjectionWords(here.words(), names));
        return form(HttpStatus.UNPROCESSABLE_CONTENT, here, form, false, errors);
    }

    private CongressReading read(Here here, CongressForm form) {
        return CongressReading.of(
                form, people, here, day -> terms.expectedEnd(here.viewer(), here.id(), day));
    }

    private CongressForm blank(Here here) {
        var kind = here.itself().kind();
        var leadership = committees.on(here.viewer(), here.id(), here.today());
        boolean small = leadership.officials() < leadership.cellCommitteeFrom();
        Body main = !kind.holdsMembers() ? Body.COMMITTEE : small ? Body.CELL : Body.CELL_COMMITTEE;
        return CongressForm.blank(ordinals.of(here).roman(), main);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Here here,
            CongressForm form,
            boolean draft,
            List<FieldError> errors) {
        var page = new CongressPages(here).form(form, ordinals.of(here).why(), draft, errors);
        return pages.show(status, "committees/congress", here.words().page("congress"), page);
    }

    /// A party group (tổ đảng) holds no congress.
    private Here open(Viewer viewer, Texts texts, int id) {
        var here = desk.open(viewer, texts, id);
        if (here.itself().kind() == OrganizationKind.PARTY_GROUP) {
            throw new NotFound("congress of " + id);
        }
        return here;
    }
}
