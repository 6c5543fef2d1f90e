package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Advance.Stage;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.Province;
import vn.dangvu.testing.ProvincePlans;

import java.sql.Date;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// A third of a (small) province by one plan: what `./dangvu benchmark` measures at its full size.
@DangvuTest(today = "2026-01-15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceTests {

    private static final Province PROVINCE = new Province(8, 4, 9, 6, 5_040);
    private static final Viewer OFFICER =
            new Viewer(
                    "officer", false, List.of(new Grant(Province.ROOT, Role.OFFICER, true)), null);

    @Autowired DSLContext sql;
    @Autowired Reorganizations reorganizations;

    private String before = "";

    @BeforeAll
    void settle() {
        PROVINCE.settle(sql);
        before = Province.state(sql);
    }

    @Test
    void cellsComeUnderOtherSuperiorsAndBack() {
        var plan = plan(ProvincePlans.handedOver(PROVINCE));
        var told = thereAndBack(plan);

        assertThat(told.moves()).isEmpty();
        assertThat(told.before()).hasSize(PROVINCE.organizations());
        assertThat(told.after().stream().filter(Preview.Node::touched).count())
                .isGreaterThan(PROVINCE.organizations() / 4);
    }

    @Test
    void membersFollowMergedAndSplitCellsAndComeBack() {
        var plan = plan(ProvincePlans.mixed(PROVINCE));
        var told = thereAndBack(plan);

        assertThat(told.moves().stream().mapToLong(Preview.Move::members).sum())
                .isGreaterThan(PROVINCE.members() / 10);
    }

    /// Whoever waits hears every stage in its turn, and in the end that everybody has moved.
    @Test
    void tellsHowFarItIs() {
        var plan = plan(ProvincePlans.mixed(PROVINCE));
        var stages = new ArrayList<Stage>();
        var counts = new ArrayList<Long>();

        reorganizations.execute(
                OFFICER,
                plan.id(),
                (stage, done, total) -> {
                    stages.add(stage);
                    if (stage == Stage.MEMBERS) {
                        counts.add(total);
                        assertThat(done).isLessThan(total);
                    }
                });
        assertThat(EnumSet.copyOf(stages)).isEqualTo(EnumSet.allOf(Stage.class));
        assertThat(stages).isSorted();
        assertThat(counts).first().isNotNull();

        assertThat(reorganizations.undo(OFFICER, plan.id())).isInstanceOf(Undoing.Done.class);
    }

    @Test
    void aSecondPlanIsRefusedWhileOneIsCarriedOut() {
        var first = plan(ProvincePlans.handedOver(PROVINCE));
        var second = plan(ProvincePlans.mixed(PROVINCE));
        var answers = new ArrayList<Object>();

        reorganizations.execute(
                OFFICER,
                first.id(),
                (stage, _, _) -> {
                    if (stage == Stage.FINISHING) {
                        answers.add(elsewhere(() -> reorganizations.execute(OFFICER, second.id())));
                        answers.add(elsewhere(() -> reorganizations.execute(OFFICER, first.id())));
                        answers.add(elsewhere(() -> reorganizations.undo(OFFICER, first.id())));
                    }
                });

        assertThat(answers)
                .containsExactly(new Execution.Busy(), new Execution.Busy(), new Undoing.Busy());
        assertThat(reorganizations.undo(OFFICER, first.id())).isInstanceOf(Undoing.Done.class);
        assertThat(Province.state(sql)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenWhenItBreaksOffInTheMiddle() {
        var plan = plan(ProvincePlans.mixed(PROVINCE));

        assertThatThrownBy(() ->
                        reorganizations.execute(
                                OFFICER,
                                plan.id(),
                                (stage, _, _) -> {
                                    if (stage == Stage.FINISHING) {
                                        throw new IllegalStateException("the lights went out");
                                    }
                                }))
                .hasMessage("the lights went out");

        assertThat(Province.state(sql)).isEqualTo(before);
        assertThat(reorganizations.get(OFFICER, plan.id()).draft()).isTrue();
    }

    private Preview thereAndBack(Plan plan) {
        var told = reorganizations.preview(OFFICER, plan.id());
        assertThat(told.conflicts()).isEmpty();
        assertThat(Preview.total(told.before())).isEqualTo(PROVINCE.members());
        assertThat(Preview.total(told.after())).isEqualTo(PROVINCE.members());
        int pieces = pieces();

        assertThat(reorganizations.execute(OFFICER, plan.id())).isInstanceOf(Execution.Done.class);
        assertThat(Province.state(sql)).isNotEqualTo(before);
        assertThat(pieces()).isEqualTo(pieces);
        told.after().stream()
                .filter(node -> node.id() >= 0 && node.touched())
                .limit(40)
                .forEach(node ->
                        assertThat(below(node.id())).as(node.code()).isEqualTo(node.members()));

        assertThat(reorganizations.undo(OFFICER, plan.id())).isInstanceOf(Undoing.Done.class);
        assertThat(Province.state(sql)).isEqualTo(before);
        assertThat(pieces()).isEqualTo(pieces);
        return told;
    }

    /// Into how many pieces the province falls for figures as it was: a plan within it makes none,
    /// nor does its undo.
    private int pieces() {
        return sql.fetchCount(
                DSL.table(
                        "organizations_api.scope({0}, date '2025-01-01', date '2026-01-01')",
                        DSL.inline(Province.ROOT)));
    }

    private long below(int organization) {
        return sql.fetchSingle(
                        """
                        select count(*) from members_api.membership b
                        join organizations_api.closure c on c.descendant_id = b.cell_id
                        where c.ancestor_id = {0} and c.since <= {1} and c.until > {1} and b.since <= {1} and b.until > {1}\
                        """,
                        DSL.inline(organization), DSL.inline(Date.valueOf(Province.ON)))
                .get(0, long.class);
    }

    private static Object elsewhere(Supplier<Object> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private Plan plan(ProvincePlans.Told told) {
        var begun =
                reorganizations.begin(
                        OFFICER, new OrganizationId(Province.ROOT), "Sắp xếp", Province.ON);
        reorganizations.save(
                OFFICER,
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        begun.on(),
                        new Plan.Decision("1-QĐ/TU", Province.ON, null),
                        told.lines(),
                        told.assignments(),
                        begun.revision(),
                        begun.stage()));
        return begun;
    }
}
