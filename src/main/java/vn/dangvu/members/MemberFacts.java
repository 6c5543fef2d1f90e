package vn.dangvu.members;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;

import java.util.Map;

/// The published facts on members, as the figures engine asks them.
public final class MemberFacts {

    /// The member as he or she was on the day of the fact: an admission of 2019 counts with the
    /// education of 2019. Those who study have no degree yet and are shown apart (handbook 11.3).
    private static final String PERSON =
            """
            left join lateral (
                select p.sex, p.ethnicity, p.religion, p.general, p.professional, p.title, p.theory, p.occupation,
                       extract(year from age({day}, p.born_on))::integer as age,
                       case when p.ethnicity = '01' then 'KINH' else 'MINORITY' end as people,
                       case when p.religion = 'NONE' then 'NONE' else 'ANY' end as faith,
                       case when p.professional = 'NONE' and p.occupation = 'STUDENT' then 'STUDYING'
                            when p.professional in ('COLLEGE', 'INTERMEDIATE') then 'COLLEGE_OR_INTERMEDIATE'
                            else p.professional end as education
                from members_api.trait p
                where p.member_id = f.member_id and p.effective_on <= {day} and {known:p}
                order by p.effective_on desc limit 1) person on true\
            """;

    /// The same member by name, for the list of rows. It goes through the second lock.
    private static final String NAMED =
            """
            left join lateral (
                select p.code, p.full_name, p.given, p.middle, p.family,
                       to_char(p.born_on, case p.born_precision
                           when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born
                from members_api.profile p
                where p.member_id = f.member_id and p.effective_on <= {day} and {known:p}
                order by p.effective_on desc limit 1) named on true\
            """;

    /// What a view of facts about members joins, by alias; [#NAME] gives the name.
    public static final Map<String, String> JOINS = Map.of("person", PERSON, "named", NAMED);

    public static final String NAME = "named";

    /// Full months of probation by `{day}`: from the admission, of those who came as probationers
    /// from the day on their papers (ADM-14).
    private static final String PROBATION =
            """
            left join lateral (
                select extract(year from past)::integer * 12 + extract(month from past)::integer as months
                from (select age({day}, coalesce(
                    (select max(a.effective_on) from members_api.flow a
                     where a.member_id = f.member_id and a.kind in ('ADMISSION', 'READMISSION')
                       and a.effective_on <= {day} and {known:a}),
                    (select p.joined_on from members_api.trait p
                     where p.member_id = f.member_id and p.effective_on <= {day} and {known:p}
                     order by p.effective_on desc limit 1))) as past) since) probation on true\
            """;

    /// The grassroots organization in which the cell stands says which row of Biểu 5 it is.
    private static final String UNIT =
            """
            left join lateral (
                select v.unit_type as type
                from organizations_api.closure c
                join organizations_api.version v on v.organization_id = c.ancestor_id and v.since <= {day} and v.until > {day}
                where c.descendant_id = f.cell_id and c.since <= {day} and c.until > {day}
                  and v.kind in ('GRASSROOTS_PARTY_COMMITTEE', 'GRASSROOTS_CELL')
                order by c.depth limit 1) unit on true\
            """;

    /// With which standing a member left: what the facts before said last.
    private static final String BEFORE =
            """
            left join lateral (
                select s.standing
                from members_api.standing left_by
                join members_api.standing s on s.member_id = f.member_id and s.standing is not null
                 and (s.effective_on, s.ordinal) < (left_by.effective_on, left_by.ordinal) and {known:s}
                where left_by.movement_id = f.id
                order by s.effective_on desc, s.ordinal desc limit 1) before on true\
            """;

    /// How far a transfer went (TRF-05): one inside the register stays in the province.
    private static final String WAY =
            """
            cross join lateral (
                select case when f.kind = 'INTERNAL_TRANSFER' then 'WITHIN_PROVINCE'
                            else coalesce(f.route, 'UNKNOWN') end as route) way\
            """;

    /// Admissions of the period in what stands below each organization.
    private static final String ADMITTING =
            """
            left join (
                select c.ancestor_id, count(*)::integer as admissions
                from members_api.admission a
                join {below} c on c.descendant_id = a.cell_id and a.effective_on >= c.since and a.effective_on < c.until
                where a.effective_on between {from} and {to} and {known:a}
                group by c.ancestor_id) admitting on admitting.ancestor_id = f.organization_id\
            """;

    /// Full years by `{day}` without an admission below the organization: since the last one, but
    /// not longer than it has lived and than the register knows of anybody there.
    private static final String LATELY =
            """
            left join (
                select c.ancestor_id, min(a.effective_on) as first_on,
                       max(a.effective_on) filter (where a.kind in ('ADMISSION', 'READMISSION')) as last_on
                from members_api.flow a
                join {below} c on c.descendant_id = a.cell_id and a.effective_on >= c.since and a.effective_on < c.until
                where a.direction = 1 and a.other_cell_id is null and a.effective_on <= {day} and {known:a}
                group by c.ancestor_id) entries on entries.ancestor_id = f.organization_id
            cross join lateral (
                select extract(year from age({day} + 1, 1 + greatest(
                           entries.last_on, entries.first_on - 1,
                           (select min(v.since) - 1 from organizations_api.version v
                            where v.organization_id = f.organization_id))))::integer as years) lately\
            """;

    /// Organizations, and whom they admitted.
    static final FactView GRASSROOTS =
            new FactView(
                    Time.STATE,
                    "organizations_api.version",
                    "organizations_api.version_known",
                    "organization_id",
                    "organization_id",
                    "f.kind",
                    Map.of("admitting", ADMITTING, "lately", LATELY),
                    "");

    static final FactView MEMBERSHIP =
            new FactView(
                    Time.STATE,
                    "members_api.membership",
                    "members_api.membership_known(",
                    "cell_id",
                    "member_id",
                    "f.standing",
                    Map.of("person", PERSON, "named", NAMED, "probation", PROBATION, "unit", UNIT),
                    NAME);

    static final FactView FLOW =
            new FactView(
                    Time.EVENT,
                    "members_api.flow",
                    "members_api.flow",
                    "cell_id",
                    "id",
                    "f.kind",
                    Map.of("person", PERSON, "named", NAMED, "before", BEFORE, "way", WAY),
                    NAME);

    private MemberFacts() {}
}
