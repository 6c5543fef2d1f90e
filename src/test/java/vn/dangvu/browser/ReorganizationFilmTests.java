package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A cell is absorbed by another one, from the first idea to the undo, with the mouse. Every page
/// is photographed into `target/film`.
@BrowserTest
class ReorganizationFilmTests {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void aCellIsAbsorbedAndBroughtBack() {
        try (var chromium = new Chromium()) {
            var colleague = Colleague.arrives(context, chromium, port, "sap.xep");
            try (var visit = chromium.visit(colleague.desk(1280, 800))) {
                var film = new Film(visit.page, "absorb-");
                draft(visit, film);
                decide(visit, film);
                preview(visit, film);
                execute(visit, film);
                lineage(visit, film);
                undo(visit, film);
                visit.assertNoComplaints();
            }
        }
    }

    private static void draft(Visit visit, Film film) {
        visit.page.navigate("/");
        visit.place("Sắp xếp tổ chức").click();
        assertThat(visit.heading()).hasText("Sắp xếp tổ chức");
        visit.link("Lập phương án").first().click();
        visit.page.fill("#title", "Sắp xếp các chi bộ của Văn phòng Tỉnh ủy");
        visit.page.fill("#on", "1/3/21");
        film.picture("new");
        visit.button("Lập bản thảo").click();
        assertThat(visit.notice()).containsText("Đã lập bản thảo");
        visit.link("Thêm bước").click();
        film.picture("actions");
        visit.link("Sáp nhập").click();
        visit.page.fill("#organizations", "ĐUK.01.02");
        visit.page.fill("#target", "ĐUK.01.01");
        film.picture("line");
        visit.button("Lưu bước này").click();
        assertThat(visit.page.locator(".plan-words")).containsText("Sáp nhập Chi bộ Phòng Cơ yếu");
        film.picture("draft");
    }

    private static void decide(Visit visit, Film film) {
        visit.link("Sửa thông tin chung").click();
        visit.page.fill("#decisionNumber", "123-QĐ/ĐUK");
        visit.page.fill("#decisionDate", "20/2/21");
        visit.page.fill("#decisionIssuer", "Ban Thường vụ Đảng ủy Khối");
        film.picture("decision");
        visit.button("Lưu").click();
        Download annex =
                visit.page.waitForDownload(() -> visit.link("Phụ lục bàn giao (Word)").click());
        assertThat(annex.suggestedFilename()).endsWith(".docx");
    }

    private static void preview(Visit visit, Film film) {
        visit.link("Xem trước").click();
        assertThat(visit.page.locator(".notice.stays")).containsText("không ai bị bỏ sót");
        assertThat(visit.page.locator(".trees > section")).hasCount(2);
        film.picture("preview");
    }

    private static void execute(Visit visit, Film film) {
        visit.link("Thực hiện phương án").click();
        assertThat(visit.page.locator(".effects").last()).containsText("Có thể hoàn tác");
        film.picture("confirm");
        visit.button("Thực hiện").click();
        assertThat(visit.notice()).containsText("Đã thực hiện phương án");
        film.picture("done");
    }

    private static void lineage(Visit visit, Film film) {
        visit.link("Chi bộ Phòng Cơ yếu - Công nghệ thông tin").click();
        visit.link("Diễn biến").click();
        assertThat(visit.page.locator(".nodes-top")).containsText("Chi bộ Phòng Tổng hợp");
        film.picture("lineage");
    }

    private static void undo(Visit visit, Film film) {
        visit.place("Sắp xếp tổ chức").click();
        film.picture("list");
        visit.link("Sắp xếp các chi bộ của Văn phòng Tỉnh ủy").click();
        visit.link("Hoàn tác phương án").click();
        film.picture("undo");
        visit.button("Hoàn tác").click();
        assertThat(visit.notice()).containsText("Đã hoàn tác");
        film.picture("undone");
    }
}
