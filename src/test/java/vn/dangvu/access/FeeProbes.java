package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of fees, asked for somebody else's cells and members.
final class FeeProbes {

    private FeeProbes() {}

    static void add() {
        for (String month : List.of("", "2021-06", "2019-12")) {
            missing("GET /fees", t -> at(get("/fees"), t.cell()).param("month", month));
            missing("GET /fees", t -> at(get("/fees"), t.organization()).param("month", month));
        }
        missing("GET /fees.xlsx", t -> at(get("/fees.xlsx"), t.cell()).param("month", "2021-06"));
        missing(
                "GET /fees.xlsx",
                t -> at(get("/fees.xlsx"), t.organization()).param("month", "2021-06"));
        for (String step : List.of("save", "rest", "send")) {
            missing("POST /fees", t -> sheet(post("/fees"), t, t.cell(), step));
        }
        missing("GET /fees/bases", t -> at(get("/fees/bases"), t.cell()));
        missing(
                "POST /fees/bases",
                t ->
                        at(post("/fees/bases"), t.cell())
                                .param("from", "6/2021")
                                .param("group-" + t.member(), "STUDENT"));
        missing("GET /fees/settings", t -> at(get("/fees/settings"), t.organization()));
        missing(
                "POST /fees/settings",
                t ->
                        at(post("/fees/settings"), t.organization())
                                .param("from", "6/2021")
                                .param("kept", "50"));
        guests();
        members();
    }

    private static void guests() {
        missing("GET /fees/guests/new", t -> at(get("/fees/guests/new"), t.cell()));
        missing(
                "POST /fees/guests/new",
                t -> at(post("/fees/guests/new"), t.cell()).param("code", t.code()));
        same(
                "POST /fees/guests/new",
                t ->
                        at(post("/fees/guests/new"), t.home())
                                .param("code", t.code())
                                .param("from", "6/2021"));
        for (String act : List.of("/end", "/annul")) {
            for (boolean there : List.of(true, false)) {
                missing(
                        "POST /fees/guests/{member}" + act,
                        t ->
                                at(
                                                post("/fees/guests/" + t.member() + act),
                                                there ? t.cell() : t.home())
                                        .param("month", "2021-06"));
            }
        }
    }

    private static void members() {
        String member = "/fees/members/{member}";
        missing("GET " + member, t -> get("/fees/members/" + t.member()));
        missing("GET " + member, t -> get("/fees/members/" + t.member() + "?year=2019"));
        missing(
                "POST " + member + "/reveal",
                t -> post("/fees/members/" + t.member() + "/reveal").param("reason", "kiểm tra"));
        for (String page : List.of("/basis", "/exemption")) {
            missing("GET " + member + page, t -> get("/fees/members/" + t.member() + page));
            missing(
                    "POST " + member + page,
                    t ->
                            post("/fees/members/" + t.member() + page)
                                    .param("group", "STUDENT")
                                    .param("ground", "HARDSHIP")
                                    .param("from", "6/2021")
                                    .param("until", "7/2021"));
        }
        missing(
                "POST " + member + "/bases/{basis}/annul",
                t ->
                        post(
                                "/fees/members/%d/bases/%d/annul"
                                        .formatted(t.member(), t.thing("basis"))));
        missing(
                "POST " + member + "/bases/{basis}/annul",
                t -> post("/fees/members/%d/bases/%d/annul".formatted(t.own(), t.thing("basis"))));
        missing(
                "POST " + member + "/exemptions/{exemption}/annul",
                t ->
                        post(
                                "/fees/members/%d/exemptions/%d/annul"
                                        .formatted(t.member(), t.thing("exemption"))));
        missing(
                "POST " + member + "/exemptions/{exemption}/annul",
                t ->
                        post(
                                "/fees/members/%d/exemptions/%d/annul"
                                        .formatted(t.own(), t.thing("exemption"))));
    }

    private static MockHttpServletRequestBuilder at(
            MockHttpServletRequestBuilder request, long organization) {
        return request.param("organization", "" + organization);
    }

    private static MockHttpServletRequestBuilder sheet(
            MockHttpServletRequestBuilder request, Target target, long cell, String step) {
        return at(request, cell)
                .param("month", "2021-06")
                .param("paidOn", "05/07/2021")
                .param("seen", "0")
                .param("paid-" + target.member(), "5.000")
                .param("step", step);
    }
}
