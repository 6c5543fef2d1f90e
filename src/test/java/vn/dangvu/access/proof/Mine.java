package vn.dangvu.access.proof;

import org.jooq.DSLContext;

import java.util.Map;
import java.util.Set;

/// Whether anything that was asked for is the viewer's to change.
final class Mine {

    private static final Map<String, String> PLACES =
            Map.of(
                    Kinds.POST, "select organization_id from committees.post_fact where id = ?",
                    Kinds.TERM, "select organization_id from committees.term where id = ?",
                    Kinds.MANDATE,
                            "select organization_id from reorganizations.mandate where id = ?",
                    Kinds.CASE, "select cell_id from cases_api.case_file where case_id = ?",
                    Kinds.STEP,
                            "select c.cell_id from cases_api.case_file c join cases.step s on"
                                    + " s.case_id = c.case_id where s.id = ?",
                    Kinds.PAPER, "select organization_id from papers.paper where id = ?",
                    Kinds.PLAN, "select home_id from reorganizations.plan where id = ?",
                    Kinds.MOVEMENT,
                            "select coalesce(to_cell, from_cell) from members.movement where id ="
                                    + " ?");

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
