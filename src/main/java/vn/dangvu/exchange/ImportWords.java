package vn.dangvu.exchange;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what an import found, in the reader's language.
public record ImportWords(Texts texts) {

    private static final int IN_FRONT = 1;

    /// What a rule of a module says comes as the sentence itself, in Vietnamese and in English.
    private static final Set<String> SENTENCES = Set.of("case.rule", "slip.rule", "fee.rule");

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    public String refusal(Refusal refusal) {
        return texts.get(
                "exchange.refusal." + refusal.code(), refusal.arguments().toArray(Object[]::new));
    }

    /// What was found in a row and what is expected there, without the place.
    public String problem(ImportResult.Problem problem) {
        return problem(problem.code(), problem.found(), problem.arguments());
    }

    /// Where it stands: sheet, row, column, cell.
    public String place(ImportResult.Problem problem) {
        String heading = problem.heading();
        String cell = problem.cell();
        String row = String.valueOf(problem.row());
        if (heading == null) {
            return texts.get("exchange.place.row", problem.tab(), row);
        }
        return cell == null
                ? texts.get("exchange.place.column", problem.tab(), row, heading)
                : texts.get("exchange.place.cell", problem.tab(), row, heading, cell);
    }

    /// The same sentence, told from the reason of a refusal.
    String attention(String words) {
        return texts.get("exchange.attention", words);
    }

    public String duplicate(ImportResult.Duplicate duplicate) {
        return texts.get(
                "exchange.duplicate.words",
                duplicate.found(),
                duplicate.memberCode(),
                duplicate.memberName(),
                reason(duplicate.reason()));
    }

    /// What becomes of days of knowledge that lie before today; empty when there are none.
    public String backdated(ImportResult result) {
        Backdated backdated = result.backdated();
        if (!backdated.any()) {
            return "";
        }
        var formats = Formats.of(texts);
        return texts.get(
                "exchange.backdated." + result.state() + "." + backdated.kept(),
                formats.number(backdated.rows()),
                formats.date(backdated.from()));
    }

    /// What is the same in both: one of the mechanism's reasons, or the words of the sheet's
    /// module.
    public String reason(String reason) {
        String key = "exchange.duplicate.reason." + reason;
        return reason.isEmpty() || !texts.has(key) ? reason : texts.get(key);
    }

    String problem(String code, String found, List<String> arguments) {
        if (SENTENCES.contains(code)) {
            return arguments.get(texts.equals(Texts.ENGLISH) ? 1 : 0);
        }
        var all = new Object[arguments.size() + IN_FRONT];
        all[0] = day(found);
        for (int at = 0; at < arguments.size(); at++) {
            boolean why = code.equals("duplicate") && at == 2;
            all[at + IN_FRONT] = why ? reason(arguments.get(at)) : day(arguments.get(at));
        }
        String key = "exchange.problem." + code;
        return texts.has(key)
                ? texts.get(key, all)
                : texts.get("exchange.problem.other", code, found);
    }

    /// Days are staged in ISO; people read `02/03/2019`.
    private String day(String text) {
        if (!ISO_DAY.matcher(text).matches()) {
            return text;
        }
        try {
            return Formats.of(texts).date(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
