package vn.dangvu.members.web;

import vn.dangvu.members.Catalogs;
import vn.dangvu.members.MovementKind;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The fields that a kind of movement needs, no others; a field that holds something already stays
/// in sight.
///
/// @param decided whether the number and the day of a decision are needed
public record MovementFields(
        MovementKind kind,
        MovementForm form,
        List<FieldError> errors,
        List<CellGroup> cells,
        List<Option> standings,
        List<Option> routes,
        boolean decided) {

    static MovementFields of(
            MovementKind kind,
            MovementForm form,
            List<FieldError> errors,
            List<CellGroup> cells,
            MemberWords words) {
        return new MovementFields(
                kind,
                form,
                errors,
                cells,
                words.options("standing", Catalogs.STANDINGS),
                words.options("route", Catalogs.ROUTES),
                CaseWays.decided(kind));
    }

    /// Of a correction, which says what is known.
    MovementFields known() {
        return new MovementFields(kind, form, errors, cells, standings, routes, false);
    }

    public boolean asksCell() {
        return MovementForm.movesIn(kind);
    }

    public boolean asksStanding() {
        return kind.asksStanding();
    }

    public boolean asksUntil() {
        return kind.asksUntil() || !form.until().isEmpty();
    }

    public boolean asksElsewhere() {
        return kind.asksElsewhere() || !form.elsewhere().isEmpty();
    }

    public boolean asksRoute() {
        return kind.asksRoute();
    }

    public String routeLabel() {
        return "members.page.routeOf." + kind;
    }

    public boolean asksCard() {
        return kind.asksCard();
    }

    public boolean asksReason() {
        return switch (kind) {
            case EXEMPTION,
                    SUSPENSION,
                    WITHDRAWAL,
                    STRIKE_OFF,
                    EXPULSION,
                    RESTORATION,
                    TEMPORARY_TRANSFER,
                    CARD_REISSUE ->
                    true;
            default -> !form.reason().isEmpty();
        };
    }

    public String dateHint() {
        return switch (kind) {
            case ADMISSION, READMISSION, RECOGNITION, DEATH ->
                    "members.page.effectiveOnHint." + kind;
            default -> "members.page.effectiveOnHint";
        };
    }

    public String elsewhereLabel() {
        return kind.asksElsewhere() ? "members.page.elsewhereOf." + kind : "members.page.elsewhere";
    }
}
