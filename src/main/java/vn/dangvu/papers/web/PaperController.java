package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperFile;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.Pages;

import java.util.Arrays;

/// A paper as it is printed, with what happened to it, and as a file.
@Controller
@RequestMapping("/papers/{paper}")
class PaperController {

    private final PaperDesk desk;
    private final Papers papers;
    private final Pages pages;

    PaperController(PaperDesk desk, Papers papers, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam @Nullable Integer version) {
        var open = desk.look(viewer, texts, paper);
        var shown =
                open.paper().versions().stream()
                        .filter(one -> version == null || one.ordinal() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("version " + version + " of " + paper));
        var page = open.page(shown, desk.casesOf(viewer, texts, open.paper()));
        return pages.show("papers/paper", open.title(), page);
    }

    @GetMapping("/file.{extension}")
    ResponseEntity<byte[]> file(
            Viewer viewer, @PathVariable long paper, @PathVariable String extension) {
        var format =
                Arrays.stream(PaperFile.Format.values())
                        .filter(one -> one.extension().equals(extension))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("file." + extension));
        var file = papers.file(viewer, paper, format);
        return Attachments.of(file.name(), file.mediaType(), file.content());
    }
}
