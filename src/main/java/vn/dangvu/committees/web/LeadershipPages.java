package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Deadlines;
import vn.dangvu.committees.Holder;
import vn.dangvu.committees.Leadership;
import vn.dangvu.committees.TermLine;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.kernel.Period;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts the leadership of an organization into the words of its page.
///
/// @param records whether the viewer may record there
record LeadershipPages(Here here, Leadership found, boolean records) {

    LeadershipPage page(
            String on,
            @Nullable String onError,
            List<Vacancy> work,
            List<TermLine> terms,
            List<LeadershipPage.HistoryRow> history) {
        var words = here.words();
        var day = found.day();
        boolean group = found.organization().kind() == OrganizationKind.PARTY_GROUP;
        return new LeadershipPage(
                here.trail(),
                lead(),
                here.address(),
                List.of(
                        Chip.fixed(
                                words.page("chip.organization"), found.organization().shortName()),
                        new Chip(words.page("chip.day"), words.date(day), "#on", null)),
                on,
                onError,
                absence(),
                records && lives() && !group ? here.base() + "/congresses/new" : null,
                records && lives() ? here.base() + "/posts/new" : null,
                "/committees/vacancies?organization=" + here.id(),
                work.stream().map(this::todo).toList(),
                term(),
                collective(),
                found.bodies().stream().filter(this::shown).map(this::seats).toList(),
                figures(),
                terms.stream().map(this::term).toList(),
                history);
    }

    /// Nobody is elected to what has ended by the day.
    private boolean lives() {
        var until = found.organization().until();
        return until == null || until.isAfter(found.day());
    }

    /// The whole name, where it says more than the heading.
    private @Nullable String lead() {
        var organization = found.organization();
        return organization.officialName().equals(organization.shortName())
                ? null
                : organization.officialName();
    }

    private @Nullable String absence() {
        var words = here.words();
        var organization = found.organization();
        if (organization.since().isAfter(found.day())) {
            return words.page("notYet", words.date(found.day()), words.date(organization.since()));
        }
        var until = organization.until();
        return until != null && !until.isAfter(found.day())
                ? words.page("ended", words.date(until))
                : null;
    }

    private LeadershipPage.Todo todo(Vacancy one) {
        var told = new VacancyWords(here.words());
        return new LeadershipPage.Todo(told.sentence(one), records ? told.act(one) : null);
    }

    private LeadershipPage.@Nullable TermNow term() {
        var words = here.words();
        var term = found.term();
        if (term == null) {
            return null;
        }
        var entry = term.entry();
        var due = Deadlines.after(entry.beginsOn());
        var facts = new ArrayList<LeadershipPage.Fact>();
        facts.add(fact(entry.ordinal() == null ? "appointedOn" : "congressOn", entry.beginsOn()));
        facts.add(fact("plannedEnd", entry.plannedEnd()));
        facts.add(
                new LeadershipPage.Fact(
                        words.page("term.sizes"), CongressPages.sizes(words, entry.sizes())));
        facts.add(
                new LeadershipPage.Fact(
                        words.page("term.decision"), words.decision(entry.decision())));
        // COM-06 is about congresses; a committee that was appointed has nothing to report.
        if (entry.ordinal() != null) {
            facts.add(fact("report", due.report()));
            facts.add(fact("approval", due.approval()));
            facts.add(fact("handover", due.handover()));
        }
        facts.removeIf(fact -> fact.value().isEmpty());
        return new LeadershipPage.TermNow(words.term(entry), found.overdue(), facts);
    }

    private LeadershipPage.Fact fact(String label, LocalDate day) {
        return new LeadershipPage.Fact(here.words().page("term." + label), here.words().date(day));
    }

    /// COM-02: below so many official members a cell has no collective.
    private @Nullable String collective() {
        var words = here.words();
        return lives()
                        && found.organization().kind().holdsMembers()
                        && found.officials() < found.cellCommitteeFrom()
                ? words.sourced(
                        words.page("noCollective", found.officials(), found.cellCommitteeFrom()),
                        found.cellCommitteeSource())
                : null;
    }

    /// A cell has a chi ủy or none: the one of the two that it cannot have is not shown.
    private boolean shown(Leadership.Seats seats) {
        boolean small = found.officials() < found.cellCommitteeFrom();
        return !seats.holders().isEmpty()
                || seats.body() != Body.CELL && seats.body() != Body.CELL_COMMITTEE
                || (seats.body() == Body.CELL) == small;
    }

    private LeadershipPage.Seats seats(Leadership.Seats seats) {
        var decided = seats.decided();
        int held = seats.holders().size();
        return new LeadershipPage.Seats(
                "body-" + seats.body(),
                here.words().body(seats.body()),
                decided == null ? String.valueOf(held) : held + "/" + decided,
                seats.empty() > 0,
                held == 0 ? here.words().page("nobody") : null,
                seats.holders().stream().map(this::person).toList());
    }

    private LeadershipPage.Person person(Holder one) {
        var words = here.words();
        var standing = one.standing();
        var troubles = new ArrayList<String>();
        if (standing == null) {
            troubles.add(words.page("trouble.left"));
        } else if (!one.inside()) {
            troubles.add(words.page("trouble.elsewhere"));
        }
        if (one.memberSuspended()) {
            troubles.add(words.page("trouble.memberSuspended"));
        }
        if (one.suspended()) {
            troubles.add(words.page("trouble.suspended"));
        }
        // Where somebody went who is out of sight is not told.
        String cell = one.cell();
        String where =
                Stream.of(
                                standing == null ? "" : words.trait("standing", standing.name()),
                                cell == null ? "" : cell)
                        .filter(part -> !part.isEmpty())
                        .reduce((left, right) -> left + " · " + right)
                        .orElse("");
        return new LeadershipPage.Person(
                one.fullName(),
                one.code(),
                one.openable() ? "/members/" + one.member() : null,
                words.post(one.body(), one.position()),
                words.date(one.since()),
                words.act(one.act()),
                words.paper(one.decision()),
                standing == Standing.OFFICIAL && cell != null ? cell : where,
                words.trait("professional", one.professional()),
                words.trait("theory", one.theory()),
                troubles,
                records ? here.base() + "/posts/members/" + one.member() : null);
    }

    private List<Crumb> figures() {
        var words = here.words();
        var period = new Period(found.day().withDayOfYear(1), found.day());
        return Stream.of(
                        "committees.collectives",
                        "committees.secretaries",
                        "committees.members",
                        "committees.members.theory.ADVANCED",
                        "committees.members.education.MASTER",
                        "committees.withoutSecretary")
                .map(code ->
                        new Crumb(
                                words.texts().get("figures.name." + code),
                                "/figures/" + code + query(period)))
                .toList();
    }

    private String query(Period period) {
        return "?organization=" + here.id() + "&from=" + period.from() + "&to=" + period.to();
    }

    private LeadershipPage.TermRow term(TermLine line) {
        var words = here.words();
        var entry = line.term().entry();
        var until = line.until();
        return new LeadershipPage.TermRow(
                words.term(entry),
                until == null
                        ? words.page("days.since", words.date(entry.beginsOn()))
                        : words.page(
                                "days.during",
                                words.date(entry.beginsOn()),
                                words.date(until.minusDays(1))),
                words.date(entry.plannedEnd()),
                CongressPages.sizes(words, entry.sizes()),
                words.decision(entry.decision()),
                records ? here.base() + "/terms/" + line.term().id() + "/correct" : null);
    }
}
