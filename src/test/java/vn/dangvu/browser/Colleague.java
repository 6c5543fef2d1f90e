package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Somebody of the sample office who has signed in once, and the pages there are for him or her.
///
/// @param signedIn cookies of a session, to begin a visit with
/// @param root the committee
/// @param largePlan a plan too large to wait for
record Colleague(String name, int port, String signedIn, int root, long largePlan) {

    static final String PASSWORD = "mọi người đều dùng được";
    private static final String YEAR = "&from=2019-01-01&to=2019-12-31";

    static Colleague arrives(ApplicationContext context, Chromium chromium, int port, String name) {
        var office = SampleOffice.in(context);
        String oneTime = office.colleague(context.getBean(Accounts.class), name, "Người kiểm tra");
        try (var visit = chromium.visit(Chromium.desk(port))) {
            visit.page.navigate("/login");
            visit.signIn(name, oneTime);
            visit.changePassword(oneTime, PASSWORD);
            assertThat(visit.place("Báo cáo")).isVisible();
            int root = office.root().value();
            return new Colleague(
                    name,
                    port,
                    visit.context().storageState(),
                    root,
                    LargePlan.draft(context, root));
        }
    }

    /// A visit that begins signed in.
    Browser.NewContextOptions desk(int width, int height) {
        return Chromium.desk(port).setStorageState(signedIn).setViewportSize(width, height);
    }

    String report() {
        return "/reports/annual?organization=" + root + "&year=2019";
    }

    String leaving(Page page) {
        return memberOf(page) + "/movements/new?kind=TRANSFER_OUT";
    }

    List<String> mainPages(Page page) {
        String member = memberOf(page);
        return List.of(
                "/",
                "/radar?on=30/06/2021",
                "/organizations",
                "/organizations/" + root,
                report(),
                "/figures/rating.member.goodOrBetter?organization=" + root + YEAR,
                "/members?q=nguyen+van+an",
                member,
                member + "/movements/new?kind=TRANSFER_OUT",
                feesOf(page),
                "/import");
    }

    /// A case that is over, and the record of whom it made a member.
    private static List<String> ofAnEndedCase(Page page) {
        page.navigate("/cases?kind=ADMISSION&stage=CLOSED");
        String file = firstLink(page, "^/cases/[0-9]+$");
        page.navigate(file);
        return List.of(file, firstLink(page, "^/members/[0-9]+$"));
    }

    private static String firstLink(Page page, String pattern) {
        return (String)
                page.evaluate(
                        """
                        pattern => [...document.querySelectorAll('main a')].map(link => link.getAttribute('href'))
                            .find(address => new RegExp(pattern).test(address))\
                        """,
                        pattern);
    }

    List<String> everyPage(Page page) {
        String member = memberOf(page);
        var all = new ArrayList<>(mainPages(page));
        all.addAll(ofAnEndedCase(page));
        all.addAll(
                List.of(
                        "/organizations?q=so+noi+vu",
                        "/organizations?q=khong+co+gi+nhu+vay",
                        cellOf(page) + "/groups",
                        "/organizations/" + root + "/attributes",
                        "/organizations/difference?from=2018-12-31&to=2020-12-31",
                        "/figures?organization=" + root + YEAR,
                        "/figures/organizations.grassroots?organization=" + root + YEAR,
                        "/reports/annual/settings?organization=" + root + "&year=2019",
                        "/forms?organization=" + root + "&year=2019",
                        "/forms/form-1?organization=" + root + "&year=2019",
                        "/forms/form-2?organization=" + root + "&year=2019",
                        "/forms/form-2b?organization=" + root + "&year=2019&half=1",
                        "/forms/form-7?organization=" + root + "&year=2019",
                        "/forms/form-1/units?organization=" + root + "&year=2019",
                        "/reports/annual?organization=" + root + "&year=2030",
                        "/members",
                        "/members?q=khong+co+ai+ten+nay",
                        "/members/new",
                        "/members/new?kind=ADMISSION",
                        "/members/new?kind=TRANSFER_IN",
                        member + "/movements/new",
                        member + "/profile",
                        member + "/numbers",
                        factOf(page, member) + "/correct",
                        factOf(page, member) + "/annul",
                        "/reorganizations",
                        "/reorganizations/new",
                        "/organizations/" + root + "/lineage",
                        "/organizations/" + root + "/mandates",
                        "/organizations/" + root + "/mandates/new",
                        "/organizations/" + root + "/committee",
                        "/organizations/" + root + "/committee?on=31/12/2019",
                        "/organizations/" + root + "/congresses/new",
                        "/organizations/" + root + "/posts/new",
                        "/radar",
                        "/radar?on=30/06/2021&kind=members.probationEnding&within=DAYS_180",
                        "/radar?on=30/06/2021&view=calendar&month=2021-07",
                        "/radar/feed",
                        "/accounts/mail",
                        "/committees/vacancies",
                        "/committees/vacancies?kind=NO_SECRETARY",
                        "/fees?organization=" + root,
                        "/fees/settings?organization=" + root,
                        feesOf(page).replace("?", "/bases?"),
                        feesOf(page).replace("?", "/guests/new?"),
                        "/fees" + member,
                        "/fees" + member + "/basis",
                        "/fees" + member + "/exemption",
                        "/accounts",
                        "/accounts/new",
                        "/accounts/1",
                        "/audit",
                        "/audit?what=ACCOUNTS",
                        "/audit/checkpoints",
                        "/accounts/ended-roles",
                        "/accounts/confirmations",
                        "/confirmations",
                        "/backups",
                        member + "/data",
                        "/correction-requests",
                        "/data-protection",
                        "/data-protection/retention",
                        "/password",
                        "/second-step",
                        "/passkeys",
                        "/sessions"));
        all.addAll(lifePages(member));
        all.addAll(planPages(page));
        all.addAll(leaderPages(page));
        all.add(LargePlan.followed(page, largePlan));
        return all;
    }

    /// Of candidates, classes, cases, slips, papers and the years of a member; those of one
    /// person's way are looked at where it is walked.
    private List<String> lifePages(String member) {
        String number = member.substring(member.lastIndexOf('/') + 1);
        return List.of(
                "/candidates",
                "/candidates/new",
                "/courses",
                "/courses/new",
                "/courses/waiting",
                "/cases?kind=ADMISSION",
                "/cases?kind=STRIKE_OFF&view=list",
                "/cases/times?kind=ADMISSION",
                "/cases/new?member=" + number,
                "/cases/new?kind=EXEMPTION&member=" + number,
                "/admissions/rules",
                "/transfers",
                "/transfers/new?member=" + number,
                "/papers",
                "/badges?organization=" + root + "&round=2021-09-02",
                "/cards?organization=" + root,
                "/years/assignments?organization=" + root,
                "/years/residence?organization=" + root,
                member + "/badges/new",
                member + "/merits/new",
                member + "/card/new",
                member + "/residence/new");
    }

    /// Of a draft with one line and one member sent elsewhere.
    private static List<String> planPages(Page page) {
        page.navigate("/reorganizations/new");
        page.fill("#title", "Sắp xếp để xem trang");
        page.fill("#on", "01/03/2021");
        // By the keyboard: on the smallest phone the bar may lie over a button at the end of a
        // page.
        page.locator("main form .btn-primary").press("Enter");
        page.waitForURL(address -> !address.endsWith("/new"));
        String plan = URI.create(page.url()).getPath();
        page.navigate(plan + "/lines/new?action=ABSORB");
        page.fill("#organizations", "ĐUK.01.02");
        page.fill("#target", "ĐUK.01.01");
        page.locator("main form .btn-primary").press("Enter");
        page.fill("#words", "Đề nghị xem lại");
        page.locator("main form.form .btn").last().press("Enter");
        return List.of(
                plan,
                plan + "/head",
                plan + "/lines/new",
                plan + "/lines/new?action=SPLIT",
                plan + "/lines/new?action=RENAME",
                plan + "/lines/1",
                plan + "/members",
                plan + "/members/rules",
                plan + "/preview",
                plan + "/execute");
    }

    private static String feesOf(Page page) {
        return cellOf(page).replaceAll("/organizations/([0-9]+)", "/fees?organization=$1");
    }

    private static String cellOf(Page page) {
        page.navigate("/organizations?q=ĐUK.35");
        return Objects.requireNonNull(page.locator(".match-name a").first().getAttribute("href"))
                .replaceAll("[?].*", "");
    }

    /// Of the first who leads.
    private List<String> leaderPages(Page page) {
        page.navigate("/organizations/" + root + "/committee");
        return List.of(
                first(page, "a[href*='/posts/members/']"),
                first(page, "a[href*='/posts/'][href$='/correct']"),
                first(page, "a[href*='/terms/'][href$='/correct']"));
    }

    private static String first(Page page, String selector) {
        return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"));
    }

    private static String memberOf(Page page) {
        page.navigate("/members?q=nguyen+van+an");
        return Objects.requireNonNull(page.locator("tbody .key a").first().getAttribute("href"));
    }

    private static String factOf(Page page, String member) {
        page.navigate(member);
        return Objects.requireNonNull(
                        page.locator(".timeline a[href$='/correct']").first().getAttribute("href"))
                .replaceAll("/correct$", "");
    }
}
