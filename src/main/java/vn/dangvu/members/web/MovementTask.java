package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Entry;
import vn.dangvu.members.Movement;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.Option;

import java.util.List;

/// What a form of a movement is for: a new fact, or the right one in the place of a wrong one.
///
/// @param wrong null for a new fact
record MovementTask(OpenRecord open, @Nullable Movement wrong) {

    /// Of the form.
    String address() {
        return wrong == null
                ? open.address() + "/movements/new"
                : open.address() + "/movements/" + wrong.id() + "/correct";
    }

    /// Of the page on which the answers are checked.
    String checkAddress() {
        return address() + "/check";
    }

    String formOf(MovementKind kind) {
        return address() + "?kind=" + kind;
    }

    /// The same for what was decided before, and is in no case.
    String bareFormOf(MovementKind kind) {
        return wrong == null ? formOf(kind) + "&past=on" : formOf(kind);
    }

    /// Where a wrong fact is taken back.
    @Nullable String annulAddress() {
        return wrong == null ? null : open.address() + "/movements/" + wrong.id() + "/annul";
    }

    String title(MovementKind kind) {
        String name = open.words().kind(kind);
        return wrong == null ? name : open.words().page("correctTitle", name);
    }

    /// What holds before it: where the member stands, or what the wrong fact says.
    String lead() {
        return wrong == null ? open.now() : said("wrongFact", wrong.entry());
    }

    /// What the form may be turned into without looking further: only for a wrong fact, whose kind
    /// is part of what may be wrong.
    List<Option> kinds() {
        return wrong == null ? List.of() : Kinds.alike(wrong.entry().kind(), open.words());
    }

    String done(Entry entry) {
        return said(wrong == null ? "recordedNotice" : "correctedNotice", entry);
    }

    /// A sentence about a fact: what happened, and when.
    String said(String key, Entry entry) {
        var words = open.words();
        return words.page(key, words.kind(entry.kind()), words.date(entry.effectiveOn()));
    }
}
