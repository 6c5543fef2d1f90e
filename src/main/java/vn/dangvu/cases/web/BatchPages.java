package vn.dangvu.cases.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.CommonPapers;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.Prospect;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.WaitingCases;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts a step for several cases into words.
@Component
class BatchPages {

    /// So many stand on one page.
    private static final int SHOWN = 100;

    private final WaitingCases waiting;
    private final CaseDesk desk;
    private final CommonPapers papers;

    BatchPages(WaitingCases waiting, CaseDesk desk, CommonPapers papers) {
        this.waiting = waiting;
        this.desk = desk;
        this.papers = papers;
    }

    /// @param step null while none is chosen
    record Batch(
            Viewer viewer,
            CaseWords words,
            Procedure procedure,
            OrganizationId organization,
            @Nullable StepKind step,
            WaitingCases.Waiting waiting) {

        List<CaseShelf.Line> lines() {
            return waiting.lines();
        }

        CaseKind kind() {
            return procedure.kind();
        }
    }

    /// What names a person, or a card, is each one's own.
    static boolean common(StepKind kind) {
        return !kind.code().equals(StepKind.OPENED)
                && !kind.needs().contains(Field.PERSON)
                && !kind.asks().contains(Field.CARD);
    }

    Batch batch(
            Viewer viewer,
            Texts texts,
            Procedure procedure,
            OrganizationId organization,
            @Nullable StepKind step) {
        String code = step == null ? "" : step.code();
        var found = waiting.of(viewer, organization, procedure.kind(), code, SHOWN);
        return new Batch(viewer, new CaseWords(texts), procedure, organization, step, found);
    }

    String title(Batch batch) {
        return batch.words().page("batch.title", batch.words().kind(batch.kind()));
    }

    /// @param written the paper from which the form was filled; null where it was not
    BatchPage page(
            Batch batch,
            Map<String, String> sent,
            List<FieldError> errors,
            Map<Long, String> refused,
            @Nullable Crumb written) {
        var words = batch.words();
        var procedure = batch.procedure();
        var step = batch.step();
        Set<String> asks =
                step == null ? Set.of() : step.asks().stream().map(Field::name).collect(toSet());
        String list = "/cases?kind=" + batch.kind() + "&organization=" + batch.organization();
        return new BatchPage(
                List.of(new Crumb(words.kind(batch.kind()), list)),
                batch.organization().value(),
                batch.kind().name(),
                steps(batch),
                step == null ? "" : step.code(),
                step == null ? "" : words.about(procedure, step.code()),
                asks,
                step == null ? "" : words.labels(procedure, step.code()).get("person"),
                StepForm.of(sent),
                errors,
                step == null
                        ? List.of()
                        : step.outcomes().stream()
                                .map(code -> new Option(code, words.outcome(procedure, code)))
                                .toList(),
                step == null
                        ? List.of()
                        : step.grounds().stream()
                                .map(code -> new Option(code, words.ground(procedure, code)))
                                .toList(),
                batch.lines().stream().map(line -> row(batch, line, sent, refused)).toList(),
                cut(batch),
                step == null
                        ? null
                        : papers.of(batch.kind(), step.code())
                                .map(template -> template.name(words.texts()))
                                .orElse(null),
                written);
    }

    private static @Nullable String cut(Batch batch) {
        var step = batch.step();
        int all = step == null ? 0 : batch.waiting().counts().getOrDefault(step.code(), 0);
        int shown = batch.lines().size();
        return all > shown
                ? batch.words()
                        .page("shown", batch.words().number(shown), batch.words().number(all))
                : null;
    }

    /// Steps for which somebody waits, with how many; and the one that was chosen.
    private static List<Option> steps(Batch batch) {
        var counts = batch.waiting().counts();
        return batch.procedure().steps().stream()
                .filter(BatchPages::common)
                .filter(kind -> counts.containsKey(kind.code()) || kind.equals(batch.step()))
                .map(kind ->
                        new Option(
                                kind.code(),
                                batch.words()
                                        .page(
                                                "batch.counted",
                                                batch.words().step(batch.procedure(), kind.code()),
                                                counts.getOrDefault(kind.code(), 0))))
                .toList();
    }

    private BatchPage.Row row(
            Batch batch, CaseShelf.Line line, Map<String, String> sent, Map<Long, String> refused) {
        long id = line.file().id();
        var subject = line.subject();
        return new BatchPage.Row(
                "case-" + id,
                sent.containsKey("case-" + id),
                name(batch, line),
                subject == null ? "" : subject.about(),
                desk.place(batch.viewer(), batch.words().texts(), line.file().cell()),
                "/cases/" + id,
                "inFavour-" + id,
                sent.getOrDefault("inFavour-" + id, ""),
                "person-" + id,
                sent.getOrDefault("person-" + id, ""),
                refused.get(id));
    }

    /// What is told of a step that was recorded for several.
    ///
    /// @param failed the cases whose vote did not pass
    /// @param recorded how many were recorded
    String done(Batch batch, List<Long> failed, int recorded) {
        var words = batch.words();
        String step = words.step(batch.procedure(), Objects.requireNonNull(batch.step()).code());
        if (failed.isEmpty()) {
            return words.page("batch.done", step, words.number(recorded));
        }
        String names =
                batch.lines().stream()
                        .filter(line -> failed.contains(line.file().id()))
                        .map(line -> name(batch, line))
                        .collect(joining(", "));
        return words.page(
                "batch.partly",
                step,
                words.number(recorded),
                words.number(recorded - failed.size()),
                names);
    }

    /// What is wrong with the person typed for one is told at that one.
    List<FieldError> errors(Batch batch, CaseShelf.Line line, List<FieldError> found) {
        return found.stream()
                .map(error ->
                        error.field().equals("person")
                                ? new FieldError(
                                        "person-" + line.file().id(),
                                        batch.words()
                                                .page(
                                                        "batch.refused",
                                                        name(batch, line),
                                                        error.message()))
                                : error)
                .toList();
    }

    private static String name(Batch batch, CaseShelf.Line line) {
        var subject = line.subject();
        return subject == null ? batch.words().page("somebody") : subject.name();
    }

    String reasons(Batch batch, Prospect prospect) {
        var reasons = new ArrayList<String>();
        prospect.objections().forEach(one -> reasons.add(batch.words().objection(one)));
        desk.refusals().of(batch.viewer(), batch.words().texts(), prospect.ledger()).stream()
                .map(FieldError::message)
                .forEach(reasons::add);
        return String.join(" ", reasons);
    }

    /// One for each person who stands in the way of all.
    List<FieldError> errors(Batch batch, Map<Long, String> refused) {
        var names = new HashMap<Long, String>();
        batch.lines().stream()
                .filter(line -> line.subject() != null)
                .forEach(line -> names.put(line.file().id(), line.subject().name()));
        return refused.entrySet().stream()
                .map(one ->
                        new FieldError(
                                "case-" + one.getKey(),
                                batch.words()
                                        .page(
                                                "batch.refused",
                                                names.getOrDefault(
                                                        one.getKey(),
                                                        batch.words().page("somebody")),
                                                one.getValue())))
                .toList();
    }
}
