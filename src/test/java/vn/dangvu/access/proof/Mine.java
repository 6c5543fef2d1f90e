package vn.dangvu.access.proof;

import org.jooq.DSLContext;

import java.util.Map;
import java.util.Set;

/// Whether anything that was asked for is the viewer's to change.
final class Mine {

    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry(
                            Kinds.POST,
                            "select organization_id from committees.post_fact where id = ?"),
                    Map.entry(
                            Kinds.TERM, "select organization_id from committees.term where id = ?"),
                    Map.entry(
                            Kinds.MANDATE,
                            "select organization_id from reorganizations.mandate where id = ?"),
                    Map.entry(
                            Kinds.CASE,
                            "select cell_id from cases_api.case_file where case_id = ?"),
                    Map.entry(
                            Kinds.STEP,
                            "select c.cell_id from cases_api.case_file c join cases.step s on"
                                    + " s.case_id = c.case_id where s.id = ?"),
                    Map.entry(Kinds.PAPER, "select organization_id from papers.paper where id = ?"),
                    Map.entry(
                            Kinds.TRANSFER,
                            "select unnest(array[cell_id, toward_id]) from transfers_api.current"
                                    + " where transfer_id = ?"),
                    Map.entry(
                            Kinds.CANDIDATE,
                            "select home_id from candidates.candidate where id = ?"),
                    Map.entry(
                            Kinds.HAPPENING,
                            "select c.home_id from candidates.candidate c"
                                    + " join candidates.follow_fact f on f.candidate_id = c.id"
                                    + " where f.id = ?"),
                    Map.entry(
                            Kinds.COURSE,
                            "select organization_id from courses.course where id = ?"),
                    Map.entry(
                            Kinds.ENROLMENT,
                            "select c.organization_id from courses.course c"
                                    + " join courses.enrolment e on e.course_id = c.id"
                                    + " where e.id = ?"),
                    Map.entry(
                            Kinds.CERTIFICATE,
                            "select c.home_id from candidates.candidate c"
                                    + " join courses.certificate t on t.candidate_id = c.id"
                                    + " where t.id = ?"),
                    Map.entry(Kinds.PLAN, "select home_id from reorganizations.plan where id = ?"),
                    Map.entry(
                            Kinds.MOVEMENT,
                            "select coalesce(to_cell, from_cell) from members.movement where id ="
                                    + " ?"));

    private Mine() {}

    static boolean none(Sight sight, Draw draw, Oracle oracle, DSLContext sql) {
        return draw.organizations.stream().noneMatch(sight.recorded()::contains)
                && draw.numbers.entrySet().stream()
                        .noneMatch(each -> any(sight, each.getKey(), each.getValue(), oracle, sql));
    }

    private static boolean any(
            Sight sight, String kind, Set<Long> numbers, Oracle oracle, DSLContext sql) {
        if (kind.equals(Kinds.MEMBER)) {
            return numbers.stream()
                    .map(oracle::home)
                    .anyMatch(home -> home != null && sight.recorded().contains(home));
        }
        String place = PLACES.get(kind);
        return place != null
                && numbers.stream()
                        .flatMap(number -> sql.fetch(place, number).stream())
                        .anyMatch(row -> sight.recorded().contains(row.get(0, Integer.class)));
    }
}
