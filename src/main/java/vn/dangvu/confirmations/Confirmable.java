package vn.dangvu.confirmations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Set;

/// What a module says of the acts it has prepared, and how it does them.
public interface Confirmable {

    /// What is shown to whoever is to confirm.
    ///
    /// @param facts the fields of the act, as they will be kept
    /// @param effects what it will do
    /// @param look where it can be looked at as a whole
    /// @param way how it is confirmed
    record Told(List<Fact> facts, List<String> effects, @Nullable Link look, Way way) {}

    record Fact(String label, String value) {}

    record Link(String label, String address) {}

    /// How it is confirmed.
    enum Way {
        /// On the page that tells it.
        HERE,
        /// On a page of the module's own, which [#confirm] opens.
        THERE
    }

    /// What came of the attempt.
    sealed interface Ending {

        record Done(String address, String notice) implements Ending {}

        /// It goes on there.
        record GoesOn(String address) implements Ending {}

        /// It still waits.
        record Refused(List<String> reasons) implements Ending {}
    }

    Set<Kind> kinds();

    /// In one line, for a list: shows no more than the list of the register would.
    String line(Viewer viewer, Texts texts, Prepared prepared);

    /// Everything of it. That leaves the same traces in the audit as opening what it is about.
    Told tell(Viewer viewer, Texts texts, Prepared prepared);

    /// Does it by [Confirmations#confirm], all rules being asked again.
    Ending confirm(Viewer viewer, Texts texts, Prepared prepared);
}
