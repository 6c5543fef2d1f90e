package vn.dangvu.privacy.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.Retentions;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// The page that tells everybody what is kept of persons.
@Controller
class DataProtectionController {

    private final DataProtectionPages data;
    private final Retentions retentions;
    private final Pages pages;
    private final Clock clock;

    DataProtectionController(
            DataProtectionPages data, Retentions retentions, Pages pages, Clock clock) {
        this.data = data;
        this.retentions = retentions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/data-protection")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        String contact = retentions.contact().orElse("");
        return show(HttpStatus.OK, viewer, texts, contact, List.of());
    }

    @PostMapping("/data-protection/contact")
    ResponseEntity<byte[]> contact(
            Viewer viewer, Texts texts, @RequestParam(defaultValue = "") String contact) {
        var read = new FieldReader("privacy", texts, LocalDate.now(clock));
        String words = read.needed("contact", FieldReader.tidy(contact));
        if (!read.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, words, read.errors());
        }
        retentions.setContact(viewer, words);
        return pages.seeOther("/data-protection", texts.get("privacy.notice.contact"));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Viewer viewer, Texts texts, String typed, List<FieldError> errors) {
        return pages.show(
                status,
                "privacy/protection",
                texts.get("privacy.page.title"),
                data.page(viewer, texts, typed, errors));
    }
}
