package vn.dangvu.backup;

import vn.dangvu.kernel.Texts;

import java.util.Arrays;
import java.util.List;

/// A backup cannot be made, read or restored, for a reason that the person at the keyboard can do
/// something about. The words stand in the messages, in both languages.
public class BackupTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> facts;

    BackupTrouble(String key, Object... facts) {
        super(Texts.ENGLISH.get(key, facts));
        this.key = key;
        this.facts = Arrays.stream(facts).map(Object::toString).toList();
    }

    String key() {
        return key;
    }

    List<String> facts() {
        return facts;
    }

    public String inWords(Texts texts) {
        return texts.get(key, facts.toArray());
    }
}
