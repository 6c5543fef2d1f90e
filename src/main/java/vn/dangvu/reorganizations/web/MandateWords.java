package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Mandate;
import vn.dangvu.reorganizations.MandateKind;
import vn.dangvu.reorganizations.OrganizationRule;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.RuleBreach;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an organization was given, in words.
record MandateWords(PlanWords words, Organization itself) {

    OrganizationId id() {
        return itself.id();
    }

    String address() {
        return "/organizations/" + id() + "/mandates";
    }

    MandateListPage list(List<Mandate> mandates, boolean records) {
        return new MandateListPage(
                trail(), records ? address() : null, mandates.stream().map(this::line).toList());
    }

    MandatePage form(
            @Nullable Mandate ending,
            MandateForm form,
            @Nullable String refused,
            List<FieldError> errors) {
        var trail = new ArrayList<>(trail());
        trail.add(new Crumb(words.page("mandates"), address()));
        return new MandatePage(
                trail,
                ending == null ? address() : address() + "/" + ending.id() + "/end",
                address(),
                ending == null
                        ? null
                        : words.page(
                                "mandates.ending", kind(ending.kind()), words.date(ending.from())),
                form,
                Arrays.stream(MandateKind.values())
                        .map(one -> new Option(one.name(), kind(one)))
                        .toList(),
                refused,
                errors);
    }

    String refused(RuleBreach breach, int goodYears) {
        String wanted =
                words.texts()
                                .get(
                                        "reorganizations.rule." + breach.rule().id(),
                                        itself.shortName(),
                                        breach.members(),
                                        breach.official(),
                                        breach.wanted())
                        + " ("
                        + breach.source()
                        + "; "
                        + breach.rule().id()
                        + ")";
        return breach.rule() == OrganizationRule.ORG_09
                ? wanted + " " + words.page("mandates.goodYears", goodYears)
                : wanted;
    }

    String already(Mandate theirs) {
        return words.page("mandates.already", kind(theirs.kind()), words.date(theirs.from()));
    }

    String notThere(LocalDate day) {
        return words.page("mandates.notThere", itself.shortName(), words.date(day));
    }

    private List<Crumb> trail() {
        return List.of(
                new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                new Crumb(itself.shortName(), "/organizations/" + id()));
    }

    private MandateListPage.Line line(Mandate one) {
        var details = new ArrayList<String>();
        var consent = one.consent();
        if (consent != null) {
            details.add(
                    words.page(
                            "mandates.agreed",
                            words.decision(
                                    new Plan.Decision(consent.number(), consent.dated(), null))));
        }
        var people = one.people();
        if (people != null) {
            details.add(
                    words.page(
                            "mandates.people",
                            words.number(people.members()),
                            words.number(people.official())));
        }
        var until = one.until();
        return new MandateListPage.Line(
                one.id(),
                kind(one.kind()),
                words.page("mandates.what." + one.kind()),
                words.date(one.from()),
                until == null ? null : words.date(until.minusDays(1)),
                words.decision(one.decision()),
                details);
    }

    private String kind(MandateKind kind) {
        return words.page("mandates.kind." + kind);
    }
}
