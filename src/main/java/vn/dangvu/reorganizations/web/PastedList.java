package vn.dangvu.reorganizations.web;

import vn.dangvu.reorganizations.Assignment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A list as it is pasted from a sheet: on each line the code of a member and the code of a cell.
///
/// @param rows by the number of their line
/// @param flawed numbers of lines that do not have two parts
record PastedList(Map<Integer, Assignment> rows, List<Integer> flawed) {

    /// Excel pastes tabs; people also type semicolons, commas, or a gap before the last word.
    private static final List<Pattern> BETWEEN =
            List.of(
                    Pattern.compile("\\t+"),
                    Pattern.compile("\\s*;\\s*"),
                    Pattern.compile("\\s*,\\s*"),
                    Pattern.compile("\\s+(?=\\S+$)"));

    static PastedList read(String text) {
        var rows = new LinkedHashMap<Integer, Assignment>();
        var flawed = new ArrayList<Integer>();
        var lines = Normalizer.normalize(text, Normalizer.Form.NFC).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || at == 0 && isHeading(line)) {
                continue;
            }
            var parts = parts(line);
            if (parts.size() == 2) {
                rows.put(at + 1, new Assignment(parts.getFirst(), Names.code(parts.getLast())));
            } else {
                flawed.add(at + 1);
            }
        }
        return new PastedList(rows, flawed);
    }

    private static List<String> parts(String line) {
        for (Pattern between : BETWEEN) {
            if (between.matcher(line).find()) {
                return between.splitAsStream(line)
                        .map(FormReader::tidy)
                        .filter(part -> !part.isEmpty())
                        .toList();
            }
        }
        return List.of(line);
    }

    private static boolean isHeading(String line) {
        String plain = line.toLowerCase(java.util.Locale.ROOT);
        return plain.startsWith("mã đảng viên") || plain.startsWith("member code");
    }
}
