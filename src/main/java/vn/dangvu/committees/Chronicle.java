package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The current facts of one organization and the days on which its terms begin, as they follow each
/// other. Whoever is not elected again leaves with the next congress.
record Chronicle(List<PostFact> facts, List<Term> terms) {

    Chronicle {
        facts = facts.stream().filter(PostFact::current).sorted(PostFact.ORDER).toList();
        terms = terms.stream().filter(Term::current).toList();
    }

    /// The term in force on `day`: the last that began, over or not.
    Optional<Term> termOn(LocalDate day) {
        return terms.stream()
                .filter(term -> !term.entry().beginsOn().isAfter(day))
                .reduce((one, other) ->
                        one.entry().beginsOn().isAfter(other.entry().beginsOn()) ? one : other);
    }

    /// Who holds what before `entry`, which is to come after all others of its day; or, as a
    /// correction, in the place of `corrected`.
    ///
    /// Papers end the posts of those who go on the day of the congress, which ends them anyway: of
    /// such an end it is asked what was before the congress.
    Roster before(PostEntry entry, @Nullable PostFact corrected) {
        LocalDate day = entry.effectiveOn();
        long ordinal = ordinal(entry, corrected);
        var others = without(corrected);
        var roster = others.replay(day, ordinal, true);
        return entry.act().ends() && roster.held(entry.body(), entry.member()) == null
                ? others.replay(day, ordinal, false)
                : roster;
    }

    /// At the end of `day`.
    Roster on(LocalDate day) {
        return replay(day, Long.MAX_VALUE, true);
    }

    /// The first later fact that would not hold any more, once `entry` is there.
    Optional<Objection> brokenBy(PostEntry entry, @Nullable PostFact corrected) {
        long ordinal = ordinal(entry, corrected);
        return without(corrected).brokenAfter(entry, entry.effectiveOn(), ordinal);
    }

    /// The first fact that does not hold without `wrong`.
    Optional<Objection> brokenWithout(PostFact wrong) {
        return without(wrong).brokenAfter(null, wrong.entry().effectiveOn(), wrong.ordinal());
    }

    /// The first fact that does not hold if the terms are these.
    Optional<Objection> brokenWith(List<Term> others) {
        var changed = new Chronicle(facts, others);
        return changed.facts.stream()
                .filter(fact -> fact.entry().act().begins())
                .filter(fact ->
                        PostRules.fitting(fact.entry(), changed.before(fact.entry(), fact))
                                .anyMatch(Chronicle::excludes))
                .findFirst()
                .map(Chronicle::disagreement);
    }

    /// Whether one holder stands against another, whom a congress would have ended.
    private static boolean excludes(Objection objection) {
        return objection instanceof Objection.HeadTaken
                || objection instanceof Objection.CellCommitteeOrNot;
    }

    /// The first fact that does not hold beside a congress with everybody it elects.
    Optional<Objection> brokenBy(TermEntry congress, List<PostEntry> elected) {
        var all = new ArrayList<>(facts);
        for (int place = 0; place < elected.size(); place++) {
            all.add(planned(elected.get(place), place));
        }
        var begun = new ArrayList<>(terms);
        begun.add(new Term(0, 0, congress, Instant.EPOCH, "", Instant.EPOCH, null, null));
        return new Chronicle(all, begun).brokenWith(begun);
    }

    /// As if it were recorded, after everything else of its day.
    private static PostFact planned(PostEntry entry, int place) {
        long ordinal = Long.MAX_VALUE / 2 + place;
        return new PostFact(
                -place - 1L, 0, entry, ordinal, Instant.EPOCH, "", Instant.EPOCH, null, null);
    }

    private Optional<Objection> brokenAfter(
            @Nullable PostEntry entry, LocalDate day, long ordinal) {
        var told = new ArrayList<PostEntry>();
        for (PostFact fact : facts) {
            if (comesBefore(fact, day, ordinal)) {
                told.add(fact.entry());
            }
        }
        if (entry != null) {
            told.add(entry);
        }
        for (PostFact fact : facts) {
            if (!comesBefore(fact, day, ordinal)) {
                var roster = replay(told, fact.entry().effectiveOn(), true);
                var last = replay(told, fact.entry().effectiveOn(), false);
                boolean broken =
                        PostRules.fitting(fact.entry(), roster).findAny().isPresent()
                                && (!fact.entry().act().ends()
                                        || PostRules.fitting(fact.entry(), last)
                                                .findAny()
                                                .isPresent());
                if (broken) {
                    return Optional.of(disagreement(fact));
                }
                told.add(fact.entry());
            }
        }
        return Optional.empty();
    }

    private static Objection disagreement(PostFact fact) {
        return new Objection.LaterFactDisagrees(
                fact.entry().act(), fact.entry().effectiveOn(), fact.entry().member());
    }

    private Roster replay(LocalDate day, long ordinal, boolean withCongress) {
        var told =
                facts.stream()
                        .filter(fact -> comesBefore(fact, day, ordinal))
                        .map(PostFact::entry)
                        .toList();
        return replay(told, day, withCongress);
    }

    /// @param withCongress whether a congress of `day` itself counts
    private Roster replay(List<PostEntry> told, LocalDate day, boolean withCongress) {
        var begun =
                terms.stream()
                        .map(term -> term.entry().beginsOn())
                        .filter(begin -> withCongress ? !begin.isAfter(day) : begin.isBefore(day))
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        var roster = Roster.EMPTY;
        for (PostEntry entry : told) {
            if (!entry.effectiveOn().isBefore(begun)) {
                roster = roster.after(entry);
            }
        }
        return roster;
    }

    private static boolean comesBefore(PostFact fact, LocalDate day, long ordinal) {
        int days = fact.entry().effectiveOn().compareTo(day);
        return days < 0 || days == 0 && fact.ordinal() < ordinal;
    }

    private static long ordinal(PostEntry entry, @Nullable PostFact corrected) {
        return corrected != null && corrected.entry().effectiveOn().equals(entry.effectiveOn())
                ? corrected.ordinal()
                : Long.MAX_VALUE;
    }

    private Chronicle without(@Nullable PostFact gone) {
        return gone == null
                ? this
                : new Chronicle(
                        facts.stream().filter(fact -> fact.id() != gone.id()).toList(), terms);
    }
}
