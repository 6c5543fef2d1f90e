package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase;
import vn.dangvu.members.Objection;
import vn.dangvu.members.Prospect;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.RecordOutcome.Waiting;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Drafts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fill in, check, record: the same for a new fact and for a correction.
@Component
class MovementSteps {

    private final Memberships memberships;
    private final CaseWays ways;
    private final Pages pages;

    MovementSteps(Memberships memberships, CaseWays ways, Pages pages) {
        this.memberships = memberships;
        this.ways = ways;
        this.pages = pages;
    }

    /// The form as it is first seen.
    ResponseEntity<byte[]> form(Viewer viewer, MovementTask task, MovementKind kind) {
        return form(viewer, task, kind, MovementForm.EMPTY, false);
    }

    ResponseEntity<byte[]> form(
            Viewer viewer, MovementTask task, MovementKind kind, MovementForm form, boolean draft) {
        var way = way(viewer, task, kind).map(MovementsByCase.Way::where).orElse(null);
        return form(HttpStatus.OK, task, kind, form, Told.of(way), draft);
    }

    /// The form with what was typed into it before.
    ResponseEntity<byte[]> draft(
            Viewer viewer, MovementTask task, MovementKind kind, Map<String, String> typed) {
        return form(viewer, task, kind, MovementForm.of(typed), true);
    }

    /// A new fact may belong into a case, and what is put right into another kind of fact; what is
    /// only put right says what was so.
    private Optional<MovementsByCase.Way> way(Viewer viewer, MovementTask task, MovementKind kind) {
        var open = task.open();
        var wrong = task.wrong();
        return wrong == null || wrong.entry().kind() != kind
                ? ways.of(viewer, open.words().texts(), open.member(), kind)
                : Optional.empty();
    }

    /// What stands against a new fact because it comes out of a case; nothing where it does not.
    private Optional<ResponseEntity<byte[]>> beside(
            Viewer viewer, MovementTask task, MovementForm form, Entry entry) {
        var texts = task.open().words().texts();
        return way(viewer, task, entry.kind())
                .map(way -> new Told(CaseWays.against(texts, way, entry), List.of(), way.where()))
                .filter(told -> !told.errors().isEmpty())
                .map(told ->
                        form(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                task,
                                entry.kind(),
                                form,
                                told,
                                false));
    }

    /// What is told above a form.
    ///
    /// @param known where an error leads
    /// @param way where the case is that such a movement comes out of, or null
    private record Told(List<FieldError> errors, List<Crumb> known, @Nullable Crumb way) {

        static Told of(@Nullable Crumb way) {
            return new Told(List.of(), List.of(), way);
        }
    }

    ResponseEntity<byte[]> send(
            Viewer viewer,
            MovementTask task,
            MovementKind kind,
            Map<String, String> sent,
            Drafts drafts) {
        drafts.keep(task.address(), sent);
        var form = MovementForm.of(sent);
        var reading = form.read(kind, task.open().today());
        var entry = reading.value();
        if (entry == null) {
            return unread(task, kind, form, reading);
        }
        var beside = beside(viewer, task, form, entry);
        if (beside.isPresent()) {
            return beside.get();
        }
        return switch (Step.of(sent)) {
            case CHECK -> {
                var prospect = prospect(viewer, task, entry);
                yield prospect.possible()
                        ? pages.seeOther(task.checkAddress())
                        : refused(task, kind, form, prospect.objections());
            }
            case RECORD ->
                    switch (keep(viewer, task, entry)) {
                        case Recorded _ -> {
                            drafts.forget(task.address());
                            yield pages.seeOther(task.open().address(), task.done(entry));
                        }
                        case Refused(var objections) -> refused(task, kind, form, objections);
                        case Waiting(long prepared) -> {
                            drafts.forget(task.address());
                            yield waiting(pages, prepared);
                        }
                    };
        };
    }

    /// To the page on which somebody else confirms it.
    static ResponseEntity<byte[]> waiting(Pages pages, long prepared) {
        return pages.seeOther(
                "/confirmations/" + prepared, pages.texts().get("confirmations.prepared.done"));
    }

    /// What was typed and what it will do, before it counts.
    ResponseEntity<byte[]> check(
            Viewer viewer, MovementTask task, MovementKind kind, Map<String, String> typed) {
        var form = MovementForm.of(typed);
        var reading = form.read(kind, task.open().today());
        var entry = reading.value();
        if (entry == null) {
            return unread(task, kind, form, reading);
        }
        var prospect = prospect(viewer, task, entry);
        return prospect.possible()
                ? check(task, entry, prospect)
                : refused(task, kind, form, prospect.objections());
    }

    /// @return 409 where somebody else was faster
    ResponseEntity<byte[]> refused(
            MovementTask task, MovementKind kind, MovementForm form, List<Objection> objections) {
        boolean late = objections.stream().anyMatch(Objection.CorrectedAlready.class::isInstance);
        var open = task.open();
        return form(
                late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                task,
                kind,
                form,
                new Told(open.inWords(objections), KnownHolders.of(objections), null),
                false);
    }

    private ResponseEntity<byte[]> unread(
            MovementTask task, MovementKind kind, MovementForm form, Reading<Entry> reading) {
        var texts = task.open().words().texts();
        var errors = reading.flaws().stream().map(flaw -> flaw.inWords(texts)).toList();
        var told = new Told(errors, List.of(), null);
        return form(HttpStatus.UNPROCESSABLE_CONTENT, task, kind, form, told, false);
    }

    private Prospect prospect(Viewer viewer, MovementTask task, Entry entry) {
        var wrong = task.wrong();
        return wrong == null
                ? memberships.prospect(viewer, task.open().member().id(), entry)
                : memberships.prospectOfCorrecting(viewer, wrong.id(), entry);
    }

    private RecordOutcome keep(Viewer viewer, MovementTask task, Entry entry) {
        var wrong = task.wrong();
        return wrong == null
                ? memberships.record(viewer, task.open().member().id(), entry)
                : memberships.correct(viewer, wrong.id(), entry);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            MovementTask task,
            MovementKind kind,
            MovementForm form,
            Told told,
            boolean draft) {
        var open = task.open();
        var errors = told.errors();
        var cells =
                MovementForm.movesIn(kind)
                        ? open.places().recordable(open.today())
                        : List.<CellGroup>of();
        var fields = MovementFields.of(kind, form, errors, cells, open.words());
        var page =
                new MovementPage(
                        open.trail(),
                        task.address(),
                        task.bareFormOf(kind),
                        open.who(),
                        task.lead(),
                        task.wrong() == null ? fields : fields.known(),
                        errors,
                        told.known(),
                        told.way(),
                        FieldError.of(errors, "kind"),
                        task.kinds(),
                        task.annulAddress(),
                        draft ? task.formOf(kind) + "&fresh=on" : null);
        return pages.show(status, "members/movement", task.title(kind), page);
    }

    private ResponseEntity<byte[]> check(MovementTask task, Entry entry, Prospect prospect) {
        var open = task.open();
        var words = open.words();
        var wrong = task.wrong();
        String from = open.nameOn(prospect.from(), entry.effectiveOn());
        String to = open.nameOn(prospect.to(), entry.effectiveOn());
        var effects = new ArrayList<>(new Effects(entry, from, to, words).sentences());
        if (wrong != null) {
            effects.addFirst(task.said("effectCorrected", wrong.entry()));
            effects.add(words.page("effectKnown"));
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", entry.kind().name());
        fields.putAll(MovementForm.of(entry).fields());
        var page =
                new CheckPage(
                        open.trail(),
                        task.address(),
                        task.formOf(entry.kind()),
                        new Answers(words).member(open.who()).entry(entry, from, to).all(),
                        effects,
                        fields,
                        words.page(wrong == null ? "confirm" : "confirmCorrection"),
                        false);
        return pages.show(
                "members/check", words.page(wrong == null ? "check" : "checkCorrection"), page);
    }
}
