package vn.dangvu.members.web;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.ArrivalPapers;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Objection;
import vn.dangvu.members.Prospect;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.RecordOutcome.Waiting;
import vn.dangvu.members.web.NewcomerSent.Read;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Records somebody new together with the fact that brings him or her in.
@Controller
@RequestMapping("/members/new")
class NewcomerController {

    private static final String FORM = NewcomerSent.FORM;

    private final Desk desk;
    private final Memberships memberships;
    private final ArrivalPapers papers;
    private final CaseWays ways;
    private final Pages pages;

    NewcomerController(
            Desk desk, Memberships memberships, ArrivalPapers papers, CaseWays ways, Pages pages) {
        this.desk = desk;
        this.memberships = memberships;
        this.papers = papers;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @RequestParam(defaultValue = "ADMISSION") String kind,
            @RequestParam(required = false) @Nullable Long transfer,
            @RequestParam(required = false) @Nullable String fresh) {
        mustRecord(viewer);
        var drafts = new Drafts(session);
        if (fresh != null) {
            drafts.forget(FORM);
        }
        var typed =
                drafts.of(FORM)
                        .filter(draft -> kind.equals(draft.get("kind")))
                        .filter(draft ->
                                Objects.equals(NewcomerSent.of(draft).transfer(), transfer));
        var sent = NewcomerSent.of(typed.orElseGet(() -> blank(viewer, kind, transfer)));
        return form(HttpStatus.OK, viewer, texts, sent, Trouble.NONE, typed.isPresent());
    }

    /// What is so of most people, and what the papers say that somebody brings.
    private Map<String, String> blank(Viewer viewer, String kind, @Nullable Long transfer) {
        var fields = new HashMap<>(NewcomerForm.BLANK.fields());
        fields.put("kind", kind);
        if (transfer != null) {
            fields.putAll(
                    papers.of(viewer, transfer)
                            .orElseThrow(() -> new NotFound("transfer " + transfer)));
            fields.put("transfer", transfer.toString());
        }
        return fields;
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            HttpSession session,
            @RequestParam Map<String, String> params) {
        mustRecord(viewer);
        var drafts = new Drafts(session);
        var read = NewcomerSent.of(params).read(desk.today());
        drafts.keep(FORM, params);
        var person = read.person();
        var entry = read.entry();
        if (person == null || entry == null) {
            return unread(viewer, texts, read);
        }
        var beside = beside(viewer, texts, entry);
        if (!beside.isEmpty()) {
            var trouble = new Trouble(beside, List.of(), false);
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, read.sent(), trouble, false);
        }
        return switch (Step.of(params)) {
            case CHECK -> {
                var prospect = prospect(viewer, read, person, entry);
                yield prospect.possible()
                        ? pages.seeOther(FORM + "/check")
                        : refused(viewer, texts, read.sent(), prospect.objections());
            }
            case RECORD ->
                    switch (memberships.enter(
                            viewer, person, entry, read.different(), read.sent().transfer())) {
                        case Recorded(long member, _) -> {
                            drafts.forget(FORM);
                            var transfer = read.sent().transfer();
                            yield pages.seeOther(
                                    transfer == null
                                            ? "/members/" + member
                                            : papers.address(transfer),
                                    notice(texts, entry));
                        }
                        case Refused(var objections) ->
                                refused(viewer, texts, read.sent(), objections);
                        case Waiting(long prepared) -> {
                            drafts.forget(FORM);
                            yield MovementSteps.waiting(pages, prepared);
                        }
                    };
        };
    }

    @GetMapping("/check")
    ResponseEntity<byte[]> check(Viewer viewer, Texts texts, HttpSession session) {
        mustRecord(viewer);
        var typed = new Drafts(session).of(FORM);
        if (typed.isEmpty()) {
            return pages.seeOther(FORM);
        }
        var read = NewcomerSent.of(typed.get()).read(desk.today());
        var person = read.person();
        var entry = read.entry();
        if (person == null || entry == null) {
            return unread(viewer, texts, read);
        }
        var prospect = prospect(viewer, read, person, entry);
        return prospect.possible()
                ? check(viewer, texts, read.sent(), person, entry, prospect)
                : refused(viewer, texts, read.sent(), prospect.objections());
    }

    /// What stands against an admission that comes out of no case.
    private List<FieldError> beside(Viewer viewer, Texts texts, Entry entry) {
        return ways.entering(viewer, texts, entry.kind(), entry.cell())
                .map(way -> CaseWays.against(texts, way, entry))
                .orElse(List.of());
    }

    private Prospect prospect(Viewer viewer, Read read, NewMember person, Entry entry) {
        return memberships.prospectOfEntering(
                viewer, person, entry, read.different(), read.sent().transfer());
    }

    private static String notice(Texts texts, Entry entry) {
        var words = new MemberWords(texts);
        return words.page(
                "recordedNotice", words.kind(entry.kind()), words.date(entry.effectiveOn()));
    }

    private static void mustRecord(Viewer viewer) {
        if (viewer.recorderRoots().length == 0) {
            throw new Forbidden("recording somebody new");
        }
    }

    /// What stands against a form: at its fields, and the members of whom it speaks.
    private record Trouble(List<FieldError> errors, List<Crumb> known, boolean looksLike) {

        static final Trouble NONE = new Trouble(List.of(), List.of(), false);
    }

    private ResponseEntity<byte[]> unread(Viewer viewer, Texts texts, Read read) {
        var errors = read.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer,
                texts,
                read.sent(),
                new Trouble(errors, List.of(), false),
                false);
    }

    private ResponseEntity<byte[]> refused(
            Viewer viewer, Texts texts, NewcomerSent sent, List<Objection> objections) {
        var errors = desk.inWords(viewer, texts, objections);
        boolean alike = objections.stream().anyMatch(Objection.LooksLike.class::isInstance);
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer,
                texts,
                sent,
                new Trouble(errors, KnownHolders.of(objections), alike),
                false);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            NewcomerSent sent,
            Trouble trouble,
            boolean draft) {
        var words = new MemberWords(texts);
        var other =
                sent.kind() == MovementKind.ADMISSION
                        ? MovementKind.TRANSFER_IN
                        : MovementKind.ADMISSION;
        var cells = desk.places(viewer, texts).recordable(desk.today());
        var errors = trouble.errors();
        var page =
                new NewcomerPage(
                        trail(words),
                        new Crumb(words.page("insteadOf." + other), FORM + "?kind=" + other),
                        sent.address(),
                        sent.transfer(),
                        sent.newcomer(),
                        MovementFields.of(sent.kind(), sent.movement(), errors, cells, words),
                        errors,
                        trouble.known(),
                        ways.entering(viewer, texts, sent.kind(), null)
                                .map(MovementsByCase.Way::where)
                                .orElse(null),
                        trouble.looksLike() || sent.newcomer().differentPerson(),
                        PersonLists.in(words),
                        draft ? sent.address() + "&fresh=on" : null);
        return pages.show(
                status, "members/newcomer", words.page("newcomerOf." + sent.kind()), page);
    }

    private ResponseEntity<byte[]> check(
            Viewer viewer,
            Texts texts,
            NewcomerSent sent,
            NewMember person,
            Entry entry,
            Prospect prospect) {
        var words = new MemberWords(texts);
        String to = desk.places(viewer, texts).nameOrNull(prospect.to(), entry.effectiveOn());
        // The person's own fields last: the card is the one he or she brings.
        var fields = new LinkedHashMap<>(MovementForm.of(entry).fields());
        fields.put("kind", entry.kind().name());
        fields.putAll(sent.newcomer().fields());
        if (sent.transfer() != null) {
            fields.put("transfer", sent.transfer().toString());
        }
        var page =
                new CheckPage(
                        trail(words),
                        FORM,
                        sent.address(),
                        new Answers(words).person(person).entry(entry, null, to).all(),
                        new Effects(entry, null, to, words).sentences(),
                        fields,
                        words.page("confirm"),
                        false);
        return pages.show("members/check", words.page("check"), page);
    }

    private static List<Crumb> trail(MemberWords words) {
        return List.of(new Crumb(words.page("title"), "/members"));
    }
}
