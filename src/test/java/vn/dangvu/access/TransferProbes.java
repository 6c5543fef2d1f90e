package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of transfers, asked for somebody else's.
final class TransferProbes {

    private static final String ONE = "/transfers/{transfer}";

    private TransferProbes() {}

    static void add() {
        missing(
                "GET /transfers",
                t -> get("/transfers").queryParam("organization", "" + t.organization()));
        missing(
                "GET /transfers",
                t ->
                        get("/transfers")
                                .queryParam("organization", "" + t.cell())
                                .queryParam("tab", "in"));
        same("GET /transfers", t -> get("/transfers").queryParam("tab", "done"));
        missing("GET " + ONE, t -> get(address(t, "")));
        missing("GET " + ONE + "/slip", t -> get(address(t, "/slip")));
        missing("GET " + ONE + "/slip.json", t -> get(address(t, "/slip.json")));
        missing(
                "POST " + ONE + "/take-back",
                t -> post(address(t, "/take-back")).param("event", "" + t.thing("transfer")));
        missing("POST " + ONE + "/papers", t -> post(address(t, "/papers")));
        for (String step :
                List.of("received", "forwarded", "slip-lost", "cancelled", "slip-issued")) {
            missing("GET " + ONE + "/steps/{kind}", t -> get(address(t, "/steps/" + step)));
            missing(
                    "POST " + ONE + "/steps/{kind}",
                    t -> step(post(address(t, "/steps/" + step)), t).param("step", "record"));
        }
        missing("GET /transfers/new", t -> get("/transfers/new?member=" + t.member()));
        missing(
                "POST /transfers/new",
                t -> asking(post("/transfers/new").param("member", "" + t.member()), t));
        // To whom somebody of ours goes is written, and not told whether it is here.
        same(
                "POST /transfers/new",
                t -> step(post("/transfers/new").param("member", "" + t.own()), t));
        missing("GET /transfers/batch", t -> get("/transfers/batch?organization=" + t.cell()));
        missing(
                "POST /transfers/batch",
                t -> asking(post("/transfers/batch").param("organization", "" + t.cell()), t));
        same(
                "POST /transfers/batch",
                t ->
                        asking(post("/transfers/batch").param("organization", "" + t.home()), t)
                                .param("going", "" + t.member()));
        missing(
                "GET /transfers/receive",
                t -> get("/transfers/receive?transfer=" + t.thing("arrival")));
        missing(
                "POST /transfers/receive",
                t ->
                        step(post("/transfers/receive"), t)
                                .param("transfer", "" + t.thing("arrival")));
        missing("GET /transfers/in", t -> get("/transfers/in?organization=" + t.organization()));
        missing(
                "POST /transfers/in",
                t -> post("/transfers/in").param("organization", "" + t.organization()));
        same(
                "POST /transfers/in",
                t ->
                        post("/transfers/in")
                                .param("organization", "" + t.home())
                                .param("origin", t.name()));
        missing(
                "POST /transfers/in/file",
                t -> post("/transfers/in/file").param("organization", "" + t.organization()));
    }

    private static String address(Target target, String page) {
        return "/transfers/" + target.thing("transfer") + page;
    }

    private static MockHttpServletRequestBuilder step(
            MockHttpServletRequestBuilder request, Target target) {
        return request.param("day", "05/07/2021")
                .param("cell", "" + target.cell())
                .param("goal", target.code())
                .param("route", "UPPER")
                .param("signer", "UPPER")
                .param("paperNumber", "1")
                .param("paperIssuer", "Công an")
                .param("reason", "Thử");
    }

    private static MockHttpServletRequestBuilder asking(
            MockHttpServletRequestBuilder request, Target target) {
        return step(request, target)
                .param("temporary", "no")
                .param("cause", "WORK")
                .param("causeOn", "01/07/2021")
                .param("askedOn", "02/07/2021")
                .param("slipNumber", "1")
                .param("slipDay", "05/07/2021");
    }
}
