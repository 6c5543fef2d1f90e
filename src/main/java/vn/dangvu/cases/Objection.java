package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.util.List;

/// One reason why a step cannot be recorded, with the facts a reader needs to check it and what
/// would satisfy it. Procedures of several modules bring theirs, so that the words are named by key
/// and not by type.
///
/// @param key of the sentence, in the bundle of the module: `admissions.objection.tooYoung`
/// @param field of the form it speaks of
/// @param facts strings, numbers, days, [Words] and other objections, put into the reader's form
/// @param source null where it is plain bookkeeping
/// @param excusable whether somebody above may consent to an exception
public record Objection(
        String key,
        String field,
        List<Object> facts,
        @Nullable Citation source,
        boolean excusable) {

    public Objection {
        facts = List.copyOf(facts);
    }

    /// What a bundle calls something, such as a field or a step.
    ///
    /// @param keys of which the first one that there is counts
    public record Words(List<String> keys) {

        public static Words of(String... keys) {
            return new Words(List.of(keys));
        }

        String told(Texts texts) {
            return keys.stream().filter(texts::has).findFirst().map(texts::get).orElse("");
        }
    }

    /// Something that is not so, or not told.
    public static Objection plain(String key, String field, Object... facts) {
        return new Objection(key, field, List.of(facts), null, false);
    }

    /// A rule from which nobody exempts.
    public static Objection rule(String key, String field, Citation source, Object... facts) {
        return new Objection(key, field, List.of(facts), source, false);
    }

    /// A rule from which whoever it names may exempt, on paper.
    public static Objection excusable(String key, String field, Citation source, Object... facts) {
        return new Objection(key, field, List.of(facts), source, true);
    }

    Objection withoutExcuse() {
        return new Objection(key, field, facts, source, false);
    }

    /// The reason, and where the rule stands.
    public String told(Texts texts) {
        String reason = texts.get(key, facts.stream().map(fact -> told(fact, texts)).toArray());
        return source == null ? reason : sourced(texts, reason, source);
    }

    /// With where the rule stands. An id with letters is told, as checklists have them; the number
    /// of a section of our handbook means nothing to an office.
    public static String sourced(Texts texts, String reason, Citation source) {
        return Character.isLetter(source.ruleId().charAt(0))
                ? texts.get("cases.page.withSource", reason, source.toString(), source.ruleId())
                : texts.get("cases.page.withDocument", reason, source.toString());
    }

    /// Days and numbers as the reader writes them.
    private static String told(Object fact, Texts texts) {
        var formats = Formats.of(texts);
        return switch (fact) {
            case Words words -> words.told(texts);
            case Objection other -> other.told(texts);
            case LocalDate day -> formats.date(day);
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            default -> fact.toString();
        };
    }

    /// The id under which an exception from it is kept.
    String ruleId() {
        return source == null ? key : source.ruleId();
    }
}
