package vn.dangvu.lives;

import static java.util.stream.Collectors.joining;

import org.jooq.Record;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms.Asked;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.lives.Land.Place;
import vn.dangvu.lives.Life.Stand;
import vn.dangvu.lives.Life.Stretch;
import vn.dangvu.members.MovementKind;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds the register against the model: who is where and how on every day, and every figure of
/// every organization.
final class Reckoning {

    /// Of how many figures the rows are counted after each year.
    private static final int ROWS_ASKED = 2;

    /// Forms ask most of all.
    private static final int FORMS_EVERY = 5;

    private final World world;
    private final Viewer viewer;

    Reckoning(World world) {
        this.world = world;
        this.viewer = world.land.chief();
    }

    /// After a year.
    void reckon(int year) {
        standings();
        onTheWay();
        for (int half : new int[] {1, 2, 0}) {
            var when = FormPeriod.of(year, half);
            figures(when.days());
        }
        if (year % FORMS_EVERY == 0) {
            form(FormPeriod.of(year, year % 3));
        }
        rows(year);
    }

    /// At the end of everything.
    void reckonAll() {
        seniority();
        candidates();
        recognized();
    }

    // ---------- places

    /// No day in two cells, none in no cell while inside, and each day the same standing.
    private void standings() {
        var found = new HashMap<Long, List<Stretch>>();
        world.doors
                .sql()
                .fetch(
                        """
                        select member_id, cell_id, since, nullif(until, 'infinity') as until,
                               standing = 'OFFICIAL' as official, exempt, suspended, away
                        from members.membership order by member_id, since\
                        """)
                .forEach(row -> put(found, row));
        for (Life life : world.lives) {
            if (life.member != null) {
                var periods = found.getOrDefault(life.member, List.of());
                for (int i = 1; i < periods.size(); i++) {
                    var until = periods.get(i - 1).until();
                    var since = periods.get(i).since();
                    world.judge.check(
                            until != null && !until.isAfter(since),
                            () -> "In two places: " + life + " " + periods);
                }
                world.judge.equal(periods, life.stretches(), life::toString);
            }
        }
    }

    private static void put(Map<Long, List<Stretch>> found, Record row) {
        var stand =
                new Stand(
                        row.get("cell_id", Integer.class),
                        row.get("official", boolean.class),
                        row.get("exempt", boolean.class),
                        row.get("suspended", boolean.class),
                        row.get("away", boolean.class));
        var since = row.get("since", LocalDate.class);
        var until = row.get("until", LocalDate.class);
        var periods =
                found.computeIfAbsent(row.get("member_id", Long.class), _ -> new ArrayList<>());
        var last = periods.isEmpty() ? null : periods.getLast();
        if (last != null && last.stand().equals(stand) && since.equals(last.until())) {
            periods.set(periods.size() - 1, new Stretch(stand, last.since(), until));
        } else {
            periods.add(new Stretch(stand, since, until));
        }
    }

    private void onTheWay() {
        var found =
                world.doors
                        .sql()
                        .fetch(
                                "select member_id from members.under_way where member_id is not"
                                        + " null")
                        .intoSet(0, Long.class);
        for (Life life : world.lives) {
            if (life.member != null) {
                world.judge.equal(
                        found.contains(life.member), life.onTheWay(), () -> "on the way: " + life);
            }
        }
    }

    // ---------- figures

    private void figures(Period period) {
        var naive = new NaiveYear(world, period);
        var places = world.land.all().stream().map(one -> new OrganizationId(one.id())).toList();
        var question = new Question(places.getFirst(), period, null);
        // By halves as it was; by years on both bases, which are the same where nothing was
        // reorganized.
        boolean whole = period.from().getMonthValue() == 1 && period.to().getMonthValue() == 12;
        for (var basis : whole ? List.of(Basis.values()) : List.of(Basis.WAS)) {
            var each =
                    world.doors.figures().each(viewer, question.on(basis), NaiveYear.CODES, places);
            for (Place place : world.land.all()) {
                var found = Objects.requireNonNull(each.get(new OrganizationId(place.id())));
                compare(place, period, basis, found, naive);
            }
        }
    }

    private void compare(
            Place place, Period period, Basis basis, Map<String, Figure> found, NaiveYear naive) {
        for (String code : NaiveYear.CODES) {
            long expected = naive.count(place, code);
            world.judge.equal(
                    count(found, code),
                    expected,
                    () -> "%s of %s in %s, %s".formatted(code, place.code(), period, basis));
        }
        long sum = count(found, "members.opening");
        for (String code : NaiveYear.INCREASES) {
            sum += count(found, code);
        }
        for (String code : NaiveYear.DECREASES) {
            sum -= count(found, code);
        }
        world.judge.equal(
                sum,
                count(found, "members.closing"),
                () -> "A + B − C of %s in %s".formatted(place.code(), period));
    }

    private static long count(Map<String, Figure> found, String code) {
        return Objects.requireNonNull(found.get(code), code).count();
    }

    /// Form 1 of the whole, and of all that report to it.
    private void form(FormPeriod when) {
        var asked = new Asked(new OrganizationId(world.land.province().id()), when);
        var found = world.doors.forms().reconciliation(viewer, asked);
        world.judge.check(found.holds(), () -> "forms 1 of %s: %s".formatted(when, found));
        var balance =
                world.doors.forms().of(viewer, FormKind.FORM_1, asked).balance().orElseThrow();
        var naive = new NaiveYear(world, when.days());
        world.judge.check(balance.holds(), () -> "form 1 of %s: %s".formatted(when, balance));
        world.judge.equal(
                balance.increase() - balance.decrease(),
                naive.count(world.land.province(), "members.closing")
                        - naive.count(world.land.province(), "members.opening"),
                () -> "form 1 of " + when);
    }

    /// As many rows as the figure counts, of some organization.
    private void rows(int year) {
        var place = world.any(world.land.all());
        var question = new Question(new OrganizationId(place.id()), Period.year(year), null);
        for (int i = 0; i < ROWS_ASKED; i++) {
            String code = world.any(NaiveYear.CODES);
            long counted = world.doors.figures().of(viewer, question, code).count();
            long rows = 0;
            String after = null;
            do {
                var page = world.doors.figures().rows(viewer, question, code, after, 500);
                rows += page.rows().size();
                after = page.next();
            } while (after != null);
            long told = rows;
            world.judge.equal(
                    told, counted, () -> "rows of %s of %s in %d".formatted(code, place, year));
        }
    }

    // ---------- at the end

    /// ADM-17.
    private void seniority() {
        for (Life life : world.lives) {
            if (life.member != null && life.began() != null) {
                var found = world.doors.badges().seniority(viewer, life.member).orElseThrow();
                world.judge.equal(
                        found.yearsOn(world.today()),
                        life.years(world.today()),
                        () -> "years in the Party of " + life);
            }
        }
    }

    /// Whoever was admitted is no candidate any more, and nobody else is.
    private void candidates() {
        var states =
                world.doors
                        .sql()
                        .fetch("select candidate_id, state from candidates_api.candidate")
                        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
        for (Life life : world.lives) {
            if (life.candidate != null) {
                world.judge.equal(
                        "ADMITTED".equals(states.get(life.candidate)),
                        life.count(MovementKind.ADMISSION) > 0,
                        () -> "candidate " + life);
            }
        }
    }

    /// Nobody is recognized who was not admitted, or came on probation; and the card is the last
    /// one that was given.
    private void recognized() {
        var cards =
                world.doors
                        .sql()
                        .fetch(
                                "select id, card_number from members.member where card_number is"
                                        + " not null")
                        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
        for (Life life : world.lives) {
            long begun =
                    life.facts.stream()
                            .filter(fact -> fact.cell() != null && !fact.official())
                            .count();
            long ended =
                    life.facts.stream()
                            .filter(fact -> fact.kind() == MovementKind.RECOGNITION)
                            .count();
            world.judge.check(ended <= begun, () -> "recognized more than admitted: " + life);
            if (life.member != null) {
                String last = life.cards.isEmpty() ? "" : life.cards.getLast();
                world.judge.equal(
                        cards.getOrDefault(life.member, ""), last, () -> "card of " + life);
            }
        }
    }

    static String told(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(joining(", "));
    }
}
