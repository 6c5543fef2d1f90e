package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.SubjectNames;
import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementAct;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.members.RecordOutcome.Waiting;
import vn.dangvu.members.web.Desk.OpenRecord;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Movements that somebody prepared.
@Component
class MovementConfirmations implements Confirmable {

    private final Desk desk;
    private final Memberships memberships;
    private final Confirmations confirmations;
    private final ObjectProvider<SubjectNames> names;

    MovementConfirmations(
            Desk desk,
            Memberships memberships,
            Confirmations confirmations,
            ObjectProvider<SubjectNames> names) {
        this.desk = desk;
        this.memberships = memberships;
        this.confirmations = confirmations;
        this.names = names;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MOVEMENT);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        var words = new MemberWords(texts);
        return switch (prepared.as(MovementAct.class)) {
            case MovementAct.Record act ->
                    words.page("waits", said(words, act.entry()), who(viewer, words, prepared));
            case MovementAct.Enter act ->
                    words.page(
                            "waits",
                            said(words, act.entry()),
                            act.person().attributes().fullName() + " · " + act.person().code());
            case MovementAct.Correct act ->
                    words.page(
                            "waits.correct",
                            said(words, act.entry()),
                            who(viewer, words, prepared));
            case MovementAct.Annul _ -> words.page("waits.annul", who(viewer, words, prepared));
        };
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        return switch (prepared.as(MovementAct.class)) {
            case MovementAct.Record act -> {
                var open = desk.open(viewer, texts, act.member());
                yield told(viewer, new MovementTask(open, null), act.entry());
            }
            case MovementAct.Enter act -> entering(viewer, texts, act);
            case MovementAct.Correct act -> {
                var wrong = desk.fact(viewer, texts, member(prepared), act.movement());
                yield told(viewer, wrong.task(), act.entry());
            }
            case MovementAct.Annul act -> {
                var wrong = desk.fact(viewer, texts, member(prepared), act.movement());
                yield annulling(wrong);
            }
        };
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(MovementAct.class);
        RecordOutcome outcome =
                confirmations.confirm(
                        viewer,
                        prepared.id(),
                        () -> act.perform(memberships, viewer),
                        Recorded.class::isInstance);
        return switch (outcome) {
            case Recorded(long member, _) ->
                    new Ending.Done("/members/" + member, texts.get("members.page.waits.done"));
            case Refused(var objections) ->
                    new Ending.Refused(
                            desk.inWords(viewer, texts, objections).stream()
                                    .map(FieldError::message)
                                    .toList());
            case Waiting(long still) -> new Ending.GoesOn("/confirmations/" + still);
        };
    }

    /// As [MovementSteps] shows it before it counts.
    private Told told(Viewer viewer, MovementTask task, Entry entry) {
        var open = task.open();
        var wrong = task.wrong();
        var prospect =
                wrong == null
                        ? memberships.prospect(viewer, open.member().id(), entry)
                        : memberships.prospectOfCorrecting(viewer, wrong.id(), entry);
        String from = open.nameOn(prospect.from(), entry.effectiveOn());
        String to = open.nameOn(prospect.to(), entry.effectiveOn());
        var effects = new ArrayList<String>();
        if (wrong != null) {
            effects.add(task.said("effectCorrected", wrong.entry()));
        }
        effects.addAll(new Effects(entry, from, to, open.words()).sentences());
        return told(
                new Answers(open.words()).member(open.who()).entry(entry, from, to), effects, open);
    }

    private Told entering(Viewer viewer, Texts texts, MovementAct.Enter act) {
        var words = new MemberWords(texts);
        var entry = act.entry();
        String to = desk.places(viewer, texts).nameOrNull(entry.cell(), entry.effectiveOn());
        return told(
                new Answers(words).person(act.person()).entry(entry, null, to),
                new Effects(entry, null, to, words).sentences(),
                null);
    }

    private static Told annulling(Desk.WrongFact wrong) {
        var open = wrong.open();
        var fact = wrong.fact();
        var day = fact.entry().effectiveOn();
        var answers =
                new Answers(open.words())
                        .member(open.who())
                        .entry(
                                fact.entry(),
                                open.nameOn(fact.fromCell(), day),
                                open.nameOn(fact.toCell(), day));
        var effects =
                List.of(
                        wrong.task().said("effectAnnulled", fact.entry()),
                        open.words().page("effectKnown"));
        return told(answers, effects, open);
    }

    private static Told told(Answers answers, List<String> effects, @Nullable OpenRecord open) {
        return new Told(
                answers.all().stream()
                        .map(answer -> new Fact(answer.label(), answer.value()))
                        .toList(),
                effects,
                open == null
                        ? null
                        : new Link(
                                open.words().page("waits.open", open.member().person().fullName()),
                                open.address()),
                Way.HERE);
    }

    private static String said(MemberWords words, Entry entry) {
        return words.page("waits.what", words.kind(entry.kind()), words.date(entry.effectiveOn()));
    }

    /// Told without opening the record, and only to whoever may.
    private String who(Viewer viewer, MemberWords words, Prepared prepared) {
        String id = Long.toString(member(prepared));
        return names.stream()
                .filter(known -> known.kind().equals(SubjectNames.MEMBER))
                .flatMap(known -> known.of(viewer, List.of(id)).values().stream())
                .findFirst()
                .map(SubjectNames.Name::text)
                .orElseGet(() -> words.page("waits.somebody"));
    }

    private static long member(Prepared prepared) {
        return Objects.requireNonNull(prepared.member());
    }
}
