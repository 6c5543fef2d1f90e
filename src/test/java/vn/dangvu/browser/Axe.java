package vn.dangvu.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/// What a page breaks of the rules that axe knows.
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /// Which rules, and where.
    static List<String> broken(Page page) {
        var options = new AxeRunOptions();
        // What passes is of no use to anybody, and takes most of the time.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).withTags(RULES).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId()
                                        + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget() + "")
                                                .toList())
                        .toList();
    }
}
