package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.util.List;

/// What every page shows around its content.
///
/// @param languageAddress this page in the other language
/// @param user nobody before the sign-in
/// @param searchAddress where members are looked for; null for who may look for nobody
/// @param today as a reader writes it
/// @param notice what was just done, shown once
/// @param why where it is said why the viewer sees this page; null where it shows nothing of the
///   register
/// @param assets where this version's static files stand, without the last slash
public record Frame(
        String title,
        Texts texts,
        String languageAddress,
        List<NavigationItem> navigation,
        @Nullable Person user,
        @Nullable Csrf csrf,
        @Nullable String searchAddress,
        String searchWords,
        String today,
        @Nullable String notice,
        @Nullable String why,
        String assets) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public Formats formats() {
        return Formats.of(texts);
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    public boolean signedIn() {
        return user != null;
    }

    /// What htmx sends along with each request; the token holds no character that JSON must escape.
    public @Nullable String requestHeaders() {
        return csrf == null ? null : "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
    }

    /// The address of a static file, for ever the same content.
    public String asset(String path) {
        return assets + "/" + path;
    }

    /// The pages beside the one that is shown, in the same place.
    public List<NavigationItem.Part> parts() {
        return navigation.stream()
                .filter(NavigationItem::current)
                .findFirst()
                .map(NavigationItem::parts)
                .orElse(List.of());
    }

    /// The first places, which the phone shows beside "more".
    public List<NavigationItem> firstPlaces() {
        return navigation.subList(0, Math.min(4, navigation.size()));
    }

    public List<NavigationItem> morePlaces() {
        return navigation.subList(Math.min(4, navigation.size()), navigation.size());
    }

    /// How much waits at places that the phone shows only on demand.
    public int moreWaiting() {
        return morePlaces().stream().mapToInt(NavigationItem::waiting).sum();
    }
}
