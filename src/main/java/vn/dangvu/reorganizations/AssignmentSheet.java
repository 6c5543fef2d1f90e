package vn.dangvu.reorganizations;

import vn.dangvu.exchange.ImportResult.Problem;
import vn.dangvu.exchange.Refusal;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.exchange.WorkbookSheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Members who go to cells of their own, as a sheet has them: the same one as in the workbook of a
/// plan.
public final class AssignmentSheet {

    public static final String FILE_NAME = "phan-cong-dang-vien.xlsx";

    /// @param memberAt where the member's code stands in the file, such as `A7`
    /// @param cellAt where the code of the cell stands
    public record Placed(int row, String memberAt, String cellAt, Assignment assignment) {}

    /// How reading it ends.
    public sealed interface Reading {

        record Taken(List<Placed> rows) implements Reading {

            public Taken {
                rows = List.copyOf(rows);
            }
        }

        /// Nothing is taken while a single cell cannot be read.
        record Refused(List<Refusal> refusals, List<Problem> problems) implements Reading {

            public Refused {
                refusals = List.copyOf(refusals);
                problems = List.copyOf(problems);
            }
        }
    }

    private AssignmentSheet() {}

    /// Other sheets of the file are left alone: it may be the whole workbook of a plan.
    public static Reading read(Path file, LocalDate today) {
        var read = WorkbookSheets.read(file, List.of(PlanSheets.MEMBERS), List.of(), today);
        if (!read.refusals().isEmpty() || !read.problems().isEmpty()) {
            return new Reading.Refused(read.refusals(), read.problems());
        }
        return new Reading.Taken(
                read.rowsOf(PlanSheets.MEMBERS).stream()
                        .map(row ->
                                new Placed(
                                        row.number(),
                                        row.cell("member"),
                                        row.cell("cell"),
                                        new Assignment(row.text("member"), row.text("cell"))))
                        .toList());
    }

    /// The sheet to fill in, with those who are assigned already.
    public static void write(OutputStream out, List<Assignment> assignments) throws IOException {
        SheetWriter.write(
                out,
                PlanSheets.MEMBERS,
                assignments.stream()
                        .map(one -> Map.of("member", one.member(), "cell", one.cell()))
                        .iterator());
    }
}
