package vn.dangvu.members;

import vn.dangvu.kernel.NotFound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The last line of a page of a list by name, from which the next page goes on.
public record NameCursor(String given, String middle, String family, long id) {

    private static final String BETWEEN = "\u001f";

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(BETWEEN, given, middle, family, Long.toString(id))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// @throws NotFound if the text is not one of ours: somebody changed the address
    public static NameCursor parse(String text) {
        try {
            var parts =
                    List.of(
                            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                                    .split(BETWEEN, -1));
            if (parts.size() == 4) {
                return new NameCursor(
                        parts.get(0), parts.get(1), parts.get(2), Long.parseLong(parts.get(3)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new NotFound("page " + text);
        }
        throw new NotFound("page " + text);
    }
}
