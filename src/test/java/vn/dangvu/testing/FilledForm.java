package vn.dangvu.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of a page as a browser would send them back, for a form that somebody leaves open.
public final class FilledForm {

    private static final Pattern FIELD =
            Pattern.compile("<input ([^>]*)>|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private FilledForm() {}

    public static FilledForm of(String page) {
        var form = new FilledForm();
        var found = FIELD.matcher(page);
        while (found.find()) {
            if (found.group(1) != null) {
                form.input(found.group(1));
            } else {
                var chosen = CHOSEN.matcher(found.group(3));
                form.with(of(found.group(2), "name"), chosen.find() ? chosen.group(1) : "");
            }
        }
        return form;
    }

    private void input(String tag) {
        boolean box = of(tag, "type").equals("checkbox");
        if (!box || tag.matches("(?s).*\\bchecked\\b.*")) {
            with(of(tag, "name"), of(tag, "value"));
        }
    }

    private static String of(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&").replace("&#34;", "\"") : "";
    }

    public FilledForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /// A box that is ticked off.
    public FilledForm without(String field) {
        fields.remove(field);
        return this;
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
