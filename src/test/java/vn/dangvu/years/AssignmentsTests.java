package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.FAR;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.SECRETARY;
import static vn.dangvu.years.YearsOffice.STRANGER;
import static vn.dangvu.years.YearsOffice.TODAY;
import static vn.dangvu.years.YearsOffice.UPPER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.Assignment.Result;
import vn.dangvu.years.AssignmentDraft.Common;
import vn.dangvu.years.AssignmentDraft.Line;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The work of a year (handbook 2.11), as a cell records it in one go.
@YearsTest
@Transactional
class AssignmentsTests {

    private static final OrganizationId CELL = new OrganizationId(EAST);
    private static final OrganizationId U = new OrganizationId(UPPER);
    private static final Common NOTHING = new Common(null, null, null);
    private static final Common JANUARY = new Common(day("2026-01-05"), "1-NQ/CB", null);

    @Autowired Assignments assignments;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired YearsDeadlines radar;
    @Autowired YearsOffice office;
    @Autowired DSLContext db;
    @Autowired Clock clock;

    @Test
    void theWorkOfACellIsTypedInOneGo() {
        long first = office.member("WA1", EAST, "2000-01-01");
        long second = office.member("WA2", EAST, "2000-01-01");
        long exempt = office.member("WA3", EAST, "2000-01-01");
        office.move(exempt, "EXEMPTION", "2025-01-01", EAST, EAST, null, null);
        var scope = organizations.scope(OFFICER, U, Period.day(TODAY));
        var kinds = Set.of(YearsDeadlines.ASSIGNMENT_MISSING);

        assertThat(assignments.progress(OFFICER, U, 2026))
                .containsExactly(new Assignments.Progress(EAST, 2, 0, 0));
        assertThat(radar.find(scope, kinds, day("2026-01-31"), TODAY)).isEmpty();
        assertThat(radar.find(scope, kinds, day("2026-02-01"), TODAY))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.organization()).isEqualTo(CELL);
                    assertThat(alert.facts()).containsExactly(2, "2026");
                });
        assertThat(keys(give(2026, NOTHING, Map.of(first, words("Đọc báo")))))
                .containsExactly("years.objection.noResolution");
        assertThat(
                        give(
                                2026,
                                JANUARY,
                                Map.of(
                                        first,
                                        words("Giúp đỡ quần chúng"),
                                        second,
                                        words("Thủ quỹ"))))
                .isEqualTo(new Kept(2));
        assertThat(give(2026, NOTHING, Map.of(second, words("Thu đảng phí"))))
                .isEqualTo(new Kept(1));
        assertThat(assignments.sheet(OFFICER, CELL, 2026).missing()).isZero();
        assertThat(radar.find(scope, kinds, day("2026-02-01"), TODAY)).isEmpty();
        assertThat(count("years.assignments")).isEqualTo(2);
        assertThat(db.fetchSingle("select count(*) from years.assignment").get(0, int.class))
                .isEqualTo(3);
    }

    @Test
    void eachLineKeepsTheDayAndTheNumberOfItsResolution() {
        long early = office.member("WC1", EAST, "2000-01-01");
        long late = office.member("WC2", EAST, "2000-01-01");
        give(2026, JANUARY, Map.of(early, words("Thủ quỹ")));
        give(2026, new Common(day("2026-02-02"), "2-NQ/CB", null), Map.of(late, words("Thư kí")));

        assertThat(give(2026, JANUARY, Map.of(late, words("Thư ký")))).isEqualTo(new Kept(1));
        assertThat(work(late).on()).isEqualTo("2026-02-02");
        assertThat(work(late).paper()).isEqualTo("2-NQ/CB");
        assertThat(work(early).on()).isEqualTo("2026-01-05");
    }

    @Test
    void aWrongDayOrNumberIsCorrectedAloneOrEverywhere() {
        long first = office.member("WD1", EAST, "2000-01-01");
        long second = office.member("WD2", EAST, "2000-01-01");
        give(2026, JANUARY, Map.of(first, words("Thủ quỹ"), second, words("Thư ký")));

        UnaryOperator<Line> other =
                line ->
                        new Line(
                                line.seen(),
                                line.words(),
                                day("2026-01-06"),
                                "3-NQ/CB",
                                null,
                                null);
        assertThat(give(2026, NOTHING, Map.of(first, other))).isEqualTo(new Kept(1));
        assertThat(work(first).on()).isEqualTo("2026-01-06");
        assertThat(work(first).paper()).isEqualTo("3-NQ/CB");
        assertThat(work(second).on()).isEqualTo("2026-01-05");

        var number = new Common(null, "4-NQ/CB", null);
        assertThat(assignments.record(OFFICER, CELL, 2026, draft(2026, number, true, Map.of())))
                .isEqualTo(new Kept(2));
        assertThat(work(first).on()).isEqualTo("2026-01-06");
        assertThat(List.of(work(first), work(second)))
                .extracting(Assignment::paper)
                .containsOnly("4-NQ/CB");
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsNotTakenBack() {
        long first = office.member("WE1", EAST, "2000-01-01");
        long second = office.member("WE2", EAST, "2000-01-01");
        var older = draft(2026, JANUARY, false, Map.of(first, words("Thủ quỹ")));
        give(2026, JANUARY, Map.of(second, words("Thư ký")));

        assertThat(assignments.record(OFFICER, CELL, 2026, older))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .singleElement()
                                        .satisfies(one -> {
                                            assertThat(one.member()).isEqualTo(second);
                                            assertThat(one.objection().key())
                                                    .isEqualTo("years.objection.changedMeanwhile");
                                        }));
        assertThat(work(second).words()).isEqualTo("Thư ký");
        assertThat(assignments.ofMember(OFFICER, first)).isEmpty();
        assertThat(give(2026, JANUARY, Map.of(first, words("Thủ quỹ")))).isEqualTo(new Kept(1));
    }

    @Test
    void atTheEndOfTheYearTheResultIsTold() {
        long first = office.member("WB1", EAST, "2000-01-01");
        long second = office.member("WB2", EAST, "2000-01-01");
        var january = new Common(day("2025-01-05"), null, null);
        var december = new Common(null, null, day("2025-12-20"));
        give(2025, january, Map.of(first, words("Thủ quỹ")));
        var scope = organizations.scope(OFFICER, U, Period.day(TODAY));
        var kinds = Set.of(YearsDeadlines.RESULT_MISSING);

        assertThat(radar.find(scope, kinds, day("2025-12-31"), TODAY)).isEmpty();
        assertThat(radar.find(scope, kinds, day("2026-01-01"), TODAY))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts()).containsExactly(1, "2025"));
        assertThat(
                        keys(
                                give(
                                        2025,
                                        december,
                                        Map.of(
                                                first,
                                                result(Result.PARTLY),
                                                second,
                                                result(Result.DONE)))))
                .containsExactly("years.objection.noAssignment");
        assertThat(give(2025, december, Map.of(first, result(Result.DONE)))).isEqualTo(new Kept(1));
        assertThat(radar.find(scope, kinds, day("2026-01-01"), TODAY)).isEmpty();
        assertThat(give(2025, december, Map.of())).isEqualTo(new Kept(0));
        assertThat(give(2025, december, Map.of(first, result(Result.NOT)))).isEqualTo(new Kept(1));
        assertThat(year(first, 2025).result()).isEqualTo(Result.NOT);
        assertThat(year(first, 2025).resultOn()).isEqualTo("2025-12-20");
        assertThat(give(2025, NOTHING, Map.of(first, result(null)))).isEqualTo(new Kept(1));
        assertThat(year(first, 2025).result()).isNull();
        give(2025, december, Map.of(first, result(Result.DONE)));
        assertThat(give(2025, NOTHING, Map.of(first, words("")))).isEqualTo(new Kept(1));
        assertThat(assignments.ofMember(OFFICER, first)).isEmpty();
    }

    @Test
    void theFigureAsKnownThenHasTheResultAsKnownThen() {
        long member = office.member("WF1", EAST, "2000-01-01");
        give(2025, new Common(day("2025-01-05"), null, null), Map.of(member, words("Thủ quỹ")));
        var before = clock.instant();
        db.execute(
                "insert into years.assignment_result (member_id, cell_id, year, effective_on,"
                        + " result, recorded_at, recorded_by) values (?, ?, 2025, '2025-12-20',"
                        + " 'DONE', cast(? as timestamptz), 't')",
                member,
                EAST,
                before.plusSeconds(60).toString());

        assertThat(known("years.assignments.DONE", before.plusSeconds(59))).isZero();
        assertThat(known("years.assignments", before.plusSeconds(59))).isEqualTo(1);
        assertThat(known("years.assignments.DONE", before.plusSeconds(60))).isEqualTo(1);
        assertThat(known("years.assignments.DONE", null)).isEqualTo(1);
    }

    /// TRF-04, handbook 2.11: whoever stays for a time is given work, too.
    @Test
    void aCellGivesItsGuestsWork() {
        long guest = office.member("WG1", FAR, "2000-01-01");
        office.stays(guest, FAR, EAST, "2025-06-02");

        assertThat(assignments.progress(SECRETARY, CELL, 2026))
                .containsExactly(new Assignments.Progress(EAST, 1, 0, 0));
        assertThat(assignments.sheet(SECRETARY, CELL, 2026).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.guest()).isTrue();
                    assertThat(row.code()).isEmpty();
                    assertThat(row.name()).isEqualTo("Phạm Thị WGb");
                });
        var draft = draft(SECRETARY, CELL, 2026, JANUARY, Map.of(guest, words("Thủ quỹ")));
        assertThat(assignments.record(SECRETARY, CELL, 2026, draft)).isEqualTo(new Kept(1));
        assertThat(assignments.ofMember(STRANGER, guest))
                .singleElement()
                .satisfies(work -> assertThat(work.cell()).isEqualTo(EAST));
    }

    @Test
    void ofWorkFromHomeAGuestsHostLearnsOnlyThatThereIsSome() {
        long guest = office.member("WH1", FAR, "2000-01-01");
        office.stays(guest, FAR, EAST, "2025-06-02");
        var home = new OrganizationId(FAR);
        var draft = draft(STRANGER, home, 2026, JANUARY, Map.of(guest, words("Thư ký")));
        assertThat(assignments.record(STRANGER, home, 2026, draft)).isEqualTo(new Kept(1));

        assertThat(assignments.sheet(SECRETARY, CELL, 2026).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.elsewhere()).isTrue();
                    assertThat(row.assignment()).isNull();
                    assertThat(row.missing()).isFalse();
                });
        var here = draft(SECRETARY, CELL, 2026, JANUARY, Map.of(guest, words("Thủ quỹ")));
        assertThat(assignments.record(SECRETARY, CELL, 2026, here)).isEqualTo(new Kept(0));
    }

    private Outcome give(int year, Common common, Map<Long, UnaryOperator<Line>> changes) {
        return assignments.record(OFFICER, CELL, year, draft(year, common, false, changes));
    }

    private AssignmentDraft draft(
            int year, Common common, boolean everywhere, Map<Long, UnaryOperator<Line>> changes) {
        var sheet = assignments.sheet(OFFICER, CELL, year);
        return new AssignmentDraft(common, everywhere, lines(sheet, changes));
    }

    private AssignmentDraft draft(
            Viewer viewer,
            OrganizationId cell,
            int year,
            Common common,
            Map<Long, UnaryOperator<Line>> changes) {
        var sheet = assignments.sheet(viewer, cell, year);
        return new AssignmentDraft(common, false, lines(sheet, changes));
    }

    /// The sheet as it lies open, with what is typed into it.
    private static Map<Long, Line> lines(
            AssignmentSheet sheet, Map<Long, UnaryOperator<Line>> changes) {
        var lines = new HashMap<Long, Line>();
        for (AssignmentSheet.Row row : sheet.rows()) {
            var work = row.assignment();
            var line =
                    work == null
                            ? new Line(row.seen(), "", null, null, null, null)
                            : new Line(
                                    row.seen(),
                                    work.words(),
                                    work.on(),
                                    work.paper(),
                                    work.result(),
                                    work.resultOn());
            lines.put(
                    row.member(),
                    changes.getOrDefault(row.member(), UnaryOperator.identity()).apply(line));
        }
        return lines;
    }

    private static UnaryOperator<Line> words(String words) {
        return line ->
                new Line(
                        line.seen(),
                        words,
                        line.on(),
                        line.paper(),
                        line.result(),
                        line.resultOn());
    }

    private static UnaryOperator<Line> result(@Nullable Result result) {
        return line ->
                new Line(
                        line.seen(),
                        line.words(),
                        line.on(),
                        line.paper(),
                        result,
                        line.resultOn());
    }

    private Assignment work(long member) {
        return year(member, 2026);
    }

    private Assignment year(long member, int year) {
        return assignments.ofMember(OFFICER, member).stream()
                .filter(work -> work.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private long count(String code) {
        return figures.of(OFFICER, new Question(U, Period.year(2026), null), code).count();
    }

    private long known(String code, @Nullable Instant at) {
        return figures.of(OFFICER, new Question(U, Period.year(2025), at), code).count();
    }

    private static List<String> keys(Outcome outcome) {
        return outcome instanceof Refused(var refusals)
                ? refusals.stream().map(one -> one.objection().key()).toList()
                : List.of();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
