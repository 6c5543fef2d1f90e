package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What browsers tell of pages that broke the content policy: a hint of an injection, or of a page
/// of ours that is wrong. Anybody can send anything here, so it is counted by kind and told in the
/// log at the first, tenth, hundredth … time; neither query strings nor numbers of people are kept.
@Controller
class CspReports {

    static final String ADDRESS = "/csp-report";

    private static final Logger log = LoggerFactory.getLogger(CspReports.class);
    private static final int LONGEST = 8 << 10;
    private static final int KINDS = 200;
    private static final int LONGEST_PATH = 80;
    private static final Set<String> KINDS_OF_JSON =
            Set.of("application/csp-report", "application/reports+json", "application/json");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Kind, Integer> counts = new ConcurrentHashMap<>();

    /// @param directive that was broken
    /// @param blocked a word such as `inline`, or the host something was to come from
    /// @param page its path, numbers as `#`
    record Kind(String directive, String blocked, String page) {}

    Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (!KINDS_OF_JSON.contains(type.toLowerCase(Locale.ROOT))) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            read(json.readTree(new String(body, StandardCharsets.UTF_8)));
            return ResponseEntity.noContent().build();
        } catch (JacksonException notJson) {
            return ResponseEntity.badRequest().build();
        }
    }

    /// The older form is one report, the newer one a list.
    private void read(JsonNode sent) {
        if (sent.isArray()) {
            sent.forEach(report -> count(report.path("body"), "effectiveDirective", "URL"));
        } else {
            count(sent.path("csp-report"), "effective-directive", "-uri");
        }
    }

    private void count(JsonNode report, String directive, String address) {
        String broken = report.path(directive).asString("");
        if (broken.isEmpty()) {
            broken = report.path("violated-directive").asString("");
        }
        if (!broken.matches("[a-z-]{3,40}( .*)?")) {
            return;
        }
        var kind =
                new Kind(
                        broken.split(" ", 2)[0],
                        blocked(report.path("blocked" + address).asString("")),
                        page(report.path("document" + address).asString("")));
        if (counts.size() >= KINDS && !counts.containsKey(kind)) {
            return;
        }
        int times = counts.merge(kind, 1, Integer::sum);
        if (Integer.toString(times).matches("10*")) {
            log.atWarn()
                    .addKeyValue("directive", kind.directive())
                    .addKeyValue("blocked", kind.blocked())
                    .addKeyValue("page", kind.page())
                    .addKeyValue("times", times)
                    .log("A page broke the content policy");
        }
    }

    private static String blocked(String sent) {
        if (sent.matches("[a-z-]{2,20}")) {
            return sent;
        }
        try {
            String host = URI.create(sent).getHost();
            return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,100}") ? host : "?";
        } catch (IllegalArgumentException notAnAddress) {
            return "?";
        }
    }

    private static String page(String sent) {
        try {
            String path = URI.create(sent).getRawPath();
            if (path == null || !path.matches("/[A-Za-z0-9/._-]{0," + LONGEST_PATH + "}")) {
                return "?";
            }
            return path.replaceAll("[A-Za-z0-9._-]*[0-9][A-Za-z0-9._-]*", "#");
        } catch (IllegalArgumentException notAnAddress) {
            return "?";
        }
    }
}
