package vn.dangvu.figures;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks what [FigureQuery] writes. Its SQL has no parameters, and question marks only inside of
/// literals, which jOOQ and the driver leave alone.
@Repository
class FigureStore {

    private final DSLContext db;

    FigureStore(DSLContext db) {
        this.db = db;
    }

    /// The counts of measures of one view at one moment, in one statement.
    Map<Measure, Long> counts(List<Measure> measures, Question question, Scope scope) {
        var first = measures.getFirst();
        var query = new FigureQuery(first.view(), first.moment(), question, scope);
        Record row = db.fetchSingle(query.counts(measures));
        var counts = new LinkedHashMap<Measure, Long>();
        for (int i = 0; i < measures.size(); i++) {
            counts.put(measures.get(i), row.get(i, Long.class));
        }
        return counts;
    }

    /// How much of a measure stands below each of `children`; those with nothing are left out.
    Map<Integer, Long> perChild(
            Measure measure, Question question, Scope scope, Collection<Integer> children) {
        var query = new FigureQuery(measure.view(), measure.moment(), question, scope);
        return db.fetch(query.perChild(measure, children))
                .intoMap(
                        row -> row.get("child", Integer.class),
                        row -> row.get("found", Long.class));
    }

    /// What each of `organizations` has of each measure; those with nothing of any are left out.
    /// The measures are of one view and moment.
    Map<Integer, Map<Measure, Long>> each(
            List<Measure> measures, Question question, Collection<Integer> organizations) {
        var first = measures.getFirst();
        var query = new FigureQuery(first.view(), first.moment(), question, new Scope(List.of()));
        var found = new HashMap<Integer, Map<Measure, Long>>();
        for (Record row : db.fetch(query.each(measures, organizations))) {
            var counts = new HashMap<Measure, Long>();
            for (int i = 0; i < measures.size(); i++) {
                counts.put(measures.get(i), row.get("c" + i, Long.class));
            }
            found.put(row.get("organization", Integer.class), counts);
        }
        return found;
    }

    RowPage rows(
            Measure measure, Question question, Scope scope, @Nullable RowCursor after, int size) {
        var query = new FigureQuery(measure.view(), measure.moment(), question, scope);
        var found = db.fetch(query.rows(measure, after, size + 1));
        var rows = new ArrayList<Row>();
        found.stream().limit(size).forEach(record -> rows.add(read(record)));
        return new RowPage(rows, found.size() > size ? cursor(found.get(size - 1)).text() : null);
    }

    /// The year of the newest event in the scope.
    @Nullable Integer latestYear(FactView view, Question question, Scope scope) {
        var query = new FigureQuery(view, Measure.Moment.DURING, question, scope);
        return db.fetchSingle(query.latestYear()).get(0, Integer.class);
    }

    private static Row read(Record row) {
        return new Row(
                row.get("member_id", Long.class),
                row.get("member_code", String.class),
                row.get("name", String.class),
                row.get("born", String.class),
                row.get("place", int.class),
                row.get("organization", String.class),
                row.get("on_day", LocalDate.class),
                row.get("fact", String.class),
                row.get("decision_number", String.class),
                row.get("value", Integer.class),
                null,
                row.get("record", String.class));
    }

    private static RowCursor cursor(Record row) {
        return new RowCursor(
                row.get("place", int.class),
                row.get("given", String.class),
                row.get("middle", String.class),
                row.get("family", String.class),
                row.get("key", long.class));
    }
}
