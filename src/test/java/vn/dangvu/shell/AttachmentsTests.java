package vn.dangvu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class AttachmentsTests {

    @Test
    void givesTheNameInBothAlphabets() {
        assertThat(Attachments.disposition("Bao-cao-nam-2019-ĐUK.01.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Bao-cao-nam-2019-DUK.01.pdf\";"
                                + " filename*=UTF-8''Bao-cao-nam-2019-%C4%90UK.01.pdf");
    }

    @Test
    void letsNoNameBreakOutOfTheHeader() {
        assertThat(Attachments.disposition("a\"b\r\nX: y/../ê.xlsx"))
                .isEqualTo(
                        "attachment; filename=\"a-b-X-y-..-e.xlsx\";"
                                + " filename*=UTF-8''a-b-X-y-..-%C3%AA.xlsx");
    }

    @Test
    void sendsWhatWasWritten() throws IOException {
        var answer = Attachments.workbook("a.xlsx", out -> out.write(new byte[] {1, 2, 3}));

        assertThat(answer.getHeaders().getContentLength()).isEqualTo(3);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        try (var in = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void sendsNothingOfWhatBroke() {
        assertThatThrownBy(() ->
                        Attachments.workbook(
                                "a.xlsx",
                                out -> {
                                    out.write("half".getBytes(StandardCharsets.UTF_8));
                                    throw new IOException("full");
                                }))
                .hasMessage("full");
    }
}
