package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.AuditTrail;
import vn.dangvu.audit.AuditTrail.Reference;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Option;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Entries in the reader's language. What has no words yet is shown as it is kept: an old entry
/// must be readable in every later version.
record AuditWords(Texts texts, ZoneId zone) {

    AuditPage.Line line(Entry entry, Map<Reference, Name> names) {
        var time = LocalDateTime.ofInstant(entry.at(), zone);
        return new AuditPage.Line(
                Formats.of(texts).time(time),
                entry.onBehalf() == null
                        ? entry.actor()
                        : texts.get("audit.onBehalf", entry.actor(), entry.onBehalf()),
                or("audit.act." + entry.act(), entry.act()),
                AuditTrail.references(entry).stream().map(it -> thing(it, names.get(it))).toList(),
                detail(entry.detail()),
                mayKnow(entry, names) ? changes(entry) : List.of(),
                entry.address() == null ? "" : entry.address());
    }

    /// What was changed of a member is for those who may open the record.
    private static boolean mayKnow(Entry entry, Map<Reference, Name> names) {
        return entry.member() == null
                || names.containsKey(new Reference(SubjectNames.MEMBER, entry.member().toString()));
    }

    /// All acts, each under its heading, which stands for the whole group.
    List<Option> acts() {
        var options = new ArrayList<Option>();
        for (var group : Act.Group.values()) {
            options.add(new Option(group.name(), texts.get("audit.group." + group)));
            Arrays.stream(Act.values())
                    .filter(act -> act.group() == group)
                    .map(act -> new Option(act.name(), "\u2003" + texts.get("audit.act." + act)))
                    .forEach(options::add);
        }
        return options;
    }

    /// A thing without a name (which the reader may not know) keeps its number.
    private AuditPage.Thing thing(Reference reference, @Nullable Name name) {
        if (name != null) {
            return new AuditPage.Thing(name.text(), name.address());
        }
        String key = "audit.thing." + reference.kind();
        return new AuditPage.Thing(
                texts.has(key)
                        ? texts.get(key, reference.id())
                        : reference.kind() + " " + reference.id(),
                null);
    }

    /// The first word may name a sentence; the others are its facts.
    private String detail(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        int end = detail.indexOf(' ');
        String key = "audit.detail." + (end < 0 ? detail : detail.substring(0, end));
        if (texts.has(key)) {
            return texts.get(key, end < 0 ? "" : detail.substring(end + 1));
        }
        return detail;
    }

    private List<AuditPage.Change> changes(Entry entry) {
        var before = entry.fieldsBefore();
        var after = entry.fieldsAfter();
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field ->
                        new AuditPage.Change(
                                or("audit.field." + field, field),
                                value(field, before.get(field)),
                                value(field, after.get(field))))
                .toList();
    }

    private String value(String field, @Nullable String value) {
        if (value == null) {
            return AuditPage.NOTHING;
        }
        return field.equals("role") ? or("access.role." + value, value) : value;
    }

    private String or(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
