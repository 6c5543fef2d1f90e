package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.ResidenceEntry.Kind;
import vn.dangvu.years.ResidenceLine;
import vn.dangvu.years.Residences;
import vn.dangvu.years.Residences.Progress;
import vn.dangvu.years.web.Branches.Branch;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Members of a cell who work and their links with the places where they live; above a cell, how
/// far each organization below is.
@Controller
class ResidenceListController {

    private static final int YEARS = 5;

    private final YearDesk desk;
    private final Branches branches;
    private final Residences residences;
    private final Pages pages;

    ResidenceListController(YearDesk desk, Branches branches, Residences residences, Pages pages) {
        this.desk = desk;
        this.branches = branches;
        this.residences = residences;
        this.pages = pages;
    }

    @GetMapping("/years/residence")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam @Nullable Integer year) {
        var words = new YearWords(texts);
        var found = desk.look(viewer, texts, organization);
        if (found.isEmpty()) {
            return pages.show("years/nothing", words.page("residences"), words.page("nothing"));
        }
        int now = desk.today().getYear();
        int asked = year == null || year < now - YEARS || year > now ? now : year;
        return pages.show("years/residence", words.page("residences"), page(found.get(), asked));
    }

    private ResidenceListPage page(Here here, int year) {
        var words = here.words();
        boolean cell = here.itself().kind().holdsMembers();
        var progress = residences.progress(here.viewer(), here.id(), year);
        int working = progress.stream().mapToInt(Progress::working).sum();
        int linked = progress.stream().mapToInt(Progress::linked).sum();
        int now = here.today().getYear();
        return new ResidenceListPage(
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.itself().shortName(),
                                "#organization",
                                null),
                        new Chip(words.page("chip.year"), "" + year, "#year", null)),
                here.id().value(),
                desk.choices(here),
                "" + year,
                IntStream.rangeClosed(now - YEARS, now)
                        .mapToObj(one -> new Option("" + one, "" + one))
                        .toList()
                        .reversed(),
                words.page(
                        "residences.told", words.number(working), words.number(working - linked)),
                cell ? rows(here, year) : List.of(),
                cell
                        ? List.of()
                        : branches.of(here, progress, Progress::cell).stream()
                                .map(branch -> unit(here, year, branch))
                                .toList());
    }

    private static ResidenceListPage.Unit unit(Here here, int year, Branch<Progress> branch) {
        var words = here.words();
        int working = branch.sum(Progress::working);
        int linked = branch.sum(Progress::linked);
        return new ResidenceListPage.Unit(
                branch.below().shortName(),
                "/years/residence?organization=" + branch.below().id() + "&year=" + year,
                words.number(working),
                words.number(linked),
                words.number(working - linked),
                words.number(branch.sum(Progress::commented)),
                working == linked);
    }

    private List<ResidenceListPage.Row> rows(Here here, int year) {
        boolean records = desk.mayRecord(here.viewer(), here.id());
        return residences.list(here.viewer(), here.id(), year).stream()
                .map(line -> row(here, line, year, records))
                .toList();
    }

    private ResidenceListPage.Row row(Here here, ResidenceLine line, int year, boolean records) {
        var words = here.words();
        var introduced = line.introduced();
        var received = line.received();
        var comment = line.comment();
        var next =
                line.place() == null
                        ? Kind.INTRODUCED
                        : received == null ? Kind.RECEIVED : Kind.COMMENT;
        boolean settled = next == Kind.COMMENT && comment != null;
        return new ResidenceListPage.Row(
                line.name(),
                words.page("who", line.code(), line.born()),
                "/members/" + line.member() + "#years-residence",
                introduced == null
                        ? null
                        : words.page(
                                "residences.place",
                                Objects.requireNonNullElse(line.place(), ""),
                                words.date(introduced)),
                received == null ? null : words.date(received),
                comment == null ? null : words.of("comment", comment ? "YES" : "NO"),
                records && !settled
                        ? new Crumb(
                                words.of("residence.act", next),
                                "/members/"
                                        + line.member()
                                        + "/residence/new?kind="
                                        + next
                                        + (next == Kind.COMMENT ? "&year=" + year : ""))
                        : null);
    }
}
