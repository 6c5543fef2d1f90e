package vn.dangvu.radar;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What one module finds that waits for somebody. Implementations are Spring beans of the module
/// that knows; whether the viewer may see rows there was asked before.
public interface DeadlineSource {

    /// The kinds it can find, such as `transfers.slipLate`, in the order in which they are shown.
    /// The first word is the bundle of the module, which has for each kind
    /// `transfers.radar.slipLate` (the heading), `….about` (one sentence: what it means and where
    /// the rule stands), `….told` (the sentence of an entry, with its facts as `{0}` …) and `….act`
    /// (the button).
    Set<String> kinds();

    /// Everything of `wanted` in the scope, as of `day`.
    ///
    /// @param scope the organization that is asked for, with all below it, on `day`
    /// @param until entries due after this day are left out
    List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until);

    /// The kinds whose entries never have a day: no calendar asks for them.
    default Set<String> undated() {
        return Set.of();
    }

    /// The same as [#find], counted, with no more than the first of each kind. A source of which
    /// there may be tens of thousands counts in the database.
    ///
    /// @param most of each kind; none where only the numbers are asked for
    default Found look(Scope scope, Set<String> wanted, LocalDate day, LocalDate until, int most) {
        return Found.of(find(scope, wanted, day, until), day, most);
    }
}
