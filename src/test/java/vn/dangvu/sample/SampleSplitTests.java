package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.PlansOfWorkbooks;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The committee ends on 1 March 2025 and becomes two, as it was (handbook 1.6): 19 grassroots
/// organizations with 545 members go to the one, the rest to the other. From the workbook that
/// `./dangvu sample` writes to the undo, one step a test.
@DangvuTest(today = "2025-04-01", sample = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleSplitTests {

    private static final LocalDate EVE = SampleSplit.ON.minusDays(1);
    private static final Period YEAR_2019 = Period.year(2019);
    private static final Period MARCH_2025 = new Period(SampleSplit.ON, LocalDate.of(2025, 3, 31));
    private static final Period TO_MARCH_2025 = new Period(YEAR_2019.from(), MARCH_2025.to());

    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired PlansOfWorkbooks plans;
    @Autowired Reorganizations reorganizations;
    @Autowired DSLContext sql;

    private String state = "";
    private Map<String, Figure> of2019 = Map.of();
    private Map<String, Figure> toMarch = Map.of();
    private PlanWorkbook plan = empty();

    @BeforeAll
    void loadTheSample(@TempDir Path folder) throws IOException {
        var sample = new SampleCommittee();
        var read = PlanWorkbook.read(sample.writePlan(folder), LocalDate.of(2025, 4, 1));
        plan = ((PlanWorkbook.Reading.Taken) read).plan();
        state = new Village(sql).state();
        of2019 = figures.of(officer(), was("ĐUK", YEAR_2019), figures.codes());
        toMarch = figures.of(officer(), was("ĐUK", TO_MARCH_2025), figures.codes());
    }

    @Test
    @Order(1)
    void thePreviewShowsNineteenOrganizationsWith545MembersAndNobodyLost() {
        var preview = plans.preview(officer(), id("ĐUK"), plan);

        assertThat(preview.conflicts()).isEmpty();
        assertThat(Preview.total(preview.after())).isEqualTo(Preview.total(preview.before()));
        var party = node(preview, "ĐCQĐ");
        var government = node(preview, "ĐUBND");
        long all = Preview.total(preview.before());
        assertThat(party.members()).isEqualTo(545);
        assertThat(government.members()).isEqualTo(all - 545);
        assertThat(below(preview, party)).isEqualTo(19);
        assertThat(below(preview, government)).isEqualTo(68 - 19);
        // Grassroots organizations change their superior; nobody changes the cell.
        assertThat(preview.moves()).isEmpty();
        assertThat(new Village(sql).state()).isEqualTo(state);
    }

    @Test
    @Order(2)
    void itIsCarriedOut() {
        var execution = plans.execute(officer(), id("ĐUK"), plan);

        assertThat(execution).isInstanceOf(Execution.Done.class);
        assertThat(count(was("ĐCQĐ", MARCH_2025), "members.closing")).isEqualTo(545);
        assertThat(count(was("ĐCQĐ", MARCH_2025), "organizations.grassroots")).isEqualTo(19);
        assertThat(count(was("ĐUBND", MARCH_2025), "organizations.grassroots")).isEqualTo(49);
        assertThat(count(was("ĐUK", MARCH_2025), "members.closing")).isZero();
    }

    @Test
    @Order(3)
    void everyFigureOf2019AsItWasIsWhatItWas() {
        assertThat(figures.of(officer(), was("ĐUK", YEAR_2019), figures.codes()))
                .hasSizeGreaterThan(100)
                .isEqualTo(of2019);
    }

    @Test
    @Order(4)
    void theRestatedFiguresOfBothTogetherAreThoseOfTheWhole() {
        for (var whole : List.of(of2019, toMarch)) {
            var period = whole == of2019 ? YEAR_2019 : TO_MARCH_2025;
            var party = figures.of(officer(), restated("ĐCQĐ", period), figures.codes());
            var government = figures.of(officer(), restated("ĐUBND", period), figures.codes());

            for (String code : figures.codes()) {
                // Who went from one to the other moved inside the whole: only there they count. The
                // posts of the whole ended with it, and so did whoever held its classes.
                if (!crossing(code) && !(whole == toMarch && ofTheWhole(code))) {
                    assertThat(count(party, code) + count(government, code))
                            .as("%s in %s", code, period)
                            .isEqualTo(count(whole, code));
                }
            }
            assertThat(net(party) + net(government)).isEqualTo(net(whole));
            assertThat(count(party, "members.transferredIn"))
                    .isGreaterThan(
                            count(whole, "members.transferredIn")
                                    - count(government, "members.transferredIn"));
        }
        assertThat(count(of2019, "members.admitted")).isEqualTo(145);
        assertThat(count(of2019, "rating.grassroots.rated")).isEqualTo(66);
    }

    @Test
    @Order(5)
    void undoneItIsTheSameStateFactByFact() {
        var executed = plans.executed(officer(), plan);
        assertThat(executed).hasSize(1);

        assertThat(reorganizations.undo(officer(), executed.getFirst().id()))
                .isInstanceOf(Undoing.Done.class);

        assertThat(new Village(sql).state()).isEqualTo(state);
        assertThat(figures.of(officer(), was("ĐUK", YEAR_2019), figures.codes())).isEqualTo(of2019);
        assertThat(plans.executed(officer(), plan)).isEmpty();
    }

    private static boolean ofTheWhole(String code) {
        return code.startsWith("committees.")
                || code.startsWith("courses.") && code.endsWith(".held");
    }

    private static boolean crossing(String code) {
        return code.startsWith("members.transferred")
                || code.startsWith("members.received")
                || code.startsWith("members.handedOver")
                || code.equals("members.increased")
                || code.equals("members.decreased");
    }

    private static long net(Map<String, Figure> found) {
        return count(found, "members.transferredIn")
                + count(found, "members.receivedWithOrganization")
                + count(found, "members.receivedCollectively")
                - count(found, "members.transferredOut")
                - count(found, "members.handedOverWithOrganization")
                - count(found, "members.handedOverCollectively");
    }

    private static long below(Preview preview, Node superior) {
        return preview.after().stream()
                .filter(node -> Objects.equals(node.parent(), superior.id()))
                .filter(node -> node.kind() != OrganizationKind.CELL)
                .count();
    }

    private static Node node(Preview preview, String code) {
        return preview.after().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Question was(String code, Period period) {
        return new Question(id(code), period, null);
    }

    /// By the tree of the month after.
    private Question restated(String code, Period period) {
        return new Question(id(code), period, null, MARCH_2025.to());
    }

    private long count(Question question, String code) {
        return figures.of(officer(), question, code).count();
    }

    private static long count(Map<String, Figure> found, String code) {
        return Objects.requireNonNull(found.get(code)).count();
    }

    private OrganizationId id(String code) {
        return organizations
                .byCode(officer(), code, SampleSplit.ON)
                .or(() -> organizations.byCode(officer(), code, EVE))
                .orElseThrow()
                .id();
    }

    /// Of everything that stands, or stood, at the top.
    private Viewer officer() {
        var grants =
                sql.fetch(
                                "select distinct organization_id from organizations.version where"
                                        + " parent_id is null")
                        .map(row -> new Grant(row.get(0, Integer.class), Role.OFFICER, true));
        return new Viewer("canbo", false, grants, null);
    }

    private static PlanWorkbook empty() {
        return new PlanWorkbook(
                "", SampleSplit.ON, "", Plan.Decision.NONE, List.of(), List.of(), List.of());
    }
}
