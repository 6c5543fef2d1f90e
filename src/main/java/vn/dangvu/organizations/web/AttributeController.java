package vn.dangvu.organizations.web;

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
import vn.dangvu.organizations.Attribute;
import vn.dangvu.organizations.Attributes;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Official code, unit and mass organizations of an organization.
@Controller
@RequestMapping("/organizations/{id}/attributes")
class AttributeController {

    private final Organizations organizations;
    private final Attributes attributes;
    private final Pages pages;
    private final Clock clock;

    AttributeController(
            Organizations organizations, Attributes attributes, Pages pages, Clock clock) {
        this.organizations = organizations;
        this.attributes = attributes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable String id) {
        var one = open(viewer, id);
        var form = AttributeForm.of(Map.of("on", DayWords.in(texts).date(LocalDate.now(clock))));
        return show(HttpStatus.OK, viewer, texts, one, form, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable String id,
            @RequestParam Map<String, String> sent) {
        var one = open(viewer, id);
        var form = AttributeForm.of(sent);
        var errors = new ArrayList<FieldError>();
        form.read(LocalDate.now(clock), texts, errors)
                .ifPresent(read ->
                        attributes
                                .record(
                                        viewer,
                                        one.id(),
                                        read.kind(),
                                        form.value(),
                                        read.on(),
                                        form.decisionNumberOrNone(),
                                        read.decided())
                                .forEach(objection ->
                                        errors.add(AttributeForm.error(objection, texts))));
        return errors.isEmpty()
                ? pages.seeOther(address(one), texts.get("organizations.page.attributes.notice"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, one, form, errors);
    }

    /// @throws Forbidden if the viewer sees it and may not record there
    private Organization open(Viewer viewer, String id) {
        if (!id.matches("[0-9]{1,9}")) {
            throw new NotFound("organization " + id);
        }
        var number = new OrganizationId(Integer.parseInt(id));
        var one = organizations.get(viewer, number, LocalDate.now(clock));
        if (!organizations.mayRecord(viewer, number)) {
            throw new Forbidden("attributes of " + id);
        }
        return one;
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            Organization one,
            AttributeForm form,
            List<FieldError> errors) {
        var words = DayWords.in(texts);
        var page =
                new AttributesPage(
                        List.of(
                                new Crumb(texts.get("shell.place.organizations"), "/organizations"),
                                new Crumb(one.shortName(), "/organizations/" + one.id())),
                        one.officialName(),
                        address(one),
                        Arrays.stream(Attribute.Kind.values())
                                .map(kind -> new Option(kind.name(), words.attribute(kind)))
                                .toList(),
                        form,
                        attributes.history(viewer, one.id()).stream()
                                .map(attribute -> line(attribute, words))
                                .toList(),
                        errors);
        return pages.show(
                status,
                "organizations/attributes",
                texts.get("organizations.page.attributes.title"),
                page);
    }

    private static AttributesPage.Line line(Attribute attribute, DayWords words) {
        return new AttributesPage.Line(
                words.date(attribute.since()),
                words.attribute(attribute.kind()),
                attribute.value().isEmpty() ? words.page("attributes.none") : attribute.value(),
                words.decision(attribute.decisionNumber(), attribute.decisionDate()));
    }

    private static String address(Organization one) {
        return "/organizations/" + one.id() + "/attributes";
    }
}
