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
import vn.dangvu.shell.Option;
import vn.dangvu.years.MeritEntry;
import vn.dangvu.years.Merits;
import vn.dangvu.years.Penalty;
import vn.dangvu.years.web.FormPage.Field;
import vn.dangvu.years.web.MemberForms.Task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An award, a discipline, or time that counts otherwise than the ledger has it.
@Controller
class MeritController {

    private static final String WORDS = "merit";

    private final Merits merits;
    private final MemberForms forms;

    MeritController(Merits merits, MemberForms forms) {
        this.merits = merits;
        this.forms = forms;
    }

    @GetMapping("/members/{member}/merits/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = fresh(viewer, texts, member);
        return forms.show(task, fields(task, sent));
    }

    @PostMapping("/members/{member}/merits/new")
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = fresh(viewer, texts, member);
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, merits.record(viewer, member, entry));
    }

    @GetMapping("/merits/{merit}/correct")
    ResponseEntity<byte[]> wrong(Viewer viewer, Texts texts, @PathVariable long merit) {
        var found = merits.merit(viewer, merit);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/merits/" + merit);
        return forms.show(task, fields(task, typed(found.entry(), task)));
    }

    @PostMapping("/merits/{merit}/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable long merit,
            @RequestParam Map<String, String> sent) {
        var found = merits.merit(viewer, merit);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/merits/" + merit);
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, merits.correct(viewer, merit, entry));
    }

    @PostMapping("/merits/{merit}/annul")
    ResponseEntity<byte[]> annul(Viewer viewer, Texts texts, @PathVariable long merit) {
        var found = merits.merit(viewer, merit);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/merits/" + merit);
        var fields = fields(task, typed(found.entry(), task));
        return forms.annulled(task, fields, merits.annul(viewer, merit));
    }

    /// An expulsion is not chosen here: the page says where it is recorded.
    private Task fresh(Viewer viewer, Texts texts, long member) {
        return forms.fresh(viewer, texts, member, WORDS, "/merits/new")
                .pointing("merit.toExpulsion", "/cases/new?kind=EXPULSION&member=" + member);
    }

    /// What is chosen says both the kind and the form: `DISCIPLINE.WARNING`, `NOT_COUNTED`.
    private static @Nullable MeritEntry read(Map<String, String> sent, FieldReader reader) {
        String chosen = FieldReader.sent(sent, "what");
        var parts = chosen.split("\\.", 2);
        Optional<MeritEntry.Kind> kind =
                Arrays.stream(MeritEntry.Kind.values())
                        .filter(one -> one.name().equals(parts[0]))
                        .findFirst();
        if (kind.isEmpty()) {
            reader.wrong("what", "missing.what");
        }
        String told = FieldReader.sent(sent, "level");
        var level =
                Arrays.stream(MeritEntry.Level.values())
                        .filter(one -> one.name().equals(told))
                        .findFirst()
                        .orElse(null);
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        boolean time = kind.filter(MeritEntry.Kind::time).isPresent();
        var until = time ? reader.day("until", FieldReader.sent(sent, "until")) : null;
        var decision = Paper.of(sent, "decision").read(reader, "decision");
        return reader.errors().isEmpty()
                ? new MeritEntry(
                        kind.orElseThrow(),
                        parts.length == 2 && !time ? parts[1] : null,
                        level,
                        Objects.requireNonNull(on),
                        until,
                        decision)
                : null;
    }

    private static List<Field> fields(Task task, Map<String, String> typed) {
        var words = task.record().words();
        var fields = task.fields(typed);
        return List.of(
                fields.choice("what", "merit.what", choices(words)),
                fields.day("on", "merit.on"),
                fields.day("until", "merit.until")
                        .hinted(words.page("merit.untilHint"))
                        .mayBeEmpty(),
                fields.choice(
                                "level",
                                "merit.level",
                                words.options("given_by", (Object[]) MeritEntry.Level.values()))
                        .mayBeEmpty(),
                fields.heading("award.decision"),
                fields.brief("decisionNumber", "paper.number"),
                fields.day("decisionDate", "paper.date").mayBeEmpty(),
                fields.text("decisionIssuer", "paper.issuer").mayBeEmpty());
    }

    private static List<Option> choices(YearWords words) {
        var choices = new ArrayList<Option>();
        for (var award : MeritEntry.Award.values()) {
            choices.add(choice(words, "AWARD." + award));
        }
        for (var form : Penalty.Form.values()) {
            if (form != Penalty.Form.EXPULSION) {
                choices.add(choice(words, "DISCIPLINE." + form));
            }
        }
        choices.add(choice(words, "NOT_COUNTED"));
        choices.add(choice(words, "COUNTED"));
        return choices;
    }

    private static Option choice(YearWords words, String code) {
        return new Option(code, words.of("merit", code));
    }

    /// `DISCIPLINE.WARNING`, `NOT_COUNTED`: how the words of it are found.
    static String what(MeritEntry entry) {
        return entry.form() == null ? entry.kind().name() : entry.kind() + "." + entry.form();
    }

    private static Map<String, String> typed(MeritEntry entry, Task task) {
        var words = task.record().words();
        var paper = Paper.of(entry.decision(), words);
        var until = entry.until();
        var level = entry.level();
        var typed = new HashMap<String, String>();
        typed.put("what", what(entry));
        typed.put("on", words.date(entry.on()));
        typed.put("until", until == null ? "" : words.date(until));
        typed.put("level", level == null ? "" : level.name());
        typed.put("decisionNumber", paper.number());
        typed.put("decisionDate", paper.date());
        typed.put("decisionIssuer", paper.issuer());
        return typed;
    }
}
