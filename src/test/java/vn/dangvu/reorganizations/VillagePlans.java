package vn.dangvu.reorganizations;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// Plans against the real database of a village.
@DangvuTest(today = "2021-06-01", world = "village")
@Transactional
abstract class VillagePlans {

    static final Viewer EAST_OFFICER =
            new Viewer("east", false, List.of(new Grant(Village.EAST, Role.OFFICER, true)), null);

    @Autowired DSLContext sql;
    @Autowired Reorganizations reorganizations;

    Village village;

    @BeforeEach
    void settle() {
        village = new Village(sql);
        village.settle();
    }

    Plan plan(String on, List<Line> lines, List<Assignment> assignments) {
        return saved(Village.OFFICER, on, lines, assignments);
    }

    Plan planOf(Viewer viewer, List<Line> lines) {
        return saved(viewer, "2020-01-01", lines, List.of());
    }

    Plan saved(Viewer viewer, String on, List<Line> lines, List<Assignment> assignments) {
        int home = viewer.officerRoots()[0];
        var begun =
                reorganizations.begin(viewer, new OrganizationId(home), "Sắp xếp", Village.day(on));
        return reorganizations.save(viewer, with(begun, lines, assignments))
                        instanceof Saving.Saved(Plan saved)
                ? saved
                : begun;
    }

    static Plan with(Plan begun, List<Line> lines, List<Assignment> assignments) {
        return new Plan(
                begun.id(),
                begun.home(),
                begun.title(),
                begun.on(),
                new Plan.Decision("12-QĐ/T", begun.on(), null),
                lines,
                assignments,
                begun.revision(),
                begun.stage());
    }

    static Consent consent(String code) {
        return new Consent(OrganizationRule.ORG_04, code, "7-CV/T", Village.day("2019-12-01"));
    }

    static Line rename(String organization, String code) {
        return new Line(Action.RENAME, List.of(organization), code, "Tên mới", "", "", "", "");
    }

    static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    static Line begin(Action action, String organization, String code, String kind, String parent) {
        var codes = organization.isEmpty() ? List.<String>of() : List.of(organization);
        return new Line(action, codes, code, "Name " + code, code, kind, "", parent);
    }
}
