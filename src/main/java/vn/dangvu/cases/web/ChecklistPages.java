package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.Field;
import vn.dangvu.cases.web.CaseDesk.OpenCase;
import vn.dangvu.cases.web.ChecklistPage.Cell;
import vn.dangvu.cases.web.ChecklistPage.Choice;
import vn.dangvu.cases.web.ChecklistRows.Row;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;

/// Puts the papers of a dossier into rows.
@Component
class ChecklistPages {

    private final CaseDesk desk;

    ChecklistPages(CaseDesk desk) {
        this.desk = desk;
    }

    ChecklistPage page(
            OpenCase open, List<Row> rows, Map<String, String> sent, List<FieldError> errors) {
        return new ChecklistPage(
                open.trailToCase(),
                open.words()
                        .page(
                                "who",
                                open.name(),
                                open.about(),
                                desk.place(
                                        open.viewer(), open.words().texts(), open.file().cell())),
                open.address() + "/checklist",
                open.address(),
                open.address() + "/people",
                sent.getOrDefault("on", ""),
                rows.stream().map(row -> row(open, row, sent, errors)).toList(),
                errors.stream().map(error -> named(open, rows, error)).toList());
    }

    /// On top of the page an error says of which paper it speaks.
    private static FieldError named(OpenCase open, List<Row> rows, FieldError error) {
        return rows.stream()
                .filter(row -> error.field().endsWith("-" + row.key()))
                .findFirst()
                .map(row -> open.words().step(open.procedure(), row.kind().code()))
                .map(paper ->
                        new FieldError(
                                error.field(),
                                open.words().page("checklist.wrong", paper, error.message())))
                .orElse(error);
    }

    private static ChecklistPage.Row row(
            OpenCase open, Row row, Map<String, String> sent, List<FieldError> errors) {
        var asks = row.kind().asks();
        var cells = new Cells(row, sent, errors);
        boolean paper = asks.contains(Field.DECISION);
        return new ChecklistPage.Row(
                cells.of("has"),
                open.words().step(open.procedure(), row.kind().code()),
                row.told(sent),
                cells.of("on"),
                choice(open, row, cells),
                asks.contains(Field.PERSON) ? cells.of("person") : null,
                paper ? cells.of("decisionNumber") : null,
                paper ? cells.of("decisionDate") : null,
                asks.contains(Field.KEPT) ? cells.of("keptWhere") : null,
                errors.stream()
                        .filter(error -> error.field().endsWith("-" + row.key()))
                        .map(FieldError::message)
                        .distinct()
                        .toList());
    }

    private static @Nullable Choice choice(OpenCase open, Row row, Cells cells) {
        var kind = row.kind();
        var words = open.words();
        var procedure = open.procedure();
        if (kind.asks().contains(Field.OUTCOME)) {
            return new Choice(
                    cells.of("outcome"),
                    kind.outcomes().stream()
                            .map(code -> new Option(code, words.outcome(procedure, code)))
                            .toList());
        }
        return kind.asks().contains(Field.GROUND)
                ? new Choice(
                        cells.of("ground"),
                        kind.grounds().stream()
                                .map(code -> new Option(code, words.ground(procedure, code)))
                                .toList())
                : null;
    }

    private record Cells(Row row, Map<String, String> sent, List<FieldError> errors) {

        Cell of(String name) {
            String field = row.field(name);
            return new Cell(
                    field, sent.getOrDefault(field, ""), FieldError.of(errors, field) != null);
        }
    }
}
