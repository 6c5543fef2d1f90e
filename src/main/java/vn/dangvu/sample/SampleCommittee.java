package vn.dangvu.sample;

import vn.dangvu.candidates.CandidateSheet;
import vn.dangvu.cases.CaseSheet;
import vn.dangvu.committees.PostSheet;
import vn.dangvu.committees.TermSheet;
import vn.dangvu.courses.CourseSheet;
import vn.dangvu.courses.ParticipantSheet;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.transfers.SlipSheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The made-up committee `khoi-lam-dong`, 2015–2021: members, movements, ratings, terms and posts
/// that stand behind the figures which the committee published. Every call makes the same rows.
public final class SampleCommittee {

    /// The name by which commands and the server know it.
    public static final String NAME = "khoi-lam-dong";

    private static final long SEED = 19_760_604;

    private static final String PLAN = "sap-xep-2025-03-01.xlsx";

    private final SheetRows rows;
    private final LeaderRows leaderRows;
    private final CaseFiles files;
    private final List<Map<String, Object>> cases;
    private final SampleSplit split;

    public SampleCommittee() {
        var world = new World(SEED);
        var ratings = new Ratings(world);
        new History(world, ratings).run();
        rows = new SheetRows(world, ratings);
        var leaders = new Leaders(world, SEED + 1);
        leaders.run();
        leaderRows = new LeaderRows(leaders);
        files = new CaseFiles(world, leaders, SEED + 2);
        cases = files.cases();
        split = new SampleSplit(world.organizations.grassroots);
    }

    /// Rows of the organizations sheet, keyed by column; days are `LocalDate`, choices are codes.
    public List<Map<String, Object>> organizations() {
        return rows.organizations();
    }

    public List<Map<String, Object>> members() {
        return rows.members();
    }

    public List<Map<String, Object>> movements() {
        return rows.movements();
    }

    public List<Map<String, Object>> ratings() {
        return rows.ratings();
    }

    public List<Map<String, Object>> terms() {
        return leaderRows.terms();
    }

    public List<Map<String, Object>> posts() {
        return leaderRows.posts();
    }

    public List<Map<String, Object>> candidates() {
        return List.copyOf(files.aspirants.candidates);
    }

    public List<Map<String, Object>> courses() {
        return List.copyOf(files.aspirants.courses);
    }

    public List<Map<String, Object>> participants() {
        return List.copyOf(files.aspirants.participants);
    }

    /// Rows of the sheet of case files: one a step.
    public List<Map<String, Object>> cases() {
        return cases;
    }

    public List<Map<String, Object>> slips() {
        return files.slips();
    }

    /// Writes the eleven workbooks into a folder (made if need be), in the order of an import.
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                write(folder, OrganizationSheet.SHEET, organizations()),
                write(folder, MemberSheet.SHEET, members()),
                write(folder, MovementSheet.SHEET, movements()),
                write(folder, RatingSheet.SHEET, ratings()),
                write(folder, TermSheet.SHEET, terms()),
                write(folder, PostSheet.SHEET, posts()),
                write(folder, CandidateSheet.SHEET, candidates()),
                write(folder, CourseSheet.SHEET, courses()),
                write(folder, ParticipantSheet.SHEET, participants()),
                write(folder, CaseSheet.SHEET, cases()),
                write(folder, SlipSheet.SHEET, slips()));
    }

    /// Writes the plan by which the committee ended in 2025, for `reorganize`. It is no workbook of
    /// the import and stands in a folder of its own.
    public Path writePlan(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(PLAN);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SheetWriter.book(out, split.rows());
        }
        return file;
    }

    private static Path write(Path folder, Sheet sheet, List<Map<String, Object>> rows)
            throws IOException {
        Path file = folder.resolve(sheet.fileName());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SheetWriter.write(out, sheet, rows.iterator());
        }
        return file;
    }
}
