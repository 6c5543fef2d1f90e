package vn.dangvu.persistence;

import vn.dangvu.kernel.Texts;

/// The database cannot be had, for a reason that the person at the keyboard can do something about.
/// The words stand in the messages, in both languages.
public class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] facts;

    DatabaseTrouble(String key, Object... facts) {
        super(Texts.ENGLISH.get(key, facts));
        this.key = key;
        this.facts = facts;
    }

    public String inWords(Texts texts) {
        return texts.get(key, facts);
    }
}
