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
                default -> {}
            }
        }
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
