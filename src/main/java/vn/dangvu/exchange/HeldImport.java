package vn.dangvu.exchange;

import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;
import vn.dangvu.kernel.Viewer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An import that waits for somebody else. Its files are kept beside it.
///
/// @param hashes SHA-256 of the files
/// @param fresh rows that were new when it was prepared
public record HeldImport(
        List<String> files,
        List<String> hashes,
        List<Decision> decisions,
        boolean keepRecordedDays,
        int fresh,
        int changed,
        int same,
        int refused) {

    /// What was decided about a row.
    record Decision(int file, String sheet, int row, String answer) {

        private static final Comparator<Decision> ORDER =
                Comparator.comparing(Decision::file)
                        .thenComparing(Decision::sheet)
                        .thenComparing(Decision::row);
    }

    /// Who confirms it must be able to import wherever the viewer can.
    static Proposal proposal(Viewer viewer, ImportRequest request, ImportResult preview) {
        var held =
                new HeldImport(
                        request.files().stream().map(ImportFile::name).toList(),
                        preview.files().stream().map(ImportResult.FileReport::hash).toList(),
                        request.decisions().entrySet().stream()
                                .map(one ->
                                        new Decision(
                                                one.getKey().file(),
                                                one.getKey().sheet(),
                                                one.getKey().row(),
                                                one.getValue()))
                                .sorted(Decision.ORDER)
                                .toList(),
                        request.keepRecordedDays(),
                        preview.fresh(),
                        preview.changed(),
                        preview.same(),
                        preview.refused());
        return Proposal.of(Kind.IMPORT, List.of(viewer.officerRoots()), held)
                .with(
                        request.files().stream()
                                .map(file -> new Proposal.Attachment(file.name(), file.path()))
                                .toList());
    }

    /// The same import over the kept files.
    public ImportRequest request(List<ImportFile> kept, ImportFolder folder) {
        var answers = new HashMap<ImportRequest.Place, String>();
        decisions.forEach(one ->
                answers.put(
                        new ImportRequest.Place(one.file(), one.sheet(), one.row()), one.answer()));
        return new ImportRequest(kept, Map.copyOf(answers), keepRecordedDays, folder.path());
    }
}
