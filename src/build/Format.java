import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.nio.file.Files;
import java.nio.file.Path;

/// Checks the format of every Java source below a folder; with `-Dfix=true` it rewrites them.
///
/// Run by the toolchain's JDK in single-file mode: the formatter needs Java 21 or newer while Maven
/// itself may run on 17.
public class Format {
    public static void main(String[] arguments) throws Exception {
        boolean fix = Boolean.getBoolean("fix");
        var style = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        int bad = 0;
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String before = Files.readString(file);
                String after = new Formatter(style).formatSourceAndFixImports(before);
                // What it makes of a text block may settle only the second time.
                for (int pass = 0; fix && pass < 3; pass++) {
                    after = new Formatter(style).formatSourceAndFixImports(after);
                }
                if (before.equals(after)) {
                    continue;
                }
                if (fix) {
                    Files.writeString(file, after);
                } else {
                    System.out.println("not formatted: " + file);
                    bad++;
                }
            }
        }
        if (bad > 0) {
            System.out.println("Run: mvn -q process-test-classes exec:exec@format -Dfix=true");
            System.exit(1);
        }
    }
}
