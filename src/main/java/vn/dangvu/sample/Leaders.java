package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import vn.dangvu.sample.Organizations.Separation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Who was elected to lead the committee, its grassroots organizations and their cells, and who
/// followed whom. Comes after everything else and has its own chance and its own papers, so that it
/// changes nothing of the other sheets.
final class Leaders {

    /// @param ordinal null of a panel that was appointed
    record Term(
            Organization organization,
            @Nullable Integer ordinal,
            int fromYear,
            int toYear,
            LocalDate begins,
            LocalDate plannedEnd,
            Panel.Sizes sizes,
            Decision decision,
            String issuer,
            LocalDate recordedOn) {}

    /// @param position null where somebody leaves a post
    record Post(
            Organization organization,
            String body,
            Person person,
            String act,
            @Nullable String position,
            LocalDate effectiveOn,
            Decision decision,
            String issuer,
            LocalDate recordedOn) {}

    private record Appointment(LocalDate day, int order, Runnable what) {}

    final List<Term> terms = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();

    private final World world;
    private final Dice dice;
    private final Decisions decisions = new Decisions();
    private final Electorate electorate;
    private final Candidates candidates;
    private final Map<Organization, Panel> panels = new LinkedHashMap<>();
    private final Map<Organization, LocalDate> begun = new LinkedHashMap<>();
    private final PriorityQueue<Appointment> ahead =
            new PriorityQueue<>(
                    Comparator.comparing(Appointment::day).thenComparing(Appointment::order));
    private int appointments;

    Leaders(World world, long seed) {
        this.world = world;
        this.dice = new Dice(seed);
        this.electorate = new Electorate(world.people.all);
        this.candidates = new Candidates(world, dice, electorate, panels);
    }

    void run() {
        world.register.facts.stream()
                .sorted(Comparator.comparing((Fact fact) -> fact.effectiveOn))
                .forEach(fact -> on(fact.effectiveOn, () -> told(fact)));
        for (Organization organization : world.organizations.all()) {
            if (organization.since().isBefore(YearPlan.BEGIN)) {
                new Congresses(dice)
                        .of(organization)
                        .forEach(
                                congress -> on(congress.day(), () -> hold(organization, congress)));
            }
        }
        world.organizations.separations.forEach(this::found);
        while (!ahead.isEmpty() && !ahead.element().day().isAfter(YearPlan.END)) {
            ahead.remove().what().run();
        }
        decisions.number();
    }

    private void on(LocalDate day, Runnable what) {
        ahead.add(new Appointment(day, appointments++, what));
    }

    /// A new grassroots cell begins with an appointed chi ủy, in the term of the committee above;
    /// its first congress follows with the others of 2020 (TERM-02, TERM-03).
    private void found(Separation separation) {
        var cell = separation.to();
        LocalDate end = LocalDate.of(2020, 6, 30);
        on(
                cell.since(),
                () -> hold(cell, new Congresses.Congress(cell.since(), null, 2015, 2020, end)));
        LocalDate first = dice.workday(LocalDate.of(2020, 5, 20), LocalDate.of(2020, 6, 20));
        on(
                first,
                () ->
                        hold(
                                cell,
                                new Congresses.Congress(first, 1, 2020, 2025, first.plusYears(5))));
    }

    private void hold(Organization organization, Congresses.Congress congress) {
        LocalDate day = congress.day();
        if (!organization.exists(day)) {
            return;
        }
        var paper = approval(organization, day, congress.ordinal() == null);
        var sizes = Panel.sizes(organization, officials(organization, day));
        var known = paper.day.plusDays(dice.between(2, 5));
        terms.add(
                new Term(
                        organization,
                        congress.ordinal(),
                        congress.fromYear(),
                        congress.toYear(),
                        day,
                        congress.plannedEnd(),
                        sizes,
                        paper,
                        paper.issuer,
                        Register.booked(known, day, known)));
        var panel = panels.computeIfAbsent(organization, _ -> new Panel());
        var before = panel.all();
        panel.clear();
        begun.put(organization, day);
        String act = congress.ordinal() == null ? "APPOINTED" : "ELECTED";
        for (List<String> seat : Panel.seats(organization, sizes)) {
            var person = candidates.choose(organization, panel, seat.getFirst(), before, day);
            if (person != null) {
                seat(organization, seat.getFirst(), person, act, seat.getLast(), day, paper);
            }
        }
    }

    private int officials(Organization organization, LocalDate day) {
        return organization.kind.equals(Organization.COMMITTEE) || organization.parent == null
                ? electorate.eligible(organization, day).size()
                : electorate.officials(organization);
    }

    /// What happens to a member happens to the posts.
    private void told(Fact fact) {
        electorate.after(fact);
        var person = fact.person;
        LocalDate day = fact.effectiveOn;
        panels.forEach((organization, panel) -> {
            for (String body : panel.bodiesOf(person)) {
                if (!electorate.inside(person, organization)) {
                    leave(fact, organization, panel, body);
                } else if (fact.kind.equals("SUSPENSION") || fact.kind.equals("SUSPENSION_END")) {
                    String act = fact.kind.equals("SUSPENSION") ? "SUSPENDED" : "RESUMED";
                    add(
                            organization,
                            body,
                            person,
                            act,
                            null,
                            day,
                            approval(organization, day, true));
                }
            }
        });
    }

    private void leave(Fact fact, Organization organization, Panel panel, String body) {
        LocalDate day = fact.effectiveOn;
        String position = panel.position(body, fact.person);
        panel.remove(body, fact.person);
        // Of the last weeks, the office has not told the posts yet.
        if (day.isAfter(LocalDate.of(2021, 6, 20)) || !organization.exists(day)) {
            return;
        }
        String act = fact.kind.equals("EXPULSION") ? "DISMISSED" : "CEASED";
        add(organization, body, fact.person, act, null, day, approval(organization, day, true));
        LocalDate next = dice.workday(day.plusDays(15), day.plusDays(50));
        var term = begun.get(organization);
        if (position != null) {
            on(
                    next,
                    () -> {
                        if (term == begun.get(organization) && organization.exists(next)) {
                            follow(organization, panel, body, position, next);
                        }
                    });
        }
    }

    /// Somebody of the body moves up, and somebody else comes in.
    private void follow(
            Organization organization, Panel panel, String body, String position, LocalDate day) {
        boolean cellTooSmall =
                body.equals(Panel.CELL_COMMITTEE) && electorate.officials(organization) < 9;
        if (cellTooSmall) {
            return;
        }
        String open = position;
        var paper = approval(organization, day, true);
        var up = position.equals(Panel.MEMBER) ? null : panel.with(body, Panel.MEMBER).orElse(null);
        if (up != null) {
            seat(organization, body, up, "ELECTED", position, day, paper);
            open = Panel.MEMBER;
        }
        var person = candidates.choose(organization, panel, body, List.of(), day);
        if (person != null) {
            seat(organization, body, person, "ELECTED", open, day, paper);
        }
    }

    private void seat(
            Organization organization,
            String body,
            Person person,
            String act,
            String position,
            LocalDate day,
            Decision paper) {
        panels.computeIfAbsent(organization, _ -> new Panel()).put(body, person, position);
        add(organization, body, person, act, position, day, paper);
    }

    private void add(
            Organization organization,
            String body,
            Person person,
            String act,
            @Nullable String position,
            LocalDate day,
            Decision paper) {
        var known = day.isAfter(paper.day) ? day : paper.day;
        known = known.plusDays(dice.between(2, 5));
        posts.add(
                new Post(
                        organization,
                        body,
                        person,
                        act,
                        position,
                        day,
                        paper,
                        paper.issuer,
                        Register.booked(known, day, day)));
    }

    /// The paper of the superior: before the day, or, of what was elected, after it (COM-06).
    private Decision approval(Organization organization, LocalDate day, boolean before) {
        LocalDate signed =
                before ? day.minusDays(dice.between(2, 6)) : day.plusDays(dice.between(8, 18));
        var parent = organization.parent;
        if (parent == null) {
            return decisions.take("-QĐNS/TU", "Tỉnh ủy Lâm Đồng", signed);
        }
        return parent.parent == null
                ? decisions.take("-QĐNS/ĐUK", Register.COMMITTEE, signed)
                : decisions.take("-QĐNS/ĐU", parent.nameOn(signed, "Đảng ủy "), signed);
    }
}
