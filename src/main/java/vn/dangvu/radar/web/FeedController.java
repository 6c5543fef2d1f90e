package vn.dangvu.radar.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.radar.DigestChoice;
import vn.dangvu.radar.Digests;
import vn.dangvu.radar.Feed;
import vn.dangvu.radar.Feeds;
import vn.dangvu.radar.Rhythm;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/// One's own calendar and one's own mails.
@Controller
@RequestMapping("/radar")
class FeedController {

    private static final String PAGE = "/radar/feed";

    /// Kept from the form to the page that shows it, and nowhere else.
    private static final String ADDRESS = "calendarAddress";

    private final Feeds feeds;
    private final Digests digests;
    private final Origins origins;
    private final Pages pages;
    private final Clock clock;

    FeedController(Feeds feeds, Digests digests, Origins origins, Pages pages, Clock clock) {
        this.feeds = feeds;
        this.digests = digests;
        this.origins = origins;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/feed")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        String made = flash != null && flash.get(ADDRESS) instanceof String it ? it : null;
        return page(HttpStatus.OK, viewer, texts, made, digests.of(viewer), List.of());
    }

    @PostMapping("/feed")
    ResponseEntity<byte[]> create(Viewer viewer, Texts texts, HttpServletRequest request) {
        String token = feeds.create(viewer, texts);
        RequestContextUtils.getOutputFlashMap(request)
                .put(ADDRESS, origins.of(request) + "/calendar/" + token + ".ics");
        return pages.seeOther(PAGE, texts.get("radar.feed.made"));
    }

    @PostMapping("/feed/revoke")
    ResponseEntity<byte[]> revoke(Viewer viewer, Texts texts) {
        feeds.revoke(viewer);
        return pages.seeOther(PAGE, texts.get("radar.feed.revoked"));
    }

    @PostMapping("/digest")
    ResponseEntity<byte[]> choose(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String email) {
        var choice =
                new DigestChoice(
                        Arrays.stream(Rhythm.values())
                                .filter(one -> one.name().equals(rhythm))
                                .findFirst()
                                .orElse(Rhythm.OFF),
                        FieldReader.tidy(email));
        var flaw = digests.choose(viewer, choice, texts);
        if (flaw.isPresent()) {
            var error = new FieldError("email", texts.get("radar.flaw." + flaw.get()));
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, null, choice, List.of(error));
        }
        return pages.seeOther(PAGE, texts.get("radar.digest.chosen." + choice.rhythm()));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            @Nullable String address,
            DigestChoice choice,
            List<FieldError> errors) {
        var page =
                new FeedPage(
                        address,
                        feeds.of(viewer).map(feed -> state(feed, texts)).orElse(null),
                        digests.ready(),
                        Arrays.stream(Rhythm.values())
                                .map(one ->
                                        new Option(one.name(), texts.get("radar.rhythm." + one)))
                                .toList(),
                        choice.rhythm().name(),
                        choice.email(),
                        errors);
        return pages.show(status, "radar/feed", texts.get("radar.feed.title"), page);
    }

    private String state(Feed feed, Texts texts) {
        var used = feed.lastUsed();
        String created = time(feed.created(), texts);
        return used == null
                ? texts.get("radar.feed.unused", created)
                : texts.get("radar.feed.used", created, time(used, texts), feed.uses());
    }

    private String time(Instant at, Texts texts) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
