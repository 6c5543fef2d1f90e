package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;

import vn.dangvu.access.Probes.Target;

/// Questions about cases of others.
final class CaseProbes {

    private CaseProbes() {}

    static void add() {
        missing("GET /cases", t -> get("/cases").queryParam("organization", "" + t.organization()));
        missing(
                "GET /cases/times",
                t -> get("/cases/times").queryParam("organization", "" + t.organization()));
        missing(
                "GET /cases/batch",
                t ->
                        get("/cases/batch")
                                .queryParam("kind", "RECOGNITION")
                                .queryParam("organization", "" + t.organization()));
        missing(
                "POST /cases/batch",
                t ->
                        post("/cases/batch")
                                .param("kind", "RECOGNITION")
                                .param("of", "SELF_REVIEW")
                                .param("organization", "" + t.organization())
                                .param("case-" + t.thing("case"), "yes"));
        missing(
                "POST /cases/batch/papers",
                t ->
                        post("/cases/batch/papers")
                                .param("kind", "RECOGNITION")
                                .param("of", "DECISION")
                                .param("organization", "" + t.organization())
                                .param("case-" + t.thing("case"), "yes"));
        missing(
                "GET /member-cases",
                t -> get("/member-cases").queryParam("organization", "" + t.organization()));
        missing(
                "GET /cases/new",
                t ->
                        get("/cases/new")
                                .queryParam("kind", "ADMISSION")
                                .queryParam("member", "" + t.member()));
        missing(
                "POST /cases/new",
                t ->
                        post("/cases/new")
                                .param("kind", "ADMISSION")
                                .param("member", "" + t.member())
                                .param("on", "1/7/2021"));
        missing(
                "GET /admissions/rules",
                t -> get("/admissions/rules").queryParam("file", "" + t.thing("dossier")));
        missing("GET /cases/{casefile}", t -> get(file(t)));
        missing(
                "POST /cases/{casefile}/papers",
                t -> post(file(t) + "/papers").param("template", "RECOGNITION_RESOLUTION"));
        missing("GET /cases/{casefile}/people", t -> get(file(t) + "/people?person=nguyen"));
        missing("GET /cases/{casefile}/checklist", t -> get(file(t) + "/checklist"));
        missing(
                "POST /cases/{casefile}/checklist",
                t -> post(file(t) + "/checklist").param("on", "1/7/2021"));
        missing("GET /cases/{casefile}/steps/{step}", t -> get(file(t) + "/steps/SELF_REVIEW"));
        missing(
                "GET /cases/{casefile}/steps/{step}/check",
                t -> get(file(t) + "/steps/SELF_REVIEW/check"));
        missing(
                "POST /cases/{casefile}/steps/{step}",
                t -> post(file(t) + "/steps/SELF_REVIEW").param("on", "1/7/2021"));
        missing("GET /cases/{casefile}/facts/{stepfact}/correct", t -> get(fact(t) + "/correct"));
        missing(
                "GET /cases/{casefile}/facts/{stepfact}/correct/check",
                t -> get(fact(t) + "/correct/check"));
        missing(
                "POST /cases/{casefile}/facts/{stepfact}/correct",
                t -> post(fact(t) + "/correct").param("on", "1/7/2021"));
        missing("POST /cases/{casefile}/facts/{stepfact}/annul", t -> post(fact(t) + "/annul"));
    }

    private static String file(Target target) {
        return "/cases/" + target.thing("case");
    }

    private static String fact(Target target) {
        return file(target) + "/facts/" + target.thing("step");
    }
}
