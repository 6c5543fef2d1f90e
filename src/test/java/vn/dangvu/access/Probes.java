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
    /// @param home the user's own organization
    /// @param own a member there
    record Target(
            long organization,
            long cell,
            long member,
            long fact,
            String code,
            String name,
            String job,
            long plan,
            long home,
            long own) {

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
                "GET /accounts",
                "POST /accounts",
                "GET /accounts/new",
                "GET /accounts/log",
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
                "POST /accounts/{id}/roles",
                "POST /accounts/{id}/roles/{grant}/revoke");

        missing("GET /", t -> get("/").queryParam("organization", "" + t.organization));
        missing("GET /organizations/{id}", t -> get("/organizations/" + t.organization));
        missing("GET /organizations/{id}", t -> get("/organizations/" + t.cell + "?on=2018-12-31"));
        same(
                "GET /organizations/{id}",
                t -> get("/organizations/" + t.home).queryParam("place", t.code));
        same("GET /organizations", t -> get("/organizations").queryParam("q", t.code));
        same("GET /organizations", t -> get("/organizations").queryParam("q", t.name));
        same(
                "GET /organizations",
                t -> get("/organizations").queryParam("on", "2018-12-31").queryParam("q", t.name));
        same(
                "GET /organizations",
                t -> get("/organizations").queryParam("open", t.organization + "," + t.cell));
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
        same("GET /members", t -> get("/members").queryParam("q", t.code));
        missing(
                "GET /members.xlsx",
                t -> get("/members.xlsx").queryParam("organization", "" + t.organization));
        missing("GET /members/{id}", t -> get("/members/" + t.member));
        missing("POST /members/{id}/citizen-id", t -> post("/members/" + t.member + "/citizen-id"));
        missing(
                "GET /members/{id}/movements/new",
                t -> get("/members/" + t.member + "/movements/new"));
        missing(
                "GET /members/{id}/movements/new",
                t -> get("/members/" + t.member + "/movements/new?kind=DEATH"));
        for (String step : List.of("check", "edit", "record")) {
            missing(
                    "POST /members/{id}/movements/new",
                    t -> leaving(post("/members/" + t.member + "/movements/new"), step));
            missing(
                    "POST /members/{id}/movements/{movement}/correct",
                    t ->
                            leaving(
                                    post(
                                            "/members/"
                                                    + t.member
                                                    + "/movements/"
                                                    + t.fact
                                                    + "/correct"),
                                    step));
            missing(
                    "POST /members/{id}/movements/{movement}/annul",
                    t ->
                            post("/members/" + t.member + "/movements/" + t.fact + "/annul")
                                    .param("step", step));
            missing(
                    "POST /members/{id}/movements/{movement}/correct",
                    t ->
                            leaving(
                                    post("/members/" + t.own + "/movements/" + t.fact + "/correct"),
                                    step));
            same(
                    "POST /members/{id}/movements/new",
                    t -> moving(post("/members/" + t.own + "/movements/new"), t, step));
            same("POST /members/new", t -> entering(t, step).param("cell", "" + t.cell));
        }
        for (String page :
                List.of("/movements/new/check", "/profile", "/profile/check", "/numbers")) {
            missing("GET /members/{id}" + page, t -> get("/members/" + t.member + page));
        }
        for (String page : List.of("/profile", "/numbers")) {
            missing(
                    "POST /members/{id}" + page,
                    t ->
                            post("/members/" + t.member + page)
                                    .param("way", "correct")
                                    .param("dossierNumber", "L-1")
                                    .param("step", "record"));
        }
        for (String page : List.of("/correct/check", "/annul")) {
            missing(
                    "GET /members/{id}/movements/{movement}" + page,
                    t -> get("/members/" + t.member + "/movements/" + t.fact + page));
            missing(
                    "GET /members/{id}/movements/{movement}" + page,
                    t -> get("/members/" + t.own + "/movements/" + t.fact + page));
        }
        missing(
                "GET /members/{id}/movements/{movement}/correct",
                t -> get("/members/" + t.member + "/movements/" + t.fact + "/correct"));
        missing(
                "GET /members/{id}/movements/{movement}/correct",
                t -> get("/members/" + t.own + "/movements/" + t.fact + "/correct"));
        none("GET /members/new", "GET /members/new/check");
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
        plans();
        missing("GET /import/{id}", t -> get("/import/" + t.job));
        missing("GET /import/{id}/files/{file}", t -> get("/import/" + t.job + "/files/0"));
        for (String act : List.of("decisions", "run", "cancel")) {
            missing("POST /import/{id}/" + act, t -> post("/import/" + t.job + "/" + act));
        }
    }

    private Probes() {}

    private static void plans() {
        none("GET /reorganizations", "GET /reorganizations/new");
        same(
                "POST /reorganizations",
                t ->
                        post("/reorganizations")
                                .param("home", t.code)
                                .param("title", "Sắp xếp")
                                .param("on", "01/07/2021"));
        missing("GET /organizations/{id}/lineage", t -> lineage(t.organization));
        missing("GET /organizations/{id}/lineage", t -> lineage(t.cell));
        missing("GET /reorganizations/{id}", t -> get("/reorganizations/" + t.plan));
        for (String page :
                List.of(
                        "/head",
                        "/lines/new",
                        "/members",
                        "/preview",
                        "/execute",
                        "/undo",
                        "/work",
                        "/annex.docx")) {
            missing(
                    "GET /reorganizations/{id}" + page,
                    t -> get("/reorganizations/" + t.plan + page));
        }
        missing(
                "GET /reorganizations/{id}/lines/{number}",
                t -> get("/reorganizations/" + t.plan + "/lines/1"));
        for (String page :
                List.of(
                        "/head",
                        "/lines",
                        "/comments",
                        "/consents",
                        "/members",
                        "/members/remove",
                        "/execute",
                        "/undo")) {
            missing("POST /reorganizations/{id}" + page, t -> changing(t, page));
        }
        missing("POST /reorganizations/{id}/lines/{number}", t -> changing(t, "/lines/1"));
        missing(
                "POST /reorganizations/{id}/lines/{number}/place",
                t -> changing(t, "/lines/1/place"));
    }

    private static MockHttpServletRequestBuilder lineage(long organization) {
        return get("/organizations/" + organization + "/lineage");
    }

    /// Whatever such a form could send.
    private static MockHttpServletRequestBuilder changing(Target target, String page) {
        return post("/reorganizations/" + target.plan + page)
                .param("action", "HAND_OVER")
                .param("revision", "0")
                .param("title", "Khác")
                .param("on", "01/07/2021")
                .param("words", "Ý kiến")
                .param("list", "")
                .param("way", "out");
    }

    /// The addresses, as `METHOD pattern`.
    static Collection<String> addresses() {
        return ALL.keySet();
    }

    static List<Probe> all() {
        return ALL.values().stream().flatMap(List::stream).toList();
    }

    private static void none(String... addresses) {
        for (String address : addresses) {
            ALL.computeIfAbsent(address, _ -> new ArrayList<>());
        }
    }

    private static void missing(
            String address, Function<Target, MockHttpServletRequestBuilder> request) {
        ALL.computeIfAbsent(address, _ -> new ArrayList<>()).add(new Probe(address, true, request));
    }

    private static void same(
            String address, Function<Target, MockHttpServletRequestBuilder> request) {
        ALL.computeIfAbsent(address, _ -> new ArrayList<>())
                .add(new Probe(address, false, request));
    }

    private static MockHttpServletRequestBuilder of(
            MockHttpServletRequestBuilder request, Target target) {
        return request.queryParam("organization", "" + target.organization)
                .queryParam("from", "2019-01-01")
                .queryParam("to", "2019-12-31");
    }

    private static MockHttpServletRequestBuilder leaving(
            MockHttpServletRequestBuilder request, String step) {
        return request.param("kind", "TRANSFER_OUT")
                .param("effectiveOn", "05/07/2021")
                .param("elsewhere", "Hà Nội")
                .param("step", step);
    }

    private static MockHttpServletRequestBuilder moving(
            MockHttpServletRequestBuilder request, Target target, String step) {
        return request.param("kind", "INTERNAL_TRANSFER")
                .param("effectiveOn", "05/07/2021")
                .param("cell", "" + target.cell)
                .param("step", step);
    }

    private static MockHttpServletRequestBuilder entering(Target target, String step) {
        return post("/members/new")
                .param("kind", "TRANSFER_IN")
                .param("effectiveOn", "05/07/2021")
                .param("standing", "OFFICIAL")
                .param("elsewhere", "Hà Nội")
                .param("code", "MỚI 1")
                .param("fullName", "Trần Thị Mới Tinh")
                .param("sex", "FEMALE")
                .param("born", "03/02/1980")
                .param("ethnicity", "01")
                .param("religion", "NONE")
                .param("professional", "NONE")
                .param("theory", "NONE")
                .param("occupation", "OTHER")
                .param("step", step);
    }
}
