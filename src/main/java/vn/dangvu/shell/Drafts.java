package vn.dangvu.shell;

import jakarta.servlet.http.HttpSession;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody typed into a form and has not recorded yet, one for each form, for as long as he
/// or she stays signed in. With it the page on which the answers are checked has an address of its
/// own: "back" and "reload" find it, and the form, as they were.
public record Drafts(HttpSession session) {

    /// @param form the address of the form
    public Optional<Map<String, String>> of(String form) {
        return session.getAttribute(key(form)) instanceof Draft draft
                ? Optional.of(draft.typed())
                : Optional.empty();
    }

    public void keep(String form, Map<String, String> typed) {
        var kept = new HashMap<>(typed);
        kept.remove("_csrf");
        session.setAttribute(key(form), new Draft(kept));
    }

    public void forget(String form) {
        session.removeAttribute(key(form));
    }

    private static String key(String form) {
        return "draft " + form;
    }

    private record Draft(HashMap<String, String> typed) implements Serializable {}
}
