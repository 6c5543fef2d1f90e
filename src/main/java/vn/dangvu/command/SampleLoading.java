package vn.dangvu.command;

import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportText;
import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.SettingsDraft;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Fills an empty register with the sample committee: its workbooks are written and imported like
/// anybody's.
final class SampleLoading {

    private final Office office;
    private final Steps steps;
    private final Texts texts;

    SampleLoading(Office office, Steps steps, Texts texts) {
        this.office = office;
        this.steps = steps;
        this.texts = texts;
    }

    boolean registerIsEmpty() {
        return office.get(Operator.class).viewer().grants().isEmpty();
    }

    void load(PrintStream out) {
        try (var folder = ImportFolder.create()) {
            Path books = Files.createDirectories(folder.path().resolve("books"));
            steps.now("command.sample.writing");
            List<ImportFile> files =
                    new SampleCommittee().write(books).stream().map(ImportFile::of).toList();
            var result =
                    office.get(Imports.class)
                            .run(
                                    office.get(Operator.class).viewer(),
                                    ImportRequest.of(files, folder),
                                    new ImportProgress(steps));
            steps.done();
            if (result.state() != ImportResult.State.COMMITTED || result.refused() > 0) {
                ImportText.lines(result, texts).forEach(out::println);
            }
            prepareReports();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an officer would type before printing: the admission targets that were set for the
    /// committee, and the number and day of the report of 2019. No figure is among them.
    private void prepareReports() {
        var reports = office.get(AnnualReports.class);
        var viewer = office.get(Operator.class).viewer();
        reports.homes(viewer)
                .forEach(committee -> {
                    settle(reports, viewer, committee.id(), 2019, "120", "02-BC/ĐUK", "16/01/2020");
                    settle(reports, viewer, committee.id(), 2021, "80", "", "");
                });
    }

    private static void settle(
            AnnualReports reports,
            Viewer viewer,
            OrganizationId committee,
            int year,
            String target,
            String number,
            String dated) {
        var drafted = SettingsDraft.of(reports.settings(viewer, committee, year));
        var saving =
                reports.save(
                        viewer,
                        committee,
                        year,
                        new SettingsDraft(
                                target,
                                number,
                                "Đà Lạt",
                                dated,
                                "Tỉnh ủy Lâm Đồng",
                                drafted.issuer(),
                                drafted.signedFor(),
                                drafted.signerPost(),
                                drafted.signerName(),
                                "Tỉnh ủy Lâm Đồng (để báo cáo)\n" + drafted.recipients()));
        if (!(saving instanceof AnnualReports.Saving.Kept)) {
            throw new IllegalStateException("The sample's report settings are refused: " + saving);
        }
    }
}
