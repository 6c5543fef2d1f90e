package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.years.ResidenceEntry;
import vn.dangvu.years.ResidenceEntry.Kind;
import vn.dangvu.years.Residences;
import vn.dangvu.years.web.FormPage.Field;
import vn.dangvu.years.web.MemberForms.Task;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The link of one member with the committee of the place of residence.
@Controller
class ResidenceController {

    private static final String WORDS = "residence";
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Residences residences;
    private final MemberForms forms;

    ResidenceController(Residences residences, MemberForms forms) {
        this.residences = residences;
        this.forms = forms;
    }

    @GetMapping("/members/{member}/residence/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/residence/new");
        return forms.show(task, fields(task, sent));
    }

    @PostMapping("/members/{member}/residence/new")
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/residence/new");
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, residences.record(viewer, member, entry));
    }

    @GetMapping("/residence/{link}/correct")
    ResponseEntity<byte[]> wrong(Viewer viewer, Texts texts, @PathVariable long link) {
        var found = residences.link(viewer, link);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/residence/" + link);
        return forms.show(task, fields(task, typed(found.entry(), task)));
    }

    @PostMapping("/residence/{link}/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable long link,
            @RequestParam Map<String, String> sent) {
        var found = residences.link(viewer, link);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/residence/" + link);
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, residences.correct(viewer, link, entry));
    }

    @PostMapping("/residence/{link}/annul")
    ResponseEntity<byte[]> annul(Viewer viewer, Texts texts, @PathVariable long link) {
        var found = residences.link(viewer, link);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/residence/" + link);
        var fields = fields(task, typed(found.entry(), task));
        return forms.annulled(task, fields, residences.annul(viewer, link));
    }

    private static @Nullable ResidenceEntry read(Map<String, String> sent, FieldReader reader) {
        String chosen = FieldReader.sent(sent, "kind");
        var kind =
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(chosen))
                        .findFirst()
                        .orElse(null);
        if (kind == null) {
            reader.wrong("kind", "missing.kind");
        }
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        String place = reader.textOrNull("place", FieldReader.sent(sent, "place"));
        String number = reader.textOrNull("paperNumber", FieldReader.sent(sent, "paperNumber"));
        var date = reader.day("paperDate", FieldReader.sent(sent, "paperDate"));
        String kept = reader.textOrNull("keptWhere", FieldReader.sent(sent, "keptWhere"));
        boolean comment = kind == Kind.COMMENT;
        Integer year = comment ? year(sent, reader) : null;
        String positive = FieldReader.sent(sent, "positive");
        return reader.errors().isEmpty()
                ? new ResidenceEntry(
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(on),
                        kind == Kind.INTRODUCED ? place : null,
                        year,
                        comment && !positive.isEmpty() ? positive.equals(YES) : null,
                        number,
                        date,
                        kept)
                : null;
    }

    private static @Nullable Integer year(Map<String, String> sent, FieldReader reader) {
        String typed = FieldReader.sent(sent, "year");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("(19|20)[0-9]{2}")) {
            reader.wrong("year", "year");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static List<Field> fields(Task task, Map<String, String> typed) {
        var words = task.record().words();
        var fields = task.fields(typed);
        return List.of(
                fields.choice(
                        "kind", "residence.kind", words.options("kind", (Object[]) Kind.values())),
                fields.day("on", "residence.on"),
                fields.text("place", "residence.place")
                        .hinted(words.page("residence.placeHint"))
                        .mayBeEmpty(),
                fields.brief("year", "residence.year")
                        .hinted(words.page("residence.yearHint"))
                        .mayBeEmpty(),
                fields.choice("positive", "residence.positive", words.options("comment", YES, NO))
                        .mayBeEmpty(),
                fields.heading("residence.paper"),
                fields.brief("paperNumber", "paper.number").mayBeEmpty(),
                fields.day("paperDate", "paper.date").mayBeEmpty(),
                fields.text("keptWhere", "kept").hinted(words.page("keptHint")).mayBeEmpty());
    }

    private static Map<String, String> typed(ResidenceEntry entry, Task task) {
        var words = task.record().words();
        var date = entry.date();
        var positive = entry.positive();
        var typed = new HashMap<String, String>();
        typed.put("kind", entry.kind().name());
        typed.put("on", words.date(entry.on()));
        typed.put("place", Objects.requireNonNullElse(entry.place(), ""));
        typed.put("year", entry.year() == null ? "" : "" + entry.year());
        typed.put("positive", positive == null ? "" : positive ? YES : NO);
        typed.put("paperNumber", Objects.requireNonNullElse(entry.number(), ""));
        typed.put("paperDate", date == null ? "" : words.date(date));
        typed.put("keptWhere", Objects.requireNonNullElse(entry.keptWhere(), ""));
        return typed;
    }
}
