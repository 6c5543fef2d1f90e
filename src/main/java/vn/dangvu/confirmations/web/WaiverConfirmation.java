package vn.dangvu.confirmations.web;

import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.confirmations.Requirements;
import vn.dangvu.confirmations.Requirements.Waiver;
import vn.dangvu.confirmations.Requirements.Waiving;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Set;

/// That a kind of act does not need two people any more.
@Component
class WaiverConfirmation implements Confirmable {

    private final Requirements requirements;
    private final Confirmations confirmations;

    WaiverConfirmation(Requirements requirements, Confirmations confirmations) {
        this.requirements = requirements;
        this.confirmations = confirmations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.WAIVER);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        return name(texts, prepared);
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        return new Told(
                List.of(),
                List.of(texts.get("confirmations.waiver.effect", name(texts, prepared))),
                new Link(texts.get("confirmations.settings.title"), "/accounts/confirmations"),
                Way.HERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var kind = prepared.as(Waiver.class).kind();
        var ending =
                confirmations.confirm(
                        viewer,
                        prepared.id(),
                        () -> requirements.waive(viewer, kind),
                        Waiving.Waived.class::isInstance);
        return ending instanceof Waiving.Waived
                ? new Ending.Done(
                        "/accounts/confirmations",
                        texts.get("confirmations.settings.off.done", name(texts, prepared)))
                : new Ending.Refused(List.of());
    }

    private static String name(Texts texts, Prepared prepared) {
        return texts.get("confirmations.kind." + prepared.as(Waiver.class).kind());
    }
}
