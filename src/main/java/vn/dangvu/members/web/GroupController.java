package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.PartyGroups;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The party groups of a cell and who is in them.
@Controller
@RequestMapping("/organizations/{id}/groups")
class GroupController {

    private final PartyGroups groups;
    private final Organizations organizations;
    private final Pages pages;
    private final Clock clock;

    GroupController(PartyGroups groups, Organizations organizations, Pages pages, Clock clock) {
        this.groups = groups;
        this.organizations = organizations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable String id,
            @RequestParam @Nullable String on) {
        var today = LocalDate.now(clock);
        var day =
                DayInput.read(on == null ? "" : on, today) instanceof DayInput.Day(LocalDate asked)
                        ? asked
                        : today;
        var cell = cell(viewer, id, day);
        return show(HttpStatus.OK, viewer, texts, cell, day, List.of());
    }

    /// A field `of<member>` for everybody who stands in the cell: the number of a group, or
    /// nothing.
    @PostMapping
    ResponseEntity<byte[]> place(
            Viewer viewer,
            Texts texts,
            @PathVariable String id,
            @RequestParam Map<String, String> sent) {
        var today = LocalDate.now(clock);
        var reader = new FieldReader(today);
        var on = reader.neededDay("on", FieldReader.tidy(sent.get("on")));
        var cell = cell(viewer, id, on == null ? today : on);
        if (on == null || on.isAfter(today)) {
            var flaws = on == null ? reader.flaws() : List.of(Flaw.of("on", "later.on"));
            var errors = flaws.stream().map(flaw -> flaw.inWords(texts)).toList();
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, cell, today, errors);
        }
        var wanted = new HashMap<Long, @Nullable Integer>();
        sent.forEach((field, group) -> {
            if (field.matches("of[0-9]{1,15}") && group.matches("[0-9]{0,9}")) {
                wanted.put(
                        Long.valueOf(field.substring(2)),
                        group.isEmpty() ? null : Integer.valueOf(group));
            }
        });
        int placed = groups.place(viewer, cell.id(), on, wanted);
        return pages.seeOther(
                address(cell) + "?on=" + on, new MemberWords(texts).page("groupsNotice", placed));
    }

    private Organization cell(Viewer viewer, String id, LocalDate day) {
        if (!id.matches("[0-9]{1,9}")) {
            throw new NotFound("organization " + id);
        }
        var cell = organizations.get(viewer, new OrganizationId(Integer.parseInt(id)), day);
        if (!cell.kind().holdsMembers()) {
            throw new NotFound("party groups of " + id);
        }
        return cell;
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            Organization cell,
            LocalDate day,
            List<FieldError> errors) {
        var found = groups.groups(viewer, cell.id(), day);
        var members = groups.members(viewer, cell.id(), day);
        boolean mayRecord = organizations.mayRecord(viewer, cell.id());
        var page =
                new GroupPages(new MemberWords(texts), cell, day)
                        .page(found, members, mayRecord, errors);
        return pages.show(
                status, "members/groups", texts.get("members.page.groups", cell.shortName()), page);
    }

    private static String address(Organization cell) {
        return "/organizations/" + cell.id() + "/groups";
    }
}
