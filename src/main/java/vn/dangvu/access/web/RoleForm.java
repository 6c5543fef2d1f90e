package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

import java.util.Optional;

/// What is typed to give a role.
///
/// @param organization a code, a name, or a line of the list ("ĐUK — Đảng ủy Khối")
/// @param role OFFICER, ROWS (a viewer who sees rows) or VIEWER
public record RoleForm(String organization, String role) {

    static final String DASH = " — ";
    static final RoleForm EMPTY = new RoleForm("", "OFFICER");

    /// @param seesRows whether personal rows are seen
    record Chosen(Viewer.Role role, boolean seesRows) {}

    static RoleForm of(@Nullable String organization, @Nullable String role) {
        return new RoleForm(
                organization == null ? "" : organization.strip(), role == null ? "" : role);
    }

    /// The code of a chosen line, or what was typed.
    String words() {
        int dash = organization.indexOf(DASH);
        String words = dash < 0 ? organization : organization.substring(0, dash);
        return words.replaceAll("\\p{Cntrl}", " ").strip();
    }

    Optional<Chosen> chosen() {
        return switch (role) {
            case "OFFICER" -> Optional.of(new Chosen(Viewer.Role.OFFICER, true));
            case "ROWS" -> Optional.of(new Chosen(Viewer.Role.VIEWER, true));
            case "VIEWER" -> Optional.of(new Chosen(Viewer.Role.VIEWER, false));
            default -> Optional.empty();
        };
    }
}
