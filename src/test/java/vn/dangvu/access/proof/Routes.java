package vn.dangvu.access.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dangvu.access.proof.Doors.Rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every address of the program and what stands in its places. By the first word of the address, so
/// that an address nobody has thought of yet is asked as well; one with a place that nobody knows
/// fails the build.
final class Routes {

    /// @param pattern as `METHOD /address/{place}`
    /// @param rule by which its answer is judged
    record Route(String pattern, Rule rule, Class<?> controller) {

        boolean reads() {
            return pattern.startsWith("GET ");
        }
    }

    static final String ORGANIZATION = "organization";
    static final String FIGURE = "figure";
    static final String SMALL = "small";
    static final String EXTENSION = "extension";
    static final String FORM = "form";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /// By the words before it and its name: what stands in a place.
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("/members/{id}", Kinds.MEMBER);
        PLACES.put("/why/members/{id}", Kinds.MEMBER);
        PLACES.put("/why/organizations/{id}", ORGANIZATION);
        PLACES.put("/organizations/{id}", ORGANIZATION);
        PLACES.put("/reorganizations/{id}", Kinds.PLAN);
        PLACES.put("/accounts/{id}", Kinds.ACCOUNT);
        PLACES.put("/figures/{code}", FIGURE);
        PLACES.put("/reports/annual.{extension}", EXTENSION);
        PLACES.put("/forms/{form}", FORM);
        PLACES.put("/papers/{paper}/file.{extension}", EXTENSION);
        PLACES.put("{paper}", Kinds.PAPER);
        PLACES.put("/confirmations/{id}", SMALL);
        PLACES.put("{casefile}", Kinds.CASE);
        PLACES.put("{stepfact}", Kinds.STEP);
        PLACES.put("{step}", SMALL);
        PLACES.put("{kind}", SMALL);
        PLACES.put("{hold}", SMALL);
        PLACES.put("{request}", SMALL);
        PLACES.put("{member}", Kinds.MEMBER);
        PLACES.put("{movement}", Kinds.MOVEMENT);
        PLACES.put("{fact}", Kinds.POST);
        PLACES.put("{post}", Kinds.POST);
        PLACES.put("{term}", Kinds.TERM);
        PLACES.put("{mandate}", Kinds.MANDATE);
        PLACES.put("{basis}", SMALL);
        PLACES.put("{exemption}", SMALL);
        PLACES.put("{transfer}", Kinds.TRANSFER);
        PLACES.put("{candidate}", Kinds.CANDIDATE);
        PLACES.put("{happening}", Kinds.HAPPENING);
        PLACES.put("{course}", Kinds.COURSE);
        PLACES.put("{certificate}", Kinds.CERTIFICATE);
        PLACES.put("{enrolment}", Kinds.ENROLMENT);
        PLACES.put("{number}", SMALL);
        PLACES.put("{role}", SMALL);
        PLACES.put("{grant}", SMALL);
        PLACES.put("{proposal}", SMALL);
        PLACES.put("{badge}", SMALL);
        PLACES.put("{merit}", SMALL);
        PLACES.put("{link}", SMALL);
        PLACES.put("{card}", Kinds.MOVEMENT);
    }

    /// Of whoever asks: sign-in, sessions, second step. They name nothing of the register; the work
    /// of an import belongs to who started it (ImportLeakTests, ScopeLeakTests).
    private static final Set<String> OF_ONESELF =
            Set.of(
                    "login",
                    "password",
                    "second-step",
                    "passkeys",
                    "sessions",
                    "import",
                    "error",
                    "calendar");

    /// They name the committees above that decide.
    private static final Set<String> OF_DECISIONS =
            Set.of("GET /transfers/{transfer}/slip", "GET /cases/{casefile}");

    private static final Set<String> OF_ACCOUNTS = Set.of("accounts", "backups");

    private Routes() {}

    static Map<String, Class<?>> there(ApplicationContext context) {
        var found = new TreeMap<String, Class<?>>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String pattern : info.getPatternValues()) {
                        info.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        found.put(method + " " + pattern, handler.getBeanType()));
                        if (info.getMethodsCondition().getMethods().isEmpty()) {
                            found.put("* " + pattern, handler.getBeanType());
                        }
                    }
                });
        return found;
    }

    static Set<Route> asked(ApplicationContext context) {
        var asked = new LinkedHashSet<Route>();
        there(context)
                .forEach((pattern, controller) -> {
                    String first = first(pattern);
                    if (!OF_ONESELF.contains(first)) {
                        asked.add(new Route(pattern, rule(pattern, first), controller));
                    }
                });
        return asked;
    }

    private static Rule rule(String pattern, String first) {
        if (OF_ACCOUNTS.contains(first)) {
            return Rule.ADMINISTERS;
        } else if (OF_DECISIONS.contains(pattern)) {
            return Rule.DECIDES;
        } else if (first.equals("audit")) {
            return Rule.AUDITS;
        }
        return pattern.contains("/members/{id}") ? Rule.RECORDS : Rule.READS;
    }

    private static String first(String pattern) {
        return pattern.replaceAll("^[A-Z*]+ /([a-z-]*).*$", "$1");
    }

    /// What stands in none of the known places.
    static Set<String> unknown(ApplicationContext context) {
        var unknown = new TreeSet<String>();
        for (Route route : asked(context)) {
            var at = PLACE.matcher(route.pattern());
            while (at.find()) {
                if (kind(route.pattern(), at.start(), at.end()) == null) {
                    unknown.add(route.pattern());
                }
            }
        }
        return unknown;
    }

    /// The address with something in its places.
    static String filled(Route route, Draw draw) {
        var at = PLACE.matcher(route.pattern());
        var address = new StringBuilder();
        while (at.find()) {
            String kind = kind(route.pattern(), at.start(), at.end());
            at.appendReplacement(address, draw.place(String.valueOf(kind)));
        }
        at.appendTail(address);
        return address.substring(address.indexOf(" ") + 1);
    }

    private static @Nullable String kind(String pattern, int start, int end) {
        String before = pattern.substring(pattern.indexOf(' ') + 1, end);
        String whole = PLACES.get(before);
        return whole == null ? PLACES.get(pattern.substring(start, end)) : whole;
    }
}
