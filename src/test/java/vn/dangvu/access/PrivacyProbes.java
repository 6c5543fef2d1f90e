package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.none;
import static vn.dangvu.access.Probes.same;

/// The addresses of personal data, requests, holds.
final class PrivacyProbes {

    private PrivacyProbes() {}

    static void add() {
        // What everybody may know, and settings of the whole office.
        none(
                "GET /data-protection",
                "POST /data-protection/contact",
                "POST /data-protection/retention");
        same("GET /correction-requests", _ -> get("/correction-requests?state=all"));
        same("GET /data-protection/retention", _ -> get("/data-protection/retention"));
        same(
                "POST /data-protection/holds",
                t ->
                        post("/data-protection/holds")
                                .param("place", t.code())
                                .param("holdReason", "thanh tra"));
        missing(
                "POST /data-protection/holds/{hold}/lift",
                t ->
                        post("/data-protection/holds/" + t.fact() + "/lift")
                                .param("liftReason", "xong"));
        missing("GET /members/{id}/data", t -> get("/members/" + t.member() + "/data"));
        for (String format : new String[] {"pdf", "json"}) {
            missing(
                    "POST /members/{id}/data/export",
                    t ->
                            post("/members/" + t.member() + "/data/export")
                                    .param("reason", "theo đơn")
                                    .param("format", format));
        }
        missing(
                "POST /members/{id}/data/export",
                t -> post("/members/" + t.member() + "/data/export"));
        missing(
                "POST /members/{id}/data/requests",
                t ->
                        post("/members/" + t.member() + "/data/requests")
                                .param("field", "BORN")
                                .param("claimed", "1990")
                                .param("askedBy", "đồng chí")
                                .param("receivedOn", "05/07/2021"));
        missing(
                "POST /members/{id}/data/requests/{request}",
                t ->
                        post("/members/" + t.member() + "/data/requests/" + t.fact())
                                .param("step", "ANSWERED"));
        missing(
                "POST /members/{id}/data/requests/{request}",
                t ->
                        post("/members/" + t.own() + "/data/requests/" + t.fact())
                                .param("step", "ANSWERED"));
        missing(
                "POST /members/{id}/data/holds",
                t -> post("/members/" + t.member() + "/data/holds").param("holdReason", "x"));
        missing(
                "POST /members/{id}/data/holds",
                t -> post("/members/" + t.member() + "/data/holds"));
        missing(
                "POST /members/{id}/data/archive",
                t ->
                        post("/members/" + t.member() + "/data/archive")
                                .param("number", "1-QĐ")
                                .param("date", "05/07/2021"));
    }
}
