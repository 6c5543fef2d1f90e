package vn.dangvu.committees;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.members.AgeBand;
import vn.dangvu.members.MemberFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What can be counted about who leads: collectives, posts by body and position, committee members
/// by what they are. Posts are counted, not persons: whoever sits in two committees counts in each.
@Component
class CommitteeFigures implements IndicatorCatalog {

    private static final FactView POST =
            new FactView(
                    Time.STATE,
                    "committees_api.post",
                    "committees_api.post_known(",
                    "organization_id",
                    "fact_id",
                    "f.body || '.' || f.position",
                    MemberFacts.JOINS,
                    MemberFacts.NAME);

    private static final FactView COLLECTIVE = ofOrganizations("collective");
    private static final FactView MISSING = ofOrganizations("missing");

    private static final Measure POSTS = Measure.closing(POST);

    /// Those in a ban chấp hành or chi ủy.
    private static final Measure MEMBERS =
            POSTS.and(is("body", Body.COMMITTEE.name(), Body.CELL_COMMITTEE.name()));

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.add(Indicator.count("committees.collectives", Measure.closing(COLLECTIVE)));
        all.add(
                Indicator.count(
                        "committees.secretaries",
                        POSTS.and(is("position", Position.SECRETARY.name()))));
        all.add(Indicator.count("committees.members", MEMBERS));
        all.add(
                Indicator.count(
                        "committees.withoutSecretary",
                        Measure.closing(MISSING, is("what", "SECRETARY"))));
        all.add(
                Indicator.count(
                        "committees.withoutTerm", Measure.closing(MISSING, is("what", "TERM"))));
        for (Body body : Body.values()) {
            all.addAll(posts(body));
        }
        all.addAll(breakdowns());
        return List.copyOf(all);
    }

    private static List<Indicator> posts(Body body) {
        var measure = POSTS.and(is("body", body.name()));
        String code = "committees.posts." + body.name();
        var posts = new ArrayList<Indicator>();
        posts.add(Indicator.count(code, measure));
        if (body.positions().size() > 1) {
            for (Position position : body.positions()) {
                posts.add(
                        Indicator.countOf(
                                code + "." + position.name(),
                                measure.and(is("position", position.name())),
                                measure));
            }
        }
        return posts;
    }

    private static List<Indicator> breakdowns() {
        var parts = new ArrayList<Indicator>();
        parts.addAll(by("sex", "person.sex", Stream.of("MALE", "FEMALE")));
        for (AgeBand band : AgeBand.GROWN) {
            parts.add(
                    part(
                            "age." + band.code(),
                            new Filter.Between("person.age", band.from(), band.to())));
        }
        parts.addAll(by("ethnicity", "person.people", Stream.of("KINH", "MINORITY")));
        parts.addAll(
                by(
                        "education",
                        "person.education",
                        Stream.of(
                                "DOCTORATE",
                                "MASTER",
                                "UNIVERSITY",
                                "COLLEGE_OR_INTERMEDIATE",
                                "ELEMENTARY",
                                "STUDYING",
                                "NONE")));
        parts.addAll(
                by(
                        "theory",
                        "person.theory",
                        Stream.of("BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY", "NONE")));
        return parts;
    }

    private static List<Indicator> by(String group, String column, Stream<String> values) {
        return values.map(value -> part(group + "." + value, is(column, value))).toList();
    }

    private static Indicator part(String name, Filter filter) {
        return Indicator.countOf("committees.members." + name, MEMBERS.and(filter), MEMBERS);
    }

    private static FactView ofOrganizations(String name) {
        return new FactView(
                Time.STATE,
                "committees_api." + name,
                "committees_api." + name + "_known(",
                "organization_id",
                "organization_id",
                "f.kind",
                Map.of(),
                "");
    }
}
