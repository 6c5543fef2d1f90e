package vn.dangvu.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// What a user reads, in one language. The first word of a key names the bundle:
/// `members.page.title` stands in `messages/members_vi.properties`.
public record Texts(Locale locale) {

    public static final Texts VIETNAMESE = new Texts(Locale.of("vi"));
    public static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The text of `key`, with `{0}`, `{1}` … filled in.
    ///
    /// @throws MissingResourceException if a bundle lacks the key: a bug, found by a test
    public String get(String key, Object... arguments) {
        String pattern = bundle(key).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    private ResourceBundle bundle(String key) {
        String name = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("messages/" + name, locale, NO_FALLBACK);
    }
}
