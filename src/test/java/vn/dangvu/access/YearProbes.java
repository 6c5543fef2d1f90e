package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// Questions about the years of other members: badges, cards, work, residence, discipline.
final class YearProbes {

    private YearProbes() {}

    static void add() {
        for (String page :
                List.of(
                        "/badges",
                        "/badges/proposals/new",
                        "/badges/people",
                        "/badges/award",
                        "/badges/proposals.xlsx",
                        "/cards",
                        "/years/assignments",
                        "/years/residence")) {
            missing(
                    "GET " + page,
                    t ->
                            get(page)
                                    .queryParam("organization", "" + t.organization())
                                    .queryParam("round", "2021-09-02")
                                    .queryParam("person", t.code()));
        }
        for (String act :
                List.of(
                        "/badges/proposals",
                        "/badges/proposals/new",
                        "/badges/send",
                        "/badges/reopen",
                        "/badges/award",
                        "/cards",
                        "/years/assignments")) {
            missing(
                    "POST " + act,
                    t -> typed(post(act), t).param("organization", "" + t.organization()));
        }
        missing(
                "POST /badges/proposals/{proposal}/remove",
                t ->
                        typed(post("/badges/proposals/" + t.thing("proposal") + "/remove"), t)
                                .param("organization", "" + t.home()));
        missing(
                "GET /badges/proposals/{proposal}/refusal",
                t -> get("/badges/proposals/" + t.thing("proposal") + "/refusal"));
        for (String act : List.of("/refusal", "/refusal/annul")) {
            missing(
                    "POST /badges/proposals/{proposal}" + act,
                    t -> typed(post("/badges/proposals/" + t.thing("proposal") + act), t));
        }
        for (String page : List.of("/badges/new", "/merits/new", "/residence/new", "/card/new")) {
            String address = "/members/{member}" + page;
            missing("GET " + address, t -> get("/members/" + t.member() + page));
            missing("POST " + address, t -> typed(post("/members/" + t.member() + page), t));
        }
        recorded("/badges/{badge}", "/badges/", "badge");
        recorded("/merits/{merit}", "/merits/", "merit");
        recorded("/residence/{link}", "/residence/", "link");
        missing("GET /cards/{card}/reason", t -> get("/cards/" + t.thing("card") + "/reason"));
        missing(
                "POST /cards/{card}/reason",
                t -> typed(post("/cards/" + t.thing("card") + "/reason"), t));
    }

    private static void recorded(String pattern, String base, String thing) {
        missing("GET " + pattern + "/correct", t -> get(base + t.thing(thing) + "/correct"));
        for (String act : List.of("/correct", "/annul")) {
            missing("POST " + pattern + act, t -> typed(post(base + t.thing(thing) + act), t));
        }
    }

    private static MockHttpServletRequestBuilder typed(
            MockHttpServletRequestBuilder request, Target target) {
        return request.param("round", "2021-09-02")
                .param("due-" + target.member() + "-30", "yes")
                .param("person", target.code())
                .param("years", "30")
                .param("manner", "REGULAR")
                .param("what", "AWARD.PAPER")
                .param("kind", "INTRODUCED")
                .param("place", "Chi ủy")
                .param("reason", "LOST")
                .param("why", "chưa đủ")
                .param("number", "12345678")
                .param("on", "5/7/2021");
    }
}
