package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// One person as the model has him or her: what happened, in order, and nothing that could be
/// reckoned from it.
final class Life {

    /// How somebody stands.
    ///
    /// @param cell null outside
    record Stand(
            @Nullable Integer cell,
            boolean official,
            boolean exempt,
            boolean suspended,
            boolean away) {

        static final Stand OUTSIDE = new Stand(null, false, false, false, false);

        boolean inside() {
            return cell != null;
        }

        boolean votes() {
            return official && !exempt && !suspended && !away;
        }
    }

    /// @param cell into which it leads; null where it leads into none
    /// @param official of whom it brings in: whether as an official member
    /// @param signed the day of its decision, or its own
    /// @param until of what has a planned end
    record Fact(
            MovementKind kind,
            LocalDate on,
            @Nullable Integer cell,
            boolean official,
            LocalDate signed,
            @Nullable LocalDate until) {

        Fact(
                MovementKind kind,
                LocalDate on,
                @Nullable Integer cell,
                boolean official,
                LocalDate signed) {
            this(kind, on, cell, official, signed, null);
        }
    }

    /// Days on which somebody stands the same.
    record Stretch(Stand stand, LocalDate since, @Nullable LocalDate until) {}

    final int number;
    final String name;
    final LocalDate born;
    final boolean woman;
    final boolean minority;
    final String general;
    final boolean unionMember;
    @Nullable LocalDate joinedOnPapers;
    String code = "";
    int noted;
    @Nullable Long candidate;
    @Nullable Long member;

    /// The transfer by which he or she is on the way, or has asked to be.
    @Nullable Transit transit;

    /// The transfer by which he or she is elsewhere for a time.
    @Nullable Transit stay;

    /// The case of recognition that was begun and is not closed.
    @Nullable Recognizing recognizing;

    /// The case by which he or she is to leave.
    @Nullable Leaving leaving;

    /// How many expulsions were opened that were neither announced nor dropped (TRF-02).
    int expulsions;

    /// Whether somebody began to admit the member again.
    boolean again;

    boolean exempting;
    boolean suspending;

    /// On which ground the member left last: `STRIKE_OFF.NO_FEE`; empty where there was no case.
    String ground = "";

    final Set<Integer> badges = new HashSet<>();
    final List<String> cards = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    private Stand now = Stand.OUTSIDE;

    Life(int number, String name, LocalDate born, boolean woman, Traits traits) {
        this.number = number;
        this.name = name;
        this.born = born;
        this.woman = woman;
        this.minority = traits.minority;
        this.general = traits.general;
        this.unionMember = traits.unionMember;
    }

    record Traits(boolean minority, String general, boolean unionMember) {}

    long id() {
        return Objects.requireNonNull(member, () -> "Not a member yet: " + number);
    }

    void happens(Fact fact) {
        facts.add(fact);
        facts.sort(Comparator.comparing(Fact::on));
        now = at(LocalDate.MAX);
    }

    void never(MovementKind kind, LocalDate on) {
        facts.removeIf(fact -> fact.kind == kind && fact.on.equals(on));
        now = at(LocalDate.MAX);
    }

    Stand now() {
        return now;
    }

    /// At the end of a day.
    Stand at(LocalDate day) {
        var stand = Stand.OUTSIDE;
        for (Fact fact : facts) {
            if (!fact.on.isAfter(day)) {
                stand = after(stand, fact);
            }
        }
        return stand;
    }

    static Stand after(Stand was, Fact fact) {
        return switch (fact.kind) {
            case OPENING_BALANCE, RESTORATION, TRANSFER_IN ->
                    new Stand(fact.cell, fact.official, false, false, false);
            case ADMISSION, READMISSION -> new Stand(fact.cell, false, false, false, false);
            case INTERNAL_TRANSFER ->
                    new Stand(fact.cell, was.official, was.exempt, was.suspended, false);
            case COLLECTIVE_TRANSFER ->
                    new Stand(fact.cell, was.official, was.exempt, was.suspended, was.away);
            case RECOGNITION -> new Stand(was.cell, true, was.exempt, was.suspended, was.away);
            case TEMPORARY_TRANSFER ->
                    new Stand(was.cell, was.official, was.exempt, was.suspended, true);
            case TEMPORARY_RETURN ->
                    new Stand(was.cell, was.official, was.exempt, was.suspended, false);
            case EXEMPTION -> new Stand(was.cell, was.official, true, was.suspended, was.away);
            case EXEMPTION_END -> new Stand(was.cell, was.official, false, was.suspended, was.away);
            case SUSPENSION -> new Stand(was.cell, was.official, was.exempt, true, was.away);
            case SUSPENSION_END -> new Stand(was.cell, was.official, was.exempt, false, was.away);
            case CARD_ISSUE, CARD_REISSUE -> was;
            case TRANSFER_OUT, WITHDRAWAL, STRIKE_OFF, EXPULSION, DEATH -> Stand.OUTSIDE;
        };
    }

    /// Everything from the first day inside to the last, each stretch of the same standing once.
    List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var stand = Stand.OUTSIDE;
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            stand = after(stand, fact);
            if (i + 1 == facts.size() || !facts.get(i + 1).on.equals(fact.on)) {
                add(found, stand, fact.on);
            }
        }
        return found.stream().filter(one -> one.stand.inside()).toList();
    }

    private static void add(List<Stretch> found, Stand stand, LocalDate on) {
        if (!found.isEmpty()) {
            var before = found.getLast();
            if (before.stand.equals(stand)) {
                return;
            }
            found.set(found.size() - 1, new Stretch(before.stand, before.since, on));
        }
        found.add(new Stretch(stand, on, null));
    }

    boolean onTheWay() {
        return transit != null && transit.onTheWay();
    }

    boolean dead() {
        return facts.stream().anyMatch(fact -> fact.kind == DEATH);
    }

    /// The last day on which he or she came into the register.
    @Nullable Fact lastOf(Way way) {
        Fact last = null;
        for (Fact fact : facts) {
            last = fact.kind.way() == way ? fact : last;
        }
        return last;
    }

    /// How he or she came in last, by the end of a day.
    @Nullable Fact lastInBy(LocalDate day) {
        Fact last = null;
        for (Fact fact : facts) {
            last = fact.kind.way() == Way.IN && !fact.on.isAfter(day) ? fact : last;
        }
        return last;
    }

    /// Whether he or she came into the register again after that.
    boolean cameAfter(Fact left) {
        return facts.stream()
                .skip(facts.indexOf(left) + 1L)
                .anyMatch(fact -> fact.kind.way() == Way.IN);
    }

    /// Of whoever is outside: whether he or she was an official member to the end.
    boolean leftAsOfficial() {
        boolean official = false;
        var stand = Stand.OUTSIDE;
        for (Fact fact : facts) {
            official = fact.kind.way() == Way.OUT ? stand.official : official;
            stand = after(stand, fact);
        }
        return official;
    }

    /// Until when the last of that kind was meant to last.
    @Nullable LocalDate runsUntil(MovementKind kind) {
        LocalDate until = null;
        for (Fact fact : facts) {
            until = fact.kind == kind ? fact.until : until;
        }
        return until;
    }

    long count(MovementKind kind) {
        return facts.stream().filter(fact -> fact.kind == kind).count();
    }

    /// The last admission here; null of whoever never was admitted here.
    @Nullable LocalDate admitted() {
        LocalDate day = null;
        for (Fact fact : facts) {
            day = fact.kind == ADMISSION || fact.kind == READMISSION ? fact.on : day;
        }
        return day;
    }

    /// Since when without a gap in the grassroots organization, as of the end of a day; null who is
    /// not there.
    @Nullable LocalDate sinceIn(int grassroots, LocalDate day, Land land) {
        LocalDate since = null;
        LocalDate left = null;
        LocalDate before = null;
        var stand = Stand.OUTSIDE;
        for (Fact fact : facts) {
            if (fact.on.isAfter(day)) {
                break;
            }
            boolean was = stand.cell != null && land.grassroots(stand.cell) == grassroots;
            stand = after(stand, fact);
            boolean is = stand.cell != null && land.grassroots(stand.cell) == grassroots;
            if (is && !was) {
                since = fact.on.equals(left) ? before : fact.on;
            } else if (was && !is) {
                left = fact.on;
                before = since;
                since = null;
            }
        }
        return since;
    }

    /// The day from which the years in the Party count; null where nothing says it.
    @Nullable LocalDate began() {
        if (facts.isEmpty()) {
            return null;
        }
        var first = facts.getFirst();
        boolean here = first.kind == ADMISSION || first.kind == READMISSION;
        return here ? first.signed.isBefore(first.on) ? first.signed : first.on : joinedOnPapers;
    }

    /// Full years in the Party on a day: day by day, without those out of it.
    int years(LocalDate day) {
        var began = Objects.requireNonNull(began());
        int years = 0;
        while (reached(began, years + 1, day)) {
            years++;
        }
        return years;
    }

    private boolean reached(LocalDate began, int years, LocalDate day) {
        var full = fullOn(began, years);
        return full != null && !full.isAfter(day);
    }

    /// The day on which so many years are full; null while a time out of the Party before it goes
    /// on.
    @Nullable LocalDate fullOn(LocalDate began, int years) {
        var full = began.plusYears(years);
        LocalDate out = null;
        for (Fact fact : facts) {
            boolean leaves =
                    fact.kind == WITHDRAWAL || fact.kind == STRIKE_OFF || fact.kind == EXPULSION;
            if (leaves && fact.on.isBefore(full)) {
                out = fact.on;
            } else if (fact.kind.way() == Way.IN && out != null) {
                var back = fact.signed.isBefore(fact.on) ? fact.signed : fact.on;
                full = full.plusDays(Math.max(0, back.toEpochDay() - out.toEpochDay()));
                out = null;
            }
        }
        return out == null ? full : null;
    }

    @Override
    public String toString() {
        return "#%d %s born %s %s".formatted(number, code, born, facts);
    }
}
