package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Step;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CasesOfMember;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// Shows on a member's record which cases are open, and offers to open one.
@Component
class CasesInRecord implements CasesOfMember {

    private final CaseShelf shelf;

    CasesInRecord(CaseShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Case> open(Viewer viewer, Texts texts, long member) {
        var words = new CaseWords(texts);
        return shelf.ofMember(viewer, member).stream()
                .filter(line -> !line.file().closed())
                .map(line -> {
                    var file = line.file();
                    boolean late =
                            line.due().stream().anyMatch(due -> due.on().isBefore(shelf.today()));
                    String stage = words.stage(shelf.procedure(file.kind()), file.stage());
                    return new Case(
                            words.page("inRecord", words.kind(file.kind()), stage),
                            "/cases/" + file.id(),
                            late ? "alert-triangle" : "folder",
                            late);
                })
                .toList();
    }

    /// With the step that ended each, and its day.
    @Override
    public List<Case> ended(Viewer viewer, Texts texts, long member) {
        var words = new CaseWords(texts);
        return shelf.ofMember(viewer, member).stream()
                .map(CaseShelf.Line::file)
                .filter(CaseFile::closed)
                .map(file ->
                        new Case(ended(words, file), "/cases/" + file.id(), "circle-check", false))
                .toList();
    }

    private String ended(CaseWords words, CaseFile file) {
        String kind = words.kind(file.kind());
        return file.turned()
                .map(Step::entry)
                .map(last ->
                        words.page(
                                "inRecord.ended",
                                kind,
                                words.step(shelf.procedure(file.kind()), last.kind()),
                                words.date(last.on())))
                .orElseGet(() -> words.page("inRecord", kind, words.page("stage.takenBack")));
    }

    @Override
    public List<Crumb> beginnings(Viewer viewer, Texts texts, MemberRecord member) {
        // Of the dead nothing is decided any more; what is under way goes on.
        if (member.deceasedOn() != null) {
            return List.of();
        }
        return List.of(
                new Crumb(
                        new CaseWords(texts).page("new.button"),
                        "/cases/new?member=" + member.id()));
    }
}
