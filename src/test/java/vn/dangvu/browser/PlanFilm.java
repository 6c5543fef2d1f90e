package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import java.util.Map;
import java.util.regex.Pattern;

/// A plan of reorganization from the login to the tree that comes of it, with the mouse; every page
/// is photographed.
final class PlanFilm {

    private final Visit visit;
    private final Film film;
    private boolean lineSeen;

    PlanFilm(Visit visit, String strip) {
        this.visit = visit;
        this.film = new Film(visit.page, strip);
    }

    void signsIn(String username) {
        visit.page.navigate("/");
        film.picture("login");
        visit.signIn(username, Colleague.PASSWORD);
        visit.place("Sắp xếp tổ chức").click();
        assertThat(visit.heading()).hasText("Sắp xếp tổ chức");
    }

    /// A draft that has its decision already.
    void begins(String title, String day) {
        visit.link("Lập phương án").first().click();
        visit.page.fill("#title", title);
        visit.page.fill("#on", day);
        film.picture("new");
        visit.button("Lập bản thảo").click();
        assertThat(visit.notice()).containsText("Đã lập bản thảo");
        visit.link("Sửa thông tin chung").click();
        visit.page.fill("#decisionNumber", "123-QĐ/ĐUK");
        visit.page.fill("#decisionDate", "20/2/21");
        visit.page.fill("#decisionIssuer", "Ban Thường vụ Đảng ủy Khối");
        visit.button("Lưu").click();
        assertThat(visit.notice()).containsText("Đã lưu thông tin chung");
    }

    /// @param action the words of what happens
    /// @param fields by their ids; those of choices take the code
    void adds(String action, Map<String, String> fields) {
        visit.link("Thêm bước").click();
        visit.link(action).click();
        fields.forEach((id, value) -> {
            var field = visit.page.locator("#" + id);
            if (field.evaluate("e => e.localName").equals("select")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        if (!lineSeen) {
            film.picture("line");
            lineSeen = true;
        }
        visit.button("Lưu bước này").click();
        assertThat(visit.notice()).containsText("Đã lưu");
    }

    /// A rule sends some members to one cell; how many it takes is seen first.
    void sortsByRule(String source, String condition, String cell) {
        visit.link("Phân đảng viên theo danh sách").click();
        visit.link("Phân theo quy tắc").click();
        visit.page.fill("#source", source);
        visit.page.locator("#condition-1").selectOption(condition);
        visit.page.fill("#cell-1", cell);
        visit.button("Xem mỗi quy tắc lấy bao nhiêu").click();
        assertThat(visit.page.locator("#counted")).containsText("đảng viên được xét");
        film.picture("rules");
        visit.button("Giữ kết quả này").click();
        assertThat(visit.notice()).containsText("đảng viên theo quy tắc");
        film.picture("members");
        visit.page.locator(".trail a").last().click();
    }

    /// Everything of the plan stands on one page now.
    void drafted(String... sentences) {
        assertThat(visit.page.locator(".plan-words")).hasCount(sentences.length);
        for (int at = 0; at < sentences.length; at++) {
            assertThat(visit.page.locator(".plan-words").nth(at)).containsText(sentences[at]);
        }
        film.picture("draft");
    }

    /// What stands against it at first is said, with the rule, and consented to.
    void isConsentedTo(String rule) {
        visit.link("Xem trước").click();
        assertThat(visit.page.locator(".notice-wrong")).containsText(rule);
        assertThat(visit.link("Thực hiện phương án")).hasCount(0);
        film.picture("against");
        visit.page.fill("#number", "7-CV/TU");
        visit.page.fill("#dated", "15/2/21");
        visit.button("Ghi ý kiến đồng ý").click();
        assertThat(visit.page.locator(".notice-warn")).containsText("7-CV/TU");
        visit.page.locator(".trail a").last().click();
    }

    void previews(String event) {
        visit.link("Xem trước").click();
        assertThat(visit.page.locator(".notice.stays")).containsText("không ai bị bỏ sót");
        assertThat(visit.page.locator(".trees > section")).hasCount(2);
        assertThat(visit.page.locator("#events ~ ul")).containsText(event);
        film.picture("preview");
    }

    /// Carries it out, and says what the last look before it shows.
    Locator confirms() {
        visit.link("Thực hiện phương án").click();
        assertThat(visit.page.locator(".effects").last()).containsText("Có thể hoàn tác");
        film.picture("confirm");
        return visit.page.locator("main");
    }

    void executes() {
        visit.button("Thực hiện").click();
        assertThat(visit.notice()).containsText("Đã thực hiện phương án");
        assertThat(visit.page.locator(".happenings li").first()).isVisible();
        film.picture("done");
    }

    /// What the tree of today says of a code: the organization's name, and its place in the tree.
    void isInTheTree(String code, String name, String superior) {
        searches(code);
        var found =
                visit.page.locator(".match").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(found.first()).containsText(code);
        assertThat(found.first()).containsText(superior);
        found.first().locator(".match-tree").click();
        assertThat(visit.page.locator(".nodes-top")).containsText(name);
        film.picture("tree");
    }

    void isNotInTheTree(String code) {
        searches(code);
        var whole = Pattern.compile("· " + Pattern.quote(code) + "\\s*$");
        assertThat(
                        visit.page
                                .locator(".match .node-kind")
                                .filter(new Locator.FilterOptions().setHasText(whole)))
                .hasCount(0);
    }

    private void searches(String words) {
        visit.place("Tổ chức").click();
        visit.page.fill("#q", words);
        visit.page.locator("#q").press("Enter");
        visit.page.waitForURL(address -> address.contains("q="));
    }

    void picture(String name) {
        film.picture(name);
    }

    void undoes(String title) {
        visit.place("Sắp xếp tổ chức").click();
        film.picture("list");
        visit.link(title).first().click();
        visit.link("Hoàn tác phương án").click();
        film.picture("undo");
        visit.button("Hoàn tác").click();
        assertThat(visit.notice()).containsText("Đã hoàn tác");
        film.picture("undone");
    }
}
