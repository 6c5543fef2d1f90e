package vn.dangvu.access.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.dangvu.access.Account;
import vn.dangvu.access.Reasons;
import vn.dangvu.access.Reasons.Reason;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Pages;

/// Says through which role the viewer sees an organization or a member.
@Controller
@RequestMapping("/why")
class ReasonController {

    private final Reasons reasons;
    private final Pages pages;

    ReasonController(Reasons reasons, Pages pages) {
        this.reasons = reasons;
        this.pages = pages;
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<byte[]> organization(
            Viewer viewer, Account account, Texts texts, @PathVariable int id) {
        var reason = reasons.ofOrganization(viewer, account, new OrganizationId(id));
        String where = texts.get("access.why.organization", reason.place().officialName());
        return page(reason, where, "/organizations/" + id, texts);
    }

    @GetMapping("/members/{id}")
    ResponseEntity<byte[]> member(
            Viewer viewer, Account account, Texts texts, @PathVariable long id) {
        var reason = reasons.ofMember(viewer, account, id);
        String where = texts.get("access.why.member", reason.place().officialName());
        return page(reason, where, "/members/" + id, texts);
    }

    private ResponseEntity<byte[]> page(Reason reason, String where, String back, Texts texts) {
        return pages.show(
                "access/reason",
                texts.get("access.why.title"),
                ReasonPage.of(reason, where, back, texts));
    }
}
