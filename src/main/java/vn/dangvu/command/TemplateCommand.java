package vn.dangvu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.candidates.CandidateSheet;
import vn.dangvu.cases.CaseSheet;
import vn.dangvu.committees.PostSheet;
import vn.dangvu.committees.TermSheet;
import vn.dangvu.courses.CourseSheet;
import vn.dangvu.courses.ParticipantSheet;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.fees.FeeBasisSheet;
import vn.dangvu.fees.FeePaymentSheet;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reorganizations.PlanSheets;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.transfers.SlipSheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes the empty workbooks that an office fills.
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    /// Named here, so that no database has to be opened for empty sheets.
    private static final List<Sheet> SHEETS =
            List.of(
                    OrganizationSheet.SHEET,
                    MemberSheet.SHEET,
                    MovementSheet.SHEET,
                    RatingSheet.SHEET,
                    TermSheet.SHEET,
                    PostSheet.SHEET,
                    CandidateSheet.SHEET,
                    CourseSheet.SHEET,
                    ParticipantSheet.SHEET,
                    CaseSheet.SHEET,
                    SlipSheet.SHEET,
                    FeeBasisSheet.SHEET,
                    FeePaymentSheet.SHEET);

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of(".");

    TemplateCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        new GivenPaths(spec).folderToWrite("--out", out);
        for (Sheet sheet : SHEETS) {
            Path file = out.resolve(sheet.fileName());
            try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                SheetWriter.template(stream, sheet);
            }
            print.println(file);
        }
        Path plan = out.resolve(PlanSheets.FILE_NAME);
        try (var stream = new BufferedOutputStream(Files.newOutputStream(plan))) {
            SheetWriter.template(stream, PlanSheets.ALL);
        }
        print.println(plan);
        print.flush();
        return ExitCode.DONE;
    }
}
