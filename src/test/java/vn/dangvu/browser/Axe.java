package vn.dangvu.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/// What a page breaks of the rules that axe knows.
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    /// Rows after the first ones come out of the same template: looking at hundreds of them takes
    /// minutes and finds nothing more.
    private static final String MORE_ROWS = "tbody > tr:nth-child(n+6)";

    private static final String SHORTEN =
            """
            () => { for (const more of document.querySelectorAll(
                    'tbody > tr:nth-child(n+6), li:nth-child(n+13), option:nth-child(n+13)')) {
                more.remove();
            } }
            """;

    private Axe() {}

    /// Takes away what comes out of the same template again and again. Axe looks at everything
    /// there is, even at what it is told to leave out; nobody can go on with the page afterwards.
    static void shorten(Page page) {
        page.evaluate(SHORTEN);
    }

    /// Which rules, and where.
    static List<String> broken(Page page) {
        return broken(page, List.of());
    }

    /// The same but for contrast, which takes half of the time: of a page whose colours were looked
    /// at in another language or width.
    static List<String> brokenButColours(Page page) {
        return broken(page, List.of("color-contrast"));
    }

    private static List<String> broken(Page page, List<String> without) {
        var options = new AxeRunOptions();
        // What passes is of no use to anybody, and takes most of the time.
        options.setResultTypes(List.of("violations"));
        // No page has frames: it need not open another page to put results of frames together.
        var found =
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(options)
                        .withTags(RULES)
                        .exclude(MORE_ROWS);
        if (!without.isEmpty()) {
            found.disableRules(without);
        }
        return found.analyze().getViolations().stream()
                .map(rule ->
                        rule.getId()
                                + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + "")
                                        .toList())
                .toList();
    }
}
