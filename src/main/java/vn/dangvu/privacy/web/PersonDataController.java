package vn.dangvu.privacy.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.Holds;
import vn.dangvu.privacy.PersonFiles;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// What is held about one person: to look at, and to take out as a file.
@Controller
@RequestMapping("/members/{id}/data")
class PersonDataController {

    private final PersonFiles files;
    private final Holds holds;
    private final PersonDataPages data;
    private final Pages pages;

    PersonDataController(PersonFiles files, Holds holds, PersonDataPages data, Pages pages) {
        this.files = files;
        this.holds = holds;
        this.data = data;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        return show(HttpStatus.OK, viewer, texts, id, sent, List.of());
    }

    @PostMapping("/export")
    ResponseEntity<byte[]> export(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var read = new FieldReader("privacy", texts, data.today());
        String reason = read.needed("reason", FieldReader.sent(sent, "reason"));
        if (!read.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, id, sent, read.errors());
        }
        var file = files.take(viewer, id, reason, "on".equals(sent.get("whole")));
        String name = "du-lieu-" + file.person().code() + "-" + data.today();
        return "json".equals(sent.get("format"))
                ? Attachments.of(name + ".json", "application/json", files.json(file))
                : Attachments.of(
                        name + ".pdf", "application/pdf", files.pdf(file, data.words(texts)));
    }

    @PostMapping("/holds")
    ResponseEntity<byte[]> hold(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var read = new FieldReader("privacy", texts, data.today());
        String reason = read.needed("holdReason", FieldReader.sent(sent, "holdReason"));
        if (!read.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, id, sent, read.errors());
        }
        holds.setOn(viewer, id, reason);
        return pages.seeOther("/members/" + id + "/data#holds", texts.get("privacy.notice.held"));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            long id,
            Map<String, String> sent,
            List<FieldError> errors) {
        var page = data.page(viewer, texts, id, sent, errors);
        return pages.show(status, "privacy/person", texts.get("privacy.data.title"), page);
    }
}
