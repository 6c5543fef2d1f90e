package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

import java.util.ArrayList;
import java.util.List;

/// The places of the product, in the order of the office's work; only what the person may use.
class Navigation {

    private record Place(
            String name, String address, String below, String icon, String key, boolean managing) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("home", "/", "", "home", "h", false),
                    new Place(
                            "organizations",
                            "/organizations",
                            "/organizations",
                            "sitemap",
                            "o",
                            false),
                    new Place("members", "/members", "/members", "users", "m", false),
                    new Place(
                            "reports",
                            "/reports/annual",
                            "/reports",
                            "report-analytics",
                            "r",
                            false),
                    new Place("import", "/import", "/import", "file-import", "i", false),
                    new Place("accounts", "/accounts", "/accounts", "shield-lock", "a", true));

    private Navigation() {}

    static List<NavigationItem> of(Texts texts, @Nullable Person user, String path) {
        if (user == null) {
            return List.of();
        }
        var items = new ArrayList<NavigationItem>();
        for (var place : PLACES) {
            if (!place.managing() || user.administrator()) {
                items.add(
                        new NavigationItem(
                                texts.get("shell.place." + place.name()),
                                place.address(),
                                place.icon(),
                                place.key(),
                                contains(place, path)));
            }
        }
        return List.copyOf(items);
    }

    private static boolean contains(Place place, String path) {
        return path.equals(place.address())
                || !place.below().isEmpty() && path.startsWith(place.below() + "/");
    }
}
