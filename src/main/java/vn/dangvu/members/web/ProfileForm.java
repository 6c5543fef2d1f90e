package vn.dangvu.members.web;

import vn.dangvu.members.Attributes;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A profile as somebody typed it anew.
///
/// @param way [#CHANGE] where something changed on a day, [#CORRECT] where it was wrong all along
/// @param known until when the office's knowledge went when the form was filled in
public record ProfileForm(PersonForm person, String way, String effectiveOn, String known) {

    public static final String CHANGE = "change";
    public static final String CORRECT = "correct";

    static ProfileForm of(Map<String, String> sent) {
        return new ProfileForm(
                PersonForm.of(sent),
                MovementForm.sent(sent, "way"),
                MovementForm.sent(sent, "effectiveOn"),
                MovementForm.sent(sent, "known"));
    }

    static ProfileForm of(MemberRecord member) {
        return new ProfileForm(
                PersonForm.of(member.person()).masked(), "", "", member.knownAt().toString());
    }

    /// @param now what holds of the member; the masked home place stays unless another is typed
    Reading<Revision> read(LocalDate today, Attributes now) {
        var reader = new FieldReader(today);
        boolean changed = way.equals(CHANGE);
        var from = changed ? reader.neededDay("effectiveOn", effectiveOn) : null;
        var flaws = new ArrayList<Flaw>();
        if (!changed && !way.equals(CORRECT)) {
            flaws.add(Flaw.of("revision", "missing.revision"));
        }
        flaws.addAll(reader.flaws());
        var whoIsIt = person.read(today);
        flaws.addAll(whoIsIt.flaws());
        var said = whoIsIt.value();
        return said == null || !flaws.isEmpty()
                ? new Reading<>(null, flaws)
                : new Reading<>(new Revision(knownUntil(), from, said.fromWhere(now)), List.of());
    }

    /// What was never shown is known to nobody: then everything is newer.
    private Instant knownUntil() {
        try {
            return Instant.parse(known);
        } catch (DateTimeParseException never) {
            return Instant.EPOCH;
        }
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<>(person.fields());
        fields.put("way", way);
        fields.put("effectiveOn", effectiveOn);
        fields.put("known", known);
        return fields;
    }
}
