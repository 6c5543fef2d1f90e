package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an import did, or would do.
///
/// @param problems the first of them; all stand in the annotated file
/// @param warnings of rows that go in, though a rule says otherwise; the first of them
/// @param duplicates rows that look like somebody who is there already and wait for a decision
public record ImportResult(
        State state,
        List<FileReport> files,
        List<SheetReport> sheets,
        List<Problem> problems,
        List<Problem> warnings,
        List<Duplicate> duplicates) {

    /// How many problems, and how many duplicates, are named one by one.
    public static final int NAMED = 200;

    public enum State {
        /// A file could not be taken at all; nothing was written.
        REFUSED,
        /// This is what would happen; nothing was written.
        PREVIEWED,
        /// It has happened.
        COMMITTED,
        /// It will happen once somebody else has confirmed it; nothing was written.
        WAITING
    }

    /// @param hash SHA-256 of the file
    /// @param ignored tabs that are no sheets of ours
    public record FileReport(
            ImportFile file, String hash, List<Refusal> refusals, List<String> ignored) {

        public FileReport {
            refusals = List.copyOf(refusals);
            ignored = List.copyOf(ignored);
        }
    }

    /// @param file place in the list of files
    /// @param warned rows that go in with a warning
    /// @param skipped rows left out because somebody decided so
    /// @param positions index of the file's column by column key
    /// @param backdated rows that would change what a register in use answers about earlier days
    /// @param log every problem of the sheet, by row
    public record SheetReport(
            int file,
            Sheet sheet,
            int fresh,
            int changed,
            int same,
            int refused,
            int warned,
            int skipped,
            Backdated backdated,
            Map<String, Integer> positions,
            Path log) {

        public SheetReport {
            positions = Map.copyOf(positions);
        }

        public int taken() {
            return fresh + changed;
        }

        /// Whether the file that is given back says anything about it.
        public boolean annotated() {
            return refused > 0 || warned > 0;
        }
    }

    /// @param heading the column, unless the whole row is meant
    /// @param cell its address in the file, such as `C12`
    public record Problem(
            int file,
            String tab,
            int row,
            @Nullable String heading,
            @Nullable String cell,
            String found,
            String code,
            List<String> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /// @param found the row's own name
    /// @param memberCode who is there already
    /// @param reason what is the same in both
    public record Duplicate(
            int file,
            String sheet,
            String tab,
            int row,
            String found,
            String memberCode,
            String memberName,
            String reason) {

        public ImportRequest.Place place() {
            return new ImportRequest.Place(file, sheet, row);
        }
    }

    public ImportResult {
        files = List.copyOf(files);
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        duplicates = List.copyOf(duplicates);
    }

    ImportResult waiting() {
        return new ImportResult(State.WAITING, files, sheets, problems, warnings, duplicates);
    }

    public int fresh() {
        return sheets.stream().mapToInt(SheetReport::fresh).sum();
    }

    public int changed() {
        return sheets.stream().mapToInt(SheetReport::changed).sum();
    }

    public int same() {
        return sheets.stream().mapToInt(SheetReport::same).sum();
    }

    public int refused() {
        return sheets.stream().mapToInt(SheetReport::refused).sum();
    }

    public Backdated backdated() {
        return Backdated.sum(sheets.stream().map(SheetReport::backdated).toList());
    }

    /// How many rows go in with a warning.
    public int warned() {
        return sheets.stream().mapToInt(SheetReport::warned).sum();
    }

    /// How many rows would be written.
    public int taken() {
        return fresh() + changed();
    }
}
