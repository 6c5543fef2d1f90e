package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Headcount;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeDifference;
import vn.dangvu.organizations.TreeDifference.Change;
import vn.dangvu.organizations.TreeDifference.Place;
import vn.dangvu.organizations.TreeDifference.What;
import vn.dangvu.organizations.TreeOnDay;
import vn.dangvu.organizations.TreeOverTime;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Puts what became of a tree into the words of its page.
final class DifferencePages {

    /// More is read below one organization at a time.
    private static final int ROWS = 200;

    private final Organizations organizations;
    private final TreeOverTime overTime;
    private final Headcount headcount;
    private final Viewer viewer;
    private final DayWords words;
    private final Reasons reasons;

    DifferencePages(
            Organizations organizations,
            TreeOverTime overTime,
            Headcount headcount,
            Viewer viewer,
            DayWords words) {
        this.organizations = organizations;
        this.overTime = overTime;
        this.headcount = headcount;
        this.viewer = viewer;
        this.words = words;
        this.reasons = new Reasons(organizations, overTime, viewer, words);
    }

    /// @param top below which is compared; null for everything
    DifferencePage page(
            DifferenceController.Asked earlier,
            DifferenceController.Asked later,
            @Nullable Organization top,
            List<OrganizationId> tops,
            List<TreeOnDay> trees) {
        var difference = overTime.between(trees.getFirst(), trees.getLast());
        var unchanged = difference.unchanged();
        var days = "?from=" + difference.from() + "&to=" + difference.to();
        return new DifferencePage(
                List.of(
                        new Crumb(
                                words.texts().get("shell.place.organizations"),
                                "/organizations?on=" + difference.to())),
                words.page(
                        top == null ? "difference.lead" : "difference.lead.of",
                        words.date(difference.from()),
                        words.date(difference.to()),
                        top == null ? "" : top.shortName()),
                shown(earlier),
                error(earlier),
                shown(later),
                error(later),
                top == null ? null : top.id().toString(),
                top == null ? null : "/organizations/difference" + days,
                words.date(difference.from()),
                words.date(difference.to()),
                totals(trees, tops, difference),
                sections(difference),
                words.page("difference.unchanged", words.number(unchanged.size())),
                unchanged.stream().limit(ROWS).map(DifferencePages::called).toList(),
                more(unchanged.size()));
    }

    private String shown(DifferenceController.Asked asked) {
        return asked.wrong() == null ? words.date(asked.day()) : asked.typed();
    }

    private @Nullable String error(DifferenceController.Asked asked) {
        return asked.wrong() == null
                ? null
                : DayWords.wrong(asked.wrong(), asked.day(), words.texts());
    }

    private @Nullable String more(int all) {
        return all > ROWS ? words.page("difference.more", words.number(all - ROWS)) : null;
    }

    private static String called(Organization one) {
        return one.shortName() + " (" + one.code() + ")";
    }

    private List<DifferencePage.Total> totals(
            List<TreeOnDay> trees, List<OrganizationId> tops, TreeDifference difference) {
        boolean turned = trees.getFirst().day().isAfter(trees.getLast().day());
        var before = turned ? trees.getLast() : trees.getFirst();
        var after = turned ? trees.getFirst() : trees.getLast();
        var totals = new ArrayList<DifferencePage.Total>();
        totals.add(
                total(
                        words.page("difference.members"),
                        members(tops, difference.from()),
                        members(tops, difference.to())));
        for (var kind : OrganizationKind.values()) {
            long was = count(before, kind);
            long is = count(after, kind);
            if (was + is > 0) {
                totals.add(total(words.texts().get("organizations.kind." + kind), was, is));
            }
        }
        return totals;
    }

    private long members(List<OrganizationId> tops, LocalDate day) {
        return headcount.of(viewer, tops, day).values().stream()
                .mapToLong(Headcount.Head::members)
                .sum();
    }

    private static long count(TreeOnDay tree, OrganizationKind kind) {
        return tree.nodes().stream().filter(node -> node.organization().kind() == kind).count();
    }

    private DifferencePage.Total total(String label, long before, long after) {
        String change = words.number(Math.abs(after - before));
        String sign = after > before ? "+" : "−";
        return new DifferencePage.Total(
                label,
                words.number(before),
                words.number(after),
                after == before ? "0" : sign + change);
    }

    private List<DifferencePage.Section> sections(TreeDifference difference) {
        var sections = new ArrayList<DifferencePage.Section>();
        for (var what : What.values()) {
            var changes =
                    difference.changes().stream().filter(change -> change.what() == what).toList();
            if (!changes.isEmpty()) {
                sections.add(section(what, changes, difference));
            }
        }
        return sections;
    }

    private DifferencePage.Section section(
            What what, List<Change> changes, TreeDifference difference) {
        var shown = changes.stream().limit(ROWS).toList();
        var ids = shown.stream().map(change -> change.organization().id()).toList();
        var before = headcount.of(viewer, ids, difference.from());
        var after = headcount.of(viewer, ids, difference.to());
        var decided = reasons.of(ids, difference.from(), difference.to());
        return new DifferencePage.Section(
                what.name().toLowerCase(Locale.ROOT),
                words.page("difference." + what, words.number(changes.size())),
                shown.stream()
                        .map(change -> row(change, before, after, decided, difference))
                        .toList(),
                more(changes.size()));
    }

    private DifferencePage.Row row(
            Change change,
            Map<OrganizationId, Headcount.Head> before,
            Map<OrganizationId, Headcount.Head> after,
            Reasons.Found decided,
            TreeDifference difference) {
        var one = change.organization();
        boolean seen = organizations.find(viewer, one.id(), difference.to()).isPresent();
        var day = change.after() == null ? difference.from() : difference.to();
        return new DifferencePage.Row(
                one.shortName(),
                seen ? "/organizations/" + one.id() + "?on=" + day : null,
                words.texts().get("organizations.kind." + one.kind()) + " · " + one.code(),
                what(change, decided),
                count(change.before(), before, seen),
                count(change.after(), after, seen),
                decided.of(change),
                seen ? "/organizations/" + one.id() + "/lineage" : null);
    }

    private DifferencePage.@Nullable Count count(
            @Nullable Place place, Map<OrganizationId, Headcount.Head> heads, boolean seen) {
        if (place == null || place.organization().kind() == OrganizationKind.PARTY_GROUP) {
            return null;
        }
        var head = Objects.requireNonNull(heads.get(place.organization().id()));
        return new DifferencePage.Count(words.number(head.members()), seen ? head.address() : null);
    }

    private String what(Change change, Reasons.Found decided) {
        var was = change.before();
        var is = change.after();
        return switch (change.what()) {
            case BEGAN, CAME -> under("difference.under", is);
            case LEFT -> under("difference.wasUnder", was);
            case ENDED -> decided.heirs(change.organization().id());
            case RENAMED -> arrow(was, is, DifferencePages::named);
            case KIND_CHANGED ->
                    arrow(was, is, one -> words.texts().get("organizations.kind." + one.kind()));
            case MOVED -> arrow(superior(was), superior(is));
        };
    }

    private static String named(Organization one) {
        return one.officialName() + " (" + one.code() + ")";
    }

    private String under(String key, @Nullable Place place) {
        return place == null || place.superior() == null
                ? ""
                : words.page(key, place.superior().shortName());
    }

    private String superior(@Nullable Place place) {
        return Optional.ofNullable(place)
                .map(Place::superior)
                .map(Organization::shortName)
                .orElseGet(() -> words.page("difference.outside"));
    }

    private static String arrow(
            @Nullable Place was, @Nullable Place is, Function<Organization, String> name) {
        return arrow(
                name.apply(Objects.requireNonNull(was).organization()),
                name.apply(Objects.requireNonNull(is).organization()));
    }

    private static String arrow(String was, String is) {
        return was + " → " + is;
    }
}
