package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseShelf;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.util.Optional;

/// Where the case of a paper is opened.
@Component
class LinksToCases implements CaseLink {

    private final CaseShelf shelf;

    LinksToCases(CaseShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public Optional<Crumb> of(Viewer viewer, Texts texts, long id) {
        return shelf.kindOf(viewer, id)
                .map(kind -> new Crumb(texts.get("cases.kind." + kind), "/cases/" + id));
    }

    @Override
    public Optional<Instant> putRight(Viewer viewer, long id) {
        return shelf.putRight(viewer, id);
    }
}
