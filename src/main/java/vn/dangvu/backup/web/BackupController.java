package vn.dangvu.backup.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dangvu.backup.Backups;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.time.Clock;

/// What became of the backups, for administrators.
@Controller
class BackupController {

    private final Backups backups;
    private final Pages pages;
    private final Clock clock;

    BackupController(Backups backups, Pages pages, Clock clock) {
        this.backups = backups;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/backups")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts) {
        var page = BackupPage.of(backups.state(viewer), texts, clock.getZone());
        return pages.show("backup/backups", texts.get("backup.page.title"), page);
    }
}
