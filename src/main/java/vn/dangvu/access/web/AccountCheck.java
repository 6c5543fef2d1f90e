package vn.dangvu.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.dangvu.access.Account;
import vn.dangvu.access.Accounts;
import vn.dangvu.kernel.Viewer;

import java.io.IOException;
import java.util.Set;

/// Reads the account of the session anew for each request: a role that was revoked or an account
/// that was disabled counts from that moment. Gives the request its `Viewer`.
class AccountCheck extends OncePerRequestFilter {

    static final String VIEWER = Viewer.class.getName();
    static final String ACCOUNT = Account.class.getName();

    /// Open to somebody who must choose a password first.
    private static final Set<String> BEFORE_CHANGE = Set.of("/password", "/logout", "/error");

    private final Accounts accounts;
    private final OpenSessions sessions;

    /// Open to somebody who must set up the second step first.
    private static final Set<String> BEFORE_SECOND_STEP =
            Set.of("/second-step", "/second-step/codes", "/password", "/logout", "/error");

    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    AccountCheck(Accounts accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(SignedIn.of(authentication) instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        // Who was proved by the other side needs no password here, nor a code after it.
        boolean byPassword = !(authentication.getPrincipal() instanceof LinkedUser);
        var account = accounts.current(signedIn.id(), signedIn.revision());
        if (account.isEmpty() || !sessions.isOpen(request, signedIn.id())) {
            sessions.logout(request, response, authentication);
            end.logout(request, response, authentication);
            goTo(request, response, "/login?ended");
        } else if (byPassword
                && account.get().mustChangePassword()
                && !BEFORE_CHANGE.contains(request.getRequestURI())) {
            goTo(request, response, "/password");
        } else if (byPassword
                && mustSetUpSecondStep(account.get())
                && !BEFORE_SECOND_STEP.contains(request.getRequestURI())) {
            goTo(request, response, "/second-step");
        } else {
            request.setAttribute(VIEWER, account.get().viewer(request.getRemoteAddr()));
            request.setAttribute(ACCOUNT, account.get());
            chain.doFilter(request, response);
        }
    }

    private static boolean mustSetUpSecondStep(Account account) {
        return account.secondStepRequired()
                && !account.secondStep()
                && !account.mustChangePassword();
    }

    static void goTo(HttpServletRequest request, HttpServletResponse response, String address) {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", address);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
