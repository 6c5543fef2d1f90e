package vn.dangvu.reviews;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The ratings sheet, set-wise. A row that says something else than what is there corrects it.
@Repository
class RatingImportStore {

    /// Or who never was a member below the user's organizations, or was rated elsewhere that year.
    private static final String NOT_OURS =
            " or "
                    + """
                    s.member_id is not null and (
                       not exists (
                           select from members_api.membership b
                           join organizations_api.closure c on c.descendant_id = b.cell_id
                           where b.member_id = s.member_id and c.ancestor_id = any ({roots}))
                       or exists (
                           select from reviews.rating r
                           where r.member_id = s.member_id and r.year = s.year::int and r.superseded_at = 'infinity'
                             and not exists (
                               select from organizations_api.closure c
                               where c.descendant_id = r.organization_id and c.ancestor_id = any ({roots}))))\
                    """;

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add organization_id integer, add replaced bigint, add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    member_id = case when s.subject = 'MEMBER' then (
                        select m.member_id from members_api.member m where m.code = s.member_code) end,
                    organization_id = (
                        select v.organization_id from organizations_api.version v
                        where v.code = s.organization_code and v.since <= make_date(s.year::int, 12, 31)
                          and v.until > make_date(s.year::int, 12, 31))
                where not refused and s.year::int between 1930 and 2200;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "year",
                "year",
                "s.year",
                "s.year::int not between 1930 and extract(year from {today})");
        rows.refuse(
                "organization_code",
                "unknownOrganization",
                "s.organization_code",
                rows.staging().viewer().administrator()
                        ? "s.organization_id is null"
                        : """
                        s.organization_id is null or not exists (
                            select from organizations_api.closure c
                            where c.descendant_id = s.organization_id and c.ancestor_id = any ({roots}))\
                        """);
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                "s.subject = 'MEMBER' and s.member_id is null"
                        + (rows.staging().viewer().administrator() ? "" : NOT_OURS));
        rows.refuse(
                "level",
                "levelOrReason",
                "s.level",
                "num_nonnulls(s.level, s.not_rated_reason) <> 1");
        rows.refuse(
                "subject",
                "repeated",
                "s.organization_code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (
                        partition by year, subject, coalesce(member_id, -organization_id) order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    void compare(StagingStore rows) {
        rows.run(
                """
                update {s} s set replaced = r.id
                from reviews.rating r
                where not s.refused and r.superseded_at = 'infinity' and s.member_id is not null
                  and r.member_id = s.member_id and r.year = s.year::int;
                update {s} s set replaced = r.id
                from reviews.rating r
                where not s.refused and r.superseded_at = 'infinity' and s.member_id is null and r.member_id is null
                  and r.organization_id = s.organization_id and r.year = s.year::int and r.subject = s.subject;
                update {s} s set outcome = case
                    when exists (
                        select from reviews.rating r
                        where r.year = s.year::int and r.subject = s.subject and r.organization_id = s.organization_id
                          and r.member_id is not distinct from s.member_id
                          and (r.level, r.not_rated_reason) is not distinct from (s.level, s.not_rated_reason)) then 'SAME'
                    when s.replaced is not null then 'CHANGED' else 'NEW' end
                where not refused\
                """);
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select r.entered_at as at from reviews.rating r
                join organizations_api.closure c on c.descendant_id = r.organization_id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keep(StagingStore rows) {
        rows.run(
                """
                update reviews.rating r set superseded_at = {now} from {s} s
                where not s.refused and s.outcome = 'CHANGED' and r.id = s.replaced;
                insert into reviews.rating (year, subject, organization_id, member_id, level, not_rated_reason, decision_number,
                    decision_date, recorded_at, recorded_by, entered_at, supersedes)
                select year::int, subject, organization_id, member_id, level, not_rated_reason, decision_number, decision_date::date,
                       case when replaced is null then recorded_at else {now} end, {who}, {now}, replaced
                from {s} where not refused and outcome in ('NEW', 'CHANGED')
                order by organization_id, row_number\
                """);
    }
}
