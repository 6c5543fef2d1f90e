package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;

import vn.dangvu.access.Probes.Target;

/// The addresses of what stands at one organization besides members.
final class OrganizationProbes {

    private OrganizationProbes() {}

    static void add() {
        mandates();
        missing("GET /organizations/{id}/attributes", t -> get(at(t, "/attributes")));
        missing(
                "POST /organizations/{id}/attributes",
                t ->
                        post(at(t, "/attributes"))
                                .param("kind", "UNIT_NAME")
                                .param("value", "Sở")
                                .param("on", "01/07/2021"));
        missing("GET /organizations/{id}/groups", t -> get(at(t, "/groups")));
        missing(
                "POST /organizations/{id}/groups",
                t -> post(at(t, "/groups")).param("on", "01/07/2021").param("of" + t.member(), ""));
    }

    private static void mandates() {
        String page = "/organizations/{id}/mandates";
        missing("GET " + page, t -> get(at(t, "/mandates")));
        missing("GET " + page + "/new", t -> get(at(t, "/mandates/new")));
        missing("GET " + page + "/{mandate}/end", t -> get(mandate(t, "/end")));
        missing("POST " + page, t -> post(at(t, "/mandates")).param("kind", "HAMLET_CELL"));
        missing("POST " + page + "/{mandate}/end", t -> post(mandate(t, "/end")));
        missing("POST " + page + "/{mandate}/withdraw", t -> post(mandate(t, "/withdraw")));
    }

    private static String mandate(Target target, String page) {
        return at(target, "/mandates/" + target.mandate() + page);
    }

    private static String at(Target target, String page) {
        return "/organizations/" + target.cell() + page;
    }
}
