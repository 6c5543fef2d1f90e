package vn.dangvu.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.candidates.CandidateState;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.Objection;
import vn.dangvu.kernel.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Keys that are put together at run time must be there in both languages.
class CandidateMessagesTests {

    /// Said in other words: by the form's own flaws, or differently for members and candidates.
    private static final Set<String> SAID_OTHERWISE = Set.of("Missing", "LooksLike");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryKindStateAndReason(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new ArrayList<String>();
        for (FollowKind kind : FollowKind.values()) {
            keys.addAll(List.of("kind." + kind, "page.hint." + kind, "page.words." + kind));
        }
        Arrays.stream(CandidateState.values()).forEach(state -> keys.add("state." + state));
        Arrays.stream(StepKind.values()).forEach(step -> keys.add("page.step." + step.address()));
        ListRequest.LACKS.forEach(lack -> keys.add("page.lack." + lack));
        for (String field : List.of("cell", "person", "words", "day", "born", "fullName")) {
            keys.add("flaw.missing." + field);
        }
        Arrays.stream(Objection.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name -> !SAID_OTHERWISE.contains(name))
                .forEach(name -> keys.add("objection." + name));

        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.has("candidates." + key)).as(key).isTrue());
    }
}
