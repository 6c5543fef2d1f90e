package vn.dangvu.shell;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.util.UriUtils;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;

/// Answers with a file for taking away. No cache keeps it: files hold personal rows.
public final class Attachments {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachments() {}

    /// Writes a file as it is asked for.
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return answer(name, MediaType.parseMediaType(mediaType)).body(content);
    }

    /// A workbook of many rows.
    public static ResponseEntity<Resource> workbook(String name, Writing content)
            throws IOException {
        return file(name, XLSX, content);
    }

    /// A file of many rows, which goes to the disk first. It is finished before the first byte
    /// leaves: what breaks half-way becomes an error page, never half a file.
    public static ResponseEntity<Resource> file(String name, String mediaType, Writing content)
            throws IOException {
        return file(name, MediaType.parseMediaType(mediaType), content);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type, Writing content)
            throws IOException {
        Path file = Files.createTempFile("dangvu-", ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.to(out);
            }
            long size = Files.size(file);
            // Gone as soon as it is sent; it has no name any more from here on.
            var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return answer(name, type).contentLength(size).body(new InputStreamResource(in));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static BodyBuilder answer(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    /// RFC 6266: the name as it is, and for programs that read no other letters, without marks: `Đ`
    /// would else become an underscore, and `ĐUK` and `ÔUK` the same file.
    static String disposition(String name) {
        String tidy = name.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}.+()-]+", "-");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(plain(tidy), UriUtils.encode(tidy, StandardCharsets.UTF_8));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .replaceAll("[^\\p{ASCII}]", "_");
    }
}
