package vn.dangvu.years;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFacts;
import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.members.MemberFacts;

import java.util.ArrayList;
import java.util.List;

/// What can be counted of members' years: badges and cards (Biểu 7), yearly work, awards and
/// discipline, who asked to be exempt and why. Who is exempt or suspended is counted by `members`.
@Component
class YearFigures implements IndicatorCatalog {

    private static final Measure BADGES = events("badge", "f.how");
    private static final Measure CARDS = events("card", "card_known(", "f.why");
    private static final Measure WORK =
            events("assignment", "assignment_known(", "coalesce(f.result, 'GIVEN')");
    private static final Measure MERITS = events("merit", "f.kind || '.' || f.form");

    private static final Measure ASKED =
            Measure.during(CaseFacts.STEP, is("what", "EXEMPTION." + ExemptionSteps.REQUEST));
    private static final Measure GRANTED =
            Measure.during(
                            CaseFacts.STEP,
                            new Filter.In(
                                    "what",
                                    List.of(
                                            "EXEMPTION." + ExemptionSteps.CELL_DECISION,
                                            "EXEMPTION." + ExemptionSteps.COMMITTEE_DECISION)))
                    .and(is("passed", "true"));

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.add(Indicator.count("years.badges", BADGES));
        Badge.KINDS.forEach(
                years -> all.add(part("years.badges." + years, BADGES, is("kind", "" + years))));
        all.add(part("years.badges.early", BADGES, is("how", Manner.EARLY.name())));
        all.add(part("years.badges.posthumous", BADGES, is("how", Manner.POSTHUMOUS.name())));
        var anew = CARDS.and(new Filter.NotIn("why", List.of("ISSUE")));
        all.add(Indicator.count("years.cards.issued", CARDS.and(is("why", "ISSUE"))));
        all.add(Indicator.count("years.cards.anew", anew));
        all.add(part("years.cards.lost", anew, is("why", CardReason.LOST.name())));
        all.add(part("years.cards.damaged", anew, is("why", CardReason.DAMAGED.name())));
        all.add(part("years.cards.newModel", anew, is("why", CardReason.NEW_MODEL.name())));
        all.add(part("years.cards.unsaid", anew, is("why", "UNSAID")));
        all.add(Indicator.count("years.exemptions.granted", GRANTED));
        all.add(Indicator.count("years.exemptions.asked", ASKED));
        for (String ground : ExemptionPolicy.GROUNDS) {
            all.add(part("years.exemptions.asked." + ground, ASKED, is("ground", ground)));
        }
        all.add(Indicator.count("years.assignments", WORK));
        for (var result : Assignment.Result.values()) {
            all.add(part("years.assignments." + result, WORK, is("result", result.name())));
        }
        all.add(Indicator.count("years.awards", MERITS.and(is("kind", "AWARD"))));
        var disciplined = MERITS.and(is("kind", "DISCIPLINE"));
        all.add(Indicator.count("years.disciplined", disciplined));
        for (var form : Penalty.Form.values()) {
            all.add(part("years.disciplined." + form, disciplined, is("form", form.name())));
        }
        return List.copyOf(all);
    }

    private static Indicator part(String code, Measure measure, Filter filter) {
        return Indicator.countOf(code, measure.and(filter), measure);
    }

    private static Measure events(String view, String fact) {
        return events(view, view, fact);
    }

    /// @param known what gives the same as it was known at an instant
    private static Measure events(String view, String known, String fact) {
        return Measure.during(
                new FactView(
                        Time.EVENT,
                        "years_api." + view,
                        "years_api." + known,
                        "cell_id",
                        "id",
                        fact,
                        MemberFacts.JOINS,
                        MemberFacts.NAME));
    }
}
