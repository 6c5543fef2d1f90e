package vn.dangvu.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

import vn.dangvu.kernel.Texts;

import java.time.Duration;

/// Vietnamese, unless the reader chose English: `?lang=en` does, and a cookie remembers it.
class Languages implements HandlerInterceptor {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final String HOST = "__Host-";

    private final Transport transport;

    Languages(Transport transport) {
        this.transport = transport;
    }

    static Texts of(HttpServletRequest request) {
        String asked = asked(request);
        if (asked == null) {
            Cookie ours = WebUtils.getCookie(request, HOST + COOKIE);
            Cookie cookie = ours == null ? WebUtils.getCookie(request, COOKIE) : ours;
            asked = cookie == null ? "vi" : cookie.getValue();
        }
        return "en".equals(asked) ? Texts.ENGLISH : Texts.VIETNAMESE;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (asked(request) != null) {
            var cookie =
                    ResponseCookie.from(
                                    transport.cookie(HOST, COOKIE),
                                    of(request).locale().getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .secure(transport.isSecure(request))
                            .sameSite("Lax")
                            .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains(PARAMETER + "=")
                ? request.getParameter(PARAMETER)
                : null;
    }
}
