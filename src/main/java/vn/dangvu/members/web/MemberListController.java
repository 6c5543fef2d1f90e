package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Catalogs;
import vn.dangvu.members.MemberPage;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The members of an organization on a day.
@Controller
class MemberListController {

    private static final int SIZE = 50;

    private final Members members;
    private final Organizations organizations;
    private final Pages pages;
    private final Clock clock;

    MemberListController(Members members, Organizations organizations, Pages pages, Clock clock) {
        this.members = members;
        this.organizations = organizations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/members")
    ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var asked = ListRequest.of(sent);
        var today = LocalDate.now(clock);
        var typed = DayInput.read(asked.on(), today);
        var day = typed instanceof DayInput.Day(LocalDate wanted) ? wanted : today;
        var words = new MemberWords(texts);
        var where = organization(viewer, asked, day);
        if (where.isEmpty()) {
            return pages.show(
                    "members/nobody", words.page("title"), new NobodyPage(mayImport(viewer)));
        }
        String error = dayError(typed, words);
        var found = members.list(viewer, asked.query(where.get().id(), day), asked.after(), SIZE);
        var page = page(viewer, asked, where.get(), day, found, error, words);
        return pages.show(
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "members/list",
                words.page("titleOf", where.get().shortName()),
                page);
    }

    /// The organization asked for; else the first one in which the viewer may see members.
    private Optional<Organization> organization(Viewer viewer, ListRequest asked, LocalDate day) {
        if (asked.organization() != null) {
            return Optional.of(
                    organizations.get(viewer, new OrganizationId(asked.organization()), day));
        }
        var roots = organizations.roots(viewer, day);
        var open = Set.of(viewer.rowRoots().length == 0 ? viewer.roots() : viewer.rowRoots());
        return roots.stream()
                .filter(root -> open.contains(root.id().value()))
                .findFirst()
                .or(() -> roots.stream().findFirst());
    }

    private static boolean mayImport(Viewer viewer) {
        return viewer.administrator() || viewer.officerRoots().length > 0;
    }

    private static @Nullable String dayError(DayInput typed, MemberWords words) {
        return switch (typed) {
            case DayInput.Nothing _, DayInput.Day _ -> null;
            case DayInput.Month _, DayInput.Year _ ->
                    Flaw.of("on", "date.NOT_WHOLE").inWords(words.texts()).message();
            case DayInput.Wrong(var reason) ->
                    Flaw.of("on", "date." + reason).inWords(words.texts()).message();
        };
    }

    private MemberListPage page(
            Viewer viewer,
            ListRequest asked,
            Organization where,
            LocalDate day,
            MemberPage found,
            @Nullable String dayError,
            MemberWords words) {
        var id = where.id();
        var numbers = Formats.of(words.texts());
        return new MemberListPage(
                id.value(),
                chips(asked, where, day, words),
                dayError == null ? words.date(day) : asked.on(),
                dayError,
                asked.words(),
                asked.standing(),
                asked.sex(),
                asked.state(),
                near(viewer, where, day, words),
                words.options("standing", Catalogs.STANDINGS),
                words.options("sex", Catalogs.SEXES),
                ListRequest.STATES.stream()
                        .map(state -> new Option(state, words.page("state." + state)))
                        .toList(),
                found.lines().stream().map(line -> MemberListPage.Line.of(line, words)).toList(),
                words.page("count", numbers.number(found.total())),
                words.page(
                        "summary",
                        numbers.number(found.lines().size()),
                        numbers.number(found.total())),
                found.next() == null
                        ? null
                        : asked.address("/members", id, day, found.next(), Set.of()),
                asked.after() == null ? null : asked.address("/members", id, day, null, Set.of()),
                asked.filtered()
                        ? asked.address(
                                "/members", id, day, null, Set.of("q", "standing", "sex", "state"))
                        : null,
                asked.address("/members.xlsx", id, day, null, Set.of()),
                organizations.mayRecord(viewer, id) ? "/members/new" : null);
    }

    /// What narrows the list, each with the way out of it; where and when always stand there.
    private static List<Chip> chips(
            ListRequest asked, Organization where, LocalDate day, MemberWords words) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(words.page("organization"), where.shortName(), "#organization", null));
        chips.add(new Chip(words.page("on"), words.date(day), "#on", null));
        if (!asked.words().isEmpty()) {
            chips.add(chip(asked, where, day, "q", words.page("words"), asked.words()));
        }
        if (!asked.standing().isEmpty()) {
            chips.add(
                    chip(
                            asked,
                            where,
                            day,
                            "standing",
                            words.page("standing"),
                            words.of("standing", asked.standing())));
        }
        if (!asked.sex().isEmpty()) {
            chips.add(
                    chip(
                            asked,
                            where,
                            day,
                            "sex",
                            words.page("sex"),
                            words.of("sex", asked.sex())));
        }
        if (!asked.state().isEmpty()) {
            chips.add(
                    chip(
                            asked,
                            where,
                            day,
                            "state",
                            words.page("state"),
                            words.page("state." + asked.state())));
        }
        return chips;
    }

    private static Chip chip(
            ListRequest asked,
            Organization where,
            LocalDate day,
            String condition,
            String label,
            String value) {
        return new Chip(
                label,
                value,
                null,
                asked.address("/members", where.id(), day, null, Set.of(condition)));
    }

    /// Where one can go from here: up the path, and one step down.
    private List<Option> near(Viewer viewer, Organization where, LocalDate day, MemberWords words) {
        var near = new LinkedHashSet<Option>();
        organizations.roots(viewer, day).forEach(root -> near.add(option(root, "")));
        organizations.path(viewer, where.id(), day).forEach(above -> near.add(option(above, "")));
        near.add(option(where, ""));
        organizations
                .children(viewer, where.id(), day)
                .forEach(below -> near.add(option(below, words.page("below") + " ")));
        return List.copyOf(near);
    }

    private static Option option(Organization organization, String mark) {
        return new Option(organization.id().toString(), mark + organization.shortName());
    }
}
