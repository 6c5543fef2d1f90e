package vn.dangvu.command;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The sample committee by one plan: every cell that two together may have members for is absorbed
/// by the next one.
final class SampleReorganization {

    /// After the last election of the sample: those of later days would stand against it.
    private static final LocalDate ON = LocalDate.of(2022, 1, 1);

    /// What a cell may have without anybody's consent (ORG-05).
    private static final int MOST = 30;

    private final DSLContext sql;
    private final Viewer viewer;
    private final Reorganizations reorganizations;

    SampleReorganization(Office office) {
        this.sql = office.get(DSLContext.class);
        this.viewer = office.get(Operator.class).viewer();
        this.reorganizations = office.get(Reorganizations.class);
    }

    /// In words.
    String measured() {
        var home = new OrganizationId(viewer.grants().getFirst().organization());
        var begun = reorganizations.begin(viewer, home, "Benchmark", ON);
        reorganizations.save(
                viewer,
                new Plan(
                        begun.id(),
                        home,
                        begun.title(),
                        ON,
                        new Plan.Decision("1-QĐ/ĐU", ON, null),
                        lines(),
                        List.of(),
                        begun.revision(),
                        begun.stage()));
        var told = new ArrayList<Preview>();
        double preview =
                seconds(() -> told.add(reorganizations.preview(viewer, begun.id())), Boolean.class);
        double execute =
                seconds(() -> reorganizations.execute(viewer, begun.id()), Execution.Done.class);
        double undo = seconds(() -> reorganizations.undo(viewer, begun.id()), Undoing.Done.class);
        return String.format(
                Locale.ROOT,
                "%,d members, %d organizations, %d touched, %d members moved: preview %.2f s,"
                        + " execute %.2f s, undo %.2f s",
                Preview.total(told.getFirst().before()),
                told.getFirst().before().size(),
                told.getFirst().before().stream().filter(Preview.Node::touched).count(),
                told.getFirst().moves().stream().mapToLong(Preview.Move::members).sum(),
                preview,
                execute,
                undo);
    }

    private List<Line> lines() {
        var cells =
                sql.fetch(
                        """
                        select v.code, v.parent_id, count(b.member_id)
                        from organizations_api.version v
                        left join members_api.membership b on b.cell_id = v.organization_id and b.since <= {0} and b.until > {0}
                        where v.kind = 'CELL' and v.since <= {0} and v.until > {0}
                        group by v.code, v.parent_id order by v.parent_id, count(b.member_id)\
                        """,
                        DSL.inline(ON));
        var lines = new ArrayList<Line>();
        for (int at = 0; at + 1 < cells.size(); at += 2) {
            var small = cells.get(at);
            var next = cells.get(at + 1);
            boolean together =
                    small.get(1, int.class).equals(next.get(1, int.class))
                            && small.get(2, int.class) + next.get(2, int.class) <= MOST;
            if (together) {
                lines.add(
                        new Line(
                                Line.Action.ABSORB,
                                List.of(small.get(0, String.class)),
                                next.get(0, String.class),
                                "",
                                "",
                                "",
                                "",
                                ""));
            }
        }
        return lines;
    }

    /// @param wanted what must come of it
    private static double seconds(Supplier<?> work, Class<?> wanted) {
        var begun = Instant.now();
        var result = work.get();
        if (!wanted.isInstance(result)) {
            throw new IllegalStateException(String.valueOf(result));
        }
        return Duration.between(begun, Instant.now()).toNanos() / 1e9;
    }
}
