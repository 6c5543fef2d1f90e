package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.util.Optional;

/// Which movements come out of a case, with its papers and votes. Whoever begins a bare entry of
/// the ledger is led there; what remains to be entered bare was decided before, and says by which
/// paper. Modules that keep such cases bring the answer.
public interface MovementsByCase {

    /// @param open whether a case is under way, so that nothing is entered beside it
    /// @param begins whether the address begins the case of that very person
    /// @param decidedBy who decides, where that is not the viewer's to record; else null
    record Way(Crumb where, boolean open, boolean begins, @Nullable String decidedBy) {}

    /// Of a member whom the viewer sees; empty where such a movement needs no case.
    Optional<Way> of(Viewer viewer, Texts texts, MemberRecord member, MovementKind kind);

    /// Of somebody who comes in anew.
    ///
    /// @param cell null while none is chosen
    default Optional<Way> entering(
            Viewer viewer, Texts texts, MovementKind kind, @Nullable Integer cell) {
        return Optional.empty();
    }
}
