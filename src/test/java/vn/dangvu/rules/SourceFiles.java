package vn.dangvu.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Java sources, and the ids of rules in a text.
final class SourceFiles {

    /// A range such as `ADM-01 to ADM-21` tells nothing of those at its ends.
    private static final Pattern RANGE =
            Pattern.compile("(ADM|VOTE|TRF)-\\d\\d( to |…)(ADM-|VOTE-|TRF-)?\\d\\d");

    private static final Pattern ID = Pattern.compile("\\b(ADM|VOTE|TRF)-(\\d\\d)\\b");

    private SourceFiles() {}

    /// @param name of the class
    record Source(String name, String text) {}

    static List<Source> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".java", "");
            boolean page = file.toString().contains("/web/");
            return new Source((page ? "web." : "") + name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> ids(String text) {
        var ids = new TreeSet<String>();
        var found = ID.matcher(RANGE.matcher(text).replaceAll(""));
        while (found.find()) {
            ids.add(found.group());
        }
        return ids;
    }
}
