package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.EndedRole;
import vn.dangvu.access.PassedRole;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// Roles at organizations that have ended, and roles passed on from organizations that live again,
/// with what can be done about each.
public record EndedRolesPage(List<Line> lines, List<PassedLine> passed, List<FieldError> errors) {

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

    /// @param heir where the role is now; null if that is there no more
    public record PassedLine(
            int id,
            int account,
            String who,
            String username,
            String role,
            @Nullable String heir,
            String origin) {}

    static EndedRolesPage of(
            List<EndedRole> roles, List<PassedRole> passed, List<FieldError> errors, Texts texts) {
        var formats = Formats.of(texts);
        return new EndedRolesPage(
                roles.stream().map(role -> line(role, formats, texts)).toList(),
                passed.stream().map(role -> line(role, texts)).toList(),
                errors);
    }

    private static PassedLine line(PassedRole role, Texts texts) {
        return new PassedLine(
                role.id(),
                role.account(),
                role.displayName(),
                role.username(),
                AccountListPage.inWords(role.grant(), texts),
                role.heir(),
                role.origin().name());
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
