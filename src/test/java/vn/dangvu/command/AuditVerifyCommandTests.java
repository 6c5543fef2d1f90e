package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// How `audit verify --export` ends, and in which words. The file is made here by hand, as an
/// inspector's own program would have to read it.
class AuditVerifyCommandTests {

    private static final String NOTHING = "0".repeat(64);

    @TempDir private Path folder = Path.of("");

    private final StringWriter words = new StringWriter();
    private String head = "";
    private String signature = "";

    @BeforeEach
    void sign() throws GeneralSecurityException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String publicKey = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        head =
                "{\"type\":\"head\",\"format\":\"dangvu-audit-1\",\"publicKey\":\"%s\"}"
                        .formatted(publicKey);
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(key.getPrivate());
        signing.update(("dangvu-export-1\n0\n0\n0\n" + NOTHING).getBytes(UTF_8));
        signature = HexFormat.of().formatHex(signing.sign());
    }

    @Test
    void aFileThatHoldsEndsWell() throws IOException {
        assertThat(verified(head, end(0))).isEqualTo(ExitCode.DONE);
        assertThat(words.toString()).contains("Nhật ký nguyên vẹn");
    }

    @Test
    void anEndThatIsNotSignedIsSaidPlainly() throws IOException {
        assertThat(verified(head, "{\"type\":\"end\",\"lines\":0}")).isEqualTo(ExitCode.TAMPERED);
        assertThat(words.toString()).contains("Phần cuối tệp không được ký");
    }

    @Test
    void whatWasTamperedWithEndsOtherwiseThanWhatCannotBeRead() throws IOException {
        assertThat(verified(head, end(7))).isEqualTo(ExitCode.TAMPERED);
        assertThat(words.toString())
                .contains("Số dòng có trong tệp khác số ghi ở cuối tệp: 0 ≠ 7")
                .contains("không mang chữ ký của khóa nhật ký");
        assertThat(verified("Not an export")).isEqualTo(ExitCode.FAILED);
        assertThat(words.toString()).contains("không phải bản xuất nhật ký đọc được");
    }

    @Test
    void anotherKeyThanOnThePaperCountsAsTampering() throws IOException {
        var file = Files.write(folder.resolve("audit.jsonl"), List.of(head, end(0)));

        assertThat(ended("--export", file.toString(), "--key", "00:11"))
                .isEqualTo(ExitCode.TAMPERED);
        assertThat(words.toString()).contains("Khóa ký không phải khóa được chờ đợi");
    }

    private String end(int lines) {
        return ("{\"type\":\"end\",\"lines\":%d,\"checkpoints\":0,\"seq\":0,\"hash\":\"%s\","
                        + "\"signature\":\"%s\"}")
                .formatted(lines, NOTHING, signature);
    }

    private int verified(String... lines) throws IOException {
        var file = Files.write(folder.resolve("audit.jsonl"), List.of(lines));
        return ended("--export", file.toString());
    }

    private int ended(String... options) {
        var line = new String[options.length + 2];
        line[0] = "audit";
        line[1] = "verify";
        System.arraycopy(options, 0, line, 2, options.length);
        return Dangvu.commandLine(line)
                .setOut(new PrintWriter(words))
                .setErr(new PrintWriter(words))
                .execute(line);
    }
}
