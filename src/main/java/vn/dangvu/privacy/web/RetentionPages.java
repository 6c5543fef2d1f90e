package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.Hold;
import vn.dangvu.privacy.Holds;
import vn.dangvu.privacy.People;
import vn.dangvu.privacy.People.Left;
import vn.dangvu.privacy.Retention;
import vn.dangvu.privacy.Retention.Kind;
import vn.dangvu.privacy.Retentions;
import vn.dangvu.privacy.web.RetentionPage.Due;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes the page on periods and holds.
@Component
class RetentionPages {

    private static final int SHOWN = 100;

    private final Retentions retentions;
    private final Holds holds;
    private final People people;
    private final Organizations organizations;
    private final Clock clock;

    RetentionPages(
            Retentions retentions,
            Holds holds,
            People people,
            Organizations organizations,
            Clock clock) {
        this.retentions = retentions;
        this.holds = holds;
        this.people = people;
        this.organizations = organizations;
        this.clock = clock;
    }

    RetentionPage page(
            Viewer viewer, Texts texts, Map<String, String> sent, List<FieldError> errors) {
        var due = retentions.due(viewer);
        return new RetentionPage(
                List.of(new Crumb(texts.get("privacy.page.title"), "/data-protection")),
                retentions.inForce(Kind.PERSON).map(rule -> words(texts, rule)).orElse(null),
                texts.get(
                        "privacy.retention.audit",
                        retentions
                                .inForce(Kind.AUDIT)
                                .map(Retention::months)
                                .orElse(Retention.AUDIT_LEAST),
                        retentions.auditPastPeriod()),
                due.stream().limit(SHOWN).map(left -> due(viewer, texts, left)).toList(),
                due.size() > SHOWN,
                holds.all(viewer).stream().map(hold -> hold(viewer, texts, hold)).toList(),
                retentions.rules().stream().map(rule -> words(texts, rule)).toList(),
                viewer.administrator() ? kinds(texts) : List.of(),
                viewer.officerRoots().length > 0,
                sent,
                errors);
    }

    private static List<Option> kinds(Texts texts) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.name(), texts.get("privacy.retention.kind." + kind)))
                .toList();
    }

    private static String words(Texts texts, Retention rule) {
        return texts.get(
                "privacy.retention.rule",
                texts.get("privacy.retention.kind." + rule.kind()),
                rule.months(),
                Formats.of(texts).date(rule.from()),
                rule.basis());
    }

    private Due due(Viewer viewer, Texts texts, Left left) {
        var person = left.person();
        return new Due(
                person.id(),
                person.name() + " · " + person.code(),
                person.address() + "/data",
                Formats.of(texts).date(left.on()),
                holds.mayHold(viewer, person) ? "/members/" + person.id() + "/data/archive" : null);
    }

    private HoldLine hold(Viewer viewer, Texts texts, Hold hold) {
        var member = hold.member();
        if (member != null) {
            var person = people.get(viewer, member);
            return HoldWords.of(
                    texts,
                    hold,
                    person.name() + " · " + person.code(),
                    person.address() + "/data",
                    holds.mayHold(viewer, person));
        }
        var id = new OrganizationId(Objects.requireNonNull(hold.organization()));
        @Nullable Organization found =
                organizations.find(viewer, id, LocalDate.now(clock)).orElse(null);
        return HoldWords.of(
                texts,
                hold,
                found == null ? id.toString() : found.shortName(),
                "/organizations/" + id,
                organizations.mayPlan(viewer, id));
    }
}
