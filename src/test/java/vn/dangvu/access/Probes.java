package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every address of the program, asked for somebody else's objects. An address that stands here
/// with no question names no object of the register.
final class Probes {

    /// What is asked for: something of another organization, or something that is nowhere.
    ///
    /// @param plan of reorganization
    /// @param post the fact with which `holder` came into a post that is held today
    /// @param mandate of the cell
    /// @param prepared an act about `member` that waits for somebody else
    /// @param home the user's own organization
    /// @param own a member there
    /// @param things more of theirs, by name: see [TwoCommittees#things]
    record Target(
            long organization,
            long cell,
            long member,
            long fact,
            String code,
            String name,
            String job,
            long plan,
            long post,
            long holder,
            long term,
            long mandate,
            long prepared,
            long home,
            long own,
            Map<String, Long> things) {

        /// The number of something of theirs; one that is nowhere where nothing is asked for.
        long thing(String name) {
            return things.getOrDefault(name, 999_999_988L);
        }

        /// The answer without what was asked for, to compare two answers.
        String without(String answer) {
            return answer.replace(name, "…")
                    .replace(code, "…")
                    .replace(encoded(name), "…")
                    .replace(encoded(code), "…")
                    .replace(job, "#")
                    .replaceAll("(?<![0-9])(" + cell + "|" + organization + ")(?![0-9])", "#");
        }

        private static String encoded(String text) {
            return UriComponentsBuilder.newInstance()
                    .queryParam("q", "{q}")
                    .encode()
                    .buildAndExpand(text)
                    .toUriString()
                    .substring(3);
        }
    }

    /// A question, and whether its answer must be the page of what does not exist.
    record Probe(
            String text,
            boolean missing,
            Function<Target, MockHttpServletRequestBuilder> request) {}

    private static final Map<String, List<Probe>> ALL = new LinkedHashMap<>();

    static {
        none(
                "GET /login",
                "GET /password",
                "POST /password",
                "GET /login/code",
                "GET /second-step",
                "POST /second-step",
                "GET /second-step/codes",
                "POST /second-step/codes",
                "POST /second-step/remove",
                "GET /passkeys",
                "POST /passkeys",
                "POST /passkeys/options",
                "POST /passkeys/{passkey}/remove",
                "POST /login/passkey/options",
                "POST /csp-report",
                "GET /sessions",
                "POST /sessions/end-others",
                "POST /sessions/end-all",
                // Of one's own only; the same answer for another's number as for none:
                // SessionTests.
                "POST /sessions/{session}/end",
                "GET /accounts",
                "POST /accounts",
                "GET /accounts/new",
                "GET /audit",
                "GET /audit/export",
                "GET /audit/checkpoints",
                "GET /accounts/ended-roles",
                "GET /backups",
                "POST /accounts/ended-roles/{role}/pass",
                "POST /accounts/ended-roles/{role}/end",
                "POST /accounts/ended-roles/{role}/back",
                "POST /accounts/ended-roles/{role}/keep",
                // What there is to confirm is listed for its own viewer: ConfirmationPagesTests.
                "GET /confirmations",
                "GET /accounts/confirmations",
                "POST /accounts/confirmations/{kind}",
                "GET /import",
                "POST /import",
                "GET /import/templates/{sheet}",
                "* /error");
        // Accounts and the log are an administrator's; an organization's number there gives
        // nothing.
        none(
                "GET /accounts/{id}",
                "POST /accounts/{id}/password",
                "POST /accounts/{id}/disable",
                "POST /accounts/{id}/enable",
                "POST /accounts/{id}/second-step",
                "POST /accounts/{id}/second-step/remove",
                "POST /accounts/{id}/sessions/end",
                "POST /accounts/{id}/address/end",
                "POST /accounts/{id}/roles",
                "POST /accounts/{id}/roles/{grant}/revoke");

        missing("GET /", t -> get("/").queryParam("organization", "" + t.organization));
        missing("GET /organizations/{id}", t -> get("/organizations/" + t.organization));
        missing("GET /organizations/{id}", t -> get("/organizations/" + t.cell + "?on=2018-12-31"));
        same(
                "GET /organizations/{id}",
                t -> get("/organizations/" + t.home).queryParam("place", t.code));
        missing("GET /why/organizations/{id}", t -> get("/why/organizations/" + t.organization));
        missing("GET /why/members/{id}", t -> get("/why/members/" + t.member));
        same("GET /organizations", t -> get("/organizations").queryParam("q", t.code));
        same("GET /organizations", t -> get("/organizations").queryParam("q", t.name));
        same(
                "GET /organizations",
                t -> get("/organizations").queryParam("on", "2018-12-31").queryParam("q", t.name));
        same(
                "GET /organizations",
                t -> get("/organizations").queryParam("open", t.organization + "," + t.cell));
        missing(
                "GET /organizations/difference",
                t -> difference().queryParam("organization", "" + t.cell));
        same("GET /organizations/difference", _ -> difference());
        same("GET /figures", t -> get("/figures").queryParam("place", t.code));
        missing(
                "GET /figures",
                t -> get("/figures").queryParam("organization", "" + t.organization));
        for (String code :
                List.of(
                        "members.closing",
                        "members.transferredOut",
                        "rating.member.goodOrBetter.share",
                        "organizations.cells")) {
            missing("GET /figures/{code}", t -> of(get("/figures/" + code), t));
            missing(
                    "GET /figures/{code}",
                    t -> of(get("/figures/" + code).queryParam("after", "2~x~1"), t));
            missing("GET /figures/{code}.xlsx", t -> of(get("/figures/" + code + ".xlsx"), t));
        }
        same(
                "GET /figures/{code}",
                t -> get("/figures/members.closing").queryParam("place", t.code + " · " + t.name));
        missing(
                "GET /members",
                t -> get("/members").queryParam("organization", "" + t.organization));
        missing(
                "GET /members",
                t ->
                        get("/members")
                                .queryParam("organization", "" + t.cell)
                                .queryParam("on", "2019-12-31"));
        MemberProbes.add();
        missing(
                "GET /reports/annual",
                t ->
                        get("/reports/annual")
                                .queryParam("organization", "" + t.organization)
                                .queryParam("year", "2019"));
        for (String extension : List.of("json", "xlsx", "docx", "pdf", "txt")) {
            missing(
                    "GET /reports/annual.{extension}",
                    t ->
                            get("/reports/annual." + extension)
                                    .queryParam("organization", "" + t.organization)
                                    .queryParam("year", "2019"));
        }
        missing(
                "GET /reports/annual/settings",
                t ->
                        get("/reports/annual/settings")
                                .queryParam("organization", "" + t.organization)
                                .queryParam("year", "2019"));
        missing(
                "POST /reports/annual/settings",
                t ->
                        post("/reports/annual/settings")
                                .param("organization", "" + t.organization)
                                .param("year", "2019")
                                .param("target", "120"));
        PlanProbes.add();
        PrivacyProbes.add();
        CommitteeProbes.add();
        CandidateProbes.add();
        CaseProbes.add();
        FormProbes.add();
        FeeProbes.add();
        PaperProbes.add();
        YearProbes.add();
        TransferProbes.add();
        OrganizationProbes.add();
        RadarProbes.add();
        missing("GET /confirmations/{id}", t -> get("/confirmations/" + t.prepared));
        for (String act : List.of("confirm", "return", "take-back")) {
            missing(
                    "POST /confirmations/{id}/" + act,
                    t -> post("/confirmations/" + t.prepared + "/" + act).param("reason", "Nhầm"));
        }
        missing("GET /import/{id}", t -> get("/import/" + t.job));
        missing("GET /import/{id}/files/{file}", t -> get("/import/" + t.job + "/files/0"));
        for (String act : List.of("decisions", "run", "cancel")) {
            missing("POST /import/{id}/" + act, t -> post("/import/" + t.job + "/" + act));
        }
    }

    private Probes() {}

    private static MockHttpServletRequestBuilder difference() {
        return get("/organizations/difference").queryParam("from", "2018-12-31");
    }

    /// The addresses, as `METHOD pattern`.
    static Collection<String> addresses() {
        return ALL.keySet();
    }

    static List<Probe> all() {
        return ALL.values().stream().flatMap(List::stream).toList();
    }

    static void none(String... addresses) {
        for (String address : addresses) {
            ALL.computeIfAbsent(address, _ -> new ArrayList<>());
        }
    }

    static void missing(String address, Function<Target, MockHttpServletRequestBuilder> request) {
        ALL.computeIfAbsent(address, _ -> new ArrayList<>()).add(new Probe(address, true, request));
    }

    static void same(String address, Function<Target, MockHttpServletRequestBuilder> request) {
        ALL.computeIfAbsent(address, _ -> new ArrayList<>())
                .add(new Probe(address, false, request));
    }

    private static MockHttpServletRequestBuilder of(
            MockHttpServletRequestBuilder request, Target target) {
        return request.queryParam("organization", "" + target.organization)
                .queryParam("from", "2019-01-01")
                .queryParam("to", "2019-12-31");
    }
}
