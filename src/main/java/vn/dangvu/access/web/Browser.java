package vn.dangvu.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a browser is called that says of itself "Mozilla/5.0 (X11; Linux x86_64) …".
final class Browser {

    /// The first that is found counts: most say they are others, too.
    private static final Map<String, String> PROGRAMS =
            inOrder("Edg", "Edge", "coc_coc", "Cốc Cốc", "OPR", "Opera", "Firefox", "Firefox")
                    .and("Chrome", "Chrome", "Safari", "Safari")
                    .names;

    private static final Map<String, String> SYSTEMS =
            inOrder("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows")
                    .and("Mac OS", "macOS", "Linux", "Linux")
                    .names;

    private final Map<String, String> names = new LinkedHashMap<>();

    private Browser() {}

    static Optional<String> of(String userAgent) {
        var program = first(PROGRAMS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (program.isPresent() && system.isPresent()) {
            return Optional.of(program.get() + ", " + system.get());
        }
        return program.or(() -> system);
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Browser inOrder(String... signsAndNames) {
        return new Browser().and(signsAndNames);
    }

    private Browser and(String... signsAndNames) {
        for (int at = 0; at < signsAndNames.length; at += 2) {
            names.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return this;
    }
}
