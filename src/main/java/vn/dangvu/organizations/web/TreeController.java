package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Headcount;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The tree of organizations as of a day. Each branch opens by its own address; htmx takes only
/// that branch of the answer.
@Controller
class TreeController {

    private static final int MATCHES = 30;
    private static final int YEARS = 5;

    private final Organizations organizations;
    private final Headcount headcount;
    private final Timelines timelines;
    private final Pages pages;
    private final Clock clock;

    TreeController(
            Organizations organizations,
            Headcount headcount,
            Timelines timelines,
            Pages pages,
            Clock clock) {
        this.organizations = organizations;
        this.headcount = headcount;
        this.timelines = timelines;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/organizations")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String open,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String branch) {
        var asked = TreeRequest.of(on, q, open);
        var today = LocalDate.now(clock);
        var typed = DayInput.read(asked.on(), today);
        var day = typed instanceof DayInput.Day(LocalDate wanted) ? wanted : today;
        boolean wrong = !(typed instanceof DayInput.Day || typed instanceof DayInput.Nothing);
        var roots = organizations.roots(viewer, day);
        var opened = asked.open() == null ? ids(roots) : asked.open();
        var page =
                new TreePage(
                        wrong ? asked.on() : Formats.of(texts).date(day),
                        DayWords.wrong(typed, day, texts),
                        asked.words(),
                        asked.open() == null ? null : joined(asked.open()),
                        Formats.of(texts).date(day),
                        days(asked, day, today, texts),
                        branch == null ? timelines.of(viewer, day, today, asked::on, texts) : null,
                        asked.words().isEmpty()
                                ? nodes(viewer, roots, day, opened, texts)
                                : List.of(),
                        asked.words().isEmpty() ? null : found(viewer, asked.words(), day, texts),
                        "/organizations?on=" + day,
                        viewer.administrator() || viewer.officerRoots().length > 0,
                        viewer.officerRoots().length > 0);
        return pages.show(
                wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "organizations/tree",
                texts.get("organizations.page.title"),
                page);
    }

    private List<TreePage.Day> days(
            TreeRequest asked, LocalDate day, LocalDate today, Texts texts) {
        var days = new ArrayList<TreePage.Day>();
        days.add(
                new TreePage.Day(
                        texts.get("organizations.page.today"), asked.on(today), day.equals(today)));
        for (int back = 1; back <= YEARS; back++) {
            var end = LocalDate.of(today.getYear() - back, 12, 31);
            days.add(new TreePage.Day(Formats.of(texts).date(end), asked.on(end), day.equals(end)));
        }
        return days;
    }

    private List<TreePage.Node> nodes(
            Viewer viewer,
            List<Organization> level,
            LocalDate day,
            Set<Integer> open,
            Texts texts) {
        var ids = level.stream().map(Organization::id).toList();
        var parents = organizations.parents(viewer, ids, day);
        var heads = headcount.of(viewer, ids, day);
        return level.stream()
                .map(organization ->
                        node(
                                viewer,
                                organization,
                                parents.contains(organization.id()),
                                Objects.requireNonNull(heads.get(organization.id())),
                                day,
                                open,
                                texts))
                .toList();
    }

    private TreePage.Node node(
            Viewer viewer,
            Organization organization,
            boolean parent,
            Headcount.Head head,
            LocalDate day,
            Set<Integer> open,
            Texts texts) {
        var id = organization.id();
        boolean group = organization.kind() == OrganizationKind.PARTY_GROUP;
        boolean seen = organizations.find(viewer, id, day).isPresent();
        boolean shown = parent && open.contains(id.value());
        var other = new LinkedHashSet<>(open);
        if (shown) {
            other.remove(id.value());
        } else {
            other.add(id.value());
        }
        return new TreePage.Node(
                "node-" + id,
                organization.shortName(),
                seen ? address(organization, day) : null,
                kind(organization, texts),
                organization.code(),
                group ? null : Formats.of(texts).number(head.members()),
                seen ? membersAddress(organization, head) : null,
                shown,
                parent ? TreeRequest.address(day, other, id) : null,
                texts.get(
                        "organizations.page." + (shown ? "close" : "open"),
                        organization.shortName()),
                shown
                        ? nodes(viewer, organizations.children(viewer, id, day), day, open, texts)
                        : List.of());
    }

    private TreePage.Found found(Viewer viewer, String words, LocalDate day, Texts texts) {
        var found = organizations.search(viewer, words, day, MATCHES + 1);
        var shown =
                found.stream()
                        .limit(MATCHES)
                        .map(match -> match(viewer, match, day, texts))
                        .toList();
        String summary = "organizations.page.found" + (found.size() > MATCHES ? ".first" : "");
        return new TreePage.Found(texts.get(summary, String.valueOf(shown.size()), words), shown);
    }

    private TreePage.Match match(Viewer viewer, Organization match, LocalDate day, Texts texts) {
        var above =
                organizations.path(viewer, match.id(), day).stream()
                        .filter(step -> !step.id().equals(match.id()))
                        .toList();
        return new TreePage.Match(
                match.shortName(),
                address(match, day),
                kind(match, texts),
                match.code(),
                above.stream().map(Organization::shortName).toList(),
                TreeRequest.address(day, ids(above), match.id()));
    }

    private static String membersAddress(Organization organization, Headcount.Head head) {
        return organization.kind() == OrganizationKind.PARTY_GROUP
                ? "/organizations/" + organization.parent() + "/groups"
                : head.address();
    }

    private static String address(Organization organization, LocalDate day) {
        return "/organizations/" + organization.id() + "?on=" + day;
    }

    private static String kind(Organization organization, Texts texts) {
        return texts.get("organizations.kind." + organization.kind());
    }

    private static Set<Integer> ids(List<Organization> organizations) {
        return organizations.stream()
                .map(Organization::id)
                .map(OrganizationId::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
