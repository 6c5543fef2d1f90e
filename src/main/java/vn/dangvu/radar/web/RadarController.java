package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.Radar;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// What waits for somebody, as a list and as a calendar.
@Controller
class RadarController {

    private final Radar radar;
    private final Organizations organizations;
    private final Pages pages;
    private final Clock clock;

    RadarController(Radar radar, Organizations organizations, Pages pages, Clock clock) {
        this.radar = radar;
        this.organizations = organizations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/radar")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam Map<String, String> sent) {
        var today = LocalDate.now(clock);
        var begins = radar.begins(viewer, today);
        String title = texts.get("radar.page.title");
        if (organization == null && begins.isEmpty()) {
            return pages.show("radar/nothing", title, texts.get("radar.page.nothing"));
        }
        var id = organization == null ? begins.getFirst().id() : new OrganizationId(organization);
        var asked = RadarRequest.of(id, sent, radar.kinds(), today);
        var here = organizations.get(viewer, id, asked.day());
        var words = new RadarWords(texts, asked.day());
        var status = asked.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        var month = asked.month();
        if (month != null) {
            var found = radar.due(viewer, id, asked.day(), month.atDay(1), month.atEndOfMonth());
            var page =
                    new CalendarPages(asked, month, here, words)
                            .page(found, radar.around(viewer, id, asked.day()));
            return pages.show(status, "radar/calendar", title, page);
        }
        var making = new RadarPages(asked, here, words);
        var found = radar.look(viewer, asked.question(), making.wanted());
        return pages.show(
                status,
                "radar/list",
                title,
                making.page(found, radar.around(viewer, id, asked.day())));
    }
}
