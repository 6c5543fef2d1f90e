package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What the audit is told of a member's years: that something was recorded, by which paper, and none
/// of its words.
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

    static Deed reopened(BadgeList list) {
        return listed(Act.BADGE_LIST_REOPENED, list);
    }

    static Deed given(long member, int cell, BadgeEntry entry) {
        return Deed.of(Act.BADGE_RECORDED)
                .about(member)
                .at(cell)
                .changing(Map.of(), fields(entry));
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
