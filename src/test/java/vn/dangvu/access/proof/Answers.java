package vn.dangvu.access.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/// Everything that can be read in an answer, as one text: through records, lists and maps, and into
/// files.
final class Answers {

    private Answers() {}

    static String text(@Nullable Object answer) {
        var text = new StringBuilder();
        read(answer, text);
        return text.toString();
    }

    private static void read(@Nullable Object answer, StringBuilder text) {
        switch (answer) {
            case null -> {}
            case byte[] file -> text.append(file(file)).append('\n');
            case ByteArrayOutputStream out -> read(out.toByteArray(), text);
            case Optional<?> some -> some.ifPresent(it -> read(it, text));
            case Map<?, ?> map ->
                    map.forEach((key, value) -> {
                        read(key, text);
                        read(value, text);
                    });
            case Iterable<?> many -> many.forEach(each -> read(each, text));
            case Object[] many -> read(Arrays.asList(many), text);
            case Record parts -> {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    read(value(parts, part), text);
                }
            }
            default -> text.append(answer).append('\n');
        }
    }

    private static @Nullable Object value(Record parts, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }

    /// Of a workbook or a document what stands in its parts; of anything else what it is.
    static String file(byte[] file) {
        return file.length > 2 && file[0] == 'P' && file[1] == 'K'
                ? unzipped(file)
                : new String(file, UTF_8);
    }

    /// By a file: a stream stumbles over entries whose size stands only behind them.
    private static String unzipped(byte[] file) {
        try {
            var place = Files.createTempFile("dangvu-answer-", ".zip");
            try (var zip = new ZipFile(write(place, file).toFile())) {
                var text = new StringBuilder();
                for (var entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
                return text.toString();
            } finally {
                Files.delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path place, byte[] file) throws IOException {
        return Files.write(place, file);
    }
}
