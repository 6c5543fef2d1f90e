package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;
import java.util.function.Function;

/// The addresses of committees, posts and terms, asked for somebody else's.
final class CommitteeProbes {

    private CommitteeProbes() {}

    static void add() {
        missing("GET /organizations/{id}/committee", t -> get(there(t, "/committee")));
        missing(
                "GET /organizations/{id}/committee",
                t -> get("/organizations/" + t.cell() + "/committee?on=2019-12-31"));
        missing("GET /organizations/{id}/people", t -> get(there(t, "/people?person=nguyen")));
        same(
                "GET /organizations/{id}/people",
                t -> get("/organizations/" + t.home() + "/people").queryParam("person", t.code()));
        missing(
                "GET /committees/vacancies",
                t ->
                        get("/committees/vacancies")
                                .queryParam("organization", "" + t.organization()));
        for (String page : List.of("/congresses/new", "/congresses/new/check", "/posts/new")) {
            missing("GET /organizations/{id}" + page, t -> get(there(t, page)));
        }
        for (String step : List.of("more", "check", "record")) {
            missing(
                    "POST /organizations/{id}/congresses/new",
                    t -> electing(post(there(t, "/congresses/new")), t, step));
        }
        for (String step : List.of("check", "record")) {
            same(
                    "POST /organizations/{id}/congresses/new",
                    t -> electing(post("/organizations/" + t.home() + "/congresses/new"), t, step));
        }
        missing("POST /organizations/{id}/posts/new", t -> seat(post(there(t, "/posts/new")), t));
        same(
                "POST /organizations/{id}/posts/new",
                t -> seat(post("/organizations/" + t.home() + "/posts/new"), t));
        String change = "/organizations/{id}/posts/members/{member}";
        missing("GET " + change, t -> get(there(t, "/posts/members/" + t.holder())));
        missing("POST " + change, t -> seat(post(there(t, "/posts/members/" + t.holder())), t));
        missing("POST " + change, t -> seat(post(home(t, "/posts/members/" + t.holder())), t));
        recorded("/organizations/{id}/posts/{fact}", t -> "/posts/" + t.post());
        recorded("/organizations/{id}/terms/{term}", t -> "/terms/" + t.term());
    }

    /// Something recorded of theirs, asked for there and as if it were one's own.
    private static void recorded(String pattern, Function<Target, String> page) {
        missing("GET " + pattern + "/correct", t -> get(there(t, page.apply(t) + "/correct")));
        for (String act : List.of("/correct", "/annul")) {
            missing("POST " + pattern + act, t -> seat(post(there(t, page.apply(t) + act)), t));
            missing("POST " + pattern + act, t -> seat(post(home(t, page.apply(t) + act)), t));
        }
    }

    private static String there(Target target, String page) {
        return "/organizations/" + target.organization() + page;
    }

    private static String home(Target target, String page) {
        return "/organizations/" + target.home() + page;
    }

    private static MockHttpServletRequestBuilder electing(
            MockHttpServletRequestBuilder request, Target target, String step) {
        return request.param("beginning", "CONGRESS")
                .param("ordinal", "IX")
                .param("day", "05/07/2021")
                .param("rows", "1")
                .param("post1", "COMMITTEE.SECRETARY")
                .param("person1", target.code())
                .param("step", step);
    }

    private static MockHttpServletRequestBuilder seat(
            MockHttpServletRequestBuilder request, Target target) {
        return request.param("act", "ELECTED")
                .param("post", "COMMITTEE.MEMBER")
                .param("person", target.code())
                .param("day", "05/07/2021");
    }
}
