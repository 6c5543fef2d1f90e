package vn.dangvu.exchange;

import java.util.ArrayList;
import java.util.List;

/// The files of an import, inspected, and the sheets found in them.
final class OpenedFiles {

    /// @param file place in the list of files
    record Found(int file, Sheet sheet, WorkbookReader reader, WorkbookInspection.Tab tab) {}

    private final List<ImportFile> files;
    private final List<Sheet> sheets;
    private final List<ImportResult.FileReport> reports = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    OpenedFiles(List<ImportFile> files, List<Sheet> sheets, Progress progress) {
        this.files = files;
        this.sheets = sheets;
        for (int index = 0; index < files.size(); index++) {
            ImportFile file = files.get(index);
            progress.at(Progress.Stage.INSPECTING, file.name(), index, files.size());
            reports.add(open(index, file));
        }
    }

    List<ImportResult.FileReport> reports() {
        return List.copyOf(reports);
    }

    /// In the order in which they are read and applied: what others refer to comes first.
    List<Found> inOrder() {
        return found.stream()
                .sorted((one, other) -> Integer.compare(one.sheet().order(), other.sheet().order()))
                .toList();
    }

    boolean refused() {
        return reports.stream().anyMatch(report -> !report.refusals().isEmpty());
    }

    void refuse(int file, List<Refusal> refusals) {
        var report = reports.get(file);
        var all = new ArrayList<>(report.refusals());
        all.addAll(refusals);
        reports.set(
                file,
                new ImportResult.FileReport(report.file(), report.hash(), all, report.ignored()));
    }

    ImportResult refusedResult() {
        return new ImportResult(
                ImportResult.State.REFUSED, reports, List.of(), List.of(), List.of(), List.of());
    }

    private ImportResult.FileReport open(int index, ImportFile file) {
        String hash = FileKind.hash(file.path());
        try {
            var inspection = WorkbookInspection.of(file.path());
            var reader = new WorkbookReader(file.path(), inspection);
            var mine = new ArrayList<WorkbookInspection.Tab>();
            for (Sheet sheet : sheets) {
                WorkbookInspection.Tab tab = reader.tab(sheet);
                if (tab != null) {
                    found.add(new Found(index, sheet, reader, tab));
                    mine.add(tab);
                }
            }
            var refusals = mine.isEmpty() ? List.of(missing(inspection)) : List.<Refusal>of();
            return new ImportResult.FileReport(file, hash, refusals, others(inspection, mine));
        } catch (RefusedFile refused) {
            return new ImportResult.FileReport(file, hash, List.of(refused.refusal()), List.of());
        }
    }

    private Refusal missing(WorkbookInspection inspection) {
        return Refusal.of(
                "missingSheet",
                String.join("”, “", sheets.stream().map(Sheet::name).toList()),
                String.join(
                        "”, “",
                        inspection.tabs().stream().map(WorkbookInspection.Tab::name).toList()));
    }

    private static List<String> others(
            WorkbookInspection inspection, List<WorkbookInspection.Tab> mine) {
        return inspection.tabs().stream()
                .filter(tab -> !tab.hidden() && tab.rows() > 0 && !mine.contains(tab))
                .map(WorkbookInspection.Tab::name)
                .filter(name -> !name.equals(SheetWriter.INSTRUCTIONS))
                .toList();
    }

    int count() {
        return files.size();
    }
}
