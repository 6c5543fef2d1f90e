package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.organizations.OrganizationId;

import java.util.HashMap;
import java.util.Map;

/// What the audit is told of posts and terms.
final class CommitteeDeeds {

    private CommitteeDeeds() {}

    static Deed recorded(OrganizationId organization, long id, PostEntry entry) {
        var act = entry.act().begins() ? Act.POST_RECORDED : Act.POST_ENDED;
        return post(act, organization.value(), id, entry).changing(Map.of(), fields(entry));
    }

    static Deed corrected(PostFact wrong, long id, PostEntry entry) {
        return post(Act.POST_CORRECTED, wrong.organization(), id, entry)
                .changing(fields(wrong.entry()), fields(entry));
    }

    static Deed annulled(PostFact wrong) {
        return post(Act.POST_ANNULLED, wrong.organization(), wrong.id(), wrong.entry())
                .changing(fields(wrong.entry()), Map.of());
    }

    static Deed held(OrganizationId organization, long id, Congress congress) {
        var fields = fields(congress.term());
        fields.put("members", congress.seats().size());
        return term(Act.CONGRESS_RECORDED, organization.value(), id).changing(Map.of(), fields);
    }

    static Deed corrected(Term wrong, long id, TermEntry entry) {
        return term(Act.TERM_CORRECTED, wrong.organization(), id)
                .changing(fields(wrong.entry()), fields(entry));
    }

    static Deed annulled(Term wrong) {
        return term(Act.TERM_ANNULLED, wrong.organization(), wrong.id())
                .changing(fields(wrong.entry()), Map.of());
    }

    private static Deed post(Act act, int organization, long id, PostEntry entry) {
        return Deed.of(act).at(organization).about(entry.member()).on("post", id);
    }

    private static Deed term(Act act, int organization, long id) {
        return Deed.of(act).at(organization).on("term", id);
    }

    private static Map<String, @Nullable Object> fields(PostEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", entry.act());
        fields.put("body", entry.body());
        fields.put("position", entry.position());
        fields.put("effectiveOn", entry.effectiveOn());
        fields.put("decision", entry.decision().number());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(TermEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("ordinal", entry.ordinal());
        fields.put("term", entry.label());
        fields.put("effectiveOn", entry.beginsOn());
        fields.put("until", entry.plannedEnd());
        fields.put("decision", entry.decision().number());
        return fields;
    }
}
