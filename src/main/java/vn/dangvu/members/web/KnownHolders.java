package vn.dangvu.members.web;

import vn.dangvu.members.Holder;
import vn.dangvu.members.Objection;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// Whom refusals speak of.
final class KnownHolders {

    private KnownHolders() {}

    /// The members whom the reasons speak of, as far as the reader may open them.
    static List<Crumb> of(List<Objection> objections) {
        return objections.stream()
                .<Holder>mapMulti((objection, known) -> {
                    if (objection instanceof Objection.Taken(_, _, var holder) && holder != null) {
                        known.accept(holder);
                    } else if (objection instanceof Objection.LooksLike(var holder)) {
                        known.accept(holder);
                    }
                })
                .distinct()
                .map(holder ->
                        new Crumb(
                                holder.name() + " · " + holder.code(),
                                "/members/" + holder.member()))
                .toList();
    }
}
