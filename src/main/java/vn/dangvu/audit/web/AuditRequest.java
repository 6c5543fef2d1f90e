package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.AuditTrail;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The filters as they stand in the address, with what was typed.
///
/// @param what the name of an act or of a group of acts
/// @param organization its code
/// @param member his or her code
public record AuditRequest(
        String from, String to, String who, String what, String organization, String member) {

    /// The question, or what is wrong with the filters: a list that leaves one out would mislead.
    record Read(AuditTrail.@Nullable Question question, List<FieldError> errors) {}

    static AuditRequest of(Map<String, String> sent) {
        return new AuditRequest(
                FieldReader.sent(sent, "from"),
                FieldReader.sent(sent, "to"),
                FieldReader.sent(sent, "who").toLowerCase(Locale.ROOT),
                FieldReader.sent(sent, "what"),
                FieldReader.sent(sent, "organization"),
                FieldReader.sent(sent, "member"));
    }

    boolean isEmpty() {
        return equals(new AuditRequest("", "", "", "", "", ""));
    }

    Read read(Viewer viewer, AuditTrail trail, Texts texts, LocalDate today) {
        var reader = new FieldReader("audit", texts, today);
        var first = reader.day("from", from);
        var last = reader.day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            reader.wrong("to", "endsBefore");
        }
        var acts = acts();
        if (acts.isEmpty() && !what.isEmpty()) {
            reader.wrong("what", "unknown.what");
        }
        String place = meant(viewer, trail, SubjectNames.ORGANIZATION, organization, reader);
        String person = meant(viewer, trail, SubjectNames.MEMBER, member, reader);
        if (!reader.errors().isEmpty()) {
            return new Read(null, reader.errors());
        }
        var question =
                new AuditTrail.Question(
                        first,
                        last,
                        who.isEmpty() ? null : who,
                        acts,
                        place == null ? null : Integer.valueOf(place),
                        person == null ? null : Long.valueOf(person));
        return new Read(question, List.of());
    }

    private static @Nullable String meant(
            Viewer viewer, AuditTrail trail, String kind, String code, FieldReader reader) {
        if (code.isEmpty()) {
            return null;
        }
        var found = trail.meantBy(viewer, kind, code);
        if (found.isEmpty()) {
            reader.wrong(kind, "unknown." + kind);
        }
        return found.orElse(null);
    }

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        Arrays.stream(Act.values())
                .filter(act -> act.name().equals(what) || act.group().name().equals(what))
                .forEach(acts::add);
        return acts;
    }

    /// The same filters, from another entry on.
    String address(@Nullable Long before) {
        var values = new LinkedHashMap<String, Object>();
        values.put("from", from);
        values.put("to", to);
        values.put("who", who);
        values.put("what", what);
        values.put("organization", organization);
        values.put("member", member);
        values.put("before", before == null ? "" : before);
        values.values().removeIf(""::equals);
        var address = UriComponentsBuilder.fromPath("/audit");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
