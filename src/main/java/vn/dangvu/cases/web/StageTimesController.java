package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.StageTime;
import vn.dangvu.cases.StageTimes;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chart;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.shell.Switch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/// How long cases take: the middle, the quarters and the extremes of each stage.
@Controller
class StageTimesController {

    private final CaseShelf shelf;
    private final StageTimes times;
    private final Organizations organizations;
    private final CasePlaces places;
    private final Pages pages;

    StageTimesController(
            CaseShelf shelf,
            StageTimes times,
            Organizations organizations,
            CasePlaces places,
            Pages pages) {
        this.shelf = shelf;
        this.times = times;
        this.organizations = organizations;
        this.places = places;
        this.pages = pages;
    }

    /// What is asked for.
    private record Asked(CaseKind kind, Organization here, Period period) {

        String parameters() {
            return "organization=%s&from=%s&to=%s".formatted(here.id(), period.from(), period.to());
        }
    }

    @GetMapping("/cases/times")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var words = new CaseWords(texts);
        var today = shelf.today();
        var roots = organizations.roots(viewer, today);
        if (organization == null && roots.isEmpty()) {
            return pages.show("cases/nothing", words.page("times"), words.page("nothing"));
        }
        var chosen =
                shelf.kinds().stream()
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(CaseKind.ADMISSION);
        var kinds = CaseMenu.beside(shelf.kinds(), chosen);
        pages.below(CaseMenu.of(chosen));
        var id = organization == null ? roots.getFirst().id() : new OrganizationId(organization);
        var here = organizations.get(viewer, id, today);
        var reader = new FieldReader("cases", texts, today);
        var asked = new Asked(chosen, here, period(reader, from, to, today));
        var page = page(viewer, words, asked, kinds, reader.errors());
        return pages.show(
                reader.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "cases/times",
                words.page("times"),
                page);
    }

    /// This year so far, where nothing else is asked for.
    private static Period period(FieldReader reader, String from, String to, LocalDate today) {
        var first = day(reader, "from", from, today.withDayOfYear(1));
        var last = day(reader, "to", to, today);
        if (last.isBefore(first)) {
            reader.wrong("to", "endsBeforeItBegins");
            last = first;
        }
        return new Period(first, last);
    }

    private StageTimesPage page(
            Viewer viewer,
            CaseWords words,
            Asked asked,
            List<CaseKind> kinds,
            List<FieldError> errors) {
        var here = asked.here();
        var id = here.id();
        var chosen = asked.kind();
        var found = times.of(viewer, id, chosen, asked.period());
        return new StageTimesPage(
                List.of(
                        new Crumb(
                                words.kind(chosen),
                                "/cases?kind=" + chosen + "&organization=" + id)),
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.shortName(),
                                "#organization",
                                null)),
                id.value(),
                places.around(viewer, here, shelf.today()),
                chosen.name(),
                kinds(words, kinds, asked),
                words.date(asked.period().from()),
                words.date(asked.period().to()),
                errors,
                found.isEmpty() ? null : chart(words, asked, found),
                found.stream().map(time -> line(words, asked, time)).toList());
    }

    private static LocalDate day(FieldReader reader, String field, String typed, LocalDate usual) {
        LocalDate day = reader.day(field, FieldReader.tidy(typed));
        return day == null ? usual : day;
    }

    private Switch kinds(CaseWords words, List<CaseKind> kinds, Asked asked) {
        return new Switch(
                words.page("kinds"),
                kinds.stream()
                        .map(kind ->
                                new Switch.Way(
                                        words.kind(kind),
                                        "/cases/times?kind=" + kind + "&" + asked.parameters(),
                                        kind == asked.kind()))
                        .toList(),
                null);
    }

    private Chart chart(CaseWords words, Asked asked, List<StageTime> found) {
        var procedure = shelf.procedure(asked.kind());
        return new Chart(
                words.page("times.chart"),
                Chart.Kind.BOXES,
                words.page("times.unit"),
                found.stream().map(time -> words.stage(procedure, time.stage())).toList(),
                List.of(
                        series(words, "least", found, StageTime::least),
                        series(words, "firstQuarter", found, StageTime::firstQuarter),
                        series(words, "middle", found, StageTime::middle),
                        series(words, "thirdQuarter", found, StageTime::thirdQuarter),
                        series(words, "most", found, StageTime::most)),
                null,
                words.texts().locale().getLanguage());
    }

    private static Chart.Series series(
            CaseWords words, String name, List<StageTime> found, ToIntFunction<StageTime> days) {
        return new Chart.Series(
                words.page("times." + name),
                List.copyOf(
                        found.stream()
                                .map(time -> BigDecimal.valueOf(days.applyAsInt(time)))
                                .toList()));
    }

    private StageTimesPage.Line line(CaseWords words, Asked asked, StageTime time) {
        var procedure = shelf.procedure(asked.kind());
        String figure = procedure.figureOfPassing(time.stage());
        return new StageTimesPage.Line(
                words.stage(procedure, time.stage()),
                words.number(time.count()),
                figure.isEmpty() ? "" : "/figures/" + figure + "?" + asked.parameters(),
                words.number(time.middle()),
                words.number(time.most()));
    }
}
