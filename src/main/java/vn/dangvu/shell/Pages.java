package vn.dangvu.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// Renders a page record with its template inside the frame.
///
/// A template takes `@param Frame frame` and `@param XPage page`. Pages are rendered to the last
/// byte before the first one is sent, so that a failure still becomes an error page.
@Component
public class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine;
    private final Frames frames;

    Pages(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    /// @param template such as `members/list`
    /// @param title in the reader's language
    public ResponseEntity<byte[]> show(String template, String title, Object page) {
        return show(HttpStatus.OK, template, title, page);
    }

    /// A page that tells more than "here it is": 422 for a form with errors, 409 for what is no
    /// longer in that state.
    public ResponseEntity<byte[]> show(
            HttpStatus status, String template, String title, Object page) {
        var frame = frames.of(request(), title);
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Vary", "Cookie")
                .body(output.toByteArray());
    }

    /// Says below which address of the menu the page lies, where its own address does not tell.
    public void below(String address) {
        request().setAttribute(Frames.BELOW, address);
    }

    /// To another page after something was done.
    public ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /// The same, and that page says once what was done.
    public ResponseEntity<byte[]> seeOther(String address, String notice) {
        var request = request();
        RequestContextUtils.getOutputFlashMap(request).put(Frames.NOTICE, notice);
        var response = Objects.requireNonNull(attributes().getResponse());
        RequestContextUtils.saveOutputFlashMap(address, request, response);
        return seeOther(address);
    }

    /// For filters, which answer without a controller.
    public void send(ResponseEntity<byte[]> page, HttpServletResponse response) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        byte[] body = page.getBody();
        if (body != null) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /// The texts in the language of the request that is being answered.
    public Texts texts() {
        return Languages.of(request());
    }

    static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
