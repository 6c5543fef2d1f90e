package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.same;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// Questions about candidates of others, the classes they go to and their certificates.
final class CandidateProbes {

    private static final String ONE = "/candidates/{candidate}";
    private static final String CLASS = "/courses/{course}";

    private CandidateProbes() {}

    static void add() {
        candidates();
        courses();
        certificates();
    }

    private static void candidates() {
        missing(
                "GET /candidates",
                t -> get("/candidates").queryParam("organization", "" + t.organization()));
        same(
                "GET /candidates/new",
                t -> get("/candidates/new").queryParam("organization", "" + t.cell()));
        same(
                "POST /candidates/new",
                t ->
                        post("/candidates/new")
                                .param("fullName", "Người Mới Đến")
                                .param("cell", "" + t.cell())
                                .param("on", "1/7/2021"));
        missing("GET " + ONE, t -> get(candidate(t)));
        missing(
                "POST " + ONE + "/reveal",
                t -> post(candidate(t) + "/reveal").param("reason", "một lý do"));
        missing("GET " + ONE + "/profile", t -> get(candidate(t) + "/profile"));
        missing("POST " + ONE + "/profile", t -> post(candidate(t) + "/profile"));
        missing("GET " + ONE + "/steps/{step}", t -> get(candidate(t) + "/steps/helper"));
        missing(
                "POST " + ONE + "/steps/{step}",
                t ->
                        post(candidate(t) + "/steps/helper")
                                .param("helper", "" + t.member())
                                .param("on", "1/7/2021"));
        missing("GET " + ONE + "/facts/{happening}/correct", t -> get(fact(t) + "/correct"));
        missing(
                "POST " + ONE + "/facts/{happening}/correct",
                t -> post(fact(t) + "/correct").param("on", "1/7/2021"));
        missing("POST " + ONE + "/facts/{happening}/annul", t -> post(fact(t) + "/annul"));
    }

    private static void courses() {
        for (String list : List.of("/courses", "/courses/waiting")) {
            missing(
                    "GET " + list,
                    t -> get(list).queryParam("organization", "" + t.organization()));
        }
        same(
                "GET /courses/new",
                t -> get("/courses/new").queryParam("organization", "" + t.organization()));
        missing(
                "POST /courses/new",
                t ->
                        post("/courses/new")
                                .param("kind", "AWARENESS")
                                .param("organization", "" + t.organization())
                                .param("name", "Lớp bồi dưỡng")
                                .param("beginsOn", "1/7/2021")
                                .param("endsOn", "5/7/2021"));
        missing("GET " + CLASS, t -> get(course(t)));
        missing("GET " + CLASS + ".xlsx", t -> get(course(t) + ".xlsx"));
        for (String part : List.of("attendance", "edit", "participants", "results", "sessions")) {
            missing("GET " + CLASS + "/" + part, t -> get(course(t) + "/" + part));
            missing("POST " + CLASS + "/" + part, t -> post(course(t) + "/" + part));
        }
        missing(
                "POST " + CLASS + "/papers",
                t -> post(course(t) + "/papers").param("template", "CLASS_LIST"));
        missing(
                "POST " + CLASS + "/participants/{enrolment}/remove",
                t -> post(course(t) + "/participants/" + t.thing("enrolment") + "/remove"));
    }

    private static void certificates() {
        missing(
                "GET /certificates/candidates/{candidate}",
                t -> get("/certificates" + candidate(t)));
        missing(
                "POST /certificates/candidates/{candidate}",
                t -> post("/certificates" + candidate(t)));
        missing(
                "GET /certificates/members/{member}",
                t -> get("/certificates/members/" + t.member()));
        missing(
                "POST /certificates/members/{member}",
                t -> post("/certificates/members/" + t.member()));
        missing("GET /certificates/{certificate}/correct", t -> get(certificate(t) + "/correct"));
        missing("POST /certificates/{certificate}/correct", t -> post(certificate(t) + "/correct"));
        missing("POST /certificates/{certificate}/annul", t -> post(certificate(t) + "/annul"));
    }

    private static String candidate(Target target) {
        return "/candidates/" + target.thing("candidate");
    }

    private static String fact(Target target) {
        return candidate(target) + "/facts/" + target.thing("happening");
    }

    private static String course(Target target) {
        return "/courses/" + target.thing("course");
    }

    private static String certificate(Target target) {
        return "/certificates/" + target.thing("certificate");
    }
}
