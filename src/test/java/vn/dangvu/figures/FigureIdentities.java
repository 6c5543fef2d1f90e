package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.NaiveRegister.Fact;
import vn.dangvu.figures.NaiveRegister.Version;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The register that stands in the database, whatever was done to it: every figure of it is the
/// naive one, and the figures agree with each other, at every level and on both bases.
public final class FigureIdentities {

    private static final List<String> INCREASES =
            members(
                    "openingBalance",
                    "admitted",
                    "readmitted",
                    "restored",
                    "transferredIn",
                    "receivedWithOrganization",
                    "receivedCollectively");
    private static final List<String> DECREASES =
            members(
                    "transferredOut",
                    "withdrawn",
                    "struckOff",
                    "expelled",
                    "died",
                    "handedOverWithOrganization",
                    "handedOverCollectively");

    private final Figures figures;
    private final Object about;
    private final NaiveRegister register = new NaiveRegister();
    private final Viewer viewer;

    /// @param about what to say when something does not hold
    public FigureIdentities(DSLContext sql, Figures figures, Object about) {
        this.figures = figures;
        this.about = about;
        readTree(sql);
        readLedger(sql);
        viewer =
                new Viewer(
                        "test",
                        false,
                        register.versions.keySet().stream()
                                .map(one -> new Grant(one, Role.OFFICER, true))
                                .toList(),
                        null);
    }

    private static List<String> members(String... names) {
        return Stream.of(names).map(name -> "members." + name).toList();
    }

    private void readTree(DSLContext sql) {
        sql.fetch(
                        "select organization_id, lower(valid), upper(valid), parent_id from"
                                + " organizations.version order by 1, 2")
                .forEach(row ->
                        register.versions
                                .computeIfAbsent(row.get(0, Integer.class), _ -> new ArrayList<>())
                                .add(
                                        new Version(
                                                row.get(0, int.class),
                                                row.get(1, LocalDate.class),
                                                row.get(2, LocalDate.class),
                                                row.get(3, Integer.class))));
        sql.fetch("select predecessor_id, heir_id from organizations_api.heir")
                .forEach(row ->
                        register.heirs.put(row.get(0, Integer.class), row.get(1, Integer.class)));
    }

    private void readLedger(DSLContext sql) {
        sql.fetch(
                        """
                        select id, member_id, kind::text, effective_on, ordinal, from_cell, to_cell, standing::text
                        from members.movement where superseded_at = 'infinity' order by member_id\
                        """)
                .forEach(row ->
                        register.facts
                                .computeIfAbsent(row.get(1, Long.class), _ -> new ArrayList<>())
                                .add(
                                        new Fact(
                                                row.get(0, long.class),
                                                row.get(1, long.class),
                                                row.get(2, String.class),
                                                row.get(3, LocalDate.class),
                                                row.get(4, long.class),
                                                row.get(5, Integer.class),
                                                row.get(6, Integer.class),
                                                row.get(7, String.class),
                                                Instant.EPOCH,
                                                null)));
    }

    /// Each organization there ever was, in turn with one of the periods.
    ///
    /// @return how many figures were compared
    public long hold(List<Period> periods) {
        long compared = 0;
        int turn = 0;
        for (int organization : register.versions.keySet()) {
            var period = periods.get(turn++ % periods.size());
            for (var basis : Basis.values()) {
                var question =
                        new Question(new OrganizationId(organization), period, null).on(basis);
                compared += agree(question);
            }
            levels(organization, period);
        }
        return compared;
    }

    private long agree(Question question) {
        var naive = NaiveFigures.of(register, question);
        var codes = new LinkedHashSet<>(naive.keySet());
        codes.addAll(INCREASES);
        codes.addAll(DECREASES);
        var found = figures.of(viewer, question, codes);
        naive.forEach((code, count) ->
                assertThat(count(found, code))
                        .as("%s %s %s", about, code, question)
                        .isEqualTo(count));
        long sum = count(found, "members.opening");
        for (String increase : INCREASES) {
            sum += count(found, increase);
        }
        for (String decrease : DECREASES) {
            sum -= count(found, decrease);
        }
        assertThat(sum).as("%s %s", about, question).isEqualTo(count(found, "members.closing"));
        return codes.size();
    }

    /// Those below it add up to it, and on the last day of a period both bases are the same.
    private void levels(int organization, Period period) {
        var day = period.to();
        if (!register.alive(organization, day)) {
            return;
        }
        long whole = closing(organization, period, Basis.WAS);
        assertThat(closing(organization, period, Basis.RESTATED))
                .as("%s %s %s", about, organization, period)
                .isEqualTo(whole);
        var below = register.children(organization, day);
        boolean cell = register.facts.values().stream().anyMatch(facts -> in(facts, organization));
        if (!cell && !below.isEmpty()) {
            assertThat(below.stream().mapToLong(one -> closing(one, period, Basis.WAS)).sum())
                    .as("%s below %s %s", about, organization, period)
                    .isEqualTo(whole);
        }
    }

    private static boolean in(List<Fact> facts, @Nullable Integer cell) {
        return facts.stream().anyMatch(fact -> Objects.equals(fact.to(), cell));
    }

    private long closing(int organization, Period period, Basis basis) {
        var question = new Question(new OrganizationId(organization), period, null).on(basis);
        return figures.of(viewer, question, "members.closing").count();
    }

    private static long count(Map<String, Figure> found, String code) {
        return Objects.requireNonNull(found.get(code)).count();
    }
}
