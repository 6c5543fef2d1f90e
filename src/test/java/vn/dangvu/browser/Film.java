package vn.dangvu.browser;

import com.microsoft.playwright.Page;

import java.nio.file.Path;

/// Photographs of pages, numbered in the order they were met, at a desk and on a phone. Taken only
/// when somebody wants to look at them, `-Dfilm=true`: they take more time than the way itself.
final class Film {

    private static final Path FOLDER = Path.of("target", "film");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int LONGEST = 6000;

    private final Page page;
    private final String strip;
    private int number;

    Film(Page page) {
        this(page, "");
    }

    /// @param strip what the names of its pictures begin with
    Film(Page page, String strip) {
        this.page = page;
        this.strip = strip;
    }

    void picture(String name) {
        number++;
        if (!Boolean.getBoolean("film")) {
            return;
        }
        photograph(name, PHONE, 844);
        photograph(name, DESK, 800);
    }

    /// The picture of the README, only when asked for: `-Dfilm.docs=true`.
    void forTheReadme() {
        if (Boolean.getBoolean("film.docs")) {
            page.setViewportSize(DESK, 960);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("docs", "images", "report.png")));
            page.setViewportSize(DESK, 800);
        }
    }

    /// The window is made as high as the page, so that bars stay at its ends.
    private void photograph(String name, int width, int height) {
        page.setViewportSize(width, height);
        page.waitForFunction("document.fonts.status === 'loaded'");
        page.waitForTimeout(150);
        int whole = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.clamp(whole, height, LONGEST));
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                FOLDER.resolve(
                                        "%s%02d-%s-%d.png".formatted(strip, number, name, width))));
        page.setViewportSize(width, height);
    }
}
