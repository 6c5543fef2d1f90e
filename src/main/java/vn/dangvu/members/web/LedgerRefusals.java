package vn.dangvu.members.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Objection;
import vn.dangvu.members.RefusalWords;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The words of the forms of movements, for the acts of other modules.
@Component
class LedgerRefusals implements RefusalWords {

    private final Desk desk;

    LedgerRefusals(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> of(Viewer viewer, Texts texts, List<Objection> objections) {
        return new ObjectionWords(new MemberWords(texts), desk.places(viewer, texts))
                .of(objections).stream().map(FieldError::message).distinct().toList();
    }
}
