package vn.dangvu.figures;

import vn.dangvu.kernel.NotFound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The last row of a page, from which the next page goes on: place, then name, then key.
record RowCursor(int place, String given, String middle, String family, long key) {

    private static final String BETWEEN = "\u001f";

    String text() {
        String joined =
                String.join(
                        BETWEEN,
                        List.of(
                                Integer.toString(place),
                                given,
                                middle,
                                family,
                                Long.toString(key)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws NotFound if the text is not one of ours: somebody changed the address
    static RowCursor parse(String text) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(BETWEEN, -1));
            if (parts.size() == 5) {
                return new RowCursor(
                        Integer.parseInt(parts.get(0)),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        Long.parseLong(parts.get(4)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new NotFound("page " + text);
        }
        throw new NotFound("page " + text);
    }
}
