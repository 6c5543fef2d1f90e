package vn.dangvu.shell;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Makes the frame of the request that is being answered.
@Component
class Frames {

    static final String NOTICE = "notice";

    /// Attribute of a request: below which address of the menu its page lies, where its own address
    /// does not tell.
    static final String BELOW = Frames.class.getName() + ".below";

    private static final Pattern ABOUT = Pattern.compile("/(organizations|members)/[0-9]+");
    private static final String SEARCH = "/members";

    private final Assets assets;
    private final ObjectProvider<Inbox> inbox;
    private final Clock clock;

    Frames(Assets assets, ObjectProvider<Inbox> inbox, Clock clock) {
        this.assets = assets;
        this.inbox = inbox;
        this.clock = clock;
    }

    Frame of(HttpServletRequest request, String title) {
        var texts = Languages.of(request);
        var user = user(request);
        return new Frame(
                title,
                texts,
                otherLanguage(request, texts),
                Navigation.of(texts, user, viewer(request), waiting(request), place(request)),
                user,
                csrf(request),
                Navigation.reads(viewer(request)) ? SEARCH : null,
                searchWords(request),
                Formats.of(texts).date(LocalDate.now(clock)),
                notice(request),
                why(request),
                assets.path());
    }

    private static @Nullable Person user(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Person person
                ? person
                : null;
    }

    /// The sign-in puts the viewer there, anew for each request.
    private static @Nullable Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
                ? viewer
                : null;
    }

    /// A page that says that the database is away must be shown, too.
    private OptionalInt waiting(HttpServletRequest request) {
        try {
            return viewer(request) instanceof Viewer viewer
                    ? inbox.stream()
                            .findFirst()
                            .map(it -> it.waitingFor(viewer))
                            .orElse(OptionalInt.empty())
                    : OptionalInt.empty();
        } catch (DataAccessException | TransactionException away) {
            return OptionalInt.empty();
        }
    }

    /// A page that answers a form has no address of its own to come back to: then the first page.
    private static String otherLanguage(HttpServletRequest request, Texts texts) {
        String other = texts.equals(Texts.VIETNAMESE) ? "en" : "vi";
        if (!request.getMethod().equals("GET")) {
            return "/?" + Languages.PARAMETER + "=" + other;
        }
        var address = UriComponentsBuilder.fromPath(path(request));
        if (request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam(Languages.PARAMETER, other).build().toUriString();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static String place(HttpServletRequest request) {
        return request.getAttribute(BELOW) instanceof String below ? below : path(request);
    }

    private static String searchWords(HttpServletRequest request) {
        String words = request.getParameter("q");
        return words == null || !path(request).equals(SEARCH) ? "" : words;
    }

    /// Of the pages about an organization or a member.
    private static @Nullable String why(HttpServletRequest request) {
        var about = ABOUT.matcher(path(request));
        return about.lookingAt() && request.getUserPrincipal() != null
                ? "/why" + about.group()
                : null;
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof String notice ? notice : null;
    }
}
