package vn.dangvu.access.proof;

import org.jooq.DSLContext;

import vn.dangvu.access.proof.World.Person;
import vn.dangvu.access.proof.World.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// What hangs on members and organizations besides membership: posts, terms, ratings, mandates, and
/// facts that were corrected or taken back.
final class WorldFacts {

    private final DSLContext sql;
    private final Random random;

    WorldFacts(DSLContext sql, Random random) {
        this.sql = sql;
        this.random = random;
    }

    void add(World world, List<Place> cells) {
        for (Place cell : cells) {
            if (random.nextBoolean()) {
                post(cell, "CELL", "SECRETARY", world.any(world.members));
            }
            sql.execute(
                    """
                    insert into reorganizations.mandate (organization_id, kind, act, effective_on, decision_number, recorded_by)
                    values (?, 'HAMLET_CELL', 'GRANTED', '2005-01-01', '1-QĐ/ĐU', 'test')\
                    """,
                    cell.id());
        }
        for (Place place : world.places) {
            if (!place.cell() && place.kind().name().endsWith("COMMITTEE")) {
                post(place, "COMMITTEE", "SECRETARY", world.any(world.members));
                term(place);
            }
        }
        world.places.forEach(place -> new WorldPapers(sql).add(place));
        for (Place cell : cells) {
            if (random.nextInt(3) == 0) {
                follow(cell, world.any(world.members), world.any(world.places));
            }
        }
        for (Person member : world.members) {
            if (random.nextInt(3) == 0) {
                rate(member, 2002 + random.nextInt(8));
            }
            if (random.nextInt(3) == 0) {
                onProbation(member, world.any(world.members));
            }
            switch (random.nextInt(8)) {
                case 0 -> correct(member, world.any(cells).id());
                case 1 -> takeBack(member);
                case 2, 3 -> letGo(member, world.any(world.places).id());
                default -> {}
            }
        }
    }

    /// Somebody whom the cell follows and the member helps, in a class of the holder with a
    /// certificate. No word of it is anybody's of the world.
    private void follow(Place cell, Person helper, Place holder) {
        sql.execute(
                """
                with noted as (
                    insert into candidates.candidate (code, home_id, recorded_by) values ('Q-' || ?, ?, 'test') returning id),
                named as (
                    insert into candidates.profile (candidate_id, full_name, sex, born_on, ethnicity, recorded_by)
                    select id, 'Xxx Yyy Zzz', 'FEMALE', '1985-01-01', '01', 'test' from noted),
                course as (
                    insert into courses.course (code, kind, organization_id, recorded_by) values ('L-' || ?, 'AWARENESS', ?, 'test')
                    returning id),
                told as (
                    insert into courses.detail (course_id, name, begins_on, ends_on, recorded_by)
                    select id, 'Wwwww', '2008-06-02', '2008-06-06', 'test' from course),
                going as (
                    insert into courses.enrolment (course_id, candidate_id, recorded_by)
                    select course.id, noted.id, 'test' from course, noted)
                insert into courses.certificate (kind, candidate_id, number, issued_on, issuer, recorded_by)
                select 'AWARENESS', id, '1', '2008-06-06', 'Vvvvv', 'test' from noted\
                """,
                cell.id(),
                cell.id(),
                cell.id(),
                holder.id());
        sql.execute(
                """
                insert into candidates.follow_fact (candidate_id, kind, effective_on, cell_id, recorded_by)
                select id, 'NOTED', '2007-01-01', home_id, 'test' from candidates.candidate where home_id = ?\
                """,
                cell.id());
        sql.execute(
                """
                insert into candidates.follow_fact (candidate_id, kind, effective_on, helper_id, recorded_by)
                select id, 'HELPER_ASSIGNED', '2007-02-01', ?, 'test' from candidates.candidate where home_id = ?\
                """,
                helper.id(),
                cell.id());
    }

    private void post(Place place, String body, String position, Person holder) {
        var day = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(3_000));
        sql.execute(
                """
                insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, recorded_by)
                values (?, ?, ?, ?, 'ELECTED', ?, 'test')\
                """,
                place.id(),
                body,
                position,
                holder.id(),
                day);
        if (random.nextBoolean()) {
            sql.execute(
                    """
                    insert into committees.post_fact (organization_id, body, member_id, act, effective_on, recorded_by)
                    values (?, ?, ?, 'CEASED', ?, 'test')\
                    """,
                    place.id(),
                    body,
                    holder.id(),
                    day.plusDays(200));
        }
    }

    private void term(Place place) {
        sql.execute(
                """
                insert into committees.term (organization_id, ordinal, from_year, to_year, begins_on, planned_end, recorded_by)
                values (?, 1, 2005, 2010, '2005-03-01', '2010-03-01', 'test')\
                """,
                place.id());
    }

    /// A case of the member, opened where he or she was last, in which another one helps.
    private void onProbation(Person member, Person helper) {
        sql.execute(
                """
                with opened as (
                    insert into cases.case_file (kind, cell_id, member_id, opened_on, recorded_by)
                    select 'RECOGNITION', b.cell_id, b.member_id, b.since, 'test' from members.membership b
                    where b.member_id = ? order by b.since desc limit 1 returning id, cell_id, opened_on)
                insert into cases.step (case_id, kind, stage, cell_id, organization_id, effective_on, person_id, policy, recorded_by)
                select id, unnest(array['OPENED', 'HELPER']), unnest(array['PROBATION', null]), cell_id, cell_id, opened_on,
                       unnest(array[null, ?]::bigint[]), 'test', 'test'
                from opened\
                """,
                member.id(),
                helper.id());
    }

    /// Where the member was at the end of the year, by the last fact until then.
    private void rate(Person member, int year) {
        sql.execute(
                """
                insert into reviews.rating (year, subject, organization_id, member_id, level, recorded_by)
                select ?, 'MEMBER', cell_id, member_id, 'GOOD', 'test' from members.membership
                where member_id = ? and since <= make_date(?, 12, 31) and until > make_date(?, 12, 31)\
                """,
                year,
                member.id(),
                year,
                year);
    }

    /// The last transfer went to another cell.
    private void correct(Person member, int cell) {
        sql.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, recorded_by, supersedes)
                select member_id, kind, effective_on, from_cell, ?, 'test', id
                from (select * from members.movement where member_id = ? order by effective_on desc, ordinal desc limit 1) m
                where kind = 'INTERNAL_TRANSFER' and from_cell <> ?\
                """,
                cell,
                member.id(),
                cell);
    }

    /// On the way with a slip to another organization, which names the member there. Papers name
    /// whoever sends; here they do not, so that no word in them is anybody's.
    private void letGo(Person member, int goal) {
        var cell =
                sql.fetch(
                        "select cell_id from members.membership where member_id = ? and until ="
                                + " 'infinity'",
                        member.id());
        if (cell.isEmpty()) {
            return;
        }
        var transfer =
                sql.fetchSingle(
                                """
                                insert into transfers.transfer (member_id, temporary, cause, recorded_by)
                                values (?, false, 'WORK', 'test') returning id\
                                """,
                                member.id())
                        .get(0, long.class);
        sql.execute(
                """
                insert into transfers.event (transfer_id, kind, effective_on, cell_id, cause_on, recorded_by)
                values (?, 'ASKED', '2011-05-01', ?, '2011-05-01', 'test')\
                """,
                transfer,
                cell.getFirst().get(0, int.class));
        var event =
                sql.fetchSingle(
                                """
                                insert into transfers.event (transfer_id, kind, effective_on, toward, elsewhere, route, signer, paper_number, recorded_by)
                                values (?, 'SLIP_ISSUED', '2011-05-02', ?, 'Nơi đến', 'UPPER', 'UPPER', '1', 'test') returning id\
                                """,
                                transfer,
                                goal)
                        .get(0, long.class);
        sql.execute(
                """
                insert into transfers.slip (event_id, transfer_id, full_name, given, middle, family, sex, born_on, born_precision, standing, origin)
                values (?, ?, ?, ?, 'Văn', 'Lò', 'MALE', '1960-01-01', 'DAY', 'OFFICIAL', 'Nơi đi')\
                """,
                event,
                transfer,
                "Lò Văn " + member.given(),
                member.given());
    }

    /// The last fact never happened.
    private void takeBack(Person member) {
        sql.execute(
                """
                update members.movement set superseded_at = now()
                where id = (select id from members.movement where member_id = ? and superseded_at = 'infinity'
                            order by effective_on desc, ordinal desc limit 1)\
                """,
                member.id());
    }
}
