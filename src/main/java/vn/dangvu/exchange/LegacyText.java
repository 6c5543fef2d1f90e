package vn.dangvu.exchange;

/// Finds Vietnamese text that is not Unicode: typed for a TCVN3 (.VnTime) or VNI font, or read with
/// the wrong encoding. Such a text looks right only in its old font and would stand in the register
/// as nonsense.
///
/// It must never fire on real text, so it asks for signs that correct Vietnamese and the foreign
/// names in it cannot show: two of them in one text, or one of those that leave no doubt.
final class LegacyText {

    /// TCVN3 letters that Unicode shows as signs, which never stand between two letters.
    private static final String SIGNS = "¸µ¶¹¨¾¼½ª¬§¤¥¦¡¢\u00ad";

    /// TCVN3 letters that Unicode shows as letters or signs which Vietnamese does not have.
    private static final String ALIEN = "·»ÆÇË®©ÐÎÏÑÖØÜÞßäåæçëîïñöøûüþ«×÷";

    /// TCVN3 vowels that Unicode shows as capitals: they then stand inside a small word (`TrÇn`).
    private static final String FOREIGN_CAPITALS = "ÇÐÆËÎÏÑÖØÜÞ";

    /// The same (`NguyÔn`), but a slip of the finger looks like this too (`hoÀng`).
    private static final String OWN_CAPITALS = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    /// VNI writes the mark as a letter of its own after `a`, `e` or `o` (`Vaên`, `Ñaûng`).
    private static final String VNI_MARKS = "ùøûïåäëüõâêÙØÛÏÅÄËÜÕÂÊ";

    private LegacyText() {}

    static boolean suspicious(String text) {
        int hits = 0;
        boolean sure = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here < 0x80) {
                continue;
            }
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            sure |= sign(before, here, after) || torn(before, here);
            sure |= capital(FOREIGN_CAPITALS, before, here, after);
            hits +=
                    alien(before, here, after)
                                    || vni(before, here)
                                    || capital(OWN_CAPITALS, before, here, after)
                            ? 1
                            : 0;
        }
        return sure || hits >= 2;
    }

    /// `V¨n`, `c¸n`, `§¶ng`
    private static boolean sign(char before, char here, char after) {
        return SIGNS.indexOf(here) >= 0
                && ofWord(after)
                && (ofWord(before) || SIGNS.indexOf(after) >= 0);
    }

    private static boolean capital(String capitals, char before, char here, char after) {
        return capitals.indexOf(here) >= 0
                && Character.isLowerCase(before)
                && !Character.isUpperCase(after);
    }

    /// UTF-8 read as Latin letters: `Nguyá»…n`, `Äáº£ng`.
    private static boolean torn(char before, char here) {
        return before == 'á' && (here == '»' || here == 'º')
                || before == 'Ä' && (here == '‘' || here == '\u0091' || here == '\u0090')
                || before == 'Æ' && (here == '°' || here == '¡');
    }

    /// One of them may be a foreign name (`Müller`, `Besançon`) or a quotation mark.
    private static boolean alien(char before, char here, char after) {
        return ALIEN.indexOf(here) >= 0
                && ofWord(after)
                && (here == '®' || here == 'Ñ' || ofWord(before));
    }

    private static boolean vni(char before, char here) {
        return "aeoAEO".indexOf(before) >= 0 && VNI_MARKS.indexOf(here) >= 0;
    }

    private static boolean ofWord(char sign) {
        return Character.isLetter(sign) || SIGNS.indexOf(sign) >= 0;
    }
}
