package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Objection;

import java.util.List;

/// What recording a step would do, told before it is done.
///
/// @param objections what stands against it
/// @param excused what would stand against it, had not somebody above consented on paper
/// @param ledger what stands against its effect in the ledger
/// @param result of its vote, or null
/// @param effect on the ledger, or null
public record Prospect(
        List<vn.dangvu.cases.Objection> objections,
        List<vn.dangvu.cases.Objection> excused,
        List<Objection> ledger,
        @Nullable Result result,
        @Nullable Effect effect) {

    static final Prospect NOTHING = new Prospect(List.of(), List.of(), List.of(), null, null);

    /// How a vote ends, and why.
    ///
    /// @param needed the fewest votes that pass
    public record Result(Majority majority, Vote vote, int needed, boolean passed) {}

    static Prospect against(List<vn.dangvu.cases.Objection> objections) {
        return new Prospect(objections, List.of(), List.of(), null, null);
    }

    public Prospect {
        objections = List.copyOf(objections);
        excused = List.copyOf(excused);
        ledger = List.copyOf(ledger);
    }

    /// The same where nobody can consent: the paper of another step exempts from nothing here.
    Prospect withoutExcuse() {
        var plain = objections.stream().map(vn.dangvu.cases.Objection::withoutExcuse).toList();
        return new Prospect(plain, excused, ledger, result, effect);
    }

    public boolean possible() {
        return objections.isEmpty() && ledger.isEmpty();
    }
}
