package vn.dangvu.members.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Objection;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.shell.FieldError;

import java.util.List;

@Component
class RefusalsTold implements RefusalsInWords {

    private final Desk desk;

    RefusalsTold(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<FieldError> of(Viewer viewer, Texts texts, List<Objection> objections) {
        return new ObjectionWords(new MemberWords(texts), desk.places(viewer, texts))
                .of(objections);
    }
}
