package vn.dangvu.cases;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;

import java.util.Map;

/// The published facts on cases, as the figures engine asks them. Modules that bring procedures
/// count their own kinds.
public final class CaseFacts {

    /// Who the person was on the day: a member, or a candidate while he or she was none. It goes
    /// through the second lock.
    private static final String NAMED =
            """
            left join lateral (
                select * from (
                    select p.code, p.full_name, p.given, p.middle, p.family,
                           to_char(p.born_on, case p.born_precision
                               when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born, 1 as place
                    from (select p.* from members_api.profile p
                          where p.member_id = f.member_id and {known:p}
                          order by p.effective_on <= {day} desc, p.effective_on desc limit 1) p
                    union all
                    select c.code, c.full_name, c.given, c.middle, c.family,
                           to_char(c.born_on, case c.born_precision
                               when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end), 2
                    from candidates_api.profile c
                    where c.candidate_id = f.candidate_id and {known:c}) both_of
                order by place limit 1) named on true\
            """;

    /// Full months since the case was opened.
    private static final String AGE =
            """
            left join lateral (
                select extract(year from past)::integer * 12 + extract(month from past)::integer as months
                from (select age({day}, f.opened_on) as past) since) age on true\
            """;

    private static final String NAME = "named";

    /// What happened in cases: `case_kind`, `kind` of the step, `what` is both, `passed` of a vote.
    public static final FactView STEP =
            new FactView(
                    Time.EVENT,
                    "cases_api.step",
                    "cases_api.step",
                    "cell_id",
                    "id",
                    "f.what",
                    Map.of(NAME, NAMED),
                    NAME);

    /// In which stage open cases were: `kind`, `stage`, `what` is both, `age.months` since opening.
    public static final FactView STAGE =
            new FactView(
                    Time.STATE,
                    "cases_api.stage",
                    "cases_api.stage_known(",
                    "cell_id",
                    "case_id",
                    "f.what",
                    Map.of(NAME, NAMED, "age", AGE),
                    NAME);

    /// Stages that ended: `case_kind`, `stage`, `days` that it lasted.
    public static final FactView PASSAGE =
            new FactView(
                    Time.EVENT,
                    "cases_api.passage",
                    "cases_api.passage",
                    "cell_id",
                    "id",
                    "f.what",
                    Map.of(NAME, NAMED),
                    NAME);

    private CaseFacts() {}
}
