package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.SettingsDraft.Field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

class ReportTextsTests {

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.of("vi")));
    }

    @Test
    void hasATitleForEachPartOfTheOutlineAndALabelForEachField() {
        for (Texts texts : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            for (var chapter : Outline.ANNUAL.chapters()) {
                assertThat(texts.has("reports.chapter." + chapter.key())).isTrue();
                chapter.sections()
                        .forEach(part ->
                                assertThat(texts.has("reports.section." + part.key())).isTrue());
            }
            Arrays.stream(Field.values())
                    .map(field -> "reports.settings." + field.parameter())
                    .forEach(
                            key -> assertThat(texts.has(key) && texts.has(key + ".hint")).isTrue());
        }
    }

    private static Set<String> keys(Locale language) {
        return ResourceBundle.getBundle(
                        "messages/reports",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
