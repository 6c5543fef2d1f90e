package vn.dangvu.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.io.IOException;

/// Tells the audit of what somebody who signed in was refused. What lies outside of one's scope is
/// answered as if it did not exist; so a thing that was not found is told, too, and a look around
/// where one has no business stays visible. Of the address only the path: what was searched for is
/// nobody's business.
///
/// Stands before the filters of security, so that it sees their refusals as well.
@Component
@Order(RefusalNotes.BEFORE_SECURITY)
class RefusalNotes extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalNotes.class);

    private final Audit audit;

    RefusalNotes(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var act = act(request, response);
        if (act != null && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            note(viewer, Deed.of(act).saying(request.getMethod() + " " + request.getRequestURI()));
        }
    }

    private static @Nullable Act act(HttpServletRequest request, HttpServletResponse response) {
        return switch (response.getStatus()) {
            case HttpServletResponse.SC_FORBIDDEN -> Act.REFUSED;
            case HttpServletResponse.SC_NOT_FOUND ->
                    request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof NotFound
                            ? Act.NOT_FOUND
                            : null;
            default -> null;
        };
    }

    /// The refusal is sent already; that it could not be kept is for the log.
    private void note(Viewer viewer, Deed deed) {
        try {
            audit.noteAlone(viewer, deed);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("A refusal could not be kept");
        }
    }
}
