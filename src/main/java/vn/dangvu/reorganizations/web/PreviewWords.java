package vn.dangvu.reorganizations.web;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Consent;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A preview in words.
final class PreviewWords {

    /// More than anybody reads at once; the others are counted.
    private static final int MOST = 200;

    private final OpenPlan open;
    private final Preview preview;
    private final PlanWords words;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Preview.Node> nodesAfter = new HashMap<>();
    private final Map<Integer, OrganizationKind> kindsBefore = new HashMap<>();
    private final Map<Integer, String> codesBefore = new HashMap<>();

    PreviewWords(OpenPlan open, Preview preview) {
        this.open = open;
        this.preview = preview;
        this.words = open.words();
        preview.after().forEach(node -> names.put(node.id(), node.name()));
        preview.after().forEach(node -> nodesAfter.put(node.id(), node));
        preview.before().forEach(node -> kindsBefore.put(node.id(), node.kind()));
        preview.before().forEach(node -> codesBefore.put(node.id(), node.code()));
        preview.before().forEach(node -> names.put(node.id(), node.name()));
    }

    boolean balanced() {
        return Preview.total(preview.before()) == Preview.total(preview.after());
    }

    String balance() {
        return words.page(
                balanced() ? "balance" : "balance.wrong",
                words.number(Preview.total(preview.before())),
                words.number(Preview.total(preview.after())));
    }

    String moved() {
        return words.page(
                "moved",
                words.number(preview.moves().stream().mapToLong(Preview.Move::members).sum()));
    }

    List<PreviewPage.Trouble> troubles() {
        return troubles(open, preview.conflicts());
    }

    /// What somebody's consent would allow.
    List<PreviewPage.Open> open() {
        var told = new ConflictWords(words, open.names());
        return preview.conflicts().stream()
                .filter(Conflict.AgainstRule.class::isInstance)
                .map(conflict -> ((Conflict.AgainstRule) conflict).breach())
                .filter(breach -> breach.rule().byConsent())
                .map(breach ->
                        new PreviewPage.Open(breach.rule().id(), breach.code(), told.rule(breach)))
                .toList();
    }

    /// What somebody consented to: it stays visible.
    List<String> exceptions() {
        var told = new ConflictWords(words, open.names());
        return preview.exceptions().stream()
                .map(one -> exception(told.rule(one.breach()), one.consent()))
                .toList();
    }

    private String exception(String rule, Consent consent) {
        LocalDate dated = consent.dated();
        return dated == null
                ? words.page("exception.undated", rule, consent.number())
                : words.page("exception", rule, consent.number(), words.date(dated));
    }

    static List<PreviewPage.Trouble> troubles(OpenPlan open, List<Conflict> conflicts) {
        var told = new ConflictWords(open.words(), open.names());
        var troubles =
                conflicts.stream()
                        .map(conflict ->
                                new PreviewPage.Trouble(told.of(conflict), line(open, conflict)))
                        .distinct()
                        .toList();
        return capped(
                troubles,
                more ->
                        new PreviewPage.Trouble(
                                open.words().page("moreTroubles", open.words().number(more)),
                                null));
    }

    private static <T> List<T> capped(List<T> all, IntFunction<T> more) {
        if (all.size() <= MOST) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, MOST));
        some.add(more.apply(all.size() - MOST));
        return some;
    }

    private static @Nullable Crumb line(OpenPlan open, Conflict conflict) {
        int number = conflict.step();
        return number < 1 || number > open.plan().lines().size()
                ? null
                : new Crumb(
                        open.words().page("lineNumber", number),
                        open.address() + "/lines/" + number);
    }

    List<String> events() {
        return capped(
                preview.events().stream()
                        .map(event ->
                                words.event(event.kind(), named(event.subjects()), outcome(event))
                                        + words.received(event.reception()))
                        .toList(),
                more -> words.page("moreEvents", words.number(more)));
    }

    /// Who only changed comes out of it under another name, or as another kind.
    private List<String> outcome(Preview.Told event) {
        return switch (event.kind()) {
            case RENAMED -> after(event.successors(), this::renamed);
            case KIND_CHANGED -> after(event.successors(), this::kinds);
            default -> named(event.successors());
        };
    }

    private List<String> after(List<Integer> ids, Function<Preview.Node, String> said) {
        return ids.stream().map(nodesAfter::get).filter(Objects::nonNull).map(said).toList();
    }

    /// With the new code, where there is one.
    private String renamed(Preview.Node after) {
        return after.code().equals(codesBefore.get(after.id()))
                ? after.name()
                : after.name() + " (" + after.code() + ")";
    }

    private String kinds(Preview.Node after) {
        return words.kinds(kindsBefore.getOrDefault(after.id(), after.kind()), after.kind());
    }

    /// What to know though it stands in nobody's way.
    List<String> notes() {
        return new NoteWords(words, open.names()).all(preview.notes());
    }

    private List<String> named(List<Integer> ids) {
        return ids.stream().map(id -> names.getOrDefault(id, "…")).toList();
    }

    List<PreviewPage.Move> moves(int most) {
        return preview.moves().stream()
                .limit(most)
                .map(move ->
                        new PreviewPage.Move(
                                names.getOrDefault(move.from(), "…"),
                                names.getOrDefault(move.to(), "…"),
                                words.number(move.members()),
                                words.page(move.one() ? "way.list" : "way.cell"),
                                rows(move)))
                .toList();
    }

    /// Those whom a list names stand in the plan, all others of a cell in the register.
    private @Nullable String rows(Preview.Move move) {
        if (move.from() < 0) {
            return null;
        }
        return move.one()
                ? new AssignmentPages.Way(move.from(), goals(move.to())).address(open)
                : "/members?organization=" + move.from() + "&on=" + open.plan().on();
    }

    /// The codes by which a list names a cell: its own, and those of its party groups.
    private List<String> goals(int cell) {
        return preview.after().stream()
                .filter(node ->
                        node.id() == cell
                                || node.kind() == OrganizationKind.PARTY_GROUP
                                        && Objects.equals(node.parent(), cell))
                .map(Preview.Node::code)
                .toList();
    }

    /// What stands at the organizations besides members, and what becomes of it: first what
    /// somebody has to see to.
    List<PreviewPage.Along> along(int most) {
        return preview.along().stream()
                .sorted(comparing(one -> one.fate() == Preview.Fate.STAYS))
                .limit(most)
                .map(one ->
                        new PreviewPage.Along(
                                names.getOrDefault(one.organization(), "…"),
                                words.page("along." + one.kind()),
                                words.number(one.count()),
                                fate(one),
                                one.fate() != Preview.Fate.STAYS))
                .toList();
    }

    private String fate(Preview.Along one) {
        return switch (one.fate()) {
            case STAYS -> words.page("along.stays");
            case DOES_NOT_FIT -> words.page("along.doesNotFit");
            case ENDS -> words.page("along.ends." + one.kind());
            case WAITS_FOR_HEIR ->
                    words.page("along.waits." + one.kind(), names.getOrDefault(one.heir(), "…"));
        };
    }

    /// What will be written, point by point.
    List<String> effects() {
        long begun = preview.after().stream().filter(node -> node.id() < 0).count();
        var living = preview.after().stream().map(Preview.Node::id).toList();
        var still = new java.util.HashSet<>(living);
        long ended = preview.before().stream().filter(node -> !still.contains(node.id())).count();
        long changed =
                preview.after().stream().filter(node -> node.id() >= 0 && node.touched()).count();
        String day = words.date(open.plan().on());
        return List.of(
                words.page("effect.day", day),
                words.page(
                        "effect.organizations",
                        words.number(begun),
                        words.number(ended),
                        words.number(changed)),
                words.page(
                        "effect.members",
                        words.number(
                                preview.moves().stream().mapToLong(Preview.Move::members).sum())),
                balance(),
                words.page("effect.history", day),
                words.page("effect.undo"));
    }
}
