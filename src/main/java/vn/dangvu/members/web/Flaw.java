package vn.dangvu.members.web;

import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// What is wrong with one field before any rule is asked. The words stand under
/// `members.flaw.<name>`.
record Flaw(String field, String name, List<Object> facts) {

    static Flaw of(String field, String name, Object... facts) {
        return new Flaw(field, name, List.of(facts));
    }

    FieldError inWords(Texts texts) {
        return new FieldError(field, texts.get("members.flaw." + name, facts.toArray()));
    }
}
