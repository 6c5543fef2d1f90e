package vn.dangvu.committees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.Body;
import vn.dangvu.committees.Objection;
import vn.dangvu.committees.Position;
import vn.dangvu.committees.PostSheet;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.committees.Warning;
import vn.dangvu.kernel.Texts;

import java.util.ArrayList;
import java.util.Arrays;

/// Keys that are put together at run time must be there in both languages.
class CommitteeMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryPostReasonAndTask(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new ArrayList<String>();
        for (Body body : Body.values()) {
            keys.add("body." + body);
            body.positions().forEach(position -> keys.add("post." + body + "." + position));
        }
        Arrays.stream(Position.values()).forEach(position -> keys.add("position." + position));
        Arrays.stream(Act.values()).forEach(act -> keys.add("act." + act));
        for (Vacancy.Kind kind : Vacancy.Kind.values()) {
            keys.add("vacancy." + kind);
            keys.add("vacancy.told." + kind);
        }
        Arrays.stream(Objection.class.getPermittedSubclasses())
                .forEach(type -> keys.add("objection." + type.getSimpleName()));
        Arrays.stream(Warning.class.getPermittedSubclasses())
                .forEach(type -> keys.add("warning." + type.getSimpleName()));

        assertThat(keys).allSatisfy(key -> assertThat(texts.has("committees." + key)).isTrue());
    }

    @Test
    void callsEveryValueAsTheOfficesSheetDoes() {
        for (String column : new String[] {"body", "position", "act"}) {
            PostSheet.SHEET
                    .column(column)
                    .choices()
                    .forEach(choice ->
                            assertThat(
                                            Texts.VIETNAMESE.get(
                                                    "committees." + column + "." + choice.code()))
                                    .isEqualTo(choice.label()));
        }
    }
}
