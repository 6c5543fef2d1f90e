package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The places of the product, in the order of the office's work; only what the person may use.
class Navigation {

    /// @param below where its pages lie
    /// @param parts the pages beside each other in it; the first is the place itself
    private record Place(
            String name,
            String address,
            String below,
            String icon,
            String key,
            Who who,
            List<String> parts) {

        Place(String name, String address, String below, String icon, String key, Who who) {
            this(name, address, below, icon, key, who, List.of());
        }
    }

    private enum Who {
        EVERYBODY,
        READERS,
        OFFICERS,
        /// Of the administrators only those may who fill an empty register, which is not asked anew
        /// for every page.
        IMPORTERS,
        ADMINISTRATORS,
        AUDITORS,
        CONFIRMERS
    }

    private static final List<Place> PLACES =
            List.of(
                    new Place("home", "/", "", "home", "h", Who.EVERYBODY),
                    new Place("radar", "/radar", "/radar", "bell", "v", Who.READERS),
                    new Place(
                            "organizations",
                            "/organizations",
                            "/organizations",
                            "sitemap",
                            "o",
                            Who.EVERYBODY),
                    new Place(
                            "members",
                            "/members",
                            "/members",
                            "users",
                            "m",
                            Who.READERS,
                            List.of(
                                    "/members",
                                    "/transfers",
                                    "/member-cases",
                                    "/fees",
                                    "/badges",
                                    "/cards",
                                    "/years/assignments",
                                    "/years/residence")),
                    new Place(
                            "candidates",
                            "/candidates",
                            "/candidates",
                            "user-plus",
                            "k",
                            Who.READERS,
                            List.of("/candidates", "/cases", "/courses", "/admissions/rules")),
                    new Place(
                            "reports",
                            "/reports/annual",
                            "/reports",
                            "report-analytics",
                            "r",
                            Who.EVERYBODY,
                            List.of("/reports/annual", "/forms", "/papers")),
                    new Place(
                            "reorganizations",
                            "/reorganizations",
                            "/reorganizations",
                            "switch-horizontal",
                            "s",
                            Who.OFFICERS),
                    new Place("import", "/import", "/import", "file-import", "i", Who.IMPORTERS),
                    new Place(
                            "confirmations",
                            "/confirmations",
                            "/confirmations",
                            "checklist",
                            "c",
                            Who.CONFIRMERS),
                    new Place(
                            "accounts",
                            "/accounts",
                            "/accounts",
                            "shield-lock",
                            "a",
                            Who.ADMINISTRATORS),
                    new Place("audit", "/audit", "/audit", "history", "n", Who.AUDITORS));

    private Navigation() {}

    /// @param viewer null before the sign-in was looked at
    /// @param waiting how much waits for the person; nothing where nothing ever will
    static List<NavigationItem> of(
            Texts texts,
            @Nullable Person user,
            @Nullable Viewer viewer,
            OptionalInt waiting,
            String path) {
        if (user == null) {
            return List.of();
        }
        var items = new ArrayList<NavigationItem>();
        for (var place : PLACES) {
            boolean inbox = place.who() == Who.CONFIRMERS;
            if (inbox ? waiting.isPresent() : isOpen(place, user, viewer)) {
                items.add(
                        new NavigationItem(
                                texts.get("shell.place." + place.name()),
                                place.address(),
                                place.icon(),
                                place.key(),
                                contains(place, path),
                                inbox ? waiting.orElse(0) : 0,
                                parts(texts, place, viewer, path)));
            }
        }
        return List.copyOf(items);
    }

    private static boolean isOpen(Place place, Person user, @Nullable Viewer viewer) {
        return switch (place.who()) {
            case EVERYBODY, CONFIRMERS -> true;
            case READERS -> reads(viewer);
            case IMPORTERS ->
                    user.administrator() || viewer != null && viewer.officerRoots().length > 0;
            case OFFICERS -> viewer != null && viewer.officerRoots().length > 0;
            case ADMINISTRATORS -> user.administrator();
            case AUDITORS -> viewer != null && viewer.auditRoots().length > 0;
        };
    }

    /// Whether there is anybody of the register to look for: whoever sees figures alone has nobody.
    static boolean reads(@Nullable Viewer viewer) {
        return viewer != null && viewer.rowRoots().length > 0;
    }

    /// Whoever sees no rows has nothing to find beside the place itself.
    private static List<NavigationItem.Part> parts(
            Texts texts, Place place, @Nullable Viewer viewer, String path) {
        if (!reads(viewer)) {
            return List.of();
        }
        return place.parts().stream()
                .map(address ->
                        new NavigationItem.Part(
                                texts.get("shell.part." + address.substring(1).replace('/', '.')),
                                address,
                                isIn(path, address)))
                .toList();
    }

    private static boolean contains(Place place, String path) {
        return path.equals(place.address())
                || !place.below().isEmpty() && path.startsWith(place.below() + "/")
                || place.parts().stream().anyMatch(part -> isIn(path, part));
    }

    private static boolean isIn(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
