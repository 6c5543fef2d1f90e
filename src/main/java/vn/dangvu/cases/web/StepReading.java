package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.Roll;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.Vote;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MemberFinder;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reads the form of a step: what was typed becomes an entry, or errors at the fields.
@Component
class StepReading {

    private final CaseShelf shelf;
    private final MemberFinder people;
    private final CaseDesk desk;

    StepReading(CaseShelf shelf, MemberFinder people, CaseDesk desk) {
        this.shelf = shelf;
        this.people = people;
        this.desk = desk;
    }

    /// @param entry null when something is wrong
    record Read(@Nullable StepEntry entry, List<FieldError> errors) {}

    /// @param procedure of the case
    Read read(
            Viewer viewer,
            Texts texts,
            CaseFile file,
            Procedure procedure,
            StepKind kind,
            StepForm form) {
        var today = shelf.today();
        var reader = new FieldReader("cases", texts, today);
        var on = reader.neededDay("on", form.on());
        boolean asksPaper = kind.asks().contains(Field.DECISION);
        var decision = asksPaper ? form.decision(reader) : Decision.NONE;
        var consent = form.consent(reader);
        Long person =
                kind.asks().contains(Field.PERSON)
                        ? person(viewer, file, procedure, on == null ? today : on, form, reader)
                        : null;
        var until = kind.asks().contains(Field.UNTIL) ? reader.day("until", form.until()) : null;
        String kept = asked(kind, Field.KEPT, reader, "keptWhere", form.keptWhere());
        String words =
                kind.asks().contains(Field.CARD)
                        ? reader.textOrNull("words", form.words())
                        : asked(kind, Field.WORDS, reader, "words", form.words());
        String note = reader.textOrNull("note", form.note());
        boolean mine = on != null && mine(viewer, texts, file, kind, on, reader);
        Vote vote = on == null || !mine ? null : vote(viewer, file, kind, on, form, reader);
        if (on == null || !reader.errors().isEmpty()) {
            return new Read(null, reader.errors());
        }
        var entry =
                new StepEntry(
                        kind.code(),
                        organization(file, kind, on),
                        on,
                        decision,
                        vote,
                        oneOf(kind.outcomes(), form.outcome()),
                        oneOf(kind.grounds(), form.ground()),
                        until,
                        person,
                        kept,
                        words,
                        consent,
                        note);
        return new Read(entry, List.of());
    }

    /// The body that decides, by the tree of the day; where there is none the rules say so.
    int organization(CaseFile file, StepKind kind, LocalDate on) {
        return shelf.seat(file, kind, on).map(Procedure.Seat::organization).orElse(file.cell());
    }

    /// Whether the viewer records where the step was decided on that day, which may be elsewhere
    /// than where it is decided today.
    private boolean mine(
            Viewer viewer,
            Texts texts,
            CaseFile file,
            StepKind kind,
            LocalDate on,
            FieldReader reader) {
        var seat = shelf.seat(file, kind, on);
        boolean others =
                seat.filter(one -> !desk.mayRecord(viewer, one.organization())).isPresent();
        if (others) {
            reader.wrong("on", "notYours", Formats.of(texts).date(on), seat.get().name());
        }
        return !others;
    }

    private @Nullable Vote vote(
            Viewer viewer,
            CaseFile file,
            StepKind kind,
            LocalDate on,
            StepForm form,
            FieldReader reader) {
        if (!kind.asks().contains(Field.VOTE)) {
            return null;
        }
        Roll roll = shelf.roll(viewer, file.id(), kind.code(), on).orElse(null);
        return form.vote(reader, roll);
    }

    private @Nullable Long person(
            Viewer viewer,
            CaseFile file,
            Procedure procedure,
            LocalDate day,
            StepForm form,
            FieldReader reader) {
        if (form.person().isEmpty()) {
            return null;
        }
        var where = new OrganizationId(procedure.whereFrom(file, shelf.setting(file, day)));
        return switch (people.find(viewer, where, day, form.person())) {
            case MemberFinder.Found.One(var found) -> found.id();
            case MemberFinder.Found.Nobody() -> {
                reader.wrong("person", "nobody", form.person());
                yield null;
            }
            case MemberFinder.Found.Several(var first, long total) -> {
                reader.wrong(
                        "person",
                        "several",
                        form.person(),
                        total,
                        first.stream()
                                .map(line -> line.fullName() + " (" + line.code() + ")")
                                .collect(Collectors.joining("; ")));
                yield null;
            }
        };
    }

    List<Option> suggest(Viewer viewer, CaseFile file, String typed) {
        var today = shelf.today();
        var procedure = shelf.procedure(file.kind());
        var where = new OrganizationId(procedure.whereFrom(file, shelf.setting(file, today)));
        return people.suggest(viewer, where, today, typed);
    }

    private static @Nullable String asked(
            StepKind kind, Field field, FieldReader reader, String name, String typed) {
        return kind.asks().contains(field) ? reader.textOrNull(name, typed) : null;
    }

    private static @Nullable String oneOf(List<String> offered, String chosen) {
        return offered.stream().filter(one -> Objects.equals(one, chosen)).findFirst().orElse(null);
    }
}
