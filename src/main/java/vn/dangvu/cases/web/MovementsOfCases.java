package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase;
import vn.dangvu.shell.Crumb;

import java.util.List;
import java.util.Optional;

/// Tells the ledger which of its movements come out of a case.
@Component
class MovementsOfCases implements MovementsByCase {

    /// What a procedure calls the step on which it decides.
    private static final String DECISION = "DECISION";

    private final CaseShelf shelf;

    MovementsOfCases(CaseShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<Way> of(
            Viewer viewer, Texts texts, MemberRecord member, MovementKind movement) {
        return switch (movement) {
            case READMISSION -> entering(viewer, texts, movement, member.home());
            case EXEMPTION_END, SUSPENSION_END ->
                    kindOf(movement).flatMap(kind -> open(viewer, texts, member, kind));
            default ->
                    kindOf(movement)
                            .map(kind ->
                                    open(viewer, texts, member, kind)
                                            .orElseGet(() -> begin(viewer, texts, member, kind)));
        };
    }

    @Override
    public Optional<Way> entering(
            Viewer viewer, Texts texts, MovementKind movement, @Nullable Integer cell) {
        if (movement != MovementKind.ADMISSION && movement != MovementKind.READMISSION) {
            return Optional.empty();
        }
        var words = new CaseWords(texts);
        var where = new Crumb(words.kind(CaseKind.ADMISSION), "/candidates");
        // Of a cell that is not the viewer's nothing is told, not even who decides there.
        String decidedBy =
                cell == null || !shelf.mayRecord(viewer, cell)
                        ? null
                        : decidedBy(viewer, CaseKind.ADMISSION, cell, null);
        return Optional.of(new Way(where, false, false, decidedBy));
    }

    private static Optional<CaseKind> kindOf(MovementKind movement) {
        return Optional.ofNullable(
                switch (movement) {
                    case RECOGNITION -> CaseKind.RECOGNITION;
                    case EXEMPTION, EXEMPTION_END -> CaseKind.EXEMPTION;
                    case SUSPENSION, SUSPENSION_END -> CaseKind.SUSPENSION;
                    case WITHDRAWAL -> CaseKind.WITHDRAWAL;
                    case STRIKE_OFF -> CaseKind.STRIKE_OFF;
                    case EXPULSION -> CaseKind.EXPULSION;
                    case DEATH -> CaseKind.DEATH;
                    case RESTORATION -> CaseKind.RESTORATION;
                    default -> null;
                });
    }

    private Optional<Way> open(Viewer viewer, Texts texts, MemberRecord member, CaseKind kind) {
        var words = new CaseWords(texts);
        return shelf.ofMember(viewer, member.id()).stream()
                .map(CaseShelf.Line::file)
                .filter(file -> file.kind() == kind && !file.closed())
                .findFirst()
                .map(file -> new Crumb(words.kind(kind), "/cases/" + file.id()))
                .map(where -> new Way(where, true, false, null));
    }

    private Way begin(Viewer viewer, Texts texts, MemberRecord member, CaseKind kind) {
        var words = new CaseWords(texts);
        var where =
                new Crumb(words.kind(kind), "/cases/new?kind=" + kind + "&member=" + member.id());
        return new Way(where, false, true, decidedBy(viewer, kind, member.home(), member.id()));
    }

    /// Null where the viewer records there, and where the register does not know who decides.
    private @Nullable String decidedBy(
            Viewer viewer, CaseKind kind, int cell, @Nullable Long member) {
        var today = shelf.today();
        var file = new CaseFile(0, kind, cell, member, null, today, List.of());
        return shelf.procedure(kind)
                .find(DECISION)
                .flatMap(step -> shelf.setting(file, today).of(step.decider()))
                .filter(seat -> !shelf.mayRecord(viewer, seat.organization()))
                .map(Seat::name)
                .orElse(null);
    }
}
