package vn.dangvu.members;

import static vn.dangvu.figures.Filter.is;
import static vn.dangvu.members.MemberFacts.FLOW;
import static vn.dangvu.members.MemberFacts.GRASSROOTS;
import static vn.dangvu.members.MemberFigures.ages;
import static vn.dangvu.members.MemberFigures.by;
import static vn.dangvu.members.MemberFigures.codes;
import static vn.dangvu.members.MemberFigures.part;

import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Admissions as the statistical forms count them: with those who come again. Rows of Biểu 2 and 2B
/// (handbook 7.1).
final class EntryFigures {

    private static final String CODE = "members.entered";

    private static final Measure ENTERED =
            Measure.during(
                    FLOW,
                    is("kind", MovementKind.ADMISSION.name(), MovementKind.READMISSION.name()));

    private static final Filter WOMEN = is("person.sex", "FEMALE");

    private EntryFigures() {}

    static Indicator entered() {
        return Indicator.count(CODE, ENTERED);
    }

    static List<Indicator> breakdowns() {
        var all = new ArrayList<Indicator>();
        all.addAll(by(CODE + ".sex.", ENTERED, "person.sex", codes(Catalogs.SEXES)));
        all.addAll(ages(CODE, ENTERED));
        all.addAll(
                by(CODE + ".ethnicity.", ENTERED, "person.people", Stream.of("KINH", "MINORITY")));
        all.addAll(
                by(
                        CODE + ".occupation.",
                        ENTERED,
                        "person.occupation",
                        codes(Catalogs.OCCUPATIONS)));
        all.add(
                part(
                        CODE + ".occupation.ENTERPRISE",
                        ENTERED,
                        is(
                                "person.occupation",
                                "ENTERPRISE_MANAGER",
                                "ENTERPRISE_STAFF",
                                "ENTERPRISE_WORKER")));
        all.addAll(by(CODE + ".general.", ENTERED, "person.general", codes(Catalogs.GENERAL)));
        all.addAll(
                by(
                        CODE + ".professional.",
                        ENTERED,
                        "person.professional",
                        codes(Catalogs.PROFESSIONAL)));
        all.addAll(by(CODE + ".title.", ENTERED, "person.title", codes(Catalogs.TITLES)));
        all.addAll(women("religion", "person.faith", Stream.of("ANY")));
        all.addAll(women("religion", "person.religion", codes(Catalogs.RELIGIONS)));
        all.addAll(women("people", "person.ethnicity", codes(Catalogs.ETHNICITIES)));
        return List.copyOf(all);
    }

    /// Each value with the women among it.
    private static List<Indicator> women(String group, String column, Stream<String> values) {
        return values.flatMap(
                        value -> {
                            String code = CODE + "." + group + "." + value;
                            var measure = ENTERED.and(is(column, value));
                            return Stream.of(
                                    Indicator.countOf(code, measure, ENTERED),
                                    Indicator.countOf(
                                            code + ".women", measure.and(WOMEN), measure));
                        })
                .toList();
    }

    /// Section III of Biểu 2, and for how long nobody was admitted.
    static List<Indicator> organizations() {
        var all = new ArrayList<Indicator>();
        all.addAll(admitting("grassroots", "GRASSROOTS_PARTY_COMMITTEE", "GRASSROOTS_CELL"));
        all.addAll(admitting("grassrootsCommittees", "GRASSROOTS_PARTY_COMMITTEE"));
        all.addAll(admitting("grassrootsCells", "GRASSROOTS_CELL"));
        var grassroots = grassroots("GRASSROOTS_PARTY_COMMITTEE", "GRASSROOTS_CELL");
        for (int years : List.of(1, 3, 5)) {
            all.addAll(
                    counted(
                            "organizations.grassroots.withoutAdmission." + years,
                            new Filter.Between("lately.years", years, 1_000),
                            grassroots));
        }
        return all;
    }

    private static List<Indicator> admitting(String name, String... kinds) {
        return counted(
                "organizations." + name + ".admitting",
                new Filter.Between("admitting.admissions", 1, 1_000_000),
                grassroots(kinds));
    }

    private static List<Indicator> counted(String code, Filter filter, Measure all) {
        return List.of(
                Indicator.countOf(code, all.and(filter), all),
                Indicator.share(code + ".share", all.and(filter), all));
    }

    private static Measure grassroots(String... kinds) {
        return Measure.closing(GRASSROOTS, is("kind", kinds));
    }
}
