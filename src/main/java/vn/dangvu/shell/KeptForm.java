package vn.dangvu.shell;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What somebody typed into a form whose session had ended: kept on the error page, so that it can
/// be sent again after the sign-in and nothing is typed twice.
///
/// @param address where it was sent
public record KeptForm(String address, List<Field> fields) {

    public record Field(String name, String value) {}

    /// Passwords are not written into any page.
    private static final Set<String> SECRET = Set.of("/login", "/logout", "/password");

    private static final String TOKEN = "_csrf";

    /// Only of a form of our own pages: what another site sent must not become a button here.
    static @Nullable KeptForm of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!isTyped(request) || !isOurs(request) || SECRET.contains(path)) {
            return null;
        }
        var fields =
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(TOKEN))
                        .flatMap(entry ->
                                Arrays.stream(entry.getValue())
                                        .map(value -> new Field(entry.getKey(), value)))
                        .toList();
        return new KeptForm(path, fields);
    }

    /// Files are gone; a form with files must be filled again.
    private static boolean isTyped(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && Objects.equals(
                            request.getHeader(HttpHeaders.HOST), URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
