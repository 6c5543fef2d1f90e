package vn.dangvu.courses;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.candidates.CandidateFacts;
import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What can be counted about classes: how many were held, who took part and passed, certificates;
/// and how many candidates have one that counts. Participants and certificates are counted in the
/// cell of the person, classes at whoever held them.
@Component
class CourseFigures implements IndicatorCatalog {

    /// The candidate, or the member as he or she was on the day of the fact.
    private static final String PERSON =
            """
            left join lateral (
                select t.sex, extract(year from age({day}, t.born_on))::integer as age,
                       case when t.ethnicity = '01' then 'KINH' else 'MINORITY' end as people
                from candidates_api.trait t where t.candidate_id = f.candidate_id and {known:t}
                union all
                (select p.sex, extract(year from age({day}, p.born_on))::integer,
                        case when p.ethnicity = '01' then 'KINH' else 'MINORITY' end
                 from members_api.trait p
                 where p.member_id = f.member_id and f.candidate_id is null and p.effective_on <= {day} and {known:p}
                 order by p.effective_on desc limit 1)
                limit 1) person on true\
            """;

    /// The same person by name. It goes through the second lock.
    private static final String NAMED =
            """
            left join lateral (
                select n.code, n.full_name, n.given, n.middle, n.family,
                       to_char(n.born_on, case n.born_precision
                           when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born
                from (
                    select c.code, c.full_name, c.given, c.middle, c.family, c.born_on, c.born_precision
                    from candidates_api.profile c where c.candidate_id = f.candidate_id and {known:c}
                    union all
                    (select p.code, p.full_name, p.given, p.middle, p.family, p.born_on, p.born_precision
                     from members_api.profile p
                     where p.member_id = f.member_id and f.candidate_id is null and p.effective_on <= {day} and {known:p}
                     order by p.effective_on desc limit 1)) n limit 1) named on true\
            """;

    private static final String RECORD =
            "coalesce('/candidates/' || f.candidate_id, '/members/' || f.member_id)";

    /// Whether the candidate has a certificate that counts on the day, and whether it lapses soon.
    private static final String CERTIFIED =
            """
            left join lateral (
                select case when max(t.until) is null then 'NO' else 'YES' end as has,
                       case when max(t.until) - 1 <= ({day} + interval '%d months')::date then 'YES' else 'NO' end as lapses
                from courses_api.certified t
                where t.candidate_id = f.candidate_id and t.kind = 'AWARENESS' and t.since <= {day} and t.until > {day}
            ) certified on true\
            """
                    .formatted(Entitlements.LAPSING_MONTHS);

    private static final FactView COURSE =
            new FactView(
                    Time.EVENT,
                    "courses_api.course",
                    "courses_api.course",
                    "cell_id",
                    "id",
                    "f.name",
                    Map.of(),
                    "",
                    "'/courses/' || f.id");

    private static final FactView PARTICIPANT = ofPersons("participant");
    private static final FactView CERTIFICATE = ofPersons("certificate");

    private static final Measure FOLLOWED =
            Measure.closing(CandidateFacts.followed(Map.of("certified", CERTIFIED)));

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.add(followed("certified", is("certified.has", "YES")));
        all.add(followed("uncertified", is("certified.has", "NO")));
        all.add(followed("lapsing", is("certified.lapses", "YES")));
        for (CourseKind kind : CourseKind.values()) {
            all.addAll(of(kind));
        }
        return List.copyOf(all);
    }

    private static List<Indicator> of(CourseKind kind) {
        String code =
                switch (kind) {
                    case AWARENESS -> "courses.awareness.";
                    case NEW_MEMBER -> "courses.newMember.";
                };
        var ofKind = is("kind", kind.name());
        var participants = Measure.during(PARTICIPANT, ofKind);
        var passed = participants.and(is("outcome", Result.Outcome.PASSED.name()));
        var settled = participants.and(new Filter.Present("outcome"));
        var certificates = Measure.during(CERTIFICATE, ofKind).and(is("origin", "OURS"));
        return List.of(
                Indicator.count(code + "held", Measure.during(COURSE, ofKind)),
                Indicator.count(code + "participants", participants),
                Indicator.countOf(code + "passed", passed, settled),
                Indicator.share(code + "passed.share", passed, settled),
                Indicator.count(code + "certificates", certificates),
                Indicator.count(
                        code + "certificatesElsewhere",
                        Measure.during(CERTIFICATE, ofKind).and(is("origin", "ELSEWHERE"))),
                Indicator.countOf(
                        code + "certificates.sex.FEMALE",
                        certificates.and(is("person.sex", "FEMALE")),
                        certificates),
                Indicator.countOf(
                        code + "certificates.ethnicity.MINORITY",
                        certificates.and(is("person.people", "MINORITY")),
                        certificates),
                // ADM-06
                Indicator.countOf(
                        code + "certificates.youthUnionAge",
                        certificates.and(new Filter.Between("person.age", 16, 30)),
                        certificates));
    }

    private static Indicator followed(String name, Filter filter) {
        return Indicator.countOf("candidates.followed." + name, FOLLOWED.and(filter), FOLLOWED);
    }

    private static FactView ofPersons(String name) {
        return new FactView(
                Time.EVENT,
                "courses_api." + name,
                "courses_api." + name,
                "cell_id",
                "id",
                "f.course",
                Map.of("person", PERSON, "named", NAMED),
                "named",
                RECORD);
    }
}
