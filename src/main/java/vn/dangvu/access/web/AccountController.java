package vn.dangvu.access.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Accounts.Creation.Created;
import vn.dangvu.access.Accounts.Creation.UsernameTaken;
import vn.dangvu.access.Accounts.Granting;
import vn.dangvu.access.EndedRoles;
import vn.dangvu.access.SignInSettings;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The accounts, for administrators.
@Controller
@RequestMapping("/accounts")
class AccountController {

    private static final String SECRET = "secret";

    private final Accounts accounts;
    private final EndedRoles endedRoles;
    private final SignInSettings settings;
    private final Pages pages;
    private final Clock clock;

    AccountController(
            Accounts accounts,
            EndedRoles endedRoles,
            SignInSettings settings,
            Pages pages,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.endedRoles = endedRoles;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, Texts texts) {
        var page = AccountListPage.of(accounts.all(viewer), endedRoles.toReview(viewer), texts);
        return pages.show("access/accounts", texts.get("access.accounts.title"), page);
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> form(Viewer viewer, Texts texts) {
        if (!viewer.administrator()) {
            throw new Forbidden("make an account");
        }
        return form(HttpStatus.OK, AccountForm.EMPTY, List.of(), texts);
    }

    @PostMapping
    ResponseEntity<byte[]> create(
            Viewer viewer,
            Texts texts,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String displayName,
            @RequestParam(defaultValue = "false") boolean administrator,
            HttpServletRequest request) {
        var form = AccountForm.of(username, displayName, administrator);
        var errors = form.errors(texts);
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, errors, texts);
        }
        return switch (accounts.create(
                viewer, form.username(), form.displayName(), administrator)) {
            case Created(int id, String password) ->
                    showOnce(request, id, password, created(viewer, id, administrator, texts));
            case UsernameTaken _ -> {
                var taken = new FieldError("username", texts.get("access.account.username.taken"));
                yield form(HttpStatus.UNPROCESSABLE_CONTENT, form, List.of(taken), texts);
            }
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(
            @PathVariable int id, Viewer viewer, Texts texts, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        String secret = flash != null && flash.get(SECRET) instanceof String made ? made : null;
        return page(HttpStatus.OK, id, viewer, texts, secret, RoleForm.EMPTY, List.of());
    }

    @PostMapping("/{id}/password")
    ResponseEntity<byte[]> resetPassword(
            @PathVariable int id, Viewer viewer, Texts texts, HttpServletRequest request) {
        String password = accounts.resetPassword(viewer, id);
        return showOnce(request, id, password, texts.get("access.account.reset"));
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<byte[]> disable(@PathVariable int id, Viewer viewer, Texts texts) {
        accounts.disable(viewer, id);
        return pages.seeOther("/accounts/" + id, texts.get("access.account.disabled"));
    }

    @PostMapping("/{id}/enable")
    ResponseEntity<byte[]> enable(@PathVariable int id, Viewer viewer, Texts texts) {
        accounts.enable(viewer, id);
        return pages.seeOther("/accounts/" + id, texts.get("access.account.enabled"));
    }

    @PostMapping("/{id}/roles")
    ResponseEntity<byte[]> grant(
            @PathVariable int id,
            Viewer viewer,
            Texts texts,
            @RequestParam Map<String, String> sent) {
        var form = RoleForm.of(sent);
        var meant = accounts.placesMeantBy(viewer, form.words());
        var errors = new ArrayList<FieldError>();
        var read = form.read(meant, LocalDate.now(clock), texts, errors);
        if (read == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, id, viewer, texts, null, form, errors);
        }
        return switch (accounts.grant(viewer, id, read.grant(), read.validity())) {
            case Granting.Granted _ ->
                    pages.seeOther(
                            "/accounts/" + id,
                            texts.get("access.account.granted", meant.getFirst().name()));
            case Granting.Waiting(long prepared) ->
                    pages.seeOther(
                            "/confirmations/" + prepared, texts.get("confirmations.prepared.done"));
        };
    }

    @PostMapping("/{id}/roles/{grant}/revoke")
    ResponseEntity<byte[]> revoke(
            @PathVariable int id, @PathVariable int grant, Viewer viewer, Texts texts) {
        accounts.revoke(viewer, id, grant);
        return pages.seeOther("/accounts/" + id, texts.get("access.account.revoked"));
    }

    private String created(Viewer viewer, int id, boolean administrator, Texts texts) {
        boolean waits = administrator && !accounts.find(viewer, id).administrator();
        return texts.get(waits ? "access.account.created.waits" : "access.account.created");
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, AccountForm form, List<FieldError> errors, Texts texts) {
        var page = new NewAccountPage(form, errors);
        return pages.show(status, "access/newAccount", texts.get("access.account.new"), page);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            int id,
            Viewer viewer,
            Texts texts,
            @Nullable String secret,
            RoleForm form,
            List<FieldError> errors) {
        var account = accounts.find(viewer, id);
        boolean own = account.username().equals(viewer.username());
        var page =
                AccountPage.of(
                        account,
                        own,
                        settings.of(viewer, account),
                        accounts.places(viewer),
                        secret,
                        form,
                        errors,
                        texts);
        return pages.show(status, "access/account", account.displayName(), page);
    }

    private ResponseEntity<byte[]> showOnce(
            HttpServletRequest request, int id, String password, String notice) {
        RequestContextUtils.getOutputFlashMap(request).put(SECRET, password);
        return pages.seeOther("/accounts/" + id, notice);
    }
}
