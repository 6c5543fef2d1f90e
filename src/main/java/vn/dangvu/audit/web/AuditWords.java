package vn.dangvu.audit.web;

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
import java.util.Set;
import java.util.TreeSet;

/// Entries in the reader's language. What has no words yet is shown as it is kept: an old entry
/// must be readable in every later version.
record AuditWords(Texts texts, ZoneId zone) {

    private static final String REASON = "reason";

    private static final Set<String> PERSONS = Set.of(SubjectNames.MEMBER, "candidate");

    AuditPage.Line line(Entry entry, Map<Reference, Name> names) {
        var time = LocalDateTime.ofInstant(entry.at(), zone);
        boolean known = mayKnow(entry, names);
        return new AuditPage.Line(
                Formats.of(texts).time(time),
                actor(entry, new People(texts, names)),
                or("audit.act." + entry.act(), entry.act()),
                AuditTrail.references(entry).stream().map(it -> thing(it, names)).toList(),
                new DetailWords(texts).of(entry.detail()),
                known && reasoned(entry) ? entry.fieldsAfter().getOrDefault(REASON, "") : "",
                known ? changes(entry, new FieldWords(texts, names)) : List.of(),
                entry.address() == null ? "" : entry.address());
    }

    private String actor(Entry entry, People people) {
        String actor = people.called(entry.actor());
        return entry.onBehalf() == null
                ? actor
                : texts.get("audit.onBehalf", actor, people.called(entry.onBehalf()));
    }

    /// A reason that was given for the act itself: no field that changed.
    private static boolean reasoned(Entry entry) {
        return entry.fieldsAfter().containsKey(REASON) && !entry.fieldsBefore().containsKey(REASON);
    }

    /// What was changed of a person is for those who may open the record.
    private static boolean mayKnow(Entry entry, Map<Reference, Name> names) {
        return AuditTrail.references(entry).stream()
                .filter(reference -> PERSONS.contains(reference.kind()))
                .allMatch(names::containsKey);
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
    private AuditPage.Thing thing(Reference reference, Map<Reference, Name> names) {
        if (reference.kind().equals(SubjectNames.ACCOUNT)) {
            String called = new People(texts, names).called(reference.id());
            return new AuditPage.Thing(texts.get("audit.thing.account", called), null);
        }
        var name = names.get(reference);
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

    private List<AuditPage.Change> changes(Entry entry, FieldWords words) {
        var before = entry.fieldsBefore();
        var after = entry.fieldsAfter();
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        if (reasoned(entry)) {
            fields.remove(REASON);
        }
        return fields.stream()
                .map(field ->
                        new AuditPage.Change(
                                or("audit.field." + field, field),
                                words.of(entry, field, before.get(field)),
                                words.of(entry, field, after.get(field))))
                .toList();
    }

    private String or(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
