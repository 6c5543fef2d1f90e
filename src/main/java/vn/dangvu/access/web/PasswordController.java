package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.access.Account;
import vn.dangvu.access.PasswordFlaw;
import vn.dangvu.access.SignIns;
import vn.dangvu.access.SignIns.Change.Changed;
import vn.dangvu.access.SignIns.Change.Flawed;
import vn.dangvu.access.SignIns.Change.TooMany;
import vn.dangvu.access.SignIns.Change.WrongPassword;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Set;

/// One's own password.
@Controller
class PasswordController {

    private final SignIns signIns;
    private final SecurityContextRepository contexts;
    private final OpenSessions sessions;
    private final Pages pages;

    PasswordController(
            SignIns signIns,
            SecurityContextRepository contexts,
            OpenSessions sessions,
            Pages pages) {
        this.signIns = signIns;
        this.contexts = contexts;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/password")
    ResponseEntity<byte[]> show(Account account, Texts texts) {
        return page(HttpStatus.OK, account, texts, List.of());
    }

    @PostMapping("/password")
    ResponseEntity<byte[]> change(
            Account account,
            Texts texts,
            @RequestParam String before,
            @RequestParam String after,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!after.equals(again)) {
            return wrong(account, texts, "again", "access.password.different");
        }
        return switch (signIns.change(account, before, after, request.getRemoteAddr())) {
            case Changed(var changed) -> {
                stay(changed, request, response);
                yield pages.seeOther("/", texts.get("access.password.changed"));
            }
            case WrongPassword _ -> wrong(account, texts, "before", "access.password.wrong");
            case TooMany _ -> wrong(account, texts, "before", "access.login.tooMany");
            case Flawed(var flaws) ->
                    page(HttpStatus.UNPROCESSABLE_CONTENT, account, texts, inWords(flaws, texts));
        };
    }

    /// This session goes on under a new id; the account's others have ended.
    private void stay(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        sessions.keep(request, account);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignInProvider.authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private ResponseEntity<byte[]> wrong(Account account, Texts texts, String field, String key) {
        var errors = List.of(new FieldError(field, texts.get(key)));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, account, texts, errors);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, Account account, Texts texts, List<FieldError> errors) {
        boolean first = account.mustChangePassword();
        String title = texts.get(first ? "access.password.first" : "access.password.title");
        var page = new PasswordPage(account.username(), first, errors);
        return pages.show(status, "access/password", title, page);
    }

    private static List<FieldError> inWords(Set<PasswordFlaw> flaws, Texts texts) {
        return flaws.stream()
                .map(flaw -> new FieldError("after", texts.get("access.password.flaw." + flaw)))
                .toList();
    }
}
