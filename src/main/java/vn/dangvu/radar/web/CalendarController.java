package vn.dangvu.radar.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.radar.Calendars;

import java.nio.charset.StandardCharsets;

/// The calendar for whoever has its private address. Nobody signs in here: calendar programs
/// cannot. Every address that is nobody's gets the same short answer.
@Controller
class CalendarController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;
    private final Origins origins;

    CalendarController(Calendars calendars, Origins origins) {
        this.calendars = calendars;
        this.origins = origins;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        var calendar = calendars.read(token, origins.of(request));
        if (calendar.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        byte[] body = calendar.get().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Fingerprint.brief(body) + "\"";
        boolean known = new ServletWebRequest(request).checkNotModified(tag);
        var answer =
                ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .eTag(tag)
                        .cacheControl(CacheControl.noStore());
        return known ? answer.build() : answer.contentType(CALENDAR).body(body);
    }
}
