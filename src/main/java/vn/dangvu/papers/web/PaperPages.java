package vn.dangvu.papers.web;

import vn.dangvu.organizations.Organization;
import vn.dangvu.papers.FiledPaper;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperVersion;
import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts a paper onto its page.
///
/// @param mayRecord whether the viewer may change, issue or withdraw it
/// @param year of a draft
record PaperPages(
        RegisterWords words, FiledPaper paper, Organization issuer, boolean mayRecord, int year) {

    /// @param shown the version that is shown
    PaperPage page(PaperVersion shown, PaperCases cases) {
        return new PaperPage(
                trail(),
                state(words, paper.state()),
                told(shown, cases),
                !paper.intact(),
                facts(),
                paper.printed(shown, year),
                paper.versions().stream().map(version -> version(version, shown)).toList(),
                cases.where(),
                cases.several(),
                paper.state() == PaperState.DRAFT || paper.state() == PaperState.ISSUED
                        ? cases.next()
                        : null,
                cases.citing(),
                acts(),
                List.of(
                        new Crumb(words.page("file.docx"), address() + "/file.docx"),
                        new Crumb(words.page("file.pdf"), address() + "/file.pdf")));
    }

    static PaperPage.State state(RegisterWords words, PaperState state) {
        String text = words.state(state);
        return switch (state) {
            case DRAFT -> new PaperPage.State(text, "state-warn", "pencil");
            case ISSUED -> new PaperPage.State(text, "state-good", "circle-check");
            case WITHDRAWN -> new PaperPage.State(text, "state-bad", "ban");
            case DISCARDED -> new PaperPage.State(text, "state-quiet", "trash");
        };
    }

    /// `Quyết định 02-QĐ/ĐU`; of a draft what it is about.
    String title() {
        String type = words.type(paper.type());
        return paper.issue() == null
                ? type + " " + paper.latest().content().about()
                : type + " " + paper.number();
    }

    List<Crumb> trail() {
        return List.of(
                new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                new Crumb(issuer.shortName(), "/organizations/" + issuer.id()),
                new Crumb(words.page("title"), "/papers?organization=" + issuer.id()));
    }

    List<Crumb> trailBelow() {
        var trail = new ArrayList<>(trail());
        trail.add(new Crumb(title(), address()));
        return trail;
    }

    String address() {
        return "/papers/" + paper.id();
    }

    private List<PaperPage.Notice> told(PaperVersion shown, PaperCases cases) {
        var putRight = cases.putRight();
        var told = new ArrayList<PaperPage.Notice>();
        if (putRight != null && tells(putRight)) {
            var day = LocalDate.ofInstant(putRight, RegisterWords.HERE);
            String text = words.page("putRight." + paper.state(), words.date(day));
            told.add(new PaperPage.Notice(text, cases.where()));
        }
        toldOfOthers(told);
        if (shown.ordinal() != paper.latest().ordinal()) {
            told.add(
                    new PaperPage.Notice(
                            words.page("oldVersion", shown.ordinal()),
                            new Crumb(words.page("toLatest"), address())));
        }
        return told;
    }

    /// Whether its words were written before the case was put right, and may still be changed or
    /// replaced.
    private boolean tells(Instant putRight) {
        var state = paper.state();
        return (state == PaperState.DRAFT || state == PaperState.ISSUED)
                && !paper.latest().recordedAt().isAfter(putRight);
    }

    /// What took its place, and whose place it takes.
    private void toldOfOthers(List<PaperPage.Notice> told) {
        var withdrawal = paper.withdrawal();
        if (withdrawal != null) {
            var by = withdrawal.by();
            String day = words.date(withdrawal.on());
            told.add(
                    by == null
                            ? new PaperPage.Notice(
                                    words.page(
                                            paper.issue() == null ? "discarded" : "withdrawn",
                                            day,
                                            withdrawal.reason()),
                                    null)
                            : new PaperPage.Notice(
                                    words.page("replaced", day),
                                    new Crumb(withdrawal.reason(), "/papers/" + by)));
        } else if (paper.replacement() != null) {
            told.add(
                    new PaperPage.Notice(
                            words.page("beingReplaced"),
                            new Crumb(
                                    words.page("theReplacement"),
                                    "/papers/" + paper.replacement())));
        }
        if (paper.replaces() != null) {
            told.add(
                    new PaperPage.Notice(
                            words.page("replaces"),
                            new Crumb(words.page("theReplaced"), "/papers/" + paper.replaces())));
        }
    }

    private List<PaperPage.Fact> facts() {
        var facts = new ArrayList<PaperPage.Fact>();
        fact(facts, "fact.kind", words.kind(paper.type(), paper.kind()));
        fact(facts, "fact.issuer", issuer.officialName());
        var issue = paper.issue();
        if (issue != null) {
            fact(facts, "fact.number", paper.number());
            fact(facts, "fact.on", words.date(issue.on()));
            fact(facts, "fact.series", issue.series());
            fact(
                    facts,
                    "fact.recorded",
                    words.page("by", words.time(issue.recordedAt()), issue.recordedBy()));
            facts.add(new PaperPage.Fact(words.page("fact.content"), issue.contentHash(), true));
            facts.add(new PaperPage.Fact(words.page("fact.docx"), issue.docxHash(), true));
        }
        return facts;
    }

    private void fact(List<PaperPage.Fact> facts, String label, String value) {
        facts.add(new PaperPage.Fact(words.page(label), value, false));
    }

    private PaperPage.Version version(PaperVersion version, PaperVersion shown) {
        var issue = paper.issue();
        return new PaperPage.Version(
                version.ordinal(),
                words.time(version.recordedAt()),
                version.recordedBy(),
                version.hash(),
                address() + "?version=" + version.ordinal(),
                issue != null && issue.version() == version.ordinal(),
                version.ordinal() == shown.ordinal());
    }

    private PaperPage.Acts acts() {
        var state = paper.state();
        boolean draft = mayRecord && state == PaperState.DRAFT;
        boolean issued = mayRecord && state == PaperState.ISSUED;
        return new PaperPage.Acts(
                draft ? address() + "/edit" : null,
                draft ? address() + "/issue" : null,
                issued && paper.replacement() == null ? address() + "/replace" : null,
                draft || issued ? address() + "/withdraw" : null);
    }
}
