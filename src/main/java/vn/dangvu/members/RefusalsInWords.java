package vn.dangvu.members;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// What stands against a movement, in the words of the members' pages: for modules that record
/// movements from pages of their own.
public interface RefusalsInWords {

    /// Each at the field of a movement's form that it speaks of.
    List<FieldError> of(Viewer viewer, Texts texts, List<Objection> objections);
}
