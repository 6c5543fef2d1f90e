package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Headcount;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeOverTime;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What became of the tree between two days.
@Controller
class DifferenceController {

    private final Organizations organizations;
    private final TreeOverTime overTime;
    private final Headcount headcount;
    private final Pages pages;
    private final Clock clock;

    DifferenceController(
            Organizations organizations,
            TreeOverTime overTime,
            Headcount headcount,
            Pages pages,
            Clock clock) {
        this.organizations = organizations;
        this.overTime = overTime;
        this.headcount = headcount;
        this.pages = pages;
        this.clock = clock;
    }

    /// A day as typed, and the one that is shown for it.
    record Asked(String typed, LocalDate day, @Nullable DayInput wrong) {}

    @GetMapping("/organizations/difference")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String organization) {
        var today = LocalDate.now(clock);
        var later = asked(to, today, today);
        // Without a day to compare with: the end of the year before, as reports compare.
        var earlier = asked(from, LocalDate.of(later.day().getYear() - 1, 12, 31), today);
        var top = top(viewer, organization, later.day());
        var tops =
                top == null
                        ? organizations.roots(viewer, later.day()).stream()
                                .map(Organization::id)
                                .toList()
                        : List.of(top.id());
        var one = overTime.on(viewer, earlier.day(), tops, Map.of());
        var other = overTime.on(viewer, later.day(), tops, Map.of());
        var page =
                new DifferencePages(organizations, overTime, headcount, viewer, DayWords.in(texts))
                        .page(earlier, later, top, tops, List.of(one, other));
        boolean right = earlier.wrong() == null && later.wrong() == null;
        return pages.show(
                right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "organizations/difference",
                texts.get("organizations.page.difference.title"),
                page);
    }

    private @Nullable Organization top(Viewer viewer, @Nullable String number, LocalDate day) {
        if (number == null || number.isEmpty()) {
            return null;
        }
        if (!number.matches("[0-9]{1,9}")) {
            throw new NotFound("organization " + number);
        }
        return organizations.get(viewer, new OrganizationId(Integer.parseInt(number)), day);
    }

    private static Asked asked(@Nullable String typed, LocalDate otherwise, LocalDate today) {
        String text = typed == null ? "" : typed.strip();
        String tidy = text.substring(0, Math.min(text.length(), 30));
        return switch (DayInput.read(tidy, today)) {
            case DayInput.Day(LocalDate day) -> new Asked(tidy, day, null);
            case DayInput.Nothing _ -> new Asked(tidy, otherwise, null);
            case DayInput.Month wrong -> new Asked(tidy, otherwise, wrong);
            case DayInput.Year wrong -> new Asked(tidy, otherwise, wrong);
            case DayInput.Wrong wrong -> new Asked(tidy, otherwise, wrong);
        };
    }
}
