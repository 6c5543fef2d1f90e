package vn.dangvu.privacy.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.Holds;
import vn.dangvu.privacy.Retention;
import vn.dangvu.privacy.Retention.Kind;
import vn.dangvu.privacy.Retentions;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Periods of retention, what is past them, and holds.
@Controller
class RetentionController {

    private static final String PAGE = "/data-protection/retention";

    private final Retentions retentions;
    private final Holds holds;
    private final RetentionPages data;
    private final Organizations organizations;
    private final Pages pages;
    private final Clock clock;

    RetentionController(
            Retentions retentions,
            Holds holds,
            RetentionPages data,
            Organizations organizations,
            Pages pages,
            Clock clock) {
        this.retentions = retentions;
        this.holds = holds;
        this.data = data;
        this.organizations = organizations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        return show(HttpStatus.OK, viewer, texts, Map.of(), List.of());
    }

    @PostMapping(PAGE)
    ResponseEntity<byte[]> set(Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var read = reader(texts);
        var kind =
                Arrays.stream(Kind.values())
                        .filter(it -> it.name().equals(sent.get("kind")))
                        .findFirst();
        int months = months(read, sent, kind.orElse(Kind.PERSON));
        var from = read.neededDay("from", FieldReader.sent(sent, "from"));
        String basis = read.needed("basis", FieldReader.sent(sent, "basis"));
        if (kind.isEmpty()) {
            read.wrong("kind", "missing.kind");
        }
        if (kind.isEmpty() || from == null || !read.errors().isEmpty()) {
            return again(viewer, texts, sent, read.errors());
        }
        retentions.set(viewer, kind.get(), months, from, basis);
        return pages.seeOther(PAGE, texts.get("privacy.notice.retention"));
    }

    private static int months(FieldReader read, Map<String, String> sent, Kind kind) {
        String typed = FieldReader.sent(sent, "months");
        int months = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        int least = kind == Kind.AUDIT ? Retention.AUDIT_LEAST : 1;
        if (months < least || months > 1200) {
            read.wrong("months", "months", least);
        }
        return months;
    }

    @PostMapping("/data-protection/holds")
    ResponseEntity<byte[]> hold(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var read = reader(texts);
        String reason = read.needed("holdReason", FieldReader.sent(sent, "holdReason"));
        var place =
                organizations
                        .byCode(viewer, FieldReader.sent(sent, "place"), LocalDate.now(clock))
                        .filter(found -> organizations.mayPlan(viewer, found.id()));
        if (place.isEmpty()) {
            read.wrong("place", "place");
        }
        if (place.isEmpty() || !read.errors().isEmpty()) {
            return again(viewer, texts, sent, read.errors());
        }
        holds.setAt(viewer, place.get().id(), reason);
        return pages.seeOther(PAGE, texts.get("privacy.notice.held"));
    }

    @PostMapping("/data-protection/holds/{hold}/lift")
    ResponseEntity<byte[]> lift(
            Viewer viewer,
            Texts texts,
            @PathVariable long hold,
            @RequestParam(defaultValue = "") String liftReason) {
        String reason = FieldReader.tidy(liftReason);
        if (reason.isEmpty() || reason.length() > 500) {
            holds.seen(viewer, hold);
            return pages.seeOther(PAGE, texts.get("privacy.flaw.missing.liftReason"));
        }
        holds.lift(viewer, hold, reason);
        return pages.seeOther(PAGE, texts.get("privacy.notice.lifted"));
    }

    @PostMapping("/members/{id}/data/archive")
    ResponseEntity<byte[]> archive(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var read = reader(texts);
        holds.of(viewer, id);
        String number = read.needed("number", FieldReader.sent(sent, "number"));
        var date = read.neededDay("date", FieldReader.sent(sent, "date"));
        if (date == null || !read.errors().isEmpty()) {
            return again(viewer, texts, sent, read.errors());
        }
        return pages.seeOther(
                PAGE,
                texts.get(
                        "privacy.notice.archive." + retentions.archive(viewer, id, number, date)));
    }

    private FieldReader reader(Texts texts) {
        return new FieldReader("privacy", texts, LocalDate.now(clock));
    }

    private ResponseEntity<byte[]> again(
            Viewer viewer, Texts texts, Map<String, String> sent, List<FieldError> errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, sent, errors);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            Map<String, String> sent,
            List<FieldError> errors) {
        if (viewer.rowRoots().length == 0 && !viewer.administrator()) {
            throw new Forbidden("retention");
        }
        return pages.show(
                status,
                "privacy/retention",
                texts.get("privacy.retention.title"),
                data.page(viewer, texts, sent, errors));
    }
}
