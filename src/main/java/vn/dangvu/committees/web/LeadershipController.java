package vn.dangvu.committees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.committees.Committees;
import vn.dangvu.committees.Vacancies;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;

/// Who leads an organization, on any day, and who led it.
@Controller
class LeadershipController {

    private final CommitteeDesk desk;
    private final Committees committees;
    private final Vacancies vacancies;
    private final History history;
    private final Pages pages;

    LeadershipController(
            CommitteeDesk desk,
            Committees committees,
            Vacancies vacancies,
            History history,
            Pages pages) {
        this.desk = desk;
        this.committees = committees;
        this.vacancies = vacancies;
        this.history = history;
        this.pages = pages;
    }

    @GetMapping("/organizations/{id}/committee")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String on) {
        var here = desk.look(viewer, texts, id);
        var words = here.words();
        var typed = DayInput.read(on, here.today());
        var day = typed instanceof DayInput.Day(LocalDate asked) ? asked : here.today();
        boolean wrong = !(typed instanceof DayInput.Day || typed instanceof DayInput.Nothing);
        boolean records = committees.mayRecord(viewer, here.id());
        var page =
                new LeadershipPages(here, committees.on(viewer, here.id(), day), records)
                        .page(
                                wrong ? on : words.date(day),
                                wrong ? words.page("on.wrong", on) : null,
                                vacancies.here(viewer, here.id(), day),
                                committees.terms(viewer, here.id()),
                                history.of(here, records));
        return pages.show(
                wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "committees/leadership",
                words.page("titleOf", here.itself().shortName()),
                page);
    }
}
