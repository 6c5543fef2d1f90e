package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.none;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of plans and of lineages.
final class PlanProbes {

    private PlanProbes() {}

    static void add() {
        none("GET /reorganizations", "GET /reorganizations/new");
        same(
                "POST /reorganizations",
                t ->
                        post("/reorganizations")
                                .param("home", t.code())
                                .param("title", "Sắp xếp")
                                .param("on", "01/07/2021"));
        missing("GET /organizations/{id}/lineage", t -> lineage(t.organization()));
        missing("GET /organizations/{id}/lineage", t -> lineage(t.cell()));
        missing("GET /reorganizations/{id}", t -> get("/reorganizations/" + t.plan()));
        for (String page :
                List.of(
                        "/head",
                        "/lines/new",
                        "/members",
                        "/members/rules",
                        "/members/sheet",
                        "/preview",
                        "/execute",
                        "/undo",
                        "/work",
                        "/annex.docx")) {
            missing(
                    "GET /reorganizations/{id}" + page,
                    t -> get("/reorganizations/" + t.plan() + page));
        }
        missing(
                "GET /reorganizations/{id}/lines/{number}",
                t -> get("/reorganizations/" + t.plan() + "/lines/1"));
        for (String page :
                List.of(
                        "/head",
                        "/lines",
                        "/comments",
                        "/consents",
                        "/members",
                        "/members/remove",
                        "/members/rules",
                        "/members/sheet",
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
        return post("/reorganizations/" + target.plan() + page)
                .param("action", "HAND_OVER")
                .param("revision", "0")
                .param("title", "Khác")
                .param("on", "01/07/2021")
                .param("words", "Ý kiến")
                .param("list", "")
                .param("way", "out");
    }
}
