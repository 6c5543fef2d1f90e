package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.FiledPaper;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;

import java.util.HashMap;
import java.util.Map;

/// Begins a step for several people with the paper that was written for it: with whom it names,
/// and, once it is issued, its number and day.
@Component
class BatchFromPaper {

    private final Papers papers;

    BatchFromPaper(Papers papers) {
        this.papers = papers;
    }

    /// @param typed as if somebody had typed it
    record Start(Crumb paper, Map<String, String> typed) {}

    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may see no personal rows there
    Start of(Viewer viewer, CaseWords words, long id) {
        var paper = papers.get(viewer, id);
        var typed = new HashMap<String, String>();
        paper.cases().forEach(one -> typed.put("case-" + one.id(), "yes"));
        var issue = paper.issue();
        if (issue != null) {
            String day = Formats.VIETNAMESE.date(issue.on());
            typed.put("on", day);
            typed.put("decisionNumber", paper.number());
            typed.put("decisionDate", day);
            typed.put("decisionIssuer", paper.latest().content().head().issuer());
        }
        String label =
                words.page(issue == null ? "batch.draft" : "batch.issued", named(words, paper));
        return new Start(new Crumb(label, "/papers/" + id), Map.copyOf(typed));
    }

    private static String named(CaseWords words, FiledPaper paper) {
        String type = paper.type().name(words.texts());
        return paper.issue() == null
                ? type + " " + paper.latest().content().about()
                : type + " " + paper.number();
    }
}
