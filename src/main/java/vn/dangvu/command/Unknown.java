package vn.dangvu.command;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;

import java.util.List;

/// What was asked for by a code that nothing has, with what may have been meant.
final class Unknown extends NotFound {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] facts;
    private final transient List<String> similar;

    /// @param key of a message that names what was asked for
    Unknown(List<String> similar, String key, Object... facts) {
        super(Texts.ENGLISH.get(key, facts));
        this.key = key;
        this.facts = facts;
        this.similar = similar;
    }

    String inWords(Texts texts) {
        return texts.get(key, facts) + Similar.offer(similar, texts);
    }
}
