package vn.dangvu.access.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.access.SignInSettings;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

/// What an administrator does about how somebody signs in; shown on the account's page.
@Controller
@RequestMapping("/accounts/{id}")
class AccountSignInController {

    private final SignInSettings settings;
    private final Pages pages;

    AccountSignInController(SignInSettings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @PostMapping("/second-step")
    ResponseEntity<byte[]> require(
            @PathVariable int id,
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "false") boolean required) {
        settings.require(viewer, id, required);
        return pages.seeOther(
                "/accounts/" + id,
                texts.get(required ? "access.ways.required" : "access.ways.optional"));
    }

    @PostMapping("/second-step/remove")
    ResponseEntity<byte[]> removeSecondStep(@PathVariable int id, Viewer viewer, Texts texts) {
        settings.removeSecondStep(viewer, id);
        return pages.seeOther("/accounts/" + id, texts.get("access.ways.removed"));
    }

    @PostMapping("/sessions/end")
    ResponseEntity<byte[]> endSessions(@PathVariable int id, Viewer viewer, Texts texts) {
        settings.endSessions(viewer, id);
        return pages.seeOther("/accounts/" + id, texts.get("access.ways.ended"));
    }

    @PostMapping("/address/end")
    ResponseEntity<byte[]> endAddress(@PathVariable int id, Viewer viewer, Texts texts) {
        settings.endAddress(viewer, id);
        return pages.seeOther("/accounts/" + id, texts.get("access.ways.address.ended"));
    }
}
