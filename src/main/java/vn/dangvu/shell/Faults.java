package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;

import java.time.Duration;

/// The error pages, for whoever finds the error: the advice of the controllers or a filter.
@Component
public class Faults {

    private final Pages pages;

    Faults(Pages pages) {
        this.pages = pages;
    }

    public ResponseEntity<byte[]> notFound() {
        return plain(HttpStatus.NOT_FOUND, "notFound");
    }

    public ResponseEntity<byte[]> forbidden() {
        return plain(HttpStatus.FORBIDDEN, "forbidden");
    }

    /// A form that came back without its token, mostly because the session has run out meanwhile.
    public ResponseEntity<byte[]> sessionExpired() {
        var kept = KeptForm.of(Pages.request());
        String name = kept == null ? "sessionExpired" : "sessionExpiredKept";
        return page(HttpStatus.FORBIDDEN, name, null, kept, true);
    }

    ResponseEntity<byte[]> badRequest() {
        return plain(HttpStatus.BAD_REQUEST, "badRequest");
    }

    ResponseEntity<byte[]> notThatWay() {
        return plain(HttpStatus.METHOD_NOT_ALLOWED, "notThatWay");
    }

    ResponseEntity<byte[]> tooLarge() {
        return plain(HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
    }

    /// Who asked too often, and when there will be room again.
    public ResponseEntity<byte[]> tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        var page = plain(HttpStatus.TOO_MANY_REQUESTS, "tooMany");
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(page.getBody());
    }

    ResponseEntity<byte[]> broken(String reference) {
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "broken", reference, null, false);
    }

    private ResponseEntity<byte[]> plain(HttpStatus status, String name) {
        return page(status, name, null, null, false);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String name,
            @Nullable String reference,
            @Nullable KeptForm kept,
            boolean signIn) {
        Texts texts = pages.texts();
        String heading = texts.get("shell.error." + name + ".title");
        String text = texts.get("shell.error." + name + ".text");
        var page = new ErrorPage(status.value(), heading, text, reference, signIn, kept);
        return pages.show(status, "shell/error", heading, page);
    }
}
