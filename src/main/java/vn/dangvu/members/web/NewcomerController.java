package vn.dangvu.members.web;

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
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Objection;
import vn.dangvu.members.Prospect;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records somebody new together with the fact that brings him or her in.
@Controller
@RequestMapping("/members/new")
class NewcomerController {

    private final Desk desk;
    private final Memberships memberships;
    private final Pages pages;

    NewcomerController(Desk desk, Memberships memberships, Pages pages) {
        this.desk = desk;
        this.memberships = memberships;
        this.pages = pages;
    }

    /// The form as it was sent.
    private record Sent(MovementKind kind, NewcomerForm person, MovementForm movement) {

        static Sent of(Map<String, String> sent) {
            return new Sent(
                    wanted(sent.getOrDefault("kind", "ADMISSION")),
                    NewcomerForm.of(sent),
                    MovementForm.of(sent));
        }
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @RequestParam(defaultValue = "ADMISSION") String kind) {
        mustRecord(viewer);
        var blank = new Sent(wanted(kind), NewcomerForm.BLANK, MovementForm.EMPTY);
        return form(HttpStatus.OK, viewer, texts, blank, List.of(), false);
    }

    @PostMapping
    ResponseEntity<byte[]> act(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> params) {
        mustRecord(viewer);
        var sent = Sent.of(params);
        var whoIsIt = sent.person().read(desk.today());
        var whatHappened = sent.movement().read(sent.kind(), desk.today());
        var person = whoIsIt.value();
        var entry = whatHappened.value();
        if (person == null || entry == null) {
            var flaws = new ArrayList<>(whoIsIt.flaws());
            flaws.addAll(whatHappened.flaws());
            var errors = flaws.stream().map(flaw -> flaw.inWords(texts)).toList();
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer,
                    texts,
                    sent,
                    errors,
                    sent.person().differentPerson());
        }
        boolean different = sent.person().differentPerson();
        return switch (Step.of(params)) {
            case EDIT -> form(HttpStatus.OK, viewer, texts, sent, List.of(), different);
            case CHECK -> {
                var prospect = memberships.prospectOfEntering(viewer, person, entry, different);
                yield prospect.possible()
                        ? check(viewer, texts, sent, person, entry, prospect)
                        : refused(viewer, texts, sent, new Refused(prospect.objections()));
            }
            case RECORD ->
                    switch (memberships.enter(viewer, person, entry, different)) {
                        case Recorded(long member, _) ->
                                pages.seeOther(
                                        "/members/" + member,
                                        MovementController.notice(new MemberWords(texts), entry));
                        case Refused refused -> refused(viewer, texts, sent, refused);
                    };
        };
    }

    private static void mustRecord(Viewer viewer) {
        if (viewer.officerRoots().length == 0) {
            throw new Forbidden("recording somebody new");
        }
    }

    private static MovementKind wanted(String name) {
        return switch (name) {
            case "ADMISSION" -> MovementKind.ADMISSION;
            case "TRANSFER_IN" -> MovementKind.TRANSFER_IN;
            default -> throw new NotFound("kind " + name);
        };
    }

    private ResponseEntity<byte[]> refused(Viewer viewer, Texts texts, Sent sent, Refused refused) {
        var words = new MemberWords(texts);
        var errors = new ObjectionWords(words, desk.places(viewer, texts)).of(refused.objections());
        boolean alike =
                refused.objections().stream().anyMatch(Objection.LooksLike.class::isInstance);
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer,
                texts,
                sent,
                errors,
                alike || sent.person().differentPerson());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            Sent sent,
            List<FieldError> errors,
            boolean looksLike) {
        var words = new MemberWords(texts);
        var other =
                sent.kind() == MovementKind.ADMISSION
                        ? MovementKind.TRANSFER_IN
                        : MovementKind.ADMISSION;
        var cells = desk.places(viewer, texts).recordable(desk.today());
        var page =
                new NewcomerPage(
                        trail(words),
                        new Crumb(words.page("insteadOf." + other), "/members/new?kind=" + other),
                        sent.person(),
                        MovementFields.of(sent.kind(), sent.movement(), errors, cells, words),
                        errors,
                        looksLike,
                        NewcomerPage.Lists.in(words));
        return pages.show(
                status, "members/newcomer", words.page("newcomerOf." + sent.kind()), page);
    }

    private ResponseEntity<byte[]> check(
            Viewer viewer,
            Texts texts,
            Sent sent,
            NewMember person,
            Entry entry,
            Prospect prospect) {
        var words = new MemberWords(texts);
        String to = desk.places(viewer, texts).nameOrNull(prospect.to(), entry.effectiveOn());
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", entry.kind().name());
        fields.putAll(sent.person().fields());
        fields.putAll(MovementForm.of(entry).fields());
        var page =
                new CheckPage(
                        trail(words),
                        "/members/new",
                        new Answers(words).person(person).entry(entry, null, to).all(),
                        new Effects(entry, null, to, words).sentences(),
                        fields,
                        words.page("confirm"));
        return pages.show("members/check", words.page("check"), page);
    }

    private static List<Crumb> trail(MemberWords words) {
        return List.of(new Crumb(words.page("title"), "/members"));
    }
}
