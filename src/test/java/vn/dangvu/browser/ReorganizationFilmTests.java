package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Six reorganizations of the sample committee, each from the login to the tree that comes of it,
/// with the mouse; the first one is undone on the screen, too. `target/film` shows every page at a
/// desk and on a phone.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganizationFilmTests {

    private static final String NAME = "sap.xep";
    private static final String HOSPITAL = "Đảng bộ Bệnh viện Y học cổ truyền Phạm Ngọc Thạch";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Reorganizations reorganizations;
    @Autowired Organizations organizations;

    private @Nullable Chromium chromium;
    private int root;

    @BeforeAll
    void aColleagueWithAPassword() {
        chromium = new Chromium();
        root = Colleague.arrives(context, chromium, port, NAME).root();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(chromium).close();
    }

    @Test
    void aCellIsAbsorbedAndBroughtBack() {
        String title = "Sáp nhập hai chi bộ của Văn phòng Tỉnh ủy";
        filmed(
                "absorb-",
                (film, visit) -> {
                    film.begins(title, "1/3/21");
                    film.adds(
                            "Sáp nhập",
                            Map.of("organizations", "ĐUK.01.02", "target", "ĐUK.01.01"));
                    film.drafted("Sáp nhập Chi bộ Phòng Cơ yếu");
                    Download annex =
                            visit.page.waitForDownload(
                                    () -> visit.link("Phụ lục bàn giao (Word)").click());
                    assertThat(annex.suggestedFilename()).endsWith(".docx");
                    film.previews("Chi bộ Phòng Cơ yếu");
                    film.confirms();
                    film.executes();
                    visit.link("Chi bộ Phòng Cơ yếu - Công nghệ thông tin").click();
                    visit.page.locator(".menu.others > summary").click();
                    visit.link("Diễn biến").click();
                    assertThat(visit.page.locator(".nodes-top"))
                            .containsText("Chi bộ Phòng Tổng hợp");
                    film.picture("lineage");
                    film.isNotInTheTree("ĐUK.01.02");
                    film.isInTheTree("ĐUK.01.01", "Chi bộ Phòng Tổng hợp", "Văn phòng Tỉnh ủy");
                    film.undoes(title);
                    film.isInTheTree("ĐUK.01.02", "Chi bộ Phòng Cơ yếu", "Văn phòng Tỉnh ủy");
                });
    }

    @Test
    void twoCellsConsolidate() {
        filmed(
                "consolidate-",
                (film, _) -> {
                    film.begins("Hợp nhất hai phòng của Văn phòng Tỉnh ủy", "1/3/21");
                    film.adds(
                            "Hợp nhất",
                            Map.of(
                                    "organizations",
                                    "ĐUK.01.03, ĐUK.01.04",
                                    "target",
                                    "ĐUK.01.06",
                                    "officialName",
                                    "Chi bộ Phòng Hành chính - Quản trị",
                                    "kind",
                                    "CELL",
                                    "parent",
                                    "ĐUK.01"));
                    film.drafted("Hợp nhất Chi bộ Phòng Hành chính");
                    film.previews("Chi bộ Phòng Hành chính - Quản trị");
                    film.confirms();
                    film.executes();
                    film.isNotInTheTree("ĐUK.01.04");
                    film.isInTheTree(
                            "ĐUK.01.06", "Chi bộ Phòng Hành chính - Quản trị", "Văn phòng Tỉnh ủy");
                });
    }

    @Test
    void aGrassrootsCellIsSplitAndARuleSaysWhoGoesWhere() {
        filmed(
                "split-",
                (film, _) -> {
                    film.begins("Chia chi bộ Chi cục Quản lý thị trường", "1/3/21");
                    film.adds("Chia", part("ĐUK.71", "Chi bộ Quản lý thị trường 1"));
                    film.adds("Chia", part("ĐUK.72", "Chi bộ Quản lý thị trường 2"));
                    film.sortsByRule("ĐUK.50", "SEX:FEMALE", "ĐUK.72");
                    film.drafted("Chi bộ Quản lý thị trường 1", "Chi bộ Quản lý thị trường 2");
                    film.previews("Chi bộ Quản lý thị trường 2");
                    film.confirms();
                    film.executes();
                    film.isInTheTree(
                            "ĐUK.72", "Chi bộ Quản lý thị trường 2", "Khối Các cơ quan tỉnh");
                });
    }

    private static Map<String, String> part(String code, String name) {
        return Map.of(
                "organizations",
                "ĐUK.50",
                "target",
                code,
                "officialName",
                name,
                "kind",
                "GRASSROOTS_CELL",
                "parent",
                "ĐUK");
    }

    @Test
    void aGrassrootsCellBecomesACommitteeByConsent() {
        filmed(
                "kind-",
                (film, _) -> {
                    film.begins("Lập Đảng bộ cơ sở Bệnh viện Y học cổ truyền", "1/3/21");
                    film.adds(
                            "Chuyển đổi loại hình",
                            Map.of(
                                    "organizations",
                                    "ĐUK.55",
                                    "kind",
                                    "GRASSROOTS_PARTY_COMMITTEE"));
                    film.adds(
                            "Đổi tên", Map.of("organizations", "ĐUK.55", "officialName", HOSPITAL));
                    film.adds("Thành lập", cell("ĐUK.55.01", "Chi bộ Khối Lâm sàng"));
                    film.adds(
                            "Chuyển đảng viên cả chi bộ",
                            Map.of("organizations", "ĐUK.55", "target", "ĐUK.55.01"));
                    film.isConsentedTo("ORG-04");
                    film.drafted(
                            "Chi bộ Bệnh viện Y học cổ truyền", "Đổi tên", "Thành lập", "Chuyển");
                    film.previews("chuyển đổi loại hình từ chi bộ cơ sở thành đảng bộ cơ sở");
                    var last = film.confirms();
                    assertThat(last).containsText("Trường hợp ngoại lệ đã được đồng ý");
                    assertThat(last).containsText("7-CV/TU");
                    film.executes();
                    film.isInTheTree("ĐUK.55.01", "Chi bộ Khối Lâm sàng", HOSPITAL);
                });
    }

    private static Map<String, String> cell(String code, String name) {
        return Map.of("target", code, "officialName", name, "kind", "CELL", "parent", "ĐUK.55");
    }

    @Test
    void aCellIsHandedOverToAnotherCommittee() {
        filmed(
                "handover-",
                (film, visit) -> {
                    film.begins("Chuyển giao Chi bộ Phòng Báo điện tử", "1/3/21");
                    film.adds(
                            "Chuyển giao, tiếp nhận",
                            Map.of("organizations", "ĐUK.06.03", "target", "ĐUK.30"));
                    film.drafted("Chuyển giao Chi bộ Phòng Báo điện tử");
                    film.previews("Chi bộ Phòng Báo điện tử");
                    film.confirms();
                    film.executes();
                    film.isInTheTree(
                            "ĐUK.06.03",
                            "Chi bộ Phòng Báo điện tử",
                            "Đài Phát thanh và Truyền hình");
                    // Who took over may ask for the year as if it had always been so.
                    visit.page.navigate("/?organization=" + number("ĐUK.30") + "&year=2021");
                    visit.link("Theo hệ thống tổ chức ngày 31/12/2021").click();
                    assertThat(visit.page.locator("main"))
                            .containsText("Số liệu tính theo hệ thống tổ chức");
                    film.picture("home");
                });
    }

    @Test
    void aCellIsDissolvedAndItsMembersGoToItsNeighbour() {
        filmed(
                "dissolve-",
                (film, _) -> {
                    film.begins("Giải thể Chi bộ Phòng Tài chính đảng", "1/3/21");
                    film.adds(
                            "Giải thể",
                            Map.of("organizations", "ĐUK.01.05", "target", "ĐUK.01.04"));
                    film.drafted("Giải thể Chi bộ Phòng Tài chính đảng");
                    film.previews("Chi bộ Phòng Tài chính đảng");
                    film.confirms();
                    film.executes();
                    film.isNotInTheTree("ĐUK.01.05");
                    film.isInTheTree("ĐUK.01.04", "Chi bộ Phòng Quản trị", "Văn phòng Tỉnh ủy");
                });
    }

    private interface Scene {
        void play(PlanFilm film, Visit visit);
    }

    /// Others count on the sample as it was: what a film did is undone behind the scenes.
    private void filmed(String strip, Scene scene) {
        try (var visit = Objects.requireNonNull(chromium).visit(Chromium.desk(port))) {
            var film = new PlanFilm(visit, strip);
            film.signsIn(NAME);
            scene.play(film, visit);
            visit.assertNoComplaints();
        } finally {
            eachExecuted(plan ->
                    assertThat(reorganizations.undo(officer(), plan))
                            .isInstanceOf(Undoing.Done.class));
        }
    }

    private void eachExecuted(Consumer<Long> plan) {
        reorganizations.all(officer()).stream()
                .filter(one -> one.stage() instanceof Plan.Stage.Executed)
                .forEach(one -> plan.accept(one.id()));
    }

    private OrganizationId number(String code) {
        return organizations.byCode(officer(), code, LocalDate.of(2021, 3, 1)).orElseThrow().id();
    }

    private Viewer officer() {
        return new Viewer(NAME, false, List.of(new Grant(root, Role.OFFICER, true)), null);
    }
}
