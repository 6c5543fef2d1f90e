package vn.dangvu.candidates;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;

import java.util.HashMap;
import java.util.Map;

/// The published facts on candidates, as the figures engine asks them.
public final class CandidateFacts {

    /// The candidate as far as was known then. What people are is not dated: a profile tells what
    /// is so now.
    private static final String PERSON =
            """
            left join lateral (
                select t.sex, t.union_member, t.owner, extract(year from age({day}, t.born_on))::integer as age,
                       case when t.ethnicity = '01' then 'KINH' else 'MINORITY' end as people,
                       case when t.religion = 'NONE' then 'NONE' else 'ANY' end as faith
                from candidates_api.trait t
                where t.candidate_id = f.candidate_id and {known:t} limit 1) person on true\
            """;

    /// The same person by name, for the list of rows. It goes through the second lock.
    private static final String NAMED =
            """
            left join lateral (
                select p.code, p.full_name, p.given, p.middle, p.family,
                       to_char(p.born_on, case p.born_precision
                           when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born
                from candidates_api.profile p
                where p.candidate_id = f.candidate_id and {known:p} limit 1) named on true\
            """;

    /// What a view of facts about candidates joins, by alias; [#NAME] gives the name.
    public static final Map<String, String> JOINS = Map.of("person", PERSON, "named", NAMED);

    public static final String NAME = "named";

    /// The address of a candidate's record.
    public static final String RECORD = "'/candidates/' || f.candidate_id";

    static final FactView EVENT =
            new FactView(
                    Time.EVENT,
                    "candidates_api.event",
                    "candidates_api.event",
                    "cell_id",
                    "id",
                    "f.kind",
                    JOINS,
                    NAME,
                    RECORD);

    private CandidateFacts() {}

    /// Who is followed, with what a module above joins besides.
    public static FactView followed(Map<String, String> more) {
        var joins = new HashMap<>(JOINS);
        joins.putAll(more);
        return new FactView(
                Time.STATE,
                "candidates_api.followed",
                "candidates_api.followed_known(",
                "cell_id",
                "candidate_id",
                "f.state",
                joins,
                NAME,
                RECORD);
    }
}
