package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.CourseDetail;
import vn.dangvu.kernel.Formats;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/// What was typed of a class.
public record CourseForm(
        String organization,
        String kind,
        String code,
        String name,
        String beginsOn,
        String endsOn,
        String sessions,
        String place,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer) {

    static final int MOST_SESSIONS = 60;

    static CourseForm of(Map<String, String> sent) {
        return new CourseForm(
                FieldReader.sent(sent, "organization"),
                FieldReader.sent(sent, "kind"),
                FieldReader.sent(sent, "code"),
                FieldReader.sent(sent, "name"),
                FieldReader.sent(sent, "beginsOn"),
                FieldReader.sent(sent, "endsOn"),
                FieldReader.sent(sent, "sessions"),
                FieldReader.sent(sent, "place"),
                FieldReader.sent(sent, "decisionNumber"),
                FieldReader.sent(sent, "decisionDate"),
                FieldReader.sent(sent, "decisionIssuer"));
    }

    static CourseForm of(CourseDetail said) {
        var signed = said.decision().date();
        return new CourseForm(
                "",
                "",
                "",
                said.name(),
                Formats.VIETNAMESE.date(said.beginsOn()),
                Formats.VIETNAMESE.date(said.endsOn()),
                said.plannedSessions() == 0 ? "" : String.valueOf(said.plannedSessions()),
                Objects.requireNonNullElse(said.place(), ""),
                Objects.requireNonNullElse(said.decision().number(), ""),
                signed == null ? "" : Formats.VIETNAMESE.date(signed),
                Objects.requireNonNullElse(said.decision().issuer(), ""));
    }

    /// Null when the reader found something wrong. A class of one day needs no last day.
    @Nullable CourseDetail read(FormReader reader) {
        String called = reader.needed("name", name);
        LocalDate begins = reader.neededDay("beginsOn", beginsOn);
        LocalDate ends = endsOn.isEmpty() ? begins : reader.day("endsOn", endsOn);
        int planned = reader.number("sessions", sessions, MOST_SESSIONS);
        var where = reader.textOrNull("place", place);
        var decision =
                new Decision(
                        reader.textOrNull("decisionNumber", decisionNumber),
                        reader.day("decisionDate", decisionDate),
                        reader.textOrNull("decisionIssuer", decisionIssuer));
        return begins == null || ends == null || !reader.errors().isEmpty()
                ? null
                : new CourseDetail(called, begins, ends, planned, where, decision);
    }
}
