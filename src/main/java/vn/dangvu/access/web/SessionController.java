package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.dangvu.access.Account;
import vn.dangvu.access.Sessions;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Pages;

import java.time.Clock;

/// One's own open sessions, to be ended from anywhere.
@Controller
@RequestMapping("/sessions")
class SessionController {

    private final Sessions sessions;
    private final OpenSessions open;
    private final Pages pages;
    private final Clock clock;

    SessionController(Sessions sessions, OpenSessions open, Pages pages, Clock clock) {
        this.clock = clock;
        this.sessions = sessions;
        this.open = open;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Account account, Texts texts, HttpServletRequest request) {
        var own = sessions.of(account, open.key(request));
        var page = SessionsPage.of(own, texts, clock.getZone());
        return pages.show("access/sessions", texts.get("access.sessions.title"), page);
    }

    @PostMapping("/{session}/end")
    ResponseEntity<byte[]> end(
            @PathVariable int session, Account account, Texts texts, HttpServletRequest request) {
        if (!sessions.end(account, session, request.getRemoteAddr())) {
            throw new NotFound("session " + session);
        }
        return pages.seeOther("/sessions", texts.get("access.sessions.ended"));
    }

    @PostMapping("/end-others")
    ResponseEntity<byte[]> endOthers(Account account, Texts texts, HttpServletRequest request) {
        sessions.endOthers(account, open.key(request), request.getRemoteAddr());
        return pages.seeOther("/sessions", texts.get("access.sessions.others.ended"));
    }

    /// This one ends with them: the next page is the login.
    @PostMapping("/end-all")
    ResponseEntity<byte[]> endAll(Account account, HttpServletRequest request) {
        sessions.endAll(account, request.getRemoteAddr());
        return pages.seeOther("/login?out");
    }
}
