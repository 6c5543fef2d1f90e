package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lines in the text format of PostgreSQL's COPY.
final class CopyLine {

    private final StringBuilder line = new StringBuilder(512);

    CopyLine add(@Nullable String value) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (value == null) {
            line.append("\\N");
        } else {
            escaped(value);
        }
        return this;
    }

    CopyLine add(int value) {
        return add(Integer.toString(value));
    }

    /// As a `text[]`.
    CopyLine add(List<String> values) {
        var array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add(array.append('}').toString());
    }

    byte[] end() {
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        return bytes;
    }

    private void escaped(String value) {
        for (int at = 0; at < value.length(); at++) {
            char next = value.charAt(at);
            switch (next) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append('\ufffd');
                default -> line.append(next);
            }
        }
    }
}
