package vn.dangvu.browser;

import com.microsoft.playwright.Page;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;

import java.time.LocalDate;
import java.util.List;

/// A plan too large to wait for that changes nothing: it sends hundreds of members to where they
/// are.
final class LargePlan {

    private static final LocalDate ON = LocalDate.of(2019, 12, 31);

    private LargePlan() {}

    /// @return its number
    static long draft(ApplicationContext context, int root) {
        var officer =
                new Viewer("nguoi.lap", false, List.of(new Grant(root, Role.OFFICER, true)), null);
        var reorganizations = context.getBean(Reorganizations.class);
        var begun = reorganizations.begin(officer, new OrganizationId(root), "Phương án lớn", ON);
        reorganizations.save(
                officer,
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        ON,
                        new Plan.Decision("9-QĐ/ĐU", ON, null),
                        List.of(),
                        whereTheyAre(context.getBean(DSLContext.class)),
                        begun.revision(),
                        begun.stage()));
        return begun.id();
    }

    private static List<Assignment> whereTheyAre(DSLContext sql) {
        return sql.fetch(
                        """
                        select m.code, v.code from members_api.membership b
                        join members_api.member m on m.member_id = b.member_id
                        join organizations_api.version v on v.organization_id = b.cell_id and v.until = 'infinity'
                        where b.since <= '2019-12-31' and b.until > '2019-12-31' order by m.code limit 320\
                        """)
                .map(row -> new Assignment(row.get(0, String.class), row.get(1, String.class)));
    }

    /// The page on which its carrying out is followed.
    static String followed(Page page, long plan) {
        page.navigate("/reorganizations/" + plan + "/execute");
        if (page.url().endsWith("/execute")) {
            page.locator("main form .btn-primary").press("Enter");
            page.waitForURL(address -> address.endsWith("/work"));
            page.locator("#work .notice").waitFor();
        }
        return "/reorganizations/" + plan + "/work";
    }
}
