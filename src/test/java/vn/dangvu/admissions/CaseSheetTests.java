package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.OFFICER;
import static vn.dangvu.admissions.Town.STRANGER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseSheet;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.StepKind;
import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Case files that lie in the office come in by a sheet, through the rules of the screens.
@AdmissionTest
class CaseSheetTests {

    @TempDir Path folder;

    @Autowired Town town;
    @Autowired CaseShelf shelf;
    @Autowired Imports imports;
    @Autowired DSLContext db;

    @Test
    void makesAMemberOfACandidateAsTheScreensDo() {
        String code = code(town.candidate("Nguyễn Thị Tờ", CELL));

        var result = taken(OFFICER, whole(code));

        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(movements(code)).containsExactly("ADMISSION 2018-12-03 7-QĐ/K");
        assertThat(steps(code))
                .containsExactlyElementsOf(
                        whole(code).stream().map(row -> String.valueOf(row.get("step"))).toList());
        assertThat(one("select count(*) from cases.step where vote_counted")).isPositive();
        // The probation has begun, as on the screen.
        assertThat(
                        one(
                                """
                                select count(*) from cases.case_file f
                                join candidates_api.event e on e.member_id = f.member_id and e.kind = 'ADMITTED'
                                join candidates_api.code c on c.candidate_id = e.candidate_id
                                where f.kind = 'RECOGNITION' and c.code = '%s'\
                                """
                                        .formatted(code)))
                .isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        String code = code(town.candidate("Nguyễn Thị Lại", CELL));
        taken(OFFICER, whole(code));
        var before = steps(code);

        var again = taken(OFFICER, whole(code));

        assertThat(again.problems()).isEmpty();
        assertThat(again.taken()).isZero();
        assertThat(steps(code)).isEqualTo(before);
    }

    @Test
    void takesTheMovementThatStandsInTheLedgerAsItsOwn() {
        long candidate = town.candidate("Nguyễn Thị Sẵn", CELL);
        String code = code(candidate);
        long member = admitted(candidate, code, "8-QĐ/K");

        var result = taken(OFFICER, whole(code));

        assertThat(result.problems()).isEmpty();
        assertThat(codes(result.warnings())).containsExactly("case.otherPaper");
        assertThat(one("select count(*) from members.movement where member_id = " + member))
                .isEqualTo(1);
        assertThat(
                        one(
                                "select count(*) from cases_api.step s join members.movement m on"
                                        + " m.id = s.movement_id where s.kind = 'CEREMONY' and"
                                        + " m.member_id = "
                                        + member))
                .isEqualTo(1);
    }

    /// One day too late by ADM-10: sixty working days from 1 October 2018 end on 24 December.
    @Test
    void refusesARowWithTheWordsOfTheRuleAndTellsTheRowsThatRestOnIt() {
        String code = code(town.candidate("Nguyễn Thị Muộn", CELL));
        var rows = whole(code);
        set(rows, "DECISION", "effective_on", LocalDate.of(2018, 12, 25));

        var result = taken(OFFICER, rows);

        assertThat(codes(result.problems()))
                .containsExactly("case.rule", "case.stopped", "case.stopped", "case.stopped");
        var problem = result.problems().getFirst();
        assertThat(problem.arguments().getFirst()).contains("ADM-10").contains("Quy định 29-QĐ/TW");
        assertThat(problem.heading()).isEqualTo("Ngày");
        assertThat(steps(code)).contains("COMMITTEE_RESOLUTION").doesNotContain("DECISION");
        assertThat(movements(code)).isEmpty();
    }

    @Test
    void takesItWithTheConsentThatExemptsFromTheRule() {
        String code = code(town.candidate("Nguyễn Thị Thuận", CELL));
        var rows = whole(code);
        for (String step : List.of("DECISION", "RECEIVED", "CEREMONY", "PAPERS")) {
            set(rows, step, "effective_on", LocalDate.of(2018, 12, 25));
        }
        set(rows, "DECISION", "consent_number", "9-CV/TU");
        set(rows, "DECISION", "consent_date", LocalDate.of(2018, 12, 20));

        var result = taken(OFFICER, rows);

        assertThat(result.problems()).isEmpty();
        assertThat(
                        db.fetch(
                                        "select unnest(s.excused) from cases.step s where"
                                                + " s.consent_number = '9-CV/TU'")
                                .getValues(0, String.class))
                .containsExactly("ADM-10");
    }

    /// A cell of six: four of six in favour are two thirds, three are not.
    @Test
    void keepsAVoteThatFailedAsOneThatFailed() {
        String code = code(town.candidate("Nguyễn Thị Rớt", CELL));
        var rows = whole(code);
        set(rows, "CELL_RESOLUTION", "vote_for", 3);

        var result = taken(OFFICER, rows);

        assertThat(result.problems().getFirst().code()).isEqualTo("case.rule");
        assertThat(
                        one(
                                """
                                select count(*) from cases.step s join cases.case_file f on f.id = s.case_id
                                join candidates_api.code c on c.candidate_id = f.candidate_id
                                where c.code = '%s' and s.kind = 'CELL_RESOLUTION' and not s.passed and s.stage is null\
                                """
                                        .formatted(code)))
                .isEqualTo(1);
    }

    @Test
    void saysWhereTheMinutesCountOthersThanTheRegister() {
        String code = code(town.candidate("Nguyễn Thị Lệch", CELL));
        var rows = whole(code);
        set(rows, "CELL_RESOLUTION", "vote_base", 5);
        set(rows, "CELL_RESOLUTION", "vote_present", 5);
        set(rows, "CELL_RESOLUTION", "vote_for", 5);

        var result = taken(OFFICER, rows);

        assertThat(result.problems()).isEmpty();
        assertThat(codes(result.warnings())).containsExactly("case.base");
    }

    @Test
    void knowsNobodyBeyondWhoImports() {
        String code = code(town.candidate("Nguyễn Thị Kín", CELL));

        var result = taken(STRANGER, whole(code));

        assertThat(codes(result.problems())).containsOnly("case.unknownPerson");
        assertThat(result.problems()).hasSize(whole(code).size());
        assertThat(steps(code)).isEmpty();
    }

    @Test
    void hasAWordForEveryStepResultAndReasonOfEveryProcedure() {
        assertThat(words("step")).containsExactlyElementsOf(told(step -> List.of(step.code())));
        assertThat(words("result")).containsExactlyElementsOf(told(StepKind::outcomes));
        assertThat(words("ground")).containsExactlyElementsOf(told(StepKind::grounds));
        assertThat(words("kind"))
                .containsExactlyElementsOf(
                        shelf.kinds().stream()
                                .map(CaseKind::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
        CaseSheet.SHEET.columns().stream()
                .map(Column::choices)
                .forEach(choices ->
                        assertThat(choices).extracting(Choice::label).doesNotHaveDuplicates());
    }

    private Set<String> told(Function<StepKind, List<String>> part) {
        return shelf.kinds().stream()
                .flatMap(kind -> shelf.procedure(kind).steps().stream())
                .flatMap(step -> part.apply(step).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String column) {
        return CaseSheet.SHEET.column(column).choices().stream()
                .map(Choice::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // ---------- the papers

    /// A dossier of 3 September 2018, resolved on 1 October, decided on 19 November.
    private static List<Map<String, Object>> whole(String code) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(row(code, "OPENED", "2018-09-03", Map.of("cell_code", "K.1.1")));
        rows.add(row(code, "APPLICATION", "2018-09-03", Map.of()));
        rows.add(row(code, "BACKGROUND", "2018-09-03", Map.of()));
        rows.add(row(code, "VETTING", "2018-09-03", paper("3-KL/ĐU", "2018-09-01", "YES")));
        rows.add(row(code, "OPINIONS_MASS", "2018-09-03", Map.of("result", "YES")));
        rows.add(row(code, "OPINIONS_RESIDENCE", "2018-09-03", Map.of("result", "YES")));
        rows.add(row(code, "INTRODUCTION", "2018-09-03", Map.of("other_code", "B1")));
        rows.add(row(code, "INTRODUCTION", "2018-09-03", Map.of("other_code", "B2")));
        rows.add(row(code, "CELL_RESOLUTION", "2018-10-01", vote(6, 6, "4-NQ/CB")));
        rows.add(row(code, "COMMITTEE_RESOLUTION", "2018-10-15", vote(5, 5, "5-NQ/ĐU")));
        rows.add(row(code, "DECISION", "2018-11-19", vote(9, 9, "7-QĐ/K")));
        rows.add(row(code, "RECEIVED", "2018-11-21", Map.of()));
        rows.add(row(code, "CEREMONY", "2018-12-03", Map.of("other_code", "B3")));
        rows.add(row(code, "PAPERS", "2018-12-10", Map.of()));
        return rows;
    }

    private static Map<String, Object> row(
            String code, String step, String on, Map<String, Object> more) {
        var row = new LinkedHashMap<String, Object>();
        row.put("person_code", code);
        row.put("kind", "ADMISSION");
        row.put("step", step);
        row.put("effective_on", LocalDate.parse(on));
        row.putAll(more);
        if (row.containsKey("decision_number")) {
            row.putIfAbsent("decision_date", LocalDate.parse(on));
        }
        return row;
    }

    private static Map<String, Object> paper(String number, String signed, String result) {
        return Map.of(
                "decision_number",
                number,
                "decision_date",
                LocalDate.parse(signed),
                "result",
                result);
    }

    private static Map<String, Object> vote(int base, int inFavour, String number) {
        var row = new HashMap<String, Object>();
        row.put("decision_number", number);
        row.put("vote_base", base);
        row.put("vote_present", base);
        row.put("vote_for", inFavour);
        return row;
    }

    private static void set(
            List<Map<String, Object>> rows, String step, String column, Object value) {
        rows.stream()
                .filter(row -> step.equals(row.get("step")))
                .forEach(row -> row.put(column, value));
    }

    /// As an office would have it from its first sheets: a member with a bare movement.
    private long admitted(long candidate, String code, String paper) {
        db.execute(
                "insert into members.name (full_name, given, middle, family) values ('Nguyễn Thị"
                        + " Sẵn', 'Sẵn', 'Thị', 'Nguyễn')");
        long member =
                db.fetchSingle(
                                "insert into members.member (code, recorded_by) values (?, 't')"
                                        + " returning id",
                                "ĐV-" + code)
                        .get(0, long.class);
        db.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_by)
                select ?, date '1900-01-01', max(n.id), 'FEMALE', date '1985-05-19', '02', 't' from members.name n where n.given = 'Sẵn'\
                """,
                member);
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, decision_number, recorded_by)
                values (?, 'ADMISSION', date '2018-12-03', ?, ?, 't')\
                """,
                member,
                CELL,
                paper);
        db.execute(
                """
                insert into candidates.follow_fact (candidate_id, kind, effective_on, member_id, recorded_by)
                values (?, 'ADMITTED', date '2018-12-03', ?, 't')\
                """,
                candidate,
                member);
        return member;
    }

    private ImportResult taken(Viewer viewer, List<Map<String, Object>> rows) {
        var books = new Books(folder);
        rows.forEach(row -> books.row(CaseSheet.SHEET, row));
        return books.into(imports, viewer);
    }

    private static List<String> codes(List<ImportResult.Problem> problems) {
        return problems.stream().map(ImportResult.Problem::code).toList();
    }

    private String code(long candidate) {
        return db.fetchSingle(
                        "select code from candidates_api.code where candidate_id = ?", candidate)
                .get(0, String.class);
    }

    private List<String> steps(String code) {
        return db.fetch(
                        """
                        select s.kind from cases.step s join cases.case_file f on f.id = s.case_id
                        join candidates_api.code c on c.candidate_id = f.candidate_id
                        where c.code = ? order by s.ordinal\
                        """,
                        code)
                .getValues(0, String.class);
    }

    private List<String> movements(String code) {
        return db.fetch(
                        """
                        select concat_ws(' ', m.kind, m.effective_on, m.decision_number) from members.movement m
                        join candidates_api.event e on e.member_id = m.member_id and e.kind = 'ADMITTED'
                        join candidates_api.code c on c.candidate_id = e.candidate_id
                        where c.code = ? order by m.id\
                        """,
                        code)
                .getValues(0, String.class);
    }

    private long one(String query) {
        return db.fetchSingle(query).get(0, long.class);
    }
}
