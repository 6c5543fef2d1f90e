package vn.dangvu.cases.web;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Prospect;
import vn.dangvu.cases.Roll;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.cases.web.CaseDesk.OpenCase;
import vn.dangvu.cases.web.StepCheckPage.Answer;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Puts the form of a step, and what it will do, into words.
@Component
class StepPages {

    private final CaseShelf shelf;
    private final CaseDesk desk;
    private final CasePages cases;

    StepPages(CaseShelf shelf, CaseDesk desk, CasePages cases) {
        this.shelf = shelf;
        this.desk = desk;
        this.cases = cases;
    }

    /// What a form is about: a step to be recorded, or one that was wrong.
    record Task(OpenCase open, StepKind kind, @Nullable Step wrong) {

        String address() {
            return wrong == null
                    ? open.stepAddress(kind.code())
                    : open.factAddress(wrong.id()) + "/correct";
        }

        String title() {
            String step = open.words().step(open.procedure(), kind.code());
            return wrong == null ? step : open.words().page("title.correct", step);
        }
    }

    StepPage form(
            Task task,
            StepForm form,
            List<FieldError> errors,
            boolean consents,
            @Nullable String draft) {
        var open = task.open();
        var words = open.words();
        var procedure = open.procedure();
        var kind = task.kind();
        return new StepPage(
                open.trailToCase(),
                task.address(),
                open.address(),
                words.page(
                        "who",
                        open.name(),
                        open.about(),
                        desk.place(open.viewer(), words.texts(), open.file().cell())),
                words.about(procedure, kind.code()),
                words.labels(procedure, kind.code()),
                names(kind.asks()),
                names(kind.needs()),
                form,
                errors,
                kind.asks().contains(Field.VOTE) ? voters(task, form) : null,
                options(kind.outcomes(), code -> words.outcome(procedure, code)),
                options(
                        procedure.grounds(open.file(), kind),
                        code -> words.ground(procedure, code)),
                open.address() + "/people",
                consents || !form.consentNumber().isEmpty(),
                task.wrong() == null ? null : open.factAddress(task.wrong().id()) + "/annul",
                draft);
    }

    private StepPage.@Nullable Voters voters(Task task, StepForm form) {
        var open = task.open();
        var day =
                DayInput.read(form.on(), open.today()) instanceof DayInput.Day(LocalDate typed)
                        ? typed
                        : open.today();
        boolean mine =
                shelf.seat(open.file(), task.kind(), day)
                        .filter(seat -> desk.mayRecord(open.viewer(), seat.organization()))
                        .isPresent();
        if (!mine) {
            return null;
        }
        return shelf.roll(open.viewer(), open.file().id(), task.kind().code(), day)
                .map(roll ->
                        voters(
                                open.words(),
                                shelf.majority(open.file(), task.kind(), day),
                                roll,
                                form))
                .orElse(null);
    }

    private static StepPage.Voters voters(
            CaseWords words, @Nullable Majority majority, Roll roll, StepForm form) {
        var all =
                roll.voters().stream()
                        .map(voter -> {
                            var out = voter.out();
                            return new StepPage.Voter(
                                    "reason-" + voter.member(),
                                    voter.name().isEmpty() ? words.page("somebody") : voter.name(),
                                    out == null ? null : reason(words, out),
                                    reasons(words, out),
                                    form.reason(voter.member()));
                        })
                        .toList();
        var body = roll.body();
        int base = roll.base(List.of());
        return new StepPage.Voters(
                body == null
                        ? roll.name()
                        : words.texts().get("committees.body." + body) + ", " + roll.name(),
                roll.known(),
                majority == null
                        ? ""
                        : words.page(
                                "vote.base",
                                words.number(base),
                                words.number(majority.needed(base)),
                                words.texts().get("cases.majority." + majority)),
                all.stream().filter(voter -> voter.why() != null).toList(),
                all);
    }

    /// Whoever is away or exempt may have voted all the same; whoever is in may have to be left
    /// out.
    private static List<Option> reasons(CaseWords words, @Nullable Reason out) {
        return Arrays.stream(Reason.values())
                .filter(reason -> Roll.mayBe(out, reason))
                .map(reason -> new Option(reason.name(), reason(words, reason)))
                .toList();
    }

    private static String reason(CaseWords words, Reason reason) {
        return words.texts().get("cases.reason." + reason);
    }

    StepCheckPage check(Task task, StepEntry entry, Prospect prospect, Map<String, String> fields) {
        var open = task.open();
        var words = open.words();
        var result = prospect.result();
        boolean passed = result == null || result.passed();
        var effects = new ArrayList<String>();
        var effect = prospect.effect();
        if (effect != null) {
            effects.add(words.effect(effect));
        }
        String stage = passed ? task.kind().stage() : null;
        if (stage != null && turns(task, stage)) {
            effects.add(words.page("effect.stage", words.stage(open.procedure(), stage)));
        }
        if (!passed) {
            effects.add(words.page("effect.failed"));
        }
        return new StepCheckPage(
                open.trailToCase(),
                task.address(),
                task.address(),
                answers(task, entry),
                result == null
                        ? List.of()
                        : List.of(
                                words.vote(result.vote(), result.majority(), passed),
                                words.explained(result.vote(), result.majority())),
                passed,
                effects,
                prospect.excused().stream().map(words::objection).toList(),
                fields);
    }

    /// A step that is put right leads nowhere but where it led already.
    private static boolean turns(Task task, String stage) {
        var wrong = task.wrong();
        return !stage.equals(task.open().file().stage())
                && (wrong == null || wrong.stage() == null);
    }

    private List<Answer> answers(Task task, StepEntry entry) {
        var open = task.open();
        var words = open.words();
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(words.page("person"), open.name() + ", " + open.about()));
        answers.add(
                new Answer(
                        Objects.requireNonNull(
                                words.labels(open.procedure(), entry.kind()).get("on")),
                        words.date(entry.on())));
        answers.add(
                new Answer(
                        words.page("by"),
                        desk.place(open.viewer(), words.texts(), entry.organization())));
        // The vote is told apart.
        var asIfKept =
                new Step(
                        0,
                        entry.voted(null),
                        null,
                        open.file().cell(),
                        0,
                        null,
                        null,
                        List.of(),
                        "",
                        null,
                        null,
                        Instant.EPOCH,
                        "",
                        null,
                        null);
        String told = String.join("; ", cases.lines(open, asIfKept));
        if (!told.isEmpty()) {
            answers.add(new Answer(words.page("told"), told));
        }
        return answers;
    }

    List<FieldError> errors(Task task, Prospect prospect) {
        var open = task.open();
        var errors = new ArrayList<FieldError>();
        for (Objection objection : prospect.objections()) {
            errors.add(new FieldError(objection.field(), open.words().objection(objection)));
        }
        desk.refusals().of(open.viewer(), open.words().texts(), prospect.ledger()).stream()
                .map(error -> new FieldError("on", error.message()))
                .distinct()
                .forEach(errors::add);
        return errors;
    }

    private static Set<String> names(Set<Field> fields) {
        return fields.stream().map(Field::name).collect(toSet());
    }

    private static List<Option> options(List<String> codes, UnaryOperator<String> words) {
        return codes.stream().map(code -> new Option(code, words.apply(code))).toList();
    }
}
