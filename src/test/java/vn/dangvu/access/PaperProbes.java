package vn.dangvu.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.dangvu.access.Probes.missing;

import vn.dangvu.access.Probes.Target;

import java.util.List;

/// The addresses of papers, asked for somebody else's.
final class PaperProbes {

    private PaperProbes() {}

    static void add() {
        missing(
                "GET /papers",
                t -> get("/papers").queryParam("organization", "" + t.organization()));
        missing(
                "GET /papers/new",
                t -> get("/papers/new").queryParam("organization", "" + t.organization()));
        for (String template : List.of("ADMISSION_DECISION", "NQ", "")) {
            missing(
                    "POST /papers/new",
                    t ->
                            post("/papers/new")
                                    .param("organization", "" + t.organization())
                                    .param("template", template));
        }
        missing("GET /papers/{paper}", t -> get(paper(t)));
        missing("GET /papers/{paper}", t -> get(paper(t) + "?version=1"));
        for (String extension : List.of("docx", "pdf", "txt")) {
            missing(
                    "GET /papers/{paper}/file.{extension}",
                    t -> get(paper(t) + "/file." + extension));
        }
        for (String page : List.of("/edit", "/issue", "/withdraw")) {
            missing("GET /papers/{paper}" + page, t -> get(paper(t) + page));
        }
        missing(
                "POST /papers/{paper}/edit",
                t ->
                        post(paper(t) + "/edit")
                                .param("version", "1")
                                .param("issuer", "Chi bộ")
                                .param("symbol", "CB")
                                .param("about", "thử")
                                .param("block0", "Một đoạn."));
        missing(
                "POST /papers/{paper}/issue",
                t ->
                        post(paper(t) + "/issue")
                                .param("version", "1")
                                .param("day", "05/07/2021")
                                .param("number", "1"));
        missing(
                "POST /papers/{paper}/withdraw",
                t ->
                        post(paper(t) + "/withdraw")
                                .param("day", "05/07/2021")
                                .param("reason", "Nhầm"));
        missing("POST /papers/{paper}/replace", t -> post(paper(t) + "/replace"));
    }

    private static String paper(Target target) {
        return "/papers/" + target.thing("paper");
    }
}
