package vn.dangvu.confirmations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmable.Told;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.confirmations.Staff;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/// Lays out acts that wait, each told by the module it belongs to.
@Component
class ConfirmationDesk {

    private final Confirmations confirmations;
    private final ObjectProvider<Confirmable> modules;
    private final ObjectProvider<Staff> staff;
    private final Clock clock;

    ConfirmationDesk(
            Confirmations confirmations,
            ObjectProvider<Confirmable> modules,
            ObjectProvider<Staff> staff,
            Clock clock) {
        this.confirmations = confirmations;
        this.modules = modules;
        this.staff = staff;
        this.clock = clock;
    }

    Confirmable of(Kind kind) {
        return modules.stream()
                .filter(module -> module.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does " + kind));
    }

    /// Whether there is a module that prepares such acts.
    boolean knows(Kind kind) {
        return modules.stream().anyMatch(module -> module.kinds().contains(kind));
    }

    ConfirmationWords words(Texts texts, Iterable<String> people) {
        var usernames = new HashSet<String>();
        people.forEach(usernames::add);
        return new ConfirmationWords(texts, clock.getZone(), staff.getObject().names(usernames));
    }

    ConfirmationListPage list(Viewer viewer, Texts texts) {
        var waiting = confirmations.waiting(viewer);
        var returned = confirmations.returned(viewer);
        var people = new ArrayList<String>();
        waiting.forEach(one -> people.add(one.by()));
        returned.forEach(one -> people.add(one.by()));
        var words = words(texts, people);
        return new ConfirmationListPage(
                waiting.stream()
                        .filter(one -> !one.isOf(viewer))
                        .map(one -> line(viewer, words, one))
                        .toList(),
                waiting.stream()
                        .filter(one -> one.isOf(viewer))
                        .map(one -> line(viewer, words, one))
                        .toList(),
                returned.stream()
                        .map(one ->
                                new ConfirmationListPage.Back(
                                        words.kind(one.kind()),
                                        words.time(one.preparedAt()),
                                        words.who(one.by()),
                                        words.time(one.at()),
                                        one.reason()))
                        .toList());
    }

    /// @param refused why it was not done, if somebody tried
    ConfirmationPage page(
            Viewer viewer,
            Texts texts,
            Prepared prepared,
            List<String> refused,
            String reason,
            @Nullable String reasonError) {
        var words = words(texts, List.of(prepared.by()));
        return new ConfirmationPage(
                address(prepared.id()),
                sentence(viewer, texts, prepared),
                words.who(prepared.by()),
                words.time(prepared.at()),
                prepared.isOf(viewer),
                told(viewer, texts, prepared),
                refused,
                reason,
                reasonError);
    }

    static String address(long id) {
        return "/confirmations/" + id;
    }

    private ConfirmationListPage.Line line(
            Viewer viewer, ConfirmationWords words, Prepared prepared) {
        return new ConfirmationListPage.Line(
                words.kind(prepared.kind()),
                sentence(viewer, words.texts(), prepared),
                address(prepared.id()),
                words.who(prepared.by()),
                words.time(prepared.at()));
    }

    private String sentence(Viewer viewer, Texts texts, Prepared prepared) {
        return ifSeen(
                () -> of(prepared.kind()).line(viewer, texts, prepared),
                texts.get("confirmations.outOfSight"));
    }

    private @Nullable Told told(Viewer viewer, Texts texts, Prepared prepared) {
        return ifSeen(() -> of(prepared.kind()).tell(viewer, texts, prepared), null);
    }

    /// What an act is about may have gone out of sight since it was prepared; it can still be given
    /// back.
    private static <T extends @Nullable Object> T ifSeen(Supplier<T> telling, T otherwise) {
        try {
            return telling.get();
        } catch (NotFound | Forbidden outOfSight) {
            return otherwise;
        }
    }
}
