package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns who led into the rows of the sheets of terms and posts.
record LeaderRows(Leaders leaders) {

    List<Map<String, Object>> terms() {
        return leaders.terms.stream()
                .sorted(
                        Comparator.comparing((Leaders.Term term) -> term.organization().code)
                                .thenComparing(Leaders.Term::begins))
                .map(LeaderRows::row)
                .toList();
    }

    List<Map<String, Object>> posts() {
        return leaders.posts.stream()
                .sorted(Comparator.comparing(Leaders.Post::effectiveOn))
                .map(LeaderRows::row)
                .toList();
    }

    private static Map<String, Object> row(Leaders.Term term) {
        var row = new LinkedHashMap<String, Object>();
        var sizes = term.sizes();
        row.put("organization_code", term.organization().code);
        row.put("organization_name", name(term.organization(), term.begins()));
        put(row, "ordinal", term.ordinal());
        row.put("from_year", term.fromYear());
        row.put("to_year", term.toYear());
        row.put("begins_on", term.begins());
        row.put("planned_end", term.plannedEnd());
        put(row, "committee_size", positive(sizes.committee()));
        put(row, "standing_size", positive(sizes.standing()));
        put(row, "inspection_size", positive(sizes.inspection()));
        row.put("deputies", sizes.deputies());
        row.put("decision_number", term.decision().number);
        row.put("decision_date", term.decision().day);
        row.put("decision_issuer", term.issuer());
        row.put("recorded_on", term.recordedOn());
        return row;
    }

    private static Map<String, Object> row(Leaders.Post post) {
        var row = new LinkedHashMap<String, Object>();
        row.put("organization_code", post.organization().code);
        row.put("organization_name", name(post.organization(), post.effectiveOn()));
        row.put("body", post.body());
        row.put("member_code", post.person().code);
        row.put("full_name", post.person().name);
        row.put("act", post.act());
        put(row, "position", post.position());
        row.put("effective_on", post.effectiveOn());
        row.put("decision_number", post.decision().number);
        row.put("decision_date", post.decision().day);
        row.put("decision_issuer", post.issuer());
        row.put("recorded_on", post.recordedOn());
        return row;
    }

    private static String name(Organization organization, LocalDate day) {
        if (organization.parent == null) {
            return organization.nameOn(day, "");
        }
        boolean committee = organization.kind.equals(Organization.COMMITTEE);
        return organization.nameOn(day, committee ? "Đảng bộ " : "Chi bộ ");
    }

    private static @Nullable Integer positive(int size) {
        return size == 0 ? null : size;
    }

    private static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
