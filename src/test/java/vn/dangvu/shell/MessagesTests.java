package vn.dangvu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every bundle says the same things in both languages.
class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("\\.text\\(\"([a-z]+\\.[\\w.]+)\"");

    static List<String> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(vi|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(new TreeSet<>(read(bundle, "vi").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(bundle, "en").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithItsBundleAndEveryTextIsWhole(String bundle) throws IOException {
        for (String language : List.of("vi", "en")) {
            var texts = read(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(key).startsWith(bundle + ".");
                assertThat(text).as(key).isNotBlank();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillInTheSameArguments(String bundle) throws IOException {
        var vietnamese = read(bundle, "vi");
        var english = read(bundle, "en");
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(arguments(vietnamese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key, "")));
        }
    }

    @Test
    void everyTextATemplateAsksForExists() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var keys = KEY_IN_TEMPLATE.matcher(Files.readString(file));
                while (keys.find()) {
                    String key = keys.group(1);
                    String bundle = key.substring(0, key.indexOf('.'));
                    boolean isPrefix = key.endsWith(".");
                    if (!isPrefix && !read(bundle, "vi").containsKey(key)) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// The highest number of an argument, as `MessageFormat` understands the text; texts without
    /// arguments are printed as they stand.
    private static int arguments(String text) {
        return text.matches("(?s).*\\{\\d.*")
                ? new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length
                : 0;
    }

    private static Properties read(String bundle, String language) throws IOException {
        var texts = new Properties();
        Path file = FOLDER.resolve(bundle + "_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
