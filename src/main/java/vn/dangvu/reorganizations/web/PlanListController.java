package vn.dangvu.reorganizations.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Spelling;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All plans, and the beginning of a new one.
@Controller
@RequestMapping("/reorganizations")
class PlanListController {

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final Organizations organizations;
    private final Pages pages;

    PlanListController(
            PlanDesk desk,
            Reorganizations reorganizations,
            Organizations organizations,
            Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, Texts texts) {
        var words = desk.words(texts);
        var rows =
                reorganizations.all(viewer).stream().map(plan -> row(viewer, plan, words)).toList();
        return pages.show(
                "reorganizations/list",
                words.page("title"),
                new PlanListPage(rows, viewer.officerRoots().length > 0));
    }

    private PlanListPage.Row row(Viewer viewer, Plan plan, PlanWords words) {
        return new PlanListPage.Row(
                plan.title(),
                "/reorganizations/" + plan.id(),
                organizations.get(viewer, plan.home(), desk.today()).shortName(),
                words.stage(plan),
                words.stageState(plan),
                words.stageIcon(plan),
                words.date(plan.on()),
                words.decision(plan.decision()),
                words.lastTouch(plan));
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts) {
        mayBegin(viewer);
        var homes = desk.homes(viewer);
        var form = new PlanForm(homes.isEmpty() ? "" : label(homes.getFirst()), "", "", "", "", "");
        return form(HttpStatus.OK, viewer, form, new FormReader(texts, desk.today()), texts);
    }

    @PostMapping
    ResponseEntity<byte[]> begin(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        mayBegin(viewer);
        var form = PlanForm.of(sent);
        var reader = new FormReader(texts, desk.today());
        var home = home(viewer, form, reader);
        var head = form.read(reader);
        if (head == null || home.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, form, reader, texts);
        }
        var plan = reorganizations.begin(viewer, home.get().id(), head.title(), head.on());
        return pages.seeOther(
                "/reorganizations/" + plan.id(), desk.words(texts).page("begunNotice"));
    }

    private Optional<Organization> home(Viewer viewer, PlanForm form, FormReader reader) {
        var homes = desk.homes(viewer);
        String code =
                new Spelling(homes.stream().map(Organization::code).toList())
                        .of(Names.code(form.home()));
        var home = homes.stream().filter(one -> one.code().equals(code)).findFirst();
        if (home.isEmpty()) {
            reader.wrong("home", code.isEmpty() ? "missing.home" : "home");
        }
        return home;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Viewer viewer, PlanForm form, FormReader reader, Texts texts) {
        var words = desk.words(texts);
        var page =
                new PlanFormPage(
                        List.of(new Crumb(words.page("title"), "/reorganizations")),
                        "/reorganizations",
                        "/reorganizations/new",
                        "/reorganizations",
                        form,
                        true,
                        desk.homes(viewer).stream().map(one -> new Option(label(one), "")).toList(),
                        0,
                        null,
                        reader.errors());
        return pages.show(status, "reorganizations/head", words.page("begin"), page);
    }

    private static String label(Organization home) {
        return home.code() + " · " + home.shortName();
    }

    private static void mayBegin(Viewer viewer) {
        if (viewer.officerRoots().length == 0) {
            throw new Forbidden("begin a plan");
        }
    }
}
