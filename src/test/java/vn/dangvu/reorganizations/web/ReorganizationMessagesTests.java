package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.OrganizationRule;

import java.util.ArrayList;
import java.util.List;

/// Keys that are put together at run time must be there in both languages.
class ReorganizationMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryActionEventAndConflict(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new ArrayList<String>();
        for (var action : Action.values()) {
            List.of("action.", "hint.", "line.", "target.")
                    .forEach(group -> keys.add(group + action));
        }
        for (var kind : TreeEvent.Kind.values()) {
            keys.addAll(List.of("kind." + kind, "event." + kind, "event." + kind + ".into"));
        }
        for (var conflict : Conflict.class.getPermittedSubclasses()) {
            String name = conflict.getSimpleName();
            // These two speak with the words of what they found.
            if (!List.of("LaterFact", "AgainstRule").contains(name)) {
                keys.add("conflict." + name);
            }
        }
        for (String later : List.of("version", "ended", "child", "heir", "circle", "member")) {
            keys.add("conflict.LaterFact." + later);
        }
        for (var rule : OrganizationRule.values()) {
            keys.add("rule." + rule.id());
        }
        for (var reason : DayInput.Reason.values()) {
            keys.add("flaw.date." + reason);
        }
        for (String fate : List.of("begins", "ends", "moves", "changes", "count")) {
            keys.add("page.fate." + fate);
        }

        assertThat(keys).allMatch(key -> texts.has("reorganizations." + key));
    }
}
