package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.audit.AuditTrail;
import vn.dangvu.audit.Entry;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What was done, the newest first.
@Controller
class AuditController {

    private final AuditTrail trail;
    private final Pages pages;
    private final Clock clock;

    AuditController(AuditTrail trail, Pages pages, Clock clock) {
        this.trail = trail;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/audit")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Long before) {
        var request = AuditRequest.of(sent);
        var read = request.read(viewer, trail, texts, LocalDate.now(clock));
        var question = read.question();
        List<Entry> entries = question == null ? List.of() : trail.page(viewer, question, before);
        var shown = entries.stream().limit(AuditTrail.PAGE).toList();
        var names = trail.named(viewer, shown);
        var words = new AuditWords(texts, clock.getZone());
        var page =
                new AuditPage(
                        request,
                        words.acts(),
                        shown.stream().map(entry -> words.line(entry, names)).toList(),
                        request.isEmpty() ? null : "/audit",
                        entries.size() > AuditTrail.PAGE
                                ? request.address(shown.getLast().id())
                                : null,
                        before == null ? null : request.address(null),
                        trail.seesAll(viewer),
                        read.errors());
        var status = read.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "audit/list", texts.get("audit.title"), page);
    }
}
