package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NguyÔn V¨n An",
                "TrÇn ThÞ B×nh",
                "§¶ng bé x·",
                "§¶ng viªn chÝnh thøc",
                "Lª ThÞ Hång",
                "c¸n bé",
                "Nguyeãn Vaên Aân",
                "Ñaûng boä tænh",
                "Nguyá»…n VÄƒn An",
            })
    void findsTextOfOldFonts(String text) {
        assertThat(LegacyText.suspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Ân",
                "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LÂM ĐỒNG",
                "Trường THPT chuyên Thăng Long – Đà Lạt",
                "Công ty TNHH «Tiến Phát» (chi nhánh)",
                "Karl Müller",
                "Nhà máy Besançon",
                "H'Hoa Niê Kđăm",
                "Y Blaê Byă",
                "Kră Jăn K’Brèo",
                "Ơ Đê, M'nông, Xơ-đăng",
                "12-QĐ/ĐUK § 3",
                "Công ty Vinamilk®",
                "5 × 10 m² · 3 µm",
                "Hoà, Thuý, Khoá, Quý, quần soóc, xoong, đoòng",
                "Nguyễn Thị Thuỷ Tiên, Hoàng Hoa Thám, Loan, Huế",
                "Lý Thái Tổ, Ỷ Lan, Ấp Bắc, Ẩn",
                "McDonald's",
                "hoÀng văn An",
            })
    void leavesRealTextAlone(String text) {
        assertThat(LegacyText.suspicious(text)).isFalse();
    }

    @Test
    void leavesEverySyllableAloneThatVietnameseCanBuild() {
        String accented = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        for (String onset : new String[] {"", "b", "đ", "Đ", "qu", "gi", "ngh", "kh", "Tr"}) {
            for (String glide : new String[] {"", "o", "u"}) {
                String vowels = glide.equals("o") ? "àáảãạăằắẳẵặèéẻẽẹ" : accented;
                for (char vowel : vowels.toCharArray()) {
                    for (String coda : new String[] {"", "n", "ng", "i", "u", "y", "ch"}) {
                        String syllable = onset + glide + vowel + coda;
                        assertThat(LegacyText.suspicious(syllable + " " + syllable.toUpperCase()))
                                .as(syllable)
                                .isEqualTo(false);
                    }
                }
            }
        }
    }
}
