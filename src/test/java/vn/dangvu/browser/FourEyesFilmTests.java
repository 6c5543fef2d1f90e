package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Requirements;
import vn.dangvu.confirmations.Requirements.Waiving;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// One prepares a movement at one screen, another confirms it at another. Photographs stand in
/// `target/film`.
@BrowserTest
class FourEyesFilmTests {

    private static final String MOVEMENTS = "Ghi, đính chính hoặc hủy biến động đảng viên";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Requirements requirements;
    @Autowired Confirmations confirmations;

    /// The others of this world record alone.
    @AfterEach
    void leaveNothingSwitchedOn() {
        var one = new Viewer("one", true, List.of(), null);
        var other = new Viewer("other", true, List.of(), null);
        if (requirements.waive(one, Kind.MOVEMENT) instanceof Waiving.Waiting(long id)) {
            var confirming = confirmations.get(other, id).by().equals("one") ? other : one;
            confirmations.confirm(
                    confirming,
                    id,
                    () -> requirements.waive(confirming, Kind.MOVEMENT),
                    Waiving.Waived.class::isInstance);
        }
    }

    @Test
    void oneRecordsAMovementAndAnotherConfirmsIt() {
        try (var chromium = new Chromium()) {
            var first = Colleague.arrives(context, chromium, port, "mot.chuan.bi");
            var second = Colleague.arrives(context, chromium, port, "hai.xac.nhan");
            try (var preparing = chromium.visit(first.desk(1280, 800));
                    var confirming = chromium.visit(second.desk(1280, 800))) {
                var film = new Film(preparing.page, "four-eyes-");
                var otherFilm = new Film(confirming.page, "four-eyes-other-");
                switchOn(preparing, film);
                String member = prepare(preparing, film);
                confirm(confirming, otherFilm, member);
                switchOff(preparing, confirming, film);
                preparing.assertNoComplaints();
                confirming.assertNoComplaints();
            }
        }
    }

    private static void switchOn(Visit visit, Film film) {
        visit.page.navigate("/accounts");
        visit.link("Xác nhận hai người").click();
        assertThat(visit.heading()).hasText("Xác nhận hai người");
        visit.button("Yêu cầu hai người: " + MOVEMENTS).click();
        assertThat(visit.notice()).containsText("Từ nay cần hai người");
        film.picture("settings");
    }

    private static String prepare(Visit visit, Film film) {
        visit.page.navigate("/members?q=le+thi");
        String member =
                Objects.requireNonNull(
                        visit.page.locator("tbody .key a").last().getAttribute("href"));
        visit.page.navigate(member + "/movements/new?kind=TRANSFER_OUT");
        visit.page.fill("#effectiveOn", "5/7/2021");
        visit.page.fill("#elsewhere", "Đảng bộ thành phố Đà Lạt");
        visit.button("Kiểm tra trước khi ghi").click();
        visit.button("Ghi nhận").click();
        assertThat(visit.notice()).containsText("cần người khác xác nhận");
        assertThat(visit.page.locator("main")).containsText("Đồng chí đã chuẩn bị việc này");
        assertThat(visit.button("Xác nhận và thực hiện")).hasCount(0);
        film.picture("prepared");
        visit.page.navigate(member);
        assertThat(visit.page.locator(".timeline")).not().containsText("Đảng bộ thành phố Đà Lạt");
        return member;
    }

    private static void confirm(Visit visit, Film film, String member) {
        visit.page.navigate("/");
        assertThat(inbox(visit.page)).containsText("1");
        film.picture("home");
        inbox(visit.page).click();
        assertThat(visit.heading()).hasText("Chờ xác nhận");
        film.picture("list");
        visit.page.locator("tbody .key a").first().click();
        assertThat(visit.page.locator("main")).containsText("Đảng bộ thành phố Đà Lạt");
        film.picture("act");
        visit.button("Xác nhận và thực hiện").click();
        assertThat(visit.notice()).containsText("Đã xác nhận và ghi vào sổ");
        assertThat(visit.page).hasURL(Pattern.compile(".*" + member + "$"));
        assertThat(visit.page.locator(".timeline")).containsText("Đảng bộ thành phố Đà Lạt");
    }

    private static void switchOff(Visit first, Visit second, Film film) {
        first.page.navigate("/accounts/confirmations");
        first.button("Thôi yêu cầu hai người: " + MOVEMENTS).click();
        assertThat(first.page.locator("main")).containsText("Đồng chí đã chuẩn bị việc này");
        first.page.navigate("/accounts/confirmations");
        assertThat(first.page.locator("main")).containsText("Đang chờ xác nhận việc tắt");
        second.page.navigate("/confirmations");
        second.page.locator("tbody .key a").first().click();
        second.button("Xác nhận và thực hiện").click();
        assertThat(second.notice()).containsText("Không cần hai người nữa");
        first.page.navigate("/accounts/confirmations");
        film.picture("settings-off");
    }

    private static Locator inbox(Page page) {
        return page.locator(".rail .place[href='/confirmations']");
    }
}
