package vn.dangvu.command;

import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseQuery;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/// The board of cases where a province has its admissions of ten years: for who sees all of them,
/// and for who sees one cell.
final class CaseBenchmark {

    private static final int RUNS = 15;
    private static final int SHOWN = 100;

    /// Of a hundred members, so many have an admission here, and of those so many are open.
    private static final int ADMITTED = 40;

    private static final int OPEN = 10;

    private final DSLContext sql;
    private final CaseShelf shelf;
    private final Viewer viewer;

    CaseBenchmark(Office office) {
        this.sql = office.get(DSLContext.class);
        this.shelf = office.get(CaseShelf.class);
        this.viewer = office.get(Operator.class).viewer();
    }

    /// In words.
    String measured() {
        int cases = fill();
        var all = new OrganizationId(viewer.grants().getFirst().organization());
        var cell =
                new OrganizationId(
                        sql.fetchSingle("select min(cell_id) from cases.case_file")
                                .get(0, Integer.class));
        return String.format(
                Locale.ROOT,
                "cases: %,d; board %.0f ms, open %.0f ms, closed %.0f ms; of one cell: board %.0f"
                        + " ms, open %.0f ms, closed %.0f ms (medians of %d, warm)",
                cases,
                board(all),
                list(all, null),
                list(all, "CLOSED"),
                board(cell),
                list(cell, null),
                list(cell, "CLOSED"),
                RUNS);
    }

    private double board(OrganizationId where) {
        return median(() -> shelf.counts(viewer, where, CaseKind.ADMISSION));
    }

    private double list(OrganizationId where, @Nullable String stage) {
        var query = new CaseQuery(where, CaseKind.ADMISSION, stage);
        return median(() -> shelf.list(viewer, query, SHOWN));
    }

    /// In milliseconds.
    private static double median(Runnable once) {
        once.run();
        var found = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            var begun = Instant.now();
            once.run();
            found.add(Duration.between(begun, Instant.now()).toNanos() / 1e6);
        }
        return found.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    /// How many cases there are then.
    private int fill() {
        sql.execute(
                """
                insert into cases.case_file (kind, cell_id, member_id, opened_on, recorded_by)
                select 'ADMISSION', b.cell_id, b.member_id, date '2015-01-01' + (b.member_id %% 3600)::int, 'benchmark'
                from members.membership b where b.until = 'infinity' and b.member_id %% 100 < %d\
                """
                        .formatted(ADMITTED));
        step("OPENED", "DOSSIER", 0, 100);
        step("CELL_RESOLUTION", "CELL_RESOLVED", 60, 100 - OPEN / 2);
        step("DECISION", "DECIDED", 90, 100 - OPEN / 2);
        step("CEREMONY", "CEREMONY_HELD", 120, 100 - OPEN);
        step("PAPERS", "CLOSED", 130, 100 - OPEN);
        sql.execute("analyze cases.case_file, cases.step, cases.standing");
        return sql.fetchCount(table("cases.case_file"));
    }

    private void step(String kind, String stage, int days, int share) {
        sql.execute(
                """
                insert into cases.step (case_id, kind, stage, cell_id, organization_id, effective_on, policy, recorded_by)
                select f.id, '%s', '%s', f.cell_id, f.cell_id, f.opened_on + %d, 'benchmark', 'benchmark'
                from cases.case_file f where f.id %% 100 < %d\
                """
                        .formatted(kind, stage, days, share));
    }
}
