package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.organizations.Attribute;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts an organization and its figures into the words of its page.
final class OrganizationPages {

    private static final String CLOSING = "members.closing";
    private static final List<String> STOCK =
            List.of(CLOSING, "members.official", "members.probationary", "members.exempt");

    /// In the order of Biểu 1 (handbook 7.1).
    private static final List<String> FLOWS =
            Stream.of(
                            "admitted",
                            "readmitted",
                            "restored",
                            "transferredIn",
                            "receivedWithOrganization",
                            "receivedCollectively",
                            "recognized",
                            "transferredOut",
                            "handedOverWithOrganization",
                            "handedOverCollectively",
                            "withdrawn",
                            "struckOff",
                            "expelled",
                            "died")
                    .map(name -> "members." + name)
                    .toList();

    /// Told only where there was one: most organizations never have any.
    private static final List<String> RARE =
            List.of(
                    "members.readmitted",
                    "members.restored",
                    "members.receivedWithOrganization",
                    "members.handedOverWithOrganization",
                    "members.receivedCollectively",
                    "members.handedOverCollectively");

    static final List<String> CODES = Stream.concat(STOCK.stream(), FLOWS.stream()).toList();

    /// What the doors answered.
    ///
    /// @param parents names of the superiors that the viewer sees
    record Found(
            List<Organization> path,
            List<Organization> children,
            List<Organization> history,
            Map<String, Figure> now,
            Map<String, Figure> before,
            Map<OrganizationId, Long> below,
            Map<OrganizationId, String> parents,
            List<Attribute> attributes,
            boolean rows,
            boolean mayRecord) {}

    private final FigureWords words;
    private final Asked asked;
    private final Found found;

    OrganizationPages(FigureWords words, Asked asked, Found found) {
        this.words = words;
        this.asked = asked;
        this.found = found;
    }

    OrganizationPage page(
            FigurePage.Ask ask, @Nullable Switch basis, List<OrganizationPage.Year> years) {
        var where = asked.where();
        var day = asked.address().period().to();
        return new OrganizationPage(
                trail(),
                List.of(
                        new Chip(words.page("chip.day"), words.date(day), "#to", null),
                        new Chip(
                                words.page("chip.period"),
                                words.period(asked.address().period()),
                                "#from",
                                null)),
                basis,
                ask,
                years,
                where.officialName(),
                absence(where, day),
                facts(where),
                words.page("of.figures", words.ofPeriod(asked.address().period())),
                STOCK.stream().map(this::tile).toList(),
                FLOWS.stream().filter(this::worthTelling).map(this::flow).toList(),
                below(day),
                found.history().stream().map(this::version).toList(),
                found.rows() ? "/members?organization=" + where.id() + "&on=" + day : null,
                asked.address().asKnownNow().report(day.getYear()),
                asked.address().index(),
                "/organizations?on=" + day + "&open=" + open() + "#node-" + where.id(),
                "/organizations/difference?organization=" + where.id() + "&to=" + day,
                found.mayRecord() ? "/organizations/" + where.id() + "/attributes" : null);
    }

    private List<Crumb> trail() {
        return found.path().stream()
                .filter(step -> !step.id().equals(asked.where().id()))
                .map(step -> new Crumb(step.shortName(), asked.address().page(step.id())))
                .toList();
    }

    private String open() {
        return found.path().stream()
                .map(step -> step.id().toString())
                .collect(Collectors.joining(","));
    }

    private @Nullable String absence(Organization where, LocalDate day) {
        if (where.since().isAfter(day)) {
            return words.page("of.notYet", words.date(day), words.date(where.since()));
        }
        var until = where.until();
        return until != null && !until.isAfter(day)
                ? words.page("of.ended", words.date(until))
                : null;
    }

    private List<OrganizationPage.Fact> facts(Organization where) {
        var facts = new ArrayList<OrganizationPage.Fact>();
        facts.add(new OrganizationPage.Fact(words.page("of.code"), where.code(), null));
        facts.add(new OrganizationPage.Fact(words.page("of.kind"), kind(where), null));
        if (where.unitType() != null) {
            String type = words.texts().get("organizations.unitType." + where.unitType());
            facts.add(new OrganizationPage.Fact(words.page("of.unitType"), type, null));
        }
        var parent = where.parent();
        if (parent != null && found.parents().containsKey(parent)) {
            facts.add(
                    new OrganizationPage.Fact(
                            words.page("of.parent"),
                            Objects.requireNonNull(found.parents().get(parent)),
                            asked.address().page(parent)));
        }
        groups(where).ifPresent(facts::add);
        found.attributes()
                .forEach(held ->
                        facts.add(
                                new OrganizationPage.Fact(
                                        words.texts().get("organizations.attribute." + held.kind()),
                                        held.value(),
                                        null)));
        var first = found.history().isEmpty() ? where : found.history().getLast();
        facts.add(
                new OrganizationPage.Fact(words.page("of.since"), words.date(first.since()), null));
        String decision = decision(where);
        if (!decision.isEmpty()) {
            facts.add(new OrganizationPage.Fact(words.page("of.decision"), decision, null));
        }
        return facts;
    }

    /// Where to see who is in which party group; not for those who see no rows.
    private Optional<OrganizationPage.Fact> groups(Organization where) {
        boolean group = where.kind() == OrganizationKind.PARTY_GROUP;
        if (!found.rows() || !group && !where.kind().holdsMembers()) {
            return Optional.empty();
        }
        return Optional.of(
                new OrganizationPage.Fact(
                        words.page("of.groups"),
                        group
                                ? words.page("of.groups.who")
                                : words.page("of.groups.count", found.children().size()),
                        "/organizations/"
                                + (group ? where.parent() : where.id())
                                + "/groups?on="
                                + asked.address().period().to()));
    }

    private String kind(Organization organization) {
        return words.texts().get("organizations.kind." + organization.kind());
    }

    private String decision(Organization organization) {
        if (organization.decisionNumber() == null) {
            return "";
        }
        return organization.decisionDate() == null
                ? words.page("of.decision.number", organization.decisionNumber())
                : words.page(
                        "of.decision.value",
                        organization.decisionNumber(),
                        words.date(organization.decisionDate()));
    }

    private OrganizationPage.Tile tile(String code) {
        var now = now(code);
        var change = words.change(now, before(code));
        return new OrganizationPage.Tile(
                words.name(code),
                words.value(now),
                asked.address().figure(code),
                now.base() == null || now.base() == 0 ? null : words.percent(now),
                change == null ? null : change.text(),
                change == null ? "level" : change.direction());
    }

    private boolean worthTelling(String code) {
        return !RARE.contains(code) || now(code).count() > 0 || before(code).count() > 0;
    }

    private OrganizationPage.Flow flow(String code) {
        long now = now(code).count();
        long before = before(code).count();
        return new OrganizationPage.Flow(
                words.name(code),
                words.number(now),
                asked.address().figure(code),
                words.number(before),
                asked.address().yearBefore().figure(code),
                before == 0
                        ? FigureWords.NOTHING
                        : words.formats().percent(percent(now, before), 1));
    }

    /// Column 4 of Biểu 1: this period in percent of the same period last year.
    private static BigDecimal percent(long now, long before) {
        return BigDecimal.valueOf(now)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    }

    private OrganizationPage.Below below(LocalDate day) {
        var address = asked.address();
        long total = now(CLOSING).count();
        long own = total - found.below().values().stream().mapToLong(Long::longValue).sum();
        return new OrganizationPage.Below(
                found.children().stream()
                        .filter(child -> child.kind() != OrganizationKind.PARTY_GROUP)
                        .map(this::child)
                        .toList(),
                own > 0 ? words.number(own) : null,
                address.figure(CLOSING),
                words.number(total),
                address.figure(CLOSING),
                words.page("of.children.none", words.date(day)));
    }

    private OrganizationPage.Child child(Organization child) {
        var address = asked.address();
        return new OrganizationPage.Child(
                child.shortName(),
                address.page(child.id()),
                kind(child),
                child.code(),
                words.number(found.below().getOrDefault(child.id(), 0L)),
                address.at(child.id()).figure(CLOSING));
    }

    private OrganizationPage.Version version(Organization version) {
        String until =
                version.until() == null
                        ? words.page("of.history.now")
                        : words.date(version.until().minusDays(1));
        var parent = version.parent();
        return new OrganizationPage.Version(
                words.date(version.since()) + " – " + until,
                version.officialName(),
                kind(version),
                parent == null ? "" : found.parents().getOrDefault(parent, ""),
                decision(version));
    }

    private Figure now(String code) {
        return Objects.requireNonNull(found.now().get(code));
    }

    private Figure before(String code) {
        return Objects.requireNonNull(found.before().get(code));
    }
}
