package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.access.Account;
import vn.dangvu.access.Passkeys;
import vn.dangvu.access.Site;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.util.List;

/// One's own passkeys, and the question for one at the login.
@Controller
class PasskeyController {

    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final PasskeyTalk talk;
    private final Sites sites;
    private final Pages pages;
    private final Clock clock;

    PasskeyController(Passkeys passkeys, PasskeyTalk talk, Sites sites, Pages pages, Clock clock) {
        this.passkeys = passkeys;
        this.talk = talk;
        this.sites = sites;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/passkeys")
    ResponseEntity<byte[]> list(Account account, Texts texts, HttpServletRequest request) {
        return page(HttpStatus.OK, account, texts, request, List.of());
    }

    @PostMapping("/passkeys/options")
    ResponseEntity<byte[]> offer(Account account, HttpServletRequest request) {
        return talk.ask(request, passkeys.offer(account, site(request)));
    }

    @PostMapping("/passkeys")
    ResponseEntity<byte[]> add(
            Account account,
            Texts texts,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        var offered = talk.offered(request);
        var made = talk.made(credential);
        boolean added =
                offered.isPresent()
                        && made.isPresent()
                        && passkeys.add(
                                account,
                                site(request),
                                offered.get(),
                                made.get(),
                                label(label, texts),
                                request.getRemoteAddr());
        if (added) {
            return pages.seeOther("/passkeys", texts.get("access.passkeys.added"));
        }
        var error = new FieldError("label", texts.get("access.passkeys.wrong"));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, account, texts, request, List.of(error));
    }

    @PostMapping("/passkeys/{passkey}/remove")
    ResponseEntity<byte[]> remove(
            @PathVariable int passkey, Account account, Texts texts, HttpServletRequest request) {
        if (!passkeys.remove(account, passkey, request.getRemoteAddr())) {
            throw new NotFound("passkey " + passkey);
        }
        return pages.seeOther("/passkeys", texts.get("access.passkeys.removed"));
    }

    @PostMapping(PasskeyFilter.ADDRESS + "/options")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return talk.ask(request, passkeys.ask(site(request)));
    }

    private Site site(HttpServletRequest request) {
        return sites.of(request).orElseThrow(() -> new NotFound("passkeys here"));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Account account,
            Texts texts,
            HttpServletRequest request,
            List<FieldError> errors) {
        var page =
                PasskeysPage.of(
                        passkeys.of(account),
                        sites.of(request).isPresent(),
                        errors,
                        texts,
                        clock.getZone());
        return pages.show(status, "access/passkeys", texts.get("access.passkeys.title"), page);
    }

    private static String label(String typed, Texts texts) {
        String label = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (label.isEmpty()) {
            return texts.get("access.passkeys.unnamed");
        }
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
