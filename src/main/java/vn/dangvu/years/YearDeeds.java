package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What the audit is told of a member's years: that something was recorded, by which paper, and
/// none of its words.
final class YearDeeds {

    private YearDeeds() {}

    static Deed proposed(BadgeList list, BadgeProposal proposal) {
        return listed(Act.BADGE_PROPOSED, list)
                .about(proposal.member())
                .changing(Map.of(), fields(proposal));
    }

    static Deed dropped(BadgeList list, BadgeProposal proposal) {
        return listed(Act.BADGE_DROPPED, list)
                .about(proposal.member())
                .changing(fields(proposal), Map.of());
    }

    static Deed sent(BadgeList list, LocalDate on, Decision letter) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("effectiveOn", on);
        fields.put("decision", letter.number());
        fields.put("members", list.lines().size());
        return listed(Act.BADGE_LIST_SENT, list).changing(Map.of(), fields);
    }

    static Deed refused(BadgeList list, BadgeList.Line line, BadgeRefusal refusal) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("badge", line.proposal().years());
        fields.put("effectiveOn", refusal.on());
        fields.put("decision", refusal.paper().number());
        return listed(Act.BADGE_REFUSED, list)
                .about(line.proposal().member())
                .changing(Map.of(), fields);
    }

    static Deed annulled(BadgeList list, BadgeList.Line line) {
        return listed(Act.YEARS_FACT_ANNULLED, list)
                .about(line.proposal().member())
                .changing(Map.of("badge", line.proposal().years()), Map.of());
    }

    static Deed reopened(BadgeList list) {
        return listed(Act.BADGE_LIST_REOPENED, list);
    }

    static Deed given(long member, int cell, BadgeEntry entry) {
        return Deed.of(Act.BADGE_RECORDED).about(member).at(cell).changing(Map.of(), fields(entry));
    }

    static Deed corrected(Badge wrong, BadgeEntry entry) {
        return Deed.of(Act.BADGE_CORRECTED)
                .about(wrong.member())
                .at(wrong.cell())
                .changing(fields(wrong.entry()), fields(entry));
    }

    static Deed annulled(Badge wrong) {
        return Deed.of(Act.BADGE_CORRECTED)
                .about(wrong.member())
                .at(wrong.cell())
                .changing(fields(wrong.entry()), Map.of());
    }

    static Deed recorded(long member, int cell, MeritEntry entry, @Nullable Merit wrong) {
        return at(Act.MERIT_RECORDED, member, cell)
                .changing(wrong == null ? Map.of() : fields(wrong.entry()), fields(entry));
    }

    static Deed annulled(Merit wrong) {
        return at(Act.YEARS_FACT_ANNULLED, wrong.member(), wrong.cell())
                .changing(fields(wrong.entry()), Map.of());
    }

    static Deed explained(CardFact card, CardReason reason) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("cardReason", reason);
        fields.put("effectiveOn", card.on());
        return Deed.of(Act.CARD_REASON_RECORDED).about(card.member()).changing(Map.of(), fields);
    }

    static Deed assigned(Assignment work) {
        var fields = year(work.year());
        fields.put("effectiveOn", work.on());
        fields.put("decision", work.paper());
        return at(Act.ASSIGNMENT_RECORDED, work.member(), work.cell()).changing(Map.of(), fields);
    }

    static Deed unassigned(Assignment work) {
        return at(Act.YEARS_FACT_ANNULLED, work.member(), work.cell())
                .changing(year(work.year()), Map.of());
    }

    static Deed considered(long member, int cell, int year, Assignment.Result result) {
        var fields = year(year);
        fields.put("workResult", result);
        return at(Act.ASSIGNMENT_RECORDED, member, cell).changing(Map.of(), fields);
    }

    static Deed unconsidered(long member, int cell, int year) {
        return at(Act.YEARS_FACT_ANNULLED, member, cell).changing(year(year), Map.of());
    }

    static Deed linked(long member, int cell, ResidenceEntry entry, @Nullable ResidenceFact wrong) {
        return at(Act.RESIDENCE_RECORDED, member, cell)
                .changing(wrong == null ? Map.of() : fields(wrong.entry()), fields(entry));
    }

    static Deed annulled(ResidenceFact wrong) {
        return at(Act.YEARS_FACT_ANNULLED, wrong.member(), wrong.cell())
                .changing(fields(wrong.entry()), Map.of());
    }

    private static Deed at(Act act, long member, int cell) {
        return Deed.of(act).about(member).at(cell);
    }

    private static Map<String, @Nullable Object> year(int year) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("year", year);
        return fields;
    }

    private static Map<String, @Nullable Object> fields(MeritEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("merit", entry.kind());
        fields.put("effectiveOn", entry.on());
        fields.put("until", entry.until());
        fields.put("decision", entry.decision().number());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(ResidenceEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("residence", entry.kind());
        fields.put("effectiveOn", entry.on());
        fields.put("year", entry.year());
        fields.put("decision", entry.number());
        return fields;
    }

    private static Deed listed(Act act, BadgeList list) {
        return Deed.of(act).at(list.organization()).on("badgeList", list.id());
    }

    private static Map<String, @Nullable Object> fields(BadgeProposal proposal) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("badge", proposal.years());
        fields.put("manner", proposal.manner());
        fields.put("effectiveOn", proposal.on());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(BadgeEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("badge", entry.years());
        fields.put("manner", entry.manner());
        fields.put("effectiveOn", entry.on());
        fields.put("number", entry.number());
        fields.put("decision", entry.decision().number());
        return fields;
    }
}
