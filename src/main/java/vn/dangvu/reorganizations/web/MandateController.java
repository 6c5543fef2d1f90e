package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Mandate;
import vn.dangvu.reorganizations.Mandates;
import vn.dangvu.reorganizations.Mandates.Recording;
import vn.dangvu.shell.Pages;

import java.util.Map;

/// What an organization was given besides its kind: read, given, ended, taken back.
@Controller
@RequestMapping("/organizations/{id}/mandates")
class MandateController {

    private final PlanDesk desk;
    private final Mandates mandates;
    private final Organizations organizations;
    private final Pages pages;

    MandateController(PlanDesk desk, Mandates mandates, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.mandates = mandates;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, Texts texts, @PathVariable int id) {
        var there = there(viewer, texts, id);
        boolean records = organizations.mayRecord(viewer, there.id());
        var page = there.list(mandates.of(viewer, there.id()), records);
        return pages.show("reorganizations/mandates", there.words().page("mandates"), page);
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable int id) {
        var there = there(viewer, texts, id);
        checkRecords(viewer, there.itself());
        var reader = new FormReader(texts, desk.today());
        return give(HttpStatus.OK, there, MandateForm.EMPTY, null, reader);
    }

    @PostMapping
    ResponseEntity<byte[]> give(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @RequestParam Map<String, String> sent) {
        var there = there(viewer, texts, id);
        var form = MandateForm.of(sent);
        var reader = new FormReader(texts, desk.today());
        var draft = form.read(reader);
        if (draft == null) {
            return give(HttpStatus.UNPROCESSABLE_CONTENT, there, form, null, reader);
        }
        String against =
                switch (mandates.grant(viewer, there.id(), draft)) {
                    case Recording.Recorded() -> null;
                    case Recording.Refused(var breach, int goodYears) ->
                            there.refused(breach, goodYears);
                    case Recording.Already(Mandate theirs) -> there.already(theirs);
                    case Recording.NotThere() -> there.notThere(draft.from());
                };
        return against == null
                ? pages.seeOther(there.address(), there.words().page("mandates.givenNotice"))
                : give(HttpStatus.UNPROCESSABLE_CONTENT, there, form, against, reader);
    }

    @GetMapping("/{mandate}/end")
    ResponseEntity<byte[]> askEnd(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long mandate) {
        var there = there(viewer, texts, id);
        checkRecords(viewer, there.itself());
        var reader = new FormReader(texts, desk.today());
        var ending = found(viewer, there, mandate);
        return end(HttpStatus.OK, there, ending, MandateForm.EMPTY, reader);
    }

    @PostMapping("/{mandate}/end")
    ResponseEntity<byte[]> end(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @PathVariable long mandate,
            @RequestParam Map<String, String> sent) {
        var there = there(viewer, texts, id);
        var ending = found(viewer, there, mandate);
        var form = MandateForm.of(sent);
        var reader = new FormReader(texts, desk.today());
        var end = form.readEnd(reader);
        if (end == null) {
            return end(HttpStatus.UNPROCESSABLE_CONTENT, there, ending, form, reader);
        }
        if (!mandates.end(viewer, there.id(), mandate, end.from(), end.decision())) {
            reader.wrong("from", "mandateEnd", there.words().date(ending.from()));
            return end(HttpStatus.UNPROCESSABLE_CONTENT, there, ending, form, reader);
        }
        return pages.seeOther(there.address(), there.words().page("mandates.endedNotice"));
    }

    @PostMapping("/{mandate}/withdraw")
    ResponseEntity<byte[]> withdraw(
            Viewer viewer, Texts texts, @PathVariable int id, @PathVariable long mandate) {
        var there = there(viewer, texts, id);
        mandates.withdraw(viewer, there.id(), mandate);
        return pages.seeOther(there.address(), there.words().page("mandates.withdrawnNotice"));
    }

    private MandateWords there(Viewer viewer, Texts texts, int id) {
        var itself = organizations.get(viewer, new OrganizationId(id), desk.today());
        return new MandateWords(desk.words(texts), itself);
    }

    private Mandate found(Viewer viewer, MandateWords there, long mandate) {
        return mandates.of(viewer, there.id()).stream()
                .filter(one -> one.id() == mandate)
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate " + mandate));
    }

    private void checkRecords(Viewer viewer, Organization itself) {
        if (!organizations.mayRecord(viewer, itself.id())) {
            throw new Forbidden("record at " + itself.id());
        }
    }

    private ResponseEntity<byte[]> give(
            HttpStatus status,
            MandateWords there,
            MandateForm form,
            @Nullable String refused,
            FormReader reader) {
        var page = there.form(null, form, refused, reader.errors());
        String title = there.words().page("mandates.give");
        return pages.show(status, "reorganizations/mandate", title, page);
    }

    private ResponseEntity<byte[]> end(
            HttpStatus status,
            MandateWords there,
            Mandate ending,
            MandateForm form,
            FormReader reader) {
        var page = there.form(ending, form, null, reader.errors());
        String title = there.words().page("mandates.end");
        return pages.show(status, "reorganizations/mandate", title, page);
    }
}
