package vn.dangvu.radar.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.radar.DigestLine;
import vn.dangvu.radar.DigestLine.Outcome;
import vn.dangvu.radar.Digests;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDateTime;

/// What became of the mails, for administrators.
@Controller
class MailController {

    private final Digests digests;
    private final Pages pages;
    private final Clock clock;

    MailController(Digests digests, Pages pages, Clock clock) {
        this.digests = digests;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/accounts/mail")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        var state = digests.state(viewer);
        var lines = state.lines().stream().map(line -> line(line, texts)).toList();
        boolean failed =
                !state.lines().isEmpty() && state.lines().getFirst().outcome() == Outcome.FAILED;
        var page =
                new MailPage(
                        state.ready() ? state.from() : null,
                        failed
                                ? texts.get(
                                        "radar.mail.bad",
                                        lines.getFirst().time(),
                                        lines.getFirst().result())
                                : null,
                        lines);
        return pages.show("radar/mail", texts.get("radar.mail.title"), page);
    }

    private MailPage.Line line(DigestLine line, Texts texts) {
        var formats = Formats.of(texts);
        var trouble = line.trouble();
        return new MailPage.Line(
                formats.time(LocalDateTime.ofInstant(line.at(), clock.getZone())),
                texts.get("radar.mail.who", line.name(), line.username()),
                texts.get("radar.rhythm." + line.rhythm()),
                trouble == null
                        ? texts.get("radar.outcome." + line.outcome())
                        : texts.get("radar.trouble." + trouble),
                formats.number(line.entries()),
                switch (line.outcome()) {
                    case SENT -> "circle-check";
                    case NOTHING -> "circle-minus";
                    case FAILED -> "alert-circle";
                },
                switch (line.outcome()) {
                    case SENT -> "good";
                    case NOTHING -> "quiet";
                    case FAILED -> "bad";
                });
    }
}
