package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.time.Clock;

/// What was looked at, for administrators.
@Controller
class AccessLogController {

    private final AccessLog accessLog;
    private final Pages pages;
    private final Clock clock;

    AccessLogController(AccessLog accessLog, Pages pages, Clock clock) {
        this.accessLog = accessLog;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/accounts/log")
    ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @RequestParam(required = false) @Nullable Long before) {
        var lines = accessLog.newest(viewer, before);
        var page =
                AccessLogPage.of(
                        lines,
                        accessLog.named(viewer, lines),
                        before != null,
                        texts,
                        clock.getZone());
        return pages.show("access/log", texts.get("access.log.title"), page);
    }
}
