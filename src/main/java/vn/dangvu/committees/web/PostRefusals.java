package vn.dangvu.committees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.committees.Committees;
import vn.dangvu.committees.Objection;
import vn.dangvu.committees.PostEntry;
import vn.dangvu.committees.Warning;
import vn.dangvu.shell.FieldError;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells what came of recording one post.
@Component
class PostRefusals {

    /// Sizes stand in no field of these forms; what has to change is the post.
    private static final Set<String> SIZES =
            Set.of("committee", "standing", "inspection", "deputies");

    private final Committees committees;

    PostRefusals(Committees committees) {
        this.committees = committees;
    }

    /// @param known names of whom the form spoke
    List<FieldError> of(
            Here here, PostEntry entry, Map<Long, String> known, List<Objection> objections) {
        var names = new HashMap<>(known);
        committees.on(here.viewer(), here.id(), entry.effectiveOn()).bodies().stream()
                .flatMap(seats -> seats.holders().stream())
                .forEach(one -> names.putIfAbsent(one.member(), one.fullName()));
        var words = new ObjectionWords(here.words(), names);
        return objections.stream()
                .map(objection -> new FieldError(field(objection, entry), words.of(objection)))
                .distinct()
                .toList();
    }

    String done(Here here, PostEntry entry, String name, List<Warning> warnings) {
        var words = here.words();
        var position = entry.position();
        String what =
                position == null ? words.body(entry.body()) : words.post(entry.body(), position);
        String said =
                words.page(
                        "post.done",
                        words.act(entry.act()),
                        name,
                        Objects.requireNonNull(what),
                        words.date(entry.effectiveOn()));
        var unusual = new WarningWords(words).of(warnings);
        return unusual.isEmpty() ? said : said + " " + String.join(" ", unusual);
    }

    private static String field(Objection objection, PostEntry entry) {
        String field = ObjectionWords.field(objection);
        if (SIZES.contains(field)) {
            return "post";
        }
        boolean atAll = entry.act().begins() || !field.equals("person") && !field.equals("post");
        return atAll ? field : "act";
    }
}
