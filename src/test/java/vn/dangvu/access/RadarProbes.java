package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.none;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of what waits. A calendar is opened by what stands in its address, and tells only
/// of what its own account may see: FeedTests, FeedLeakTests.
final class RadarProbes {

    private RadarProbes() {}

    static void add() {
        none(
                "GET /radar/feed",
                "POST /radar/feed",
                "POST /radar/feed/revoke",
                "POST /radar/digest",
                "GET /accounts/mail");
        same("GET /calendar/{token}.ics", t -> get("/calendar/" + t.organization() + ".ics"));
        for (String more :
                List.of(
                        "",
                        "&on=2018-12-31",
                        "&within=DAYS_180&kind=members.probationEnding",
                        "&view=calendar&month=2021-07")) {
            missing("GET /radar", t -> radar(t, more));
        }
        same("GET /radar", t -> get("/radar").queryParam("kind", t.code()));
        same("GET /radar", t -> get("/radar").queryParam("month", t.name()));
    }

    private static MockHttpServletRequestBuilder radar(Target target, String more) {
        return get("/radar?organization=" + target.organization() + more);
    }
}
