package vn.dangvu.access.web;

import vn.dangvu.access.EndedRole;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// Roles at organizations that have ended, with what can be done about each.
public record EndedRolesPage(List<Line> lines, List<FieldError> errors) {

    /// @param field the id of the choice of heirs
    /// @param heirs the organizations that go on; empty where none does
    public record Line(
            int id,
            int account,
            String who,
            String username,
            String role,
            String organization,
            String ended,
            String field,
            List<Option> heirs) {}

    static EndedRolesPage of(List<EndedRole> roles, List<FieldError> errors, Texts texts) {
        var formats = Formats.of(texts);
        return new EndedRolesPage(
                roles.stream().map(role -> line(role, formats, texts)).toList(), errors);
    }

    private static Line line(EndedRole role, Formats formats, Texts texts) {
        return new Line(
                role.id(),
                role.account(),
                role.displayName(),
                role.username(),
                AccountListPage.inWords(role.grant(), texts),
                role.organization(),
                formats.date(role.ended()),
                "heir-" + role.id(),
                role.heirs().stream()
                        .map(heir ->
                                new Option(
                                        Integer.toString(heir.organization().value()), heir.name()))
                        .toList());
    }
}
