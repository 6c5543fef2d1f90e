package vn.dangvu.reorganizations.web;

import vn.dangvu.reorganizations.Note;

import java.util.List;

/// What to know of a plan though it stands in nobody's way, in words.
final class NoteWords {

    private final PlanWords words;
    private final Names names;

    NoteWords(PlanWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    List<String> all(List<Note> notes) {
        return notes.stream().map(this::of).toList();
    }

    private String of(Note note) {
        return switch (note) {
            case Note.NoReception(var codes, String to) ->
                    words.page(
                            "note.NoReception",
                            words.all(codes.stream().map(names::called).toList()),
                            names.called(to));
            case Note.NameOfOldKind(String code, String name, var kind) ->
                    words.page(
                            "note.NameOfOldKind", names.called(code), words.kindWithin(kind), name);
        };
    }
}
