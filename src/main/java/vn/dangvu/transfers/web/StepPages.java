package vn.dangvu.transfers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.transfers.Goal;
import vn.dangvu.transfers.Reception;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferRecord;
import vn.dangvu.transfers.TransferRoute;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The forms of steps: what each asks for, and in which words.
@Component("transferStepPages")
class StepPages {

    private final TransferDesk desk;

    StepPages(TransferDesk desk) {
        this.desk = desk;
    }

    /// The step that stands in an address.
    static Optional<StepKind> kind(String path) {
        return Stream.of(StepKind.values())
                .filter(kind -> CasePages.path(kind).equals(path))
                .findFirst();
    }

    String heading(Texts texts, StepKind kind) {
        return texts.get("transfers.page.heading." + kind);
    }

    /// What is known already.
    StepForm blank(Viewer viewer, TransferRecord record, StepKind kind) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("day", TransferWords.typed(desk.today()));
        var goal = goal(record);
        if (kind == StepKind.SLIP_ISSUED && goal != null) {
            typed.put("goal", goal);
            var route = record.route();
            typed.put("route", route == null ? "" : route.name());
        }
        var slip = record.slip();
        if (kind == StepKind.SLIP_REISSUED && slip != null) {
            typed.put("feesUntil", TransferWords.month(slip.feesUntil()));
            typed.put("documents", Objects.requireNonNullElse(slip.documents(), ""));
        }
        var cells = cells(viewer, record, kind);
        if (cells.size() == 1) {
            typed.put("cell", cells.getFirst().value());
        }
        return StepForm.of(typed);
    }

    StepPage form(
            Viewer viewer,
            Texts texts,
            TransferRecord record,
            StepKind kind,
            StepForm form,
            List<FieldError> errors) {
        var words = new TransferWords(texts);
        String address = "/transfers/" + record.transfer().id();
        return new StepPage(
                trail(words, record),
                who(words, record),
                words.page("lead." + lead(record, kind)),
                address + "/steps/" + CasePages.path(kind),
                address,
                form,
                fields(viewer, record, kind),
                labels(words, record, kind),
                new StepPage.Lists(
                        cells(viewer, record, kind),
                        words.options("route", TransferRoute.values()),
                        words.options("signer", Signer.values()),
                        kind == StepKind.SLIP_ISSUED || kind == StepKind.FORWARDED
                                ? desk.goals(viewer)
                                : List.of()),
                errors,
                kind == StepKind.RECEIVED,
                words.page("confirm." + (kind == StepKind.RECEIVED ? "check" : "record")));
    }

    CheckPage check(
            Viewer viewer, Texts texts, TransferRecord record, StepForm form, Reception reception) {
        var words = new TransferWords(texts);
        String address = "/transfers/" + record.transfer().id();
        String cell =
                cells(viewer, record, StepKind.RECEIVED).stream()
                        .filter(one -> one.value().equals(form.value("cell")))
                        .map(Option::label)
                        .findFirst()
                        .orElse("");
        var answers = new ArrayList<CasePage.Fact>();
        add(answers, words, "who", who(words, record));
        add(answers, words, "day", words.date(reception.day()));
        add(answers, words, "there", cell);
        add(answers, words, "goal", cell.isEmpty() ? goal(record) : null);
        add(answers, words, "paper.RECEIVED", words.paper(reception.receipt()));
        add(answers, words, "reason", reception.reason());
        add(answers, words, "note", reception.note());
        var fields = new LinkedHashMap<>(form.typed());
        String query =
                fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .reduce((one, other) -> one + "&" + other)
                        .orElse("");
        String step = address + "/steps/received";
        return new CheckPage(
                trail(words, record),
                step,
                step + "?" + query,
                answers,
                effects(words, record, reception, cell),
                fields,
                "",
                List.of(),
                words.page("confirm.record"));
    }

    private static List<String> effects(
            TransferWords words, TransferRecord record, Reception reception, String cell) {
        String day = words.date(reception.day());
        var transfer = record.transfer();
        if (transfer.temporary() && !(transfer.fromOutside() && cell.isEmpty())) {
            return List.of(
                    words.page(transfer.fromOutside() ? "effect.guest" : "effect.temporary", day));
        }
        if (cell.isEmpty()) {
            // Who came from outside and went on was never counted here.
            return transfer.fromOutside()
                    ? List.of(words.page("effect.closed"))
                    : List.of(words.page("effect.out", day), words.page("effect.closed"));
        }
        return List.of(
                words.page(transfer.fromOutside() ? "effect.in" : "effect.moved", cell, day),
                words.page("effect.closed"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private List<Option> cells(Viewer viewer, TransferRecord record, StepKind kind) {
        Integer goal = record.goalHere();
        return kind == StepKind.RECEIVED && goal != null ? desk.cells(viewer, goal) : List.of();
    }

    private Set<String> fields(Viewer viewer, TransferRecord record, StepKind kind) {
        boolean temporary = record.transfer().temporary();
        var fields = new LinkedHashSet<>(Set.of("day", "note"));
        switch (kind) {
            case SLIP_ISSUED -> {
                fields.addAll(List.of("goal", "route", "number", "signer", "issuer", "fees"));
                fields.addAll(List.of("documents", "reason"));
                fields.remove("note");
                if (temporary) {
                    fields.add("until");
                }
            }
            case SLIP_REISSUED -> {
                fields.addAll(List.of("number", "signer", "issuer", "fees", "documents"));
                fields.remove("note");
            }
            case HELD -> fields.addAll(List.of("number", "date", "issuer"));
            case RELEASED -> fields.addAll(List.of("number", "date"));
            case FORWARDED -> fields.addAll(List.of("goal", "route", "number", "date"));
            case SLIP_LOST -> fields.addAll(List.of("number", "date", "issuer", "reason"));
            case RECEIVED -> {
                fields.addAll(List.of("number", "date", "reason"));
                if (!cells(viewer, record, kind).isEmpty()) {
                    fields.add("cell");
                }
                if (record.transfer().fromOutside() && !temporary && record.goalHere() != null) {
                    fields.add("code");
                }
            }
            case EXTENDED -> fields.addAll(List.of("until", "number", "date"));
            case ENDED -> fields.addAll(List.of("number", "date"));
            case CANCELLED -> fields.add("reason");
            case ASKED, PRESENTED, OVERTAKEN -> {}
        }
        return fields;
    }

    private static StepPage.Labels labels(
            TransferWords words, TransferRecord record, StepKind kind) {
        String lead = lead(record, kind);
        return new StepPage.Labels(
                words.page("label.day." + lead),
                words.page("label.paper." + kind),
                words.page("label.paperNumber"),
                words.page(kind == StepKind.SLIP_LOST ? "label.confirmedBy" : "label.paperIssuer"),
                words.page("label.reason." + lead),
                hint(words, lead));
    }

    private static String hint(TransferWords words, String lead) {
        String key = "transfers.page.label.reasonHint." + lead;
        return words.texts().has(key) ? words.texts().get(key) : "";
    }

    /// Reception is told otherwise where it happened elsewhere.
    private static String lead(TransferRecord record, StepKind kind) {
        return kind == StepKind.RECEIVED && record.goalHere() == null
                ? kind + ".outside"
                : kind.name();
    }

    private static @Nullable String goal(TransferRecord record) {
        return record.events().stream()
                .filter(event -> event.current() && event.step().goal() != null)
                .map(event -> event.step().goal())
                .reduce((_, last) -> last)
                .map(Goal::name)
                .orElse(null);
    }

    private static String who(TransferWords words, TransferRecord record) {
        var slip = record.slip();
        return slip == null
                ? record.fullName()
                : words.page("who", slip.bearer().fullName(), slip.bearer().born().text());
    }

    private List<Crumb> trail(TransferWords words, TransferRecord record) {
        var trail = new ArrayList<>(desk.trail(words));
        trail.add(new Crumb(record.fullName(), "/transfers/" + record.transfer().id()));
        return trail;
    }

    private static void add(
            List<CasePage.Fact> facts, TransferWords words, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new CasePage.Fact(words.page("fact." + label), value));
        }
    }
}
