package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.none;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of members and of what is recorded of them.
final class MemberProbes {

    private MemberProbes() {}

    static void add() {
        same("GET /members", t -> get("/members").queryParam("q", t.code()));
        missing(
                "GET /members.xlsx",
                t -> get("/members.xlsx").queryParam("organization", "" + t.organization()));
        missing("GET /members/{id}", t -> get("/members/" + t.member()));
        missing(
                "POST /members/{id}/reveal",
                t -> post("/members/" + t.member() + "/reveal").param("reason", "đối chiếu"));
        missing(
                "GET /members/{id}/movements/new",
                t -> get("/members/" + t.member() + "/movements/new"));
        missing(
                "GET /members/{id}/movements/new",
                t -> get("/members/" + t.member() + "/movements/new?kind=DEATH"));
        for (String step : List.of("check", "edit", "record")) {
            missing(
                    "POST /members/{id}/movements/new",
                    t -> leaving(post("/members/" + t.member() + "/movements/new"), step));
            missing(
                    "POST /members/{id}/movements/{movement}/correct",
                    t ->
                            leaving(
                                    post(
                                            "/members/"
                                                    + t.member()
                                                    + "/movements/"
                                                    + t.fact()
                                                    + "/correct"),
                                    step));
            missing(
                    "POST /members/{id}/movements/{movement}/annul",
                    t ->
                            post("/members/" + t.member() + "/movements/" + t.fact() + "/annul")
                                    .param("step", step));
            missing(
                    "POST /members/{id}/movements/{movement}/correct",
                    t ->
                            leaving(
                                    post(
                                            "/members/"
                                                    + t.own()
                                                    + "/movements/"
                                                    + t.fact()
                                                    + "/correct"),
                                    step));
            same(
                    "POST /members/{id}/movements/new",
                    t -> moving(post("/members/" + t.own() + "/movements/new"), t, step));
            same("POST /members/new", t -> entering(t, step).param("cell", "" + t.cell()));
        }
        for (String page :
                List.of("/movements/new/check", "/profile", "/profile/check", "/numbers")) {
            missing("GET /members/{id}" + page, t -> get("/members/" + t.member() + page));
        }
        for (String page : List.of("/profile", "/numbers")) {
            missing(
                    "POST /members/{id}" + page,
                    t ->
                            post("/members/" + t.member() + page)
                                    .param("way", "correct")
                                    .param("dossierNumber", "L-1")
                                    .param("step", "record"));
        }
        for (String page : List.of("/correct/check", "/annul")) {
            missing(
                    "GET /members/{id}/movements/{movement}" + page,
                    t -> get("/members/" + t.member() + "/movements/" + t.fact() + page));
            missing(
                    "GET /members/{id}/movements/{movement}" + page,
                    t -> get("/members/" + t.own() + "/movements/" + t.fact() + page));
        }
        missing(
                "GET /members/{id}/movements/{movement}/correct",
                t -> get("/members/" + t.member() + "/movements/" + t.fact() + "/correct"));
        missing(
                "GET /members/{id}/movements/{movement}/correct",
                t -> get("/members/" + t.own() + "/movements/" + t.fact() + "/correct"));
        none("GET /members/new", "GET /members/new/check");
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
                .param("cell", "" + target.cell())
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
