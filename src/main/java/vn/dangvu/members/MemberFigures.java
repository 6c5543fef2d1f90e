package vn.dangvu.members;

import static vn.dangvu.figures.Filter.is;
import static vn.dangvu.members.MemberFacts.FLOW;
import static vn.dangvu.members.MemberFacts.MEMBERSHIP;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.organizations.OrganizationSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What can be counted about members. Rows of Biểu 1–3 (handbook 7.1).
@Component
class MemberFigures implements IndicatorCatalog {

    private static final Measure ADMITTED = flow(MovementKind.ADMISSION);
    private static final Measure CLOSING = Measure.closing(MEMBERSHIP);

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.add(Indicator.count("members.opening", Measure.opening(MEMBERSHIP)));
        all.add(Indicator.count("members.closing", CLOSING));
        all.add(flow("openingBalance", MovementKind.OPENING_BALANCE));
        all.add(flow("admitted", MovementKind.ADMISSION));
        all.add(flow("readmitted", MovementKind.READMISSION));
        all.add(EntryFigures.entered());
        all.add(flow("restored", MovementKind.RESTORATION));
        all.addAll(TransferFigures.indicators());
        // Without these two an organization's members would not add up in the year it took over a
        // cell.
        all.add(Indicator.count("members.receivedWithOrganization", Measure.received(MEMBERSHIP)));
        all.add(
                Indicator.count(
                        "members.handedOverWithOrganization", Measure.handedOver(MEMBERSHIP)));
        all.add(Indicator.count("members.receivedCollectively", collective("1")));
        all.add(Indicator.count("members.handedOverCollectively", collective("-1")));
        all.add(flow("withdrawn", MovementKind.WITHDRAWAL));
        all.add(flow("struckOff", MovementKind.STRIKE_OFF));
        all.add(
                Indicator.countOf(
                        "members.struckOff.probationary",
                        flow(MovementKind.STRIKE_OFF).and(is("before.standing", "PROBATIONARY")),
                        flow(MovementKind.STRIKE_OFF)));
        all.add(flow("expelled", MovementKind.EXPULSION));
        all.add(flow("died", MovementKind.DEATH));
        all.add(flow("recognized", MovementKind.RECOGNITION));
        all.add(flow("cardsIssued", MovementKind.CARD_ISSUE));
        all.add(flow("cardsReissued", MovementKind.CARD_REISSUE));
        all.add(flow("leftTemporarily", MovementKind.TEMPORARY_TRANSFER));
        all.add(stock("probationary", is("standing", "PROBATIONARY")));
        // ADM-15: recognition counts from the end of the twelve months, however late it is decided.
        all.add(
                Indicator.countOf(
                        "members.probationaryOverdue",
                        CLOSING.and(is("standing", "PROBATIONARY"))
                                .and(new Filter.Between("probation.months", 12, 1_200)),
                        CLOSING.and(is("standing", "PROBATIONARY"))));
        all.add(stock("official", is("standing", "OFFICIAL")));
        all.add(stock("exempt", is("exempt", "true")));
        all.add(stock("suspended", is("suspended", "true")));
        all.add(stock("temporarilyAway", is("away", "true")));
        all.addAll(breakdowns("members.admitted", ADMITTED));
        all.addAll(EntryFigures.breakdowns());
        all.addAll(breakdowns("members.closing", CLOSING));
        all.addAll(
                by(
                        "members.closing.unitType.",
                        CLOSING,
                        "unit.type",
                        OrganizationSheet.unitTypes().stream()));
        all.addAll(EntryFigures.organizations());
        return List.copyOf(all);
    }

    private static List<Indicator> breakdowns(String code, Measure measure) {
        var parts = new ArrayList<Indicator>();
        parts.addAll(by(code + ".sex.", measure, "person.sex", codes(Catalogs.SEXES)));
        parts.addAll(ages(code, measure));
        parts.addAll(
                by(code + ".ethnicity.", measure, "person.people", Stream.of("KINH", "MINORITY")));
        parts.addAll(by(code + ".religion.", measure, "person.faith", Stream.of("ANY")));
        parts.addAll(
                by(code + ".religion.", measure, "person.religion", codes(Catalogs.RELIGIONS)));
        parts.addAll(by(code + ".general.", measure, "person.general", codes(Catalogs.GENERAL)));
        parts.addAll(
                by(
                        code + ".education.",
                        measure,
                        "person.education",
                        Stream.of(
                                "DOCTORATE",
                                "MASTER",
                                "UNIVERSITY",
                                "COLLEGE_OR_INTERMEDIATE",
                                "ELEMENTARY",
                                "STUDYING",
                                "NONE")));
        parts.addAll(by(code + ".theory.", measure, "person.theory", codes(Catalogs.THEORY)));
        parts.addAll(
                by(
                        code + ".occupation.",
                        measure,
                        "person.occupation",
                        codes(Catalogs.OCCUPATIONS)));
        return parts;
    }

    static List<Indicator> ages(String code, Measure measure) {
        var parts = new ArrayList<Indicator>();
        for (AgeBand band : AgeBand.ALL) {
            parts.add(
                    part(
                            code + ".age." + band.code(),
                            measure,
                            new Filter.Between("person.age", band.from(), band.to())));
        }
        // ADM-06: a youth union member is at most thirty.
        var young = new Filter.Between("person.age", 16, 30);
        parts.add(part(code + ".youthUnionAge", measure, young));
        parts.add(Indicator.share(code + ".youthUnionAge.share", measure.and(young), measure));
        parts.add(part(code + ".age.known", measure, new Filter.Present("person.age")));
        parts.add(Indicator.mean(code + ".meanAge", measure, "person.age"));
        return parts;
    }

    static List<Indicator> by(
            String prefix, Measure measure, String column, Stream<String> values) {
        return values.map(value -> part(prefix + value, measure, is(column, value))).toList();
    }

    static Indicator part(String code, Measure measure, Filter filter) {
        return Indicator.countOf(code, measure.and(filter), measure);
    }

    static Stream<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code);
    }

    private static Indicator flow(String name, MovementKind kind) {
        return Indicator.count("members." + name, flow(kind));
    }

    private static Measure flow(MovementKind kind) {
        return Measure.during(FLOW, is("kind", kind.name()));
    }

    /// Who came or went with the cell by one decision, where that crosses the boundary (handbook
    /// 1.4).
    private static Measure collective(String direction) {
        return Measure.during(
                FLOW,
                is("kind", MovementKind.COLLECTIVE_TRANSFER.name()),
                is("direction", direction),
                new Filter.CrossesBoundary());
    }

    private static Indicator stock(String name, Filter filter) {
        return Indicator.countOf("members." + name, CLOSING.and(filter), CLOSING);
    }
}
