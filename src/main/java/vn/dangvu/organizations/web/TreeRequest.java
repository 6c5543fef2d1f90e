package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the address of the tree asks for.
///
/// @param on as typed
/// @param open the organizations that show what is below them; null when the address does not say
record TreeRequest(String on, String words, @Nullable Set<Integer> open) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST = 100;

    static TreeRequest of(@Nullable String on, @Nullable String words, @Nullable String open) {
        return new TreeRequest(tidy(on), tidy(words), open == null ? null : numbers(open));
    }

    private static String tidy(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Set<Integer> numbers(String open) {
        return Pattern.compile(",")
                .splitAsStream(open)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The tree of `day` with these organizations open, and the reader's eye on `at`.
    static String address(LocalDate day, Set<Integer> open, OrganizationId at) {
        return tree(day, open) + "#node-" + at;
    }

    static String tree(LocalDate day, Set<Integer> open) {
        String numbers =
                open.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return "/organizations?on=" + day + "&open=" + numbers;
    }

    /// The same search, or the same open branches, on another day.
    String on(LocalDate day) {
        var address = UriComponentsBuilder.fromPath("/organizations").queryParam("on", day);
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (open != null) {
            address.queryParam(
                    "open", open.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return address.encode()
                .buildAndExpand(words.isEmpty() ? new Object[0] : new Object[] {words})
                .toUriString();
    }
}
