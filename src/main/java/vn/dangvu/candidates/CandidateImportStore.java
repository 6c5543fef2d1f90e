package vn.dangvu.candidates;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The candidates sheet, set-wise. What is so of a person is corrected by a row that says something
/// else; what happened is only added to: it is corrected on the screen.
@Repository
class CandidateImportStore {

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add candidate_id bigint, add home_id integer, add cell_id integer, add born date,
                    add helper_id bigint, add second_helper_id bigint, add member_id bigint, add helps_from date, add ended_on date,
                    add recorded_at timestamptz;
                update {s} s set
                    born = split_part(s.born_on, '/', 1)::date,
                    helps_from = coalesce(s.helped_from, s.noted_on)::date,
                    ended_on = coalesce(s.dropped_on, s.admitted_on)::date,
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    helper_id = (select m.member_id from members_api.member m where m.code = s.helper_code),
                    second_helper_id = (select m.member_id from members_api.member m where m.code = s.second_helper_code),
                    member_id = (select m.member_id from members_api.member m where m.code = s.member_code)
                where not refused;
                update {s} s set candidate_id = c.candidate_id, home_id = c.cell_id
                from candidates_api.code c where c.code = s.code and not s.refused;
                update {s} s set cell_id = v.organization_id
                from organizations_api.version v
                where v.code = s.cell_code and v.kind in ('CELL', 'GRASSROOTS_CELL') and not s.refused
                  and v.since <= s.noted_on::date and v.until > s.noted_on::date;
                analyze {s}\
                """);
    }

    /// The facts that the rows tell, in the order of the days, and whether each was ever recorded.
    void tell(StagingStore rows) {
        rows.run(
                """
                create temporary table told on commit drop as
                select s.row_number, s.candidate_id, k.kind, k.effective_on, k.cell_id, k.helper_id, k.member_id, k.paper_number, k.words,
                       k.place, s.recorded_at, false as there
                from {s} s
                cross join lateral (values
                    (1, 'NOTED', s.noted_on::date, s.cell_id, null::bigint, null::bigint, s.paper_number, null::text),
                    (2, 'HELPER_ASSIGNED', case when s.helper_id is not null then s.helps_from end, null, s.helper_id, null, null, null),
                    (3, 'HELPER_ASSIGNED', case when s.second_helper_id is not null then s.helps_from end, null, s.second_helper_id, null, null, null),
                    (4, 'ACTIVITY', s.active_on::date, null, null, null, null, s.activity),
                    (5, 'DROPPED', s.dropped_on::date, null, null, null, null, s.dropped_reason),
                    (6, 'ADMITTED', s.admitted_on::date, null, null, s.member_id, null, null)
                ) k (place, kind, effective_on, cell_id, helper_id, member_id, paper_number, words)
                where not s.refused and k.effective_on is not null;
                update told t set there = true
                from candidates.follow_fact f
                where f.candidate_id = t.candidate_id and f.kind = t.kind and f.effective_on = t.effective_on
                  and (f.cell_id, f.helper_id, f.member_id) is not distinct from (t.cell_id, t.helper_id, t.member_id)
                  and (t.kind not in ('ACTIVITY', 'DROPPED') or f.words = t.words);
                analyze told;
                update {s} s set outcome = case when s.candidate_id is null then 'NEW' else 'SAME' end where not refused\
                """);
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select f.entered_at as at from candidates.follow_fact f
                join organizations_api.closure c on c.descendant_id = f.cell_id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keepPersons(StagingStore rows) {
        rows.run(
                """
                insert into candidates.candidate (code, home_id, recorded_at, recorded_by)
                select s.code, s.cell_id, s.recorded_at, {who} from {s} s
                where not s.refused and s.outcome = 'NEW' order by s.row_number;
                update {s} s set candidate_id = c.candidate_id from candidates_api.code c
                where c.code = s.code and not s.refused and s.outcome = 'NEW';
                update told t set candidate_id = s.candidate_id, recorded_at = s.recorded_at from {s} s where s.row_number = t.row_number;
                create temporary table said on commit drop as
                select s.row_number, s.candidate_id, s.full_name, s.sex, s.born as born_on,
                       coalesce(nullif(split_part(s.born_on, '/', 2), ''), 'DAY') as born_precision, s.ethnicity,
                       coalesce(s.religion, 'NONE') as religion, s.hometown, s.general, coalesce(s.professional, 'NONE') as professional,
                       s.title, coalesce(s.theory, 'NONE') as theory, coalesce(s.occupation, 'OTHER') as occupation,
                       s.union_member is not null as union_member, s.union_officer is not null as union_officer,
                       s.owner is not null as owner, s.recorded_at, p.id as replaced,
                       (p.full_name, p.sex, p.born_on, p.born_precision, p.ethnicity, p.religion, p.general, p.professional, p.title, p.theory,
                        p.occupation, p.union_member, p.union_officer, p.owner, coalesce(s.hometown, p.hometown))
                       is not distinct from
                       (s.full_name, s.sex, s.born, coalesce(nullif(split_part(s.born_on, '/', 2), ''), 'DAY'), s.ethnicity, coalesce(s.religion, 'NONE'), s.general,
                        coalesce(s.professional, 'NONE'), s.title, coalesce(s.theory, 'NONE'), coalesce(s.occupation, 'OTHER'),
                        s.union_member is not null, s.union_officer is not null, s.owner is not null, p.hometown) as same
                from {s} s
                left join candidates.profile p on p.candidate_id = s.candidate_id and p.superseded_at = 'infinity'
                where not s.refused;
                insert into candidates.profile (candidate_id, full_name, sex, born_on, born_precision, ethnicity, religion, hometown, general,
                    professional, title, theory, occupation, union_member, union_officer, owner, recorded_at, recorded_by, entered_at, supersedes)
                select t.candidate_id, t.full_name, t.sex, t.born_on, t.born_precision, t.ethnicity, t.religion,
                       coalesce(t.hometown, p.hometown), t.general, t.professional, t.title, t.theory, t.occupation,
                       t.union_member, t.union_officer, t.owner,
                       case when t.replaced is null then t.recorded_at else {now} end, {who}, {now}, t.replaced
                from said t left join candidates.profile p on p.id = t.replaced
                where t.replaced is null or not t.same
                order by t.row_number;
                update {s} s set outcome = 'CHANGED' from said t
                where t.row_number = s.row_number and s.outcome = 'SAME' and not t.same;
                drop table said\
                """);
    }

    void keepFacts(StagingStore rows) {
        rows.run(
                """
                insert into candidates.follow_fact (candidate_id, kind, effective_on, cell_id, helper_id, member_id, paper_number, words,
                    recorded_at, recorded_by, entered_at)
                select t.candidate_id, t.kind, t.effective_on, t.cell_id, t.helper_id, t.member_id, t.paper_number, t.words,
                       t.recorded_at, {who}, {now}
                from told t join {s} s on s.row_number = t.row_number
                where not s.refused and not t.there
                order by t.effective_on, t.place, t.row_number;
                update {s} s set outcome = 'CHANGED'
                where not s.refused and s.outcome = 'SAME'
                  and exists (select from told t where t.row_number = s.row_number and not t.there);
                drop table told\
                """);
    }
}
