package vn.dangvu.command;

import vn.dangvu.kernel.Texts;
import vn.dangvu.reorganizations.Note;

/// Says what to know of a plan though it stands in nobody's way.
record NoteWords(Texts texts) {

    String of(Note note) {
        return switch (note) {
            case Note.NoReception(var codes, String to) ->
                    texts.get("command.note.NoReception", String.join(", ", codes), to);
            case Note.NameOfOldKind(String code, String name, var kind) ->
                    texts.get("command.note.NameOfOldKind", code, kindWithin(kind), name);
        };
    }

    /// As a part of a sentence.
    private String kindWithin(Enum<?> kind) {
        String word = texts.get("organizations.kind." + kind.name());
        return word.substring(0, 1).toLowerCase(texts.locale()) + word.substring(1);
    }
}
