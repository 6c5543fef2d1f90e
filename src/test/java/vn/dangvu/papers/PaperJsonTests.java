package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.papers.Paper.Cell;
import vn.dangvu.papers.Paper.Column;
import vn.dangvu.papers.Paper.Row;
import vn.dangvu.papers.Paper.RowKind;

import java.text.Normalizer;
import java.util.List;

/// What is hashed is one text, and it comes back as it was.
class PaperJsonTests {

    private static final Letterhead HEAD =
            new Letterhead(
                    "Trên", "Dưới", "ĐU", "Đà Lạt", "T/M", "BÍ THƯ", "Ân \"x\"", List.of("Lưu"));

    private static final PaperContent EVERYTHING =
            new PaperContent(
                    HEAD,
                    Paper.Orientation.WIDE,
                    "thử\\ {x}",
                    List.of(
                            new Paper.Heading(2, "Mục"),
                            new Paper.Paragraph("Điều 1. Đoạn."),
                            new Paper.Centred("QUYẾT ĐỊNH:"),
                            new Paper.Part("PHIẾU", "báo"),
                            new Paper.Box("Ô 1", List.of("dòng", "dòng"), "nơi", "T/M", "tên"),
                            new Paper.Table(
                                    "Bảng",
                                    List.of(new Column("Cột", 252, true)),
                                    List.of(new Row(RowKind.TOTAL, List.of(Cell.of("1")))))),
                    "Hết.",
                    false,
                    new Paper.Signer("THƯ KÝ", "Mai"));

    @Test
    void comesBackAsItWasWritten() {
        assertThat(PaperJson.read(PaperJson.write(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatTemplatesMake(PaperTemplate template) {
        var content = template.fill(HEAD).content();

        assertThat(PaperJson.read(PaperJson.write(content))).isEqualTo(content);
    }

    /// The form of the text is a promise: hashes of earlier papers were made of it.
    @Test
    void isWrittenInOneForm() {
        var content = new PaperContent(HEAD, "thử", List.of(new Paper.Paragraph("Đoạn.")), "Hết.");

        String text = PaperJson.write(content);
        assertThat(text)
                .isEqualTo(
                        """
                        {"format":1,"superior":"Trên","issuer":"Dưới","symbol":"ĐU","place":"Đà Lạt","authority":"T/M",\
                        "post":"BÍ THƯ","signer":"Ân \\"x\\"","recipients":["Lưu"],"orientation":"UPRIGHT","about":"thử",\
                        "blocks":[{"block":"paragraph","text":"Đoạn."}],"end":"Hết.","signed":true}\
                        """);
        // As `sha256sum` says.
        assertThat(Fingerprint.hex(Fingerprint.of(text)))
                .isEqualTo("5bd047e81a99cc83bac467387e0271ac72c727c63452cc15f89f32c380263467");
    }

    @Test
    void composesLettersSoThatTheSameWordsHaveTheSameHash() {
        String apart = Normalizer.normalize("Đoạn.", Normalizer.Form.NFD);
        var one = new PaperContent(HEAD, "thử", List.of(new Paper.Paragraph("Đoạn.")), "Hết.");
        var other = new PaperContent(HEAD, "thử", List.of(new Paper.Paragraph(apart)), "Hết.");

        assertThat(PaperJson.write(other)).isEqualTo(PaperJson.write(one));
    }
}
