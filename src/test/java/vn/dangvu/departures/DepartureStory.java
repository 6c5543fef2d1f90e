package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Openings;
import vn.dangvu.cases.Openings.Person;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.StepOutcome.Recorded;
import vn.dangvu.cases.Vote;
import vn.dangvu.committees.Township;
import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MemberSheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// A township that is filled once for all classes of the world, and what a story about leaving
/// asks.
abstract class DepartureStory {

    @TempDir static Path folder;

    @Autowired Cases cases;
    @Autowired CaseShelf shelf;
    @Autowired Openings openings;
    @Autowired Figures figures;
    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

    Township town;
    Viewer officer;

    /// Once for all classes of the world, before any transaction of a test.
    @BeforeAll
    static void fill(@Autowired Imports imports, @Autowired DSLContext sql) {
        if (sql.fetchSingle("select count(*) from members.member").get(0, int.class) == 0) {
            Township.fill(imports, folder);
            veteran(imports, new Township(sql).officer("U"));
        }
    }

    @BeforeEach
    void open() {
        town = new Township(sql);
        officer = town.officer("U");
    }

    /// Somebody in K who will have been in the Party for thirty years on 01/02/2026.
    private static void veteran(Imports imports, Viewer officer) {
        var row = new HashMap<String, Object>();
        row.put("code", "D1");
        row.put("full_name", "Trần Thị Lão");
        row.put("sex", "FEMALE");
        row.put("born_on", LocalDate.of(1960, 5, 4));
        row.put("ethnicity", "01");
        row.put("recorded_on", LocalDate.of(2015, 1, 5));
        row.put("joined_on", LocalDate.of(1996, 2, 1));
        row.put("cell_code", "K");
        row.put("present_from", LocalDate.of(2014, 12, 31));
        row.put("standing", "OFFICIAL");
        var result = new Books(folder).row(MemberSheet.SHEET, row).into(imports, officer);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
    }

    // ---------- cases

    Opening opening(CaseKind kind, String member, String on, @Nullable String ground) {
        var asked =
                openings.asked(
                        officer, kind, new Person.Member(town.member(member)), LocalDate.parse(on));
        return cases.open(officer, asked.file(), told("OPENED", "U", on, null, ground));
    }

    long opened(CaseKind kind, String member, String on, @Nullable String ground) {
        var opening = opening(kind, member, on, ground);
        if (opening instanceof Opening.Opened(long file)) {
            return file;
        }
        throw new IllegalStateException(opening.toString());
    }

    CaseFile file(long id) {
        return shelf.open(officer, id).file();
    }

    /// A step without a vote, by the organization of that code.
    StepOutcome step(long file, String step, String where, String on, @Nullable String outcome) {
        return cases.record(officer, file, told(step, where, on, outcome, null));
    }

    StepOutcome paper(long file, String step, String where, String on, @Nullable String outcome) {
        return cases.record(
                officer, file, told(step, where, on, outcome, null).decided(numbered(on)));
    }

    /// A ballot: of a cell by the register, of a committee as its minutes say.
    StepOutcome vote(long file, String step, String where, String on, int inFavour, int base) {
        boolean cell = step.equals("CELL_RESOLUTION");
        var ballot = new Vote(base, base, inFavour, base - inFavour, 0, cell, List.of());
        return cases.record(
                officer,
                file,
                told(step, where, on, null, null).decided(numbered(on)).voted(ballot));
    }

    private static Decision numbered(String on) {
        return new Decision("7-QĐ/ĐU", LocalDate.parse(on), null);
    }

    StepEntry told(
            String step, String where, String on, @Nullable String outcome, @Nullable String why) {
        return new StepEntry(
                step,
                town.organization(where).value(),
                LocalDate.parse(on),
                Decision.NONE,
                null,
                outcome,
                why,
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    /// Why a step was refused: the ends of the keys, of the ledger the names of its reasons.
    static List<String> reasons(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Refused(var prospect)) {
            return Stream.concat(
                            keys(prospect.objections()).stream(),
                            prospect.ledger().stream().map(one -> one.getClass().getSimpleName()))
                    .toList();
        }
        throw new IllegalStateException(outcome.toString());
    }

    static List<String> keys(List<Objection> objections) {
        return objections.stream()
                .map(one -> one.key().replaceFirst("^[a-z]+\\.objection\\.", ""))
                .toList();
    }

    // ---------- the ledger and the figures

    /// `kind on` of every movement of the member, with the standing he or she came with.
    List<String> ledger(String member) {
        return sql.fetch(
                        """
                        select concat_ws(' ', e.kind, e.effective_on, e.standing, e.decision_number)
                        from members.movement e
                        where e.member_id = ? and e.superseded_at = 'infinity' order by e.effective_on, e.ordinal\
                        """,
                        town.member(member))
                .getValues(0, String.class);
    }

    long count(String code, int year) {
        return figures.of(
                        officer,
                        new Question(town.organization("U"), Period.year(year), null),
                        code)
                .count();
    }

    /// Whether closing = opening + in − out, and how many that is.
    long balance(int year) {
        long in =
                Stream.of("openingBalance", "admitted", "readmitted", "restored", "transferredIn")
                        .mapToLong(name -> count("members." + name, year))
                        .sum();
        long out =
                Stream.of("transferredOut", "withdrawn", "struckOff", "expelled", "died")
                        .mapToLong(name -> count("members." + name, year))
                        .sum();
        long closing = count("members.closing", year);
        long expected = count("members.opening", year) + in - out;
        if (closing != expected) {
            throw new AssertionError(closing + " instead of " + expected + " in " + year);
        }
        return closing;
    }

    // ---------- what every story does

    /// A case of strike-off that the cell may resolve upon.
    long considered(String member) {
        long file = opened(CaseKind.STRIKE_OFF, member, "2025-08-18", "NO_FEE");
        assertRecorded(step(file, "BASIS", "G.1", "2025-05-01", null));
        assertRecorded(step(file, "REMINDED", "G.1", "2025-07-01", null));
        assertThat(reasons(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-10", 14, 14)))
                .containsExactly("selfReviewFirst");
        for (String on : List.of("2025-08-20", "2025-08-27", "2025-09-03")) {
            assertRecorded(step(file, "SELF_REVIEW", "G.1", on, "REFUSED"));
        }
        return file;
    }

    /// One that was decided on 01/10/2025.
    long struckOff(String member) {
        long file = considered(member);
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-12", 14, 14))).isTrue();
        assertThat(passed(vote(file, "COMMITTEE_RESOLUTION", "G", "2025-09-22", 15, 15))).isTrue();
        assertThat(passed(vote(file, "DECISION", "U", "2025-10-01", 8, 8))).isTrue();
        return file;
    }

    boolean passed(StepOutcome outcome) {
        var recorded = (Recorded) outcome;
        return shelf.step(officer, recorded.step()).succeeded();
    }

    static void assertRecorded(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
    }

    List<String> refused(CaseKind kind, String member, String on, @Nullable String ground) {
        var opening = opening(kind, member, on, ground);
        return keys(((Opening.Refused) opening).objections());
    }

    List<String> due(long file) {
        return shelf.open(officer, file).due().stream()
                .map(one -> due(one.kind().replace("departures.", ""), one.on() + "", one.step()))
                .toList();
    }

    static String due(String kind, String on, String step) {
        return kind + " " + on + " " + step;
    }

    void authorize(String organization, String since) {
        sql.execute(
                "insert into reorganizations.mandate (organization_id, kind, act, effective_on,"
                        + " decision_number, recorded_by) values (?, 'AUTHORIZED_ADMISSION',"
                        + " 'GRANTED', ?::date, '1-QĐ/ĐU', 'test')",
                town.organization(organization).value(),
                since);
    }

    void rate(String member, int year) {
        sql.execute(
                "insert into reviews.rating (year, subject, organization_id, member_id, level,"
                        + " recorded_by) values (?, 'MEMBER', ?, ?, 'NOT_FULFILLED', 'test')",
                year,
                town.organization("G.1").value(),
                town.member(member));
    }
}
