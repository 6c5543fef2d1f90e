package vn.dangvu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The modules use each other as their `package-info` says, and the drawings in `docs/modules` show
/// it.
class ModularityTests {

    static final Path DRAWINGS = Path.of("docs", "modules");

    /// Generated code belongs to the module whose table or page it is, not to one of its own;
    /// [ArchitectureTests] says who may touch it.
    static final ApplicationModules MODULES =
            ApplicationModules.of(
                    DangvuApplication.class,
                    resideInAnyPackage("vn.dangvu.schema..", "vn.dangvu.jte.."));

    @Test
    void everyModuleUsesOnlyWhatItSays() {
        MODULES.verify();
    }

    /// Changed modules change the drawings: run with `-Ddraw` once, and commit the result.
    @Test
    void theDrawingsShowTheModulesAsTheyAre(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("modules.md"), diagram());

        var now = contents(folder);

        if (System.getProperty("draw") != null) {
            Files.createDirectories(DRAWINGS);
            for (var drawing : now.entrySet()) {
                Files.writeString(DRAWINGS.resolve(drawing.getKey()), drawing.getValue());
            }
        }
        assertThat(contents(DRAWINGS))
                .as("docs/modules; run: mvn test -Dfast -Dtest=ModularityTests -Ddraw")
                .isEqualTo(now);
    }

    /// The same as a Mermaid diagram, which code hosts draw by themselves.
    private static String diagram() {
        var text =
                new StringBuilder(
                        """
                        # Modules

                        Written by `ModularityTests` from the code. An arrow says: uses.

                        ```mermaid
                        flowchart TD
                        """);
        for (var arrows : arrows().entrySet()) {
            text.append("    ").append(arrows.getKey()).append('\n');
            for (String used : arrows.getValue()) {
                text.append("    ")
                        .append(arrows.getKey())
                        .append(" --> ")
                        .append(used)
                        .append('\n');
            }
        }
        return text.append("```\n").toString();
    }

    private static Map<String, Iterable<String>> arrows() {
        var arrows = new TreeMap<String, Iterable<String>>();
        MODULES.stream()
                .forEach(module -> arrows.put(module.getIdentifier().toString(), usedBy(module)));
        return arrows;
    }

    private static Iterable<String> usedBy(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .sorted()
                .toList();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    ModularityTests::text,
                                    (one, other) -> one,
                                    TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
