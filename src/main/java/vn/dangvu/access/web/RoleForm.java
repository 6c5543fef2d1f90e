package vn.dangvu.access.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.Place;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.kernel.Viewer.Rows;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What is typed to give a role.
///
/// @param organization a code, a name, or a line of the list ("ĐUK — Đảng ủy Khối")
/// @param role a name of [#CHOICES]
/// @param from the first day; empty means today
/// @param last the last day; empty means none is set
public record RoleForm(String organization, String role, String from, String last) {

    static final String DASH = " — ";
    static final RoleForm EMPTY = new RoleForm("", "OFFICER", "", "");

    /// Every role, with and without rows where that is granted apart.
    private static final Map<String, Grant> CHOICES =
            Arrays.stream(Role.values())
                    .flatMap(RoleForm::ways)
                    .collect(toMap(RoleForm::name, grant -> grant));

    /// A role as it was typed.
    record Read(Grant grant, Validity validity) {}

    static RoleForm of(Map<String, String> sent) {
        return new RoleForm(
                FieldReader.sent(sent, "organization"),
                FieldReader.sent(sent, "role"),
                FieldReader.sent(sent, "from"),
                FieldReader.sent(sent, "last"));
    }

    private static Stream<Grant> ways(Role role) {
        return role.rows() == Rows.GRANTED
                ? Stream.of(new Grant(0, role, true), new Grant(0, role, false))
                : Stream.of(new Grant(0, role, role.rows() == Rows.ALWAYS));
    }

    /// As the bundle calls it: `LEADER.rows`.
    static String name(Grant grant) {
        boolean apart = grant.role().rows() == Rows.GRANTED && grant.seesRows();
        return grant.role() + (apart ? ".rows" : "");
    }

    static List<Option> options(Texts texts) {
        return Arrays.stream(Role.values())
                .flatMap(RoleForm::ways)
                .map(RoleForm::name)
                .map(name -> new Option(name, texts.get("access.role." + name + ".choice")))
                .toList();
    }

    /// The code of a chosen line, or what was typed.
    String words() {
        int dash = organization.indexOf(DASH);
        String words = dash < 0 ? organization : organization.substring(0, dash);
        return words.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /// Adds everything that is wrong with it to `errors`.
    ///
    /// @param meant the organizations that the words may mean
    @Nullable Read read(List<Place> meant, LocalDate today, Texts texts, List<FieldError> errors) {
        var reader = new FieldReader("access", texts, today);
        var chosen = CHOICES.get(role);
        if (chosen == null) {
            reader.wrong("role", "missing.role");
        }
        if (meant.size() != 1) {
            reader.wrong("organization", meant.isEmpty() ? "unknown" : "several");
        }
        var begins = Objects.requireNonNullElse(reader.day("from", from), today);
        var ends = reader.day("last", last);
        if (ends != null && ends.isBefore(begins)) {
            reader.wrong("last", "endsBefore");
        }
        errors.addAll(reader.errors());
        return chosen == null || !reader.errors().isEmpty()
                ? null
                : new Read(
                        new Grant(
                                meant.getFirst().organization().value(),
                                chosen.role(),
                                chosen.seesRows()),
                        new Validity(begins, ends == null ? null : ends.plusDays(1)));
    }
}
