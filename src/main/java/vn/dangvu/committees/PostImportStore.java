package vn.dangvu.committees;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.organizations.OrganizationKind;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The posts sheet, set-wise. A row that gives somebody another position on the same day corrects
/// what is there.
@Repository
class PostImportStore {

    /// Of whoever begins something; else what stands in the cell is there to be compared.
    private static final String POSITION =
            "case when s.act in ('ELECTED', 'APPOINTED') then s.position end";

    /// Adds who and where it is, and where it stands among the rows of its day: who goes comes
    /// first, then the committee from which others are chosen. An end may fall on the day after the
    /// organization's last.
    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add organization_id integer, add kind text, add member_id bigint, add replaced bigint,
                    add ordinal bigint, add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    member_id = (select m.member_id from members_api.member m where m.code = s.member_code)
                where not refused;
                update {s} s set organization_id = v.organization_id, kind = v.kind
                from {s} t
                join lateral (
                    select v.organization_id, v.kind from organizations_api.version v
                    where v.code = t.organization_code and v.since <= t.effective_on::date
                      and (v.until > t.effective_on::date or t.act in ('CEASED', 'DISMISSED') and v.until = t.effective_on::date)
                    order by v.since desc limit 1) v on true
                where t.row_number = s.row_number and not s.refused;
                update {s} s set ordinal = o.base + o.place
                from (select row_number, (select last_value from committees.post_ordinal) as base,
                             row_number() over (order by effective_on::date,
                                 case when act in ('CEASED', 'DISMISSED') then 0 when act in ('ELECTED', 'APPOINTED') then 1 else 2 end,
                                 array_position(array['COMMITTEE', 'CELL_COMMITTEE', 'CELL'], body), row_number) as place
                      from {s}) o
                where o.row_number = s.row_number;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "organization_code",
                "unknownOrganization",
                "s.organization_code",
                ImportPlaceStore.notOurs(rows));
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                ImportPlaceStore.notOurMember(rows));
        rows.refuse("effective_on", "future", "s.effective_on", "s.effective_on::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        rows.refuse(
                "decision_date", "future", "s.decision_date", "s.decision_date::date > {today}");
        rows.refuse("consent_date", "future", "s.consent_date", "s.consent_date::date > {today}");
        rows.refuse(
                "position",
                "post.position",
                "''",
                "s.act in ('ELECTED', 'APPOINTED') and s.position is null");
        rows.refuse(
                "body",
                "post.bodyDoesNotFit",
                "s.organization_code",
                "not (" + fitting(Part.KIND) + ")");
        rows.refuse(
                "position",
                "post.positionDoesNotFit",
                "s.member_code",
                "s.act in ('ELECTED', 'APPOINTED') and not (" + fitting(Part.POSITION) + ")");
        rows.refuse(
                "act",
                "repeated",
                "s.member_code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (
                        partition by organization_id, body, member_id, act, effective_on order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    private enum Part {
        KIND,
        POSITION
    }

    /// COM-07 as a condition: the same as [Body] says.
    private static String fitting(Part part) {
        return Arrays.stream(Body.values())
                .map(body ->
                        "s.body = '%s' and s.%s in (%s)"
                                .formatted(
                                        body,
                                        part == Part.KIND ? "kind" : "position",
                                        part == Part.KIND
                                                ? words(
                                                        Arrays.stream(OrganizationKind.values())
                                                                .filter(body::fits)
                                                                .toArray())
                                                : words(body.positions().toArray())))
                .collect(Collectors.joining(" or "));
    }

    private static String words(Object[] values) {
        return Arrays.stream(values)
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", "));
    }

    /// Whatever was ever recorded so is there, corrected since or not.
    void compare(StagingStore rows) {
        rows.run(
                """
                update {s} s set replaced = f.id
                from committees.post_fact f
                where not s.refused and f.superseded_at = 'infinity' and f.organization_id = s.organization_id and f.body = s.body
                  and f.member_id = s.member_id and f.act = s.act and f.effective_on = s.effective_on::date;
                update {s} s set outcome = case
                    when exists (
                        select from committees.post_fact f
                        where f.organization_id = s.organization_id and f.body = s.body and f.member_id = s.member_id
                          and f.act = s.act and f.effective_on = s.effective_on::date
                          and f.position is not distinct from %s) then 'SAME'
                    when s.replaced is not null then 'CHANGED' else 'NEW' end
                where not refused;
                create index on {s} (organization_id);
                analyze {s}\
                """
                        .formatted(POSITION));
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select f.entered_at as at from committees.post_fact f
                join organizations_api.closure c on c.descendant_id = f.organization_id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keep(StagingStore rows) {
        rows.run(
                """
                insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, ordinal,
                    decision_number, decision_date, decision_issuer, consent_number, consent_date, note,
                    recorded_at, recorded_by, entered_at, supersedes)
                select s.organization_id, s.body, %s, s.member_id, s.act, s.effective_on::date, s.ordinal,
                       s.decision_number, s.decision_date::date, s.decision_issuer, s.consent_number, s.consent_date::date, s.note,
                       case when s.replaced is null then s.recorded_at else {now} end, {who}, {now}, s.replaced
                from {s} s where not s.refused and s.outcome in ('NEW', 'CHANGED')
                order by s.ordinal;
                select setval('committees.post_ordinal', greatest(
                    (select last_value from committees.post_ordinal), (select coalesce(max(ordinal), 1) from {s})))\
                """
                        .formatted(POSITION));
    }
}
