package vn.dangvu.years;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Audit;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementRecorded;

import java.time.Clock;

/// Says why a card was given anew when the second person has confirmed it, in the same transaction.
@Component
class CardReasonsHeard {

    private final CardWaitingStore waiting;
    private final CardStore cards;
    private final Audit audit;
    private final Clock clock;

    CardReasonsHeard(CardWaitingStore waiting, CardStore cards, Audit audit, Clock clock) {
        this.waiting = waiting;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void hear(MovementRecorded movement) {
        var entry = movement.entry();
        if (entry.kind() != MovementKind.CARD_REISSUE) {
            return;
        }
        var said = waiting.take(movement.member(), entry.effectiveOn());
        var card = cards.anew(movement.member(), entry.effectiveOn());
        if (said.isPresent() && card.isPresent()) {
            var reason = said.get().reason();
            cards.explain(
                    card.get(), reason, said.get().report(), said.get().user(), clock.instant());
            audit.note(movement.viewer(), YearDeeds.explained(card.get(), reason));
        }
    }
}
