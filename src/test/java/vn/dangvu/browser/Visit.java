package vn.dangvu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One person's stay in the program, in one tab, and what the browser complained about meanwhile.
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    final Page page;

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
    }

    BrowserContext context() {
        return context;
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading() {
        return page.locator("h1");
    }

    /// A place in the rail at the left.
    Locator place(String name) {
        var whole = Pattern.compile("^\\s*" + name + "\\s*$");
        return page.locator(".rail .place").filter(new Locator.FilterOptions().setHasText(whole));
    }

    Locator notice() {
        return page.locator(".notice-done");
    }

    void signIn(String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        button("Đăng nhập").click();
    }

    /// What a restart of the server or two hours at lunch do.
    void loseTheSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("dangvu"));
    }

    void changePassword(String before, String after) {
        page.fill("#before", before);
        page.fill("#after", after);
        page.fill("#again", after);
        button("Đổi mật khẩu").click();
    }

    /// Scripts that failed, and whatever the Content-Security-Policy held back.
    void assertNoComplaints() {
        assertThat(complaints).as("complaints in the browser's console").isEmpty();
    }

    /// A page that was meant to be refused with this status is no complaint.
    void forgive(String status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    @Override
    public void close() {
        context.close();
    }
}
