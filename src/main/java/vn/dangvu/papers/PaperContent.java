package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.util.List;

/// What is written on a paper; its number and day come when it is issued. Papers are Vietnamese,
/// whatever the language of who writes them.
///
/// @param about below the type, such as `kết nạp đảng viên`
/// @param end the last sentence, which ends with a full stop and nothing else; empty where the last
///   block ends the paper
/// @param signed false where nobody signs below the paper, but in its compartments
/// @param beside who signs to the left: the secretary of minutes
public record PaperContent(
        Letterhead head,
        Paper.Orientation orientation,
        String about,
        List<Paper.Block> blocks,
        String end,
        boolean signed,
        Paper.@Nullable Signer beside) {

    public PaperContent {
        blocks = List.copyOf(blocks);
    }

    public PaperContent(Letterhead head, String about, List<Paper.Block> blocks, String end) {
        this(head, Paper.Orientation.UPRIGHT, about, blocks, end, true, null);
    }

    public PaperContent with(Letterhead other) {
        return new PaperContent(other, orientation, about, blocks, end, signed, beside);
    }

    /// As it is printed. What is not there yet leaves room to write.
    ///
    /// @param number null on a draft
    /// @param day null on a draft
    /// @param year of a draft
    Paper printed(PaperType type, @Nullable Integer number, @Nullable LocalDate day, int year) {
        var words = new PaperWords(Texts.VIETNAMESE);
        return new Paper(
                orientation,
                Texts.VIETNAMESE.locale(),
                new Paper.Head(
                        PaperWords.upper(head.superior()),
                        PaperWords.upper(head.issuer()),
                        words.number(numbered(type, number)),
                        words.party(),
                        words.placeAndDate(head.place(), day, year)),
                type.title(),
                about,
                blocks,
                end,
                signature(words));
    }

    /// `02-QĐ/ĐU`: a zero before one figure, a hyphen before the type, a stroke before the
    /// organization.
    String numbered(PaperType type, @Nullable Integer number) {
        return numbered(type, number, head.symbol());
    }

    /// @param symbol of the organization
    static String numbered(PaperType type, @Nullable Integer number, String symbol) {
        String figures = number == null ? PaperWords.GAP : "%02d".formatted(number);
        return figures + "-" + type.symbol() + "/" + (symbol.isEmpty() ? PaperWords.GAP : symbol);
    }

    private Paper.Signature signature(PaperWords words) {
        return signed
                ? new Paper.Signature(
                        words.recipients(),
                        head.recipients(),
                        PaperWords.upper(head.authority()),
                        PaperWords.upper(head.post()),
                        head.signer(),
                        beside)
                : new Paper.Signature("", List.of(), "", "", "");
    }
}
