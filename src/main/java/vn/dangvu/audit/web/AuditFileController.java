package vn.dangvu.audit.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dangvu.audit.AuditChain;
import vn.dangvu.audit.Checkpoints;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.Pages;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/// The audit as a file that can be verified elsewhere, and its signed days on paper.
@Controller
class AuditFileController {

    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final Pages pages;
    private final Clock clock;

    AuditFileController(AuditChain chain, Checkpoints checkpoints, Pages pages, Clock clock) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/audit/export")
    ResponseEntity<Resource> export(Viewer viewer) throws IOException {
        chain.noteExport(viewer);
        return Attachments.file(
                "nhat-ky-" + LocalDate.now(clock) + ".jsonl",
                "application/jsonl",
                out -> chain.export(viewer, out));
    }

    @GetMapping("/audit/checkpoints")
    ResponseEntity<byte[]> checkpoints(Viewer viewer, Texts texts) {
        var page =
                CheckpointPage.of(
                        checkpoints.all(viewer), checkpoints.fingerprint(), texts, clock.getZone());
        return pages.show("audit/checkpoints", texts.get("audit.checkpoints.title"), page);
    }
}
