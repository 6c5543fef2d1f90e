package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.AuditTrail.Reference;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Texts;

import java.util.List;
import java.util.Map;

/// The values of changed fields in words. The modules above, which know what a code means, keep the
/// words in their bundles; a code without words is shown as it is kept.
record FieldWords(Texts texts, Map<Reference, Name> names) {

    /// What `kind` is the kind of: the beginning of the act's name says it.
    private static final Map<String, String> KINDS =
            Map.of(
                    "MOVEMENT_", "members.kind.",
                    "CASE_", "cases.kind.",
                    "CANDIDATE_", "candidates.kind.",
                    "COURSE_", "courses.kind.",
                    "CERTIFICATE_", "courses.kind.",
                    "POST_", "committees.act.",
                    "MANDATE_", "reorganizations.page.mandates.kind.",
                    "ATTRIBUTE_", "organizations.attribute.");

    private static final List<String> TRUTHS = List.of("true", "false");

    String of(Entry entry, String field, @Nullable String value) {
        if (value == null) {
            return AuditPage.NOTHING;
        }
        return switch (field) {
            case "kind" -> kind(entry.act(), value);
            case "role" -> or("access.role." + value, value);
            case "standing" -> or("members.standing." + value, value);
            case "route" -> or("members.route." + value, value);
            case "step" -> or("transfers.kind." + value, value);
            case "transferRoute" -> or("transfers.route." + value, value);
            case "body" -> or("committees.body." + value, value);
            case "position" -> or("committees.position." + value, value);
            case "rhythm" -> or("radar.rhythm." + value, value);
            case "group" -> or("fees.group." + value, value);
            case "cell" -> organization(value);
            case "paper" -> or("papers.type." + value, value);
            case "manner" -> or("years.manner." + value, value);
            case "cardReason" -> or("years.why." + value, value);
            case "workResult" -> or("years.result." + value, value);
            case "merit", "residence" -> or("years.kind." + value, value);
            case "preparedBy" -> new People(texts, names).called(value);
            default ->
                    TRUTHS.contains(value)
                            ? texts.get("audit.value." + value)
                            : new DetailWords(texts).day(value);
        };
    }

    private String kind(String act, String value) {
        return KINDS.entrySet().stream()
                .filter(kind -> act.startsWith(kind.getKey()))
                .findFirst()
                .map(kind -> or(kind.getValue() + value, value))
                .orElse(value);
    }

    private String organization(String id) {
        var name = names.get(new Reference(SubjectNames.ORGANIZATION, id));
        return name == null ? texts.get("audit.thing.organization", id) : name.text();
    }

    private String or(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
