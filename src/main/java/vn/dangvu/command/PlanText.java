package vn.dangvu.command;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import vn.dangvu.exchange.ImportWords;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For a person at a terminal.
final class PlanText implements PlanAnswer {

    private final Texts texts;
    private final Formats formats;
    private final PrintWriter out;

    PlanText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.out = out;
    }

    @Override
    public void unreadable(PlanWorkbook.Reading.Refused refused) {
        var words = new ImportWords(texts);
        refused.refusals().forEach(refusal -> out.println(words.refusal(refusal)));
        refused.problems()
                .forEach(one -> out.println("- " + words.place(one) + ": " + words.problem(one)));
        say("command.reorganize.nothing");
    }

    @Override
    public void preview(Preview preview) {
        totals(preview);
        moves(preview);
        events(preview);
        along(preview);
        var words = new ConflictWords(texts);
        if (!preview.exceptions().isEmpty()) {
            say("command.reorganize.exceptions");
            preview.exceptions()
                    .forEach(one ->
                            out.println(
                                    "- "
                                            + words.rule(one.breach(), false)
                                            + ": "
                                            + one.consent().number()));
        }
        notes(preview);
        conflicts(preview.conflicts());
    }

    private void notes(Preview preview) {
        if (!preview.notes().isEmpty()) {
            say("command.reorganize.notes");
        }
        var words = new NoteWords(texts);
        preview.notes().forEach(note -> out.println("- " + words.of(note)));
    }

    private void conflicts(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            say("command.reorganize.possible");
        } else {
            say("command.reorganize.conflicts");
            var words = new ConflictWords(texts);
            conflicts.forEach(conflict -> out.println("- " + words.of(conflict)));
        }
    }

    private void totals(Preview preview) {
        say(
                "command.reorganize.total",
                Preview.total(preview.before()),
                Preview.total(preview.after()));
        var before = preview.before().stream().collect(toMap(Node::id, node -> node));
        var after = preview.after().stream().collect(toMap(Node::id, node -> node));
        for (Node node : preview.before()) {
            if (!after.containsKey(node.id())) {
                say(
                        "command.reorganize.ends" + group(node),
                        node.code(),
                        node.name(),
                        node.members());
            }
        }
        for (Node node : preview.after()) {
            var was = before.get(node.id());
            if (was == null) {
                say(
                        "command.reorganize.begins" + group(node),
                        node.code(),
                        node.name(),
                        node.members());
            } else if (node.touched() || was.members() != node.members()) {
                say(
                        "command.reorganize.changes" + group(node),
                        node.code(),
                        node.name(),
                        was.members(),
                        node.members());
            }
        }
    }

    /// A party group holds no membership (decision 0014), so none is counted.
    private static String group(Node node) {
        return node.kind() == OrganizationKind.PARTY_GROUP ? ".group" : "";
    }

    private void moves(Preview preview) {
        var codes = codes(preview);
        if (!preview.moves().isEmpty()) {
            say("command.reorganize.moves");
        }
        for (var move : preview.moves()) {
            String key = "command.reorganize.move" + (move.one() ? ".named" : "");
            say(key, move.members(), code(codes, move.from()), code(codes, move.to()));
        }
    }

    private void events(Preview preview) {
        var codes = codes(preview);
        var before = new HashMap<>(codes);
        preview.before().forEach(node -> before.put(node.id(), node.code()));
        if (!preview.events().isEmpty()) {
            say("command.reorganize.events");
        }
        for (var event : preview.events()) {
            String subjects = codes(before, event.subjects());
            String successors = codes(codes, event.successors());
            String told = subjects.equals(successors) ? "" : successors;
            out.println(
                    "- "
                            + texts.get("command.event." + event.kind())
                            + ": "
                            + subjects
                            + (subjects.isEmpty() || told.isEmpty() ? "" : " → ")
                            + told
                            + received(event.reception()));
        }
    }

    /// The decision of who takes over, behind what is said of the hand-over; empty without one.
    private String received(Plan.Decision reception) {
        if (reception.number() == null) {
            return "";
        }
        var date = reception.date();
        String dated =
                date == null ? "" : " " + texts.get("command.reorganize.dated", formats.date(date));
        String issued = reception.issuer() == null ? "" : ", " + reception.issuer();
        return " " + texts.get("command.reorganize.received", reception.number() + dated + issued);
    }

    private void along(Preview preview) {
        var codes = codes(preview);
        if (!preview.along().isEmpty()) {
            say("command.reorganize.along");
        }
        for (var one : preview.along()) {
            say(
                    "command.reorganize.along." + one.fate(),
                    code(codes, one.organization()),
                    texts.get("command.reorganize.along." + one.kind()),
                    one.count(),
                    one.heir() == null ? "–" : code(codes, one.heir()));
        }
    }

    /// The new code where it changes.
    static Map<Integer, String> codes(Preview preview) {
        var codes = new HashMap<Integer, String>();
        preview.before().forEach(node -> codes.put(node.id(), node.code()));
        preview.after().forEach(node -> codes.put(node.id(), node.code()));
        return codes;
    }

    private static String codes(Map<Integer, String> codes, List<Integer> ids) {
        return ids.stream().map(id -> code(codes, id)).collect(joining(", "));
    }

    static String code(Map<Integer, String> codes, int id) {
        return codes.getOrDefault(id, Integer.toString(id));
    }

    @Override
    public void alreadyExecuted(PlanWorkbook plan) {
        say("command.reorganize.already", plan.title(), formats.date(plan.on()));
    }

    @Override
    public void executed(Execution execution) {
        switch (execution) {
            case Execution.Done(long change, Preview told) -> {
                preview(told);
                say("command.reorganize.done", Long.toString(change));
            }
            case Execution.Refused(var conflicts) -> {
                conflicts(conflicts);
                say("command.reorganize.nothing");
            }
            case Execution.NotYet(var on) -> say("command.reorganize.notYet", formats.date(on));
            case Execution.WithoutDecision() -> say("command.reorganize.noDecision");
            case Execution.NotADraft(var plan) ->
                    say("command.reorganize.already", plan.title(), formats.date(plan.on()));
            case Execution.Busy() -> say("command.reorganize.busy");
            case Execution.Waiting(_) -> say("command.reorganize.waiting");
        }
    }

    @Override
    public void notOne(PlanWorkbook plan, List<Plan> found) {
        String number = plan.decision().number();
        say(
                found.isEmpty() ? "command.reorganize.none" : "command.reorganize.several",
                plan.title(),
                formats.date(plan.on()),
                number == null ? "–" : number,
                found.size());
    }

    @Override
    public void undone(Undoing undoing) {
        switch (undoing) {
            case Undoing.Done() -> say("command.reorganize.undone");
            case Undoing.Busy() -> say("command.reorganize.busy");
            case Undoing.Waiting(_) -> say("command.reorganize.waiting");
            case Undoing.NotExecuted(var plan) ->
                    say("command.reorganize.none", plan.title(), formats.date(plan.on()), "–", 0);
            case Undoing.InTheWay(var organizations, var facts, var recorded) -> {
                say("command.reorganize.inTheWay");
                organizations.forEach(code -> say("command.reorganize.inTheWay.code", code));
                facts.forEach(id -> say("command.reorganize.inTheWay.fact", Long.toString(id)));
                recorded.forEach(this::recorded);
            }
        }
    }

    private void recorded(Undoing.Recorded one) {
        String kind = texts.get("command.reorganize.along." + one.kind());
        say("command.reorganize.inTheWay.recorded", one.code(), kind, one.count());
    }

    private void say(String key, Object... facts) {
        out.println(texts.get(key, facts));
    }
}
