package vn.dangvu.papers.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.Paper;
import vn.dangvu.papers.PaperContent;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Begins a paper by hand: by one of the common papers, with room for what is not known, or from
/// the beginning.
@Controller
@RequestMapping("/papers/new")
class NewPaperController {

    /// Of papers that no case and no template made.
    private static final String BY_HAND = "BY_HAND";

    private final PaperDesk desk;
    private final Papers papers;
    private final Organizations organizations;
    private final Pages pages;

    NewPaperController(PaperDesk desk, Papers papers, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam int organization) {
        return form(HttpStatus.OK, viewer, texts, organization, "", List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> begin(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam(defaultValue = "") String template) {
        var words = new RegisterWords(texts);
        var draft = draft(viewer, new OrganizationId(organization), template);
        if (draft.isEmpty()) {
            var error = new FieldError("template", texts.get("papers.flaw.missing.template"));
            return refused(viewer, texts, organization, template, List.of(error));
        }
        return switch (papers.draft(viewer, draft.get())) {
            case Done(long paper) ->
                    pages.seeOther("/papers/" + paper + "/edit", words.page("begun"));
            case Refused(var objections) ->
                    refused(viewer, texts, organization, template, words.errors(objections));
        };
    }

    private Optional<PaperDraft> draft(Viewer viewer, OrganizationId organization, String chosen) {
        var template = PaperTemplate.named(chosen);
        if (template.isPresent()) {
            var head = papers.letterhead(viewer, organization, template.get().type());
            var content = template.get().fill(head).content();
            return Optional.of(template.get().draft(organization, null, null, content));
        }
        return PaperType.named(chosen)
                .map(type ->
                        new PaperDraft(
                                organization,
                                type,
                                BY_HAND,
                                null,
                                null,
                                new PaperContent(
                                        papers.letterhead(viewer, organization, type),
                                        "……",
                                        List.of(new Paper.Paragraph("……")),
                                        "……")));
    }

    private ResponseEntity<byte[]> refused(
            Viewer viewer,
            Texts texts,
            int organization,
            String template,
            List<FieldError> errors) {
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, organization, template, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            int organization,
            String chosen,
            List<FieldError> errors) {
        var words = new RegisterWords(texts);
        var id = new OrganizationId(organization);
        var types = papers.types(viewer, id);
        var itself = organizations.get(viewer, id, desk.today());
        var page =
                new NewPaperPage(
                        trail(words, itself),
                        organization,
                        Arrays.stream(PaperTemplate.values())
                                .filter(one -> types.contains(one.type()))
                                .map(one -> new Option(one.name(), one.name(texts)))
                                .toList(),
                        types.stream()
                                .map(type -> new Option(type.name(), words.type(type)))
                                .toList(),
                        chosen,
                        "/papers?organization=" + organization,
                        errors);
        return pages.show(status, "papers/new", words.page("new"), page);
    }

    private static List<Crumb> trail(RegisterWords words, Organization itself) {
        return List.of(
                new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                new Crumb(itself.shortName(), "/organizations/" + itself.id()),
                new Crumb(words.page("title"), "/papers?organization=" + itself.id()));
    }
}
