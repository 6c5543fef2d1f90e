package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import static vn.dangvu.access.Probes.missing;
import static vn.dangvu.access.Probes.same;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The statistical forms, asked for somebody else's organization.
final class FormProbes {

    private FormProbes() {}

    static void add() {
        missing("GET /forms", t -> theirs(get("/forms"), t));
        same("GET /forms", t -> get("/forms").queryParam("place", t.code() + " · " + t.name()));
        missing("GET /forms/form-1/units", t -> theirs(get("/forms/form-1/units"), t));
        for (String form : List.of("form-1", "form-2", "form-2b", "form-7")) {
            missing("GET /forms/{form}", t -> theirs(get("/forms/" + form), t));
            for (String extension : List.of("docx", "xlsx", "json")) {
                missing(
                        "GET /forms/{form}." + extension,
                        t -> theirs(get("/forms/" + form + "." + extension), t));
            }
        }
        same(
                "GET /forms/{form}",
                t -> get("/forms/form-1").queryParam("year", "2019").queryParam("place", t.code()));
    }

    private static MockHttpServletRequestBuilder theirs(
            MockHttpServletRequestBuilder request, Target target) {
        return request.queryParam("organization", "" + target.organization())
                .queryParam("year", "2019");
    }
}
