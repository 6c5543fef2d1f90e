package vn.dangvu.exchange.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportResult.Duplicate;
import vn.dangvu.exchange.ImportResult.SheetReport;
import vn.dangvu.exchange.ImportWords;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.util.List;

/// One import, as far as it has come.
///
/// @param view WORKING, FAILED, REFUSED, PREVIEWED, WAITING or COMMITTED
/// @param prepared whether somebody else prepared it, so that it is confirmed as it is
/// @param backdated what becomes of days of knowledge before today; empty when there are none
/// @param backdatedFrom the first of them
public record ImportJobPage(
        String address,
        String files,
        String view,
        @Nullable Step step,
        List<Refused> refused,
        List<String> ignored,
        List<Line> lines,
        String taken,
        boolean somethingToTake,
        boolean prepared,
        String backdated,
        String backdatedFrom,
        List<Problem> problems,
        boolean moreProblems,
        List<Problem> warnings,
        boolean moreWarnings,
        List<Question> questions,
        List<Annotated> annotated) {

    /// @param done of `total`, both 0 while unknown
    public record Step(String words, long done, long total) {}

    public record Refused(String file, List<String> reasons) {}

    public record Line(
            String sheet,
            String file,
            String fresh,
            String changed,
            String same,
            String refused,
            String warned,
            String skipped) {}

    public record Problem(String place, String words) {}

    /// @param name of the form's field
    public record Question(
            String name, String place, String words, List<Answer> answers, String chosen) {}

    public record Answer(String value, String label) {}

    public record Annotated(String file, String address) {}

    static ImportJobPage of(ImportJob job, Texts texts) {
        return switch (job.state()) {
            case ImportJob.State.Working working -> without(job, "WORKING", step(working, texts));
            case ImportJob.State.Failed _ -> without(job, "FAILED", null);
            case ImportJob.State.Ended(ImportResult result) -> new Shown(job, result, texts).page();
        };
    }

    static String field(ImportRequest.Place place) {
        return "row-" + place.file() + "-" + place.sheet() + "-" + place.row();
    }

    private static ImportJobPage without(ImportJob job, String view, @Nullable Step step) {
        return new ImportJobPage(
                address(job),
                names(job),
                view,
                step,
                List.of(),
                List.of(),
                List.of(),
                "0",
                false,
                job.prepared() != null,
                "",
                "",
                List.of(),
                false,
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private static Step step(ImportJob.State.Working working, Texts texts) {
        var formats = Formats.of(texts);
        boolean counted = working.stage() == Progress.Stage.READING;
        String words =
                texts.get(
                        "exchange.stage." + working.stage(),
                        working.what(),
                        formats.number(working.done()),
                        formats.number(working.total()));
        return new Step(words, counted ? working.done() : 0, counted ? working.total() : 0);
    }

    private static String address(ImportJob job) {
        return "/import/" + job.id();
    }

    private static String names(ImportJob job) {
        return String.join(", ", job.request().files().stream().map(file -> file.name()).toList());
    }

    /// The result in words.
    private record Shown(ImportJob job, ImportResult result, Texts texts) {

        ImportJobPage page() {
            var words = new ImportWords(texts);
            var ignored = result.files().stream().flatMap(file -> file.ignored().stream()).toList();
            return new ImportJobPage(
                    address(job),
                    names(job),
                    result.state().name(),
                    null,
                    refused(words),
                    ignored,
                    result.sheets().stream().map(this::line).toList(),
                    number(result.taken()),
                    result.taken() > 0,
                    job.prepared() != null,
                    words.backdated(result),
                    backdatedFrom(),
                    named(result.problems(), words),
                    result.problems().size() == ImportResult.NAMED,
                    named(result.warnings(), words),
                    result.warnings().size() == ImportResult.NAMED,
                    result.duplicates().stream().map(each -> question(each, words)).toList(),
                    annotated());
        }

        private static List<Problem> named(List<ImportResult.Problem> told, ImportWords words) {
            return told.stream()
                    .map(each -> new Problem(words.place(each), words.problem(each)))
                    .toList();
        }

        private String backdatedFrom() {
            var backdated = result.backdated();
            return backdated.any() ? Formats.of(texts).date(backdated.from()) : "";
        }

        private List<Refused> refused(ImportWords words) {
            return result.files().stream()
                    .filter(file -> !file.refusals().isEmpty())
                    .map(file ->
                            new Refused(
                                    file.file().name(),
                                    file.refusals().stream().map(words::refusal).toList()))
                    .toList();
        }

        private Line line(SheetReport sheet) {
            return new Line(
                    sheet.sheet().name(),
                    result.files().get(sheet.file()).file().name(),
                    number(sheet.fresh()),
                    number(sheet.changed()),
                    number(sheet.same()),
                    number(sheet.refused()),
                    number(sheet.warned()),
                    number(sheet.skipped()));
        }

        private Question question(Duplicate duplicate, ImportWords words) {
            String same = ImportRequest.SAME + duplicate.memberCode();
            return new Question(
                    field(duplicate.place()),
                    texts.get("exchange.place.row", duplicate.tab(), "" + duplicate.row()),
                    words.duplicate(duplicate),
                    List.of(
                            new Answer("", texts.get("exchange.job.answer.later")),
                            new Answer(ImportRequest.SKIP, texts.get("exchange.job.answer.skip")),
                            new Answer(
                                    ImportRequest.DIFFERENT,
                                    texts.get("exchange.job.answer.different")),
                            new Answer(
                                    same,
                                    texts.get("exchange.job.answer.same", duplicate.memberCode()))),
                    job.request().decisions().getOrDefault(duplicate.place(), ""));
        }

        private List<Annotated> annotated() {
            return result.sheets().stream()
                    .filter(SheetReport::annotated)
                    .map(SheetReport::file)
                    .distinct()
                    .map(file ->
                            new Annotated(
                                    result.files().get(file).file().name(),
                                    address(job) + "/files/" + file))
                    .toList();
        }

        private String number(int value) {
            return Formats.of(texts).number(value);
        }
    }
}
