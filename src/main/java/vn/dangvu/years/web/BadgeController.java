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
import vn.dangvu.years.BadgeEntry;
import vn.dangvu.years.Badges;
import vn.dangvu.years.Manner;
import vn.dangvu.years.web.FormPage.Field;
import vn.dangvu.years.web.MemberForms.Task;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A badge of one member: from before the register or from elsewhere, and what was recorded
/// wrongly.
@Controller
class BadgeController {

    private static final String WORDS = "badge";

    private final Badges badges;
    private final MemberForms forms;

    BadgeController(Badges badges, MemberForms forms) {
        this.badges = badges;
        this.forms = forms;
    }

    @GetMapping("/members/{member}/badges/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/badges/new");
        return forms.show(task, fields(task, sent));
    }

    @PostMapping("/members/{member}/badges/new")
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/badges/new");
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, badges.record(viewer, member, entry));
    }

    @GetMapping("/badges/{badge}/correct")
    ResponseEntity<byte[]> wrong(Viewer viewer, Texts texts, @PathVariable long badge) {
        var found = badges.badge(viewer, badge);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/badges/" + badge);
        return forms.show(task, fields(task, typed(found.entry(), task)));
    }

    @PostMapping("/badges/{badge}/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable long badge,
            @RequestParam Map<String, String> sent) {
        var found = badges.badge(viewer, badge);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/badges/" + badge);
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        return entry == null
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, badges.correct(viewer, badge, entry));
    }

    @PostMapping("/badges/{badge}/annul")
    ResponseEntity<byte[]> annul(Viewer viewer, Texts texts, @PathVariable long badge) {
        var found = badges.badge(viewer, badge);
        var task = forms.wrong(viewer, texts, found.member(), WORDS, "/badges/" + badge);
        var fields = fields(task, typed(found.entry(), task));
        return forms.annulled(task, fields, badges.annul(viewer, badge));
    }

    private static @Nullable BadgeEntry read(Map<String, String> sent, FieldReader reader) {
        int years = ProposalController.years(FieldReader.sent(sent, "years"), reader);
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        String chosen = FieldReader.sent(sent, "manner");
        var manner =
                Arrays.stream(Manner.values())
                        .filter(one -> one.name().equals(chosen))
                        .findFirst()
                        .orElse(Manner.REGULAR);
        var number = reader.textOrNull("number", FieldReader.sent(sent, "number"));
        var decision = Paper.of(sent, "decision").read(reader, "decision");
        return reader.errors().isEmpty()
                ? new BadgeEntry(years, manner, Objects.requireNonNull(on), number, decision)
                : null;
    }

    private static List<Field> fields(Task task, Map<String, String> typed) {
        var words = task.record().words();
        var fields = task.fields(typed);
        return List.of(
                fields.choice("years", "column.badge", ProposalController.badges(words)),
                fields.choice(
                                "manner",
                                "proposal.manner",
                                words.options("manner", (Object[]) Manner.values()))
                        .mayBeEmpty(),
                fields.day("on", "badge.on").hinted(words.page("badge.onHint")),
                fields.brief("number", "badge.column.given").mayBeEmpty(),
                fields.heading("award.decision"),
                fields.brief("decisionNumber", "paper.number").mayBeEmpty(),
                fields.day("decisionDate", "paper.date").mayBeEmpty(),
                fields.text("decisionIssuer", "paper.issuer").mayBeEmpty());
    }

    private static Map<String, String> typed(BadgeEntry entry, Task task) {
        var words = task.record().words();
        var paper = Paper.of(entry.decision(), words);
        return Map.of(
                "years", "" + entry.years(),
                "manner", entry.manner().name(),
                "on", words.date(entry.on()),
                "number", Objects.requireNonNullElse(entry.number(), ""),
                "decisionNumber", paper.number(),
                "decisionDate", paper.date(),
                "decisionIssuer", paper.issuer());
    }
}
