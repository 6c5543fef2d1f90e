package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.Province;
import vn.dangvu.testing.ProvincePlans;

import java.time.Duration;
import java.util.List;

/// A plan too large to wait for: what whoever asked for it sees, without scripts.
@DangvuTest(today = "2026-01-15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargePlanPagesTests {

    private static final Province PROVINCE = new Province(16, 6, 6, 6, 10_080);
    private static final Viewer OFFICER =
            new Viewer(
                    "officer", false, List.of(new Grant(Province.ROOT, Role.OFFICER, true)), null);

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;
    @Autowired Reorganizations reorganizations;

    @BeforeAll
    void settle() {
        PROVINCE.settle(sql);
    }

    @Test
    void isFollowedOnAPageOfItsOwnThatKeepsTheResult() {
        var officer =
                new AskedBy(
                        OFFICER,
                        context,
                        PlanController.class,
                        PreviewController.class,
                        ExecutionController.class,
                        UndoController.class,
                        WorkController.class);
        String plan = "/reorganizations/" + plan();
        assertThat(officer.get(plan + "/work")).hasStatus(303).redirectedUrl().isEqualTo(plan);
        assertThat(officer.text(plan + "/preview")).contains("10.080", plan + "/execute");
        assertThat(officer.text(plan)).contains("Bước 1–100 trên 112", plan + "?from=101#lines");
        assertThat(officer.text(plan + "?from=105"))
                .contains("Bước 101–112 trên 112", "line-105")
                .doesNotContain("line-100\"");

        assertThat(officer.sentTo(plan + "/execute", "revision", "1")).isEqualTo(plan + "/work");
        assertThat(end(officer, plan)).contains("Đã thực hiện phương án", "01/07/2025");
        assertThat(officer.text(plan)).contains("Đã thực hiện").doesNotContain(plan + "/work");

        assertThat(officer.sentTo(plan + "/undo")).isEqualTo(plan + "/work");
        assertThat(end(officer, plan)).contains("trở lại như trước");

        // Whoever is late finds out why nothing happens.
        assertThat(officer.sentTo(plan + "/undo")).isEqualTo(plan);
    }

    @Test
    void saysWhyNothingCameOfIt() {
        var officer =
                new AskedBy(
                        OFFICER,
                        context,
                        PlanController.class,
                        ExecutionController.class,
                        WorkController.class);
        String plan = "/reorganizations/" + plan();

        officer.sentTo(plan + "/execute", "revision", "0");

        assertThat(end(officer, plan)).contains("Đã có người sửa phương án trong lúc này");
        assertThat(officer.text(plan)).contains("chưa thành", plan + "/work");
    }

    private static String end(AskedBy officer, String plan) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> officer.text(plan + "/work"), page -> !page.contains("<progress"));
    }

    private long plan() {
        var begun =
                reorganizations.begin(
                        OFFICER, new OrganizationId(Province.ROOT), "Sắp xếp", Province.ON);
        reorganizations.save(
                OFFICER,
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        begun.on(),
                        new Plan.Decision("1-QĐ/TU", Province.ON, null),
                        ProvincePlans.handedOver(PROVINCE).lines(),
                        List.of(),
                        begun.revision(),
                        begun.stage()));
        return begun.id();
    }
}
