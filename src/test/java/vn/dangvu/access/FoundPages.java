package vn.dangvu.access;

import org.springframework.web.util.HtmlUtils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Links and forms as they stand in the program's own pages, so that a fuzzer comes as far as
/// somebody who clicks.
final class FoundPages {

    /// What would end the fuzzer's own session, and what only leads in.
    private static final Set<String> LEFT_ALONE = Set.of("/logout", "/sessions", "/login");

    private static final int MOST = 600;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)\\b([^>]*\\bname=\"[^>]*)>");

    /// @param fields names with the values that stand there
    record Form(String method, String action, Map<String, String> fields) {}

    private final List<String> links = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();

    FoundPages(List<String> begin) {
        links.addAll(begin);
    }

    List<String> links() {
        return links;
    }

    List<Form> forms() {
        return forms;
    }

    void take(String page) {
        var found = LINK.matcher(page);
        while (found.find() && links.size() < MOST) {
            String address = HtmlUtils.htmlUnescape(found.group(1));
            if (!address.startsWith("/assets/") && isTried(address) && !links.contains(address)) {
                links.add(address);
            }
        }
        var form = FORM.matcher(page);
        while (form.find()) {
            var read = read(form.group(1), form.group(2));
            if (isTried(read.action()) && forms.size() < MOST && !forms.contains(read)) {
                forms.add(read);
            }
        }
    }

    private static boolean isTried(String address) {
        return address.startsWith("/") && LEFT_ALONE.stream().noneMatch(address::startsWith);
    }

    private static Form read(String head, String body) {
        var fields = new LinkedHashMap<String, String>();
        var field = FIELD.matcher(body);
        while (field.find()) {
            fields.putIfAbsent(
                    attribute(field.group(1), "name"), attribute(field.group(1), "value"));
        }
        fields.remove("_csrf");
        return new Form(
                attribute(head, "method").equalsIgnoreCase("post") ? "POST" : "GET",
                attribute(head, "action"),
                fields);
    }

    private static String attribute(String text, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(text);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
