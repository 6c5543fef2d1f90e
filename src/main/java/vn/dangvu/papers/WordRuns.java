package vn.dangvu.papers;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;

import java.math.BigInteger;
import java.util.Locale;

/// Text in Times New Roman. Word chooses the font by the range a letter is in, and the Vietnamese
/// ones are in several: each range is named.
final class WordRuns {

    static final String FONT = "Times New Roman";

    private WordRuns() {}

    /// What a reader's own paragraphs, and the page number, look like.
    static void setDefaults(XWPFDocument document, Locale locale) {
        var styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        var run = styles.getCtStyles().getDocDefaults().getRPrDefault().getRPr();
        run.addNewSz().setVal(BigInteger.valueOf(28));
        CTLanguage language = CTLanguage.Factory.newInstance();
        language.setVal(tag(locale));
        run.addNewLang().set(language);
    }

    static XWPFRun plain(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        for (var range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FONT, range);
        }
        run.setFontSize(points);
        return run;
    }

    static XWPFRun bold(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = plain(paragraph, text, points);
        run.setBold(true);
        return run;
    }

    static XWPFRun italic(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = plain(paragraph, text, points);
        run.setItalic(true);
        return run;
    }

    private static String tag(Locale locale) {
        return locale.getLanguage().equals("vi") ? "vi-VN" : locale.toLanguageTag();
    }
}
