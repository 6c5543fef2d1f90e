package vn.dangvu.committees.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.Map;

/// Suggests members while a name is typed; the forms work without it.
@Controller
class PeopleController {

    private final CommitteeDesk desk;
    private final People people;
    private final Pages pages;

    PeopleController(CommitteeDesk desk, People people, Pages pages) {
        this.desk = desk;
        this.people = people;
        this.pages = pages;
    }

    /// @param sent the field in which is typed, whatever it is called
    @GetMapping("/organizations/{id}/people")
    ResponseEntity<byte[]> suggest(
            Viewer viewer,
            Texts texts,
            @PathVariable int id,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, id);
        String typed =
                sent.keySet().stream()
                        .filter(field -> field.startsWith("person"))
                        .findFirst()
                        .map(field -> FormReader.sent(sent, field))
                        .orElse("");
        return pages.show(
                "committees/people",
                here.words().page("people"),
                people.suggest(viewer, here.id(), here.today(), typed));
    }
}
