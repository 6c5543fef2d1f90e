package vn.dangvu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every bundle says the same things in both languages.
class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("\\.text\\(\"([a-z]+\\.[\\w.]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /// Not what only tells one from several: a language may do without.
    private static final Pattern SAID = Pattern.compile("\\{(\\d)(?!,choice)");

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
            String here = vietnamese.getProperty(key);
            String there = english.getProperty(key, "");
            assertThat(arguments(ARGUMENT, here)).as(key).containsAll(arguments(SAID, there));
            assertThat(arguments(ARGUMENT, there)).as(key).containsAll(arguments(SAID, here));
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

    /// The numbers of arguments in a text that `MessageFormat` understands; texts without arguments
    /// are printed as they stand.
    private static Set<String> arguments(Pattern wanted, String text) {
        if (ARGUMENT.matcher(text).find()) {
            assertThatCode(() -> new MessageFormat(text, Locale.ROOT)).doesNotThrowAnyException();
        }
        return wanted.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
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
