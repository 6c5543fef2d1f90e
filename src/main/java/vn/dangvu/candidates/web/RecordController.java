package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.candidates.CandidateRecord;
import vn.dangvu.candidates.Candidates;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.List;

/// The record of one candidate.
@Controller
@RequestMapping("/candidates/{candidate}")
class RecordController {

    /// Characters: less says nothing, more is no reason.
    private static final int SHORTEST_REASON = 5;

    private static final int LONGEST_REASON = 200;

    private final CandidateDesk desk;
    private final Candidates candidates;
    private final Ahead ahead;
    private final Pages pages;

    RecordController(CandidateDesk desk, Candidates candidates, Ahead ahead, Pages pages) {
        this.desk = desk;
        this.candidates = candidates;
        this.ahead = ahead;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long candidate) {
        var record = candidates.open(viewer, candidate);
        return show(HttpStatus.OK, viewer, texts, record, false, null);
    }

    /// Shows this once what is masked; asking is an act of its own, which the audit keeps with its
    /// reason.
    @PostMapping("/reveal")
    ResponseEntity<byte[]> reveal(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @RequestParam(defaultValue = "") String reason) {
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            var record = candidates.open(viewer, candidate);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, record, false, said);
        }
        var record = candidates.reveal(viewer, candidate, said);
        return show(HttpStatus.OK, viewer, texts, record, true, null);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            CandidateRecord record,
            boolean whole,
            @Nullable String refused) {
        var words = new CandidateWords(texts);
        var places = desk.places(viewer, texts);
        var ids = List.of(record.id());
        var timeline =
                new Timeline(
                        record,
                        words,
                        places,
                        desk.writers(record, texts),
                        desk.zone(),
                        places.mayRecord(record.home()));
        var page =
                new RecordPages(record, words, places)
                        .page(
                                timeline,
                                ahead.certificates(viewer, ids).get(record.id()),
                                ahead.certificatesOf(record.id()),
                                ahead.steps(viewer, texts, ids).get(record.id()),
                                whole,
                                refused);
        return pages.show(status, "candidates/record", record.profile().person().fullName(), page);
    }
}
