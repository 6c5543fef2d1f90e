package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.access.EndedRoles;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;

/// Roles that a reorganization left behind, for administrators.
@Controller
@RequestMapping(EndedRoleController.ADDRESS)
class EndedRoleController {

    static final String ADDRESS = "/accounts/ended-roles";

    private final EndedRoles roles;
    private final Pages pages;

    EndedRoleController(EndedRoles roles, Pages pages) {
        this.roles = roles;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        return page(HttpStatus.OK, viewer, texts, List.of());
    }

    @PostMapping("/{role}/pass")
    ResponseEntity<byte[]> passOn(
            Viewer viewer,
            Texts texts,
            @PathVariable int role,
            @RequestParam(required = false) @Nullable String heir) {
        if (heir == null || !heir.matches("\\d{1,9}")) {
            var missing = new FieldError("heir-" + role, texts.get("access.ended.heir.missing"));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, List.of(missing));
        }
        var done = roles.passOn(viewer, role, new OrganizationId(Integer.parseInt(heir)));
        return pages.seeOther(ADDRESS, texts.get("access.ended.passed", done.displayName()));
    }

    @PostMapping("/{role}/end")
    ResponseEntity<byte[]> end(Viewer viewer, Texts texts, @PathVariable int role) {
        var done = roles.end(viewer, role);
        return pages.seeOther(ADDRESS, texts.get("access.ended.done", done.displayName()));
    }

    @PostMapping("/{role}/back")
    ResponseEntity<byte[]> giveBack(Viewer viewer, Texts texts, @PathVariable int role) {
        var done = roles.giveBack(viewer, role);
        return pages.seeOther(
                ADDRESS,
                texts.get("access.passed.given", done.displayName(), done.origin().name()));
    }

    @PostMapping("/{role}/keep")
    ResponseEntity<byte[]> keep(Viewer viewer, Texts texts, @PathVariable int role) {
        var done = roles.keep(viewer, role);
        return pages.seeOther(ADDRESS, texts.get("access.passed.kept", done.displayName()));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, Viewer viewer, Texts texts, List<FieldError> errors) {
        var page = EndedRolesPage.of(roles.all(viewer), roles.passed(viewer), errors, texts);
        return pages.show(status, "access/endedRoles", texts.get("access.ended.title"), page);
    }
}
