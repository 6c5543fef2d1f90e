package vn.dangvu.exchange;

import vn.dangvu.kernel.Texts;

import java.util.ArrayList;
import java.util.List;

/// The result of an import as plain lines, for a terminal.
public final class ImportText {

    private static final int LISTED = 50;

    private ImportText() {}

    public static List<String> lines(ImportResult result, Texts texts) {
        var words = new ImportWords(texts);
        var lines = new ArrayList<String>();
        files(result, words, lines);
        for (var sheet : result.sheets()) {
            lines.add(
                    texts.get(
                            "exchange.text.sheet",
                            sheet.sheet().name(),
                            result.files().get(sheet.file()).file().name(),
                            text(sheet.fresh()),
                            text(sheet.changed()),
                            text(sheet.same()),
                            text(sheet.refused())));
        }
        if (result.warned() > 0) {
            lines.add(texts.get("exchange.text.warned", text(result.warned())));
        }
        problems(result, words, lines);
        if (result.backdated().any()) {
            lines.add(texts.get("exchange.text.loud", words.backdated(result)));
            boolean asked = result.state() == ImportResult.State.PREVIEWED;
            if (asked && !result.backdated().kept()) {
                lines.add(texts.get("exchange.text.option"));
            }
        }
        lines.add(texts.get("exchange.text.state." + result.state()));
        return lines;
    }

    private static void files(ImportResult result, ImportWords words, List<String> lines) {
        for (var file : result.files()) {
            for (Refusal refusal : file.refusals()) {
                lines.add(file.file().name() + ": " + words.refusal(refusal));
            }
            if (!file.ignored().isEmpty()) {
                lines.add(
                        words.texts()
                                .get(
                                        "exchange.text.ignored",
                                        file.file().name(),
                                        String.join("”, “", file.ignored())));
            }
        }
    }

    private static void problems(ImportResult result, ImportWords words, List<String> lines) {
        for (var problem : result.problems().stream().limit(LISTED).toList()) {
            lines.add("- " + words.place(problem) + ": " + words.problem(problem));
        }
        if (result.problems().size() > LISTED) {
            lines.add(words.texts().get("exchange.text.more", text(LISTED)));
        }
        for (var warning : result.warnings().stream().limit(LISTED).toList()) {
            lines.add("- " + words.attention(words.place(warning) + ": " + words.problem(warning)));
        }
        if (result.warnings().size() > LISTED) {
            lines.add(words.texts().get("exchange.text.moreWarnings", text(LISTED)));
        }
        for (var duplicate : result.duplicates().stream().limit(LISTED).toList()) {
            String row = text(duplicate.row());
            lines.add(
                    "- "
                            + words.texts().get("exchange.place.row", duplicate.tab(), row)
                            + ": "
                            + words.duplicate(duplicate));
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
