package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import vn.dangvu.sample.Published.MemberLevels;
import vn.dangvu.sample.Published.OrganizationLevels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The yearly review: decides who and what gets which level at the end of a year.
final class Ratings {

    static final String EXCELLENT = "EXCELLENT";
    static final String GOOD = "GOOD";
    static final String FULFILLED = "FULFILLED";
    static final String NOT_FULFILLED = "NOT_FULFILLED";
    static final String UNDER_SIX_MONTHS = "UNDER_SIX_MONTHS";

    /// @param result a level, or why there is none
    /// @param decision null when not rated
    record Rating(
            int year,
            String subject,
            Organization organization,
            @Nullable Person person,
            String result,
            @Nullable Decision decision,
            LocalDate recordedOn) {

        boolean rated() {
            return decision != null;
        }
    }

    final List<Rating> all = new ArrayList<>();
    private final World world;
    private final Dice dice;

    Ratings(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    void rate(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        var living =
                world.organizations.grassroots.stream().filter(one -> one.exists(end)).toList();
        OrganizationLevels levels =
                Published.ORGANIZATION_LEVELS.stream()
                        .filter(each -> each.year() == year)
                        .findFirst()
                        .orElseThrow();
        organizations(year, living, levels);
        for (Organization grassroots : living) {
            cells(year, grassroots);
        }
        MemberLevels wanted =
                Published.MEMBER_LEVELS.stream()
                        .filter(each -> each.year() == year)
                        .findFirst()
                        .orElseThrow();
        new MemberReview(world, wanted, this::member).run(living);
    }

    /// Collectives get the level of their organization. The best and the weakest are found among
    /// those with a collective, so that the levels of 2019 hold for both.
    private void organizations(int year, List<Organization> living, OrganizationLevels levels) {
        var open = new ArrayList<Organization>();
        for (Organization each : living) {
            if (!each.tooYoung(year) && each.hasCollective()) {
                open.add(each);
            }
        }
        dice.shuffle(open);
        LocalDate decided = LocalDate.of(year + 1, 1, 7);
        Decision onOrganizations = world.decisions.take(Decisions.COMMITTEE, decided);
        Decision onCollectives = world.decisions.take(Decisions.COMMITTEE, decided);
        LocalDate booked = booked(year);
        for (Organization each : living) {
            int place = open.indexOf(each);
            boolean best = place >= 0 && place < levels.excellent();
            boolean weak = place >= open.size() - levels.fulfilled();
            String level = best ? EXCELLENT : weak ? FULFILLED : GOOD;
            rated(year, "GRASSROOTS", each, level, onOrganizations, booked);
            if (each.hasCollective()) {
                rated(year, "COLLECTIVE", each, level, onCollectives, booked);
            }
        }
    }

    private void cells(int year, Organization committee) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Decision decision = null;
        for (Organization cell : committee.cells) {
            if (cell.exists(end)) {
                decision = decision == null ? decidedBy(committee, year) : decision;
                double point = dice.below(1000) / 1000.0;
                String level = point < 0.18 ? EXCELLENT : point < 0.93 ? GOOD : FULFILLED;
                rated(year, "CELL", cell, level, decision, booked(year));
            }
        }
    }

    private void rated(
            int year,
            String subject,
            Organization organization,
            String level,
            Decision decision,
            LocalDate booked) {
        boolean young = organization.tooYoung(year);
        all.add(
                new Rating(
                        year,
                        subject,
                        organization,
                        null,
                        young ? UNDER_SIX_MONTHS : level,
                        young ? null : decision,
                        booked));
    }

    private void member(int year, Person person, String result, boolean rated) {
        Organization cell = person.where();
        Decision decision = rated ? decidedBy(cell.grassroots(), year) : null;
        all.add(new Rating(year, "MEMBER", cell, person, result, decision, booked(year)));
    }

    /// One decision a year of a grassroots organization, for its members and cells.
    private Decision decidedBy(Organization grassroots, int year) {
        Decision last = grassroots.lastReview;
        if (last != null && last.day.getYear() == year) {
            return last;
        }
        String series = grassroots.kind.equals(Organization.COMMITTEE) ? "-QĐ/ĐU" : "-QĐ/CB";
        LocalDate day = dice.workday(LocalDate.of(year, 12, 16), LocalDate.of(year, 12, 29));
        grassroots.lastReview = world.decisions.take(series, grassroots.code, day);
        return grassroots.lastReview;
    }

    /// The results are booked from 8 to 10 January, before the annual report.
    private LocalDate booked(int year) {
        LocalDate day = LocalDate.of(year + 1, 1, dice.between(8, 10));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = LocalDate.of(year + 1, 1, dice.between(8, 10));
        }
        return day;
    }
}
