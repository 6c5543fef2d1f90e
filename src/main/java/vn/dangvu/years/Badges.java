package vn.dangvu.years;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Badges that members were given, one at a time: from before the register, from elsewhere, or to
/// put right what was recorded wrongly. A list of a round is awarded by [BadgeLists].
@Service
public class Badges {

    private static final Logger log = LoggerFactory.getLogger(Badges.class);

    private final BadgeStore store;
    private final SeniorStore seniors;
    private final BadgeListStore lists;
    private final Grounds grounds;
    private final Audit audit;

    Badges(
            BadgeStore store,
            SeniorStore seniors,
            BadgeListStore lists,
            Grounds grounds,
            Audit audit) {
        this.store = store;
        this.seniors = seniors;
        this.lists = lists;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// How long somebody has been in the Party; nothing where the papers do not say.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public Optional<Seniority> seniority(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return Optional.ofNullable(seniors.seniorities(List.of(member)).get(member));
    }

    /// Every badge of a member whose record the viewer has opened, corrected or not.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Badge> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// The badge as it was recorded, for a form that corrects it.
    ///
    /// @throws NotFound if there is no such badge in the viewer's scope
    /// @throws Forbidden if the viewer may not record where its member is
    @Transactional(readOnly = true)
    public Badge badge(Viewer viewer, long badge) {
        var found = find(badge);
        grounds.recordable(viewer, found.member());
        return found;
    }

    /// Records a badge that was given before, or elsewhere.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is
    @Transactional
    public Outcome record(Viewer viewer, long member, BadgeEntry entry) {
        var person = grounds.recordable(viewer, member);
        lists.lock();
        var objections = objectionsTo(member, entry, null);
        if (!objections.isEmpty()) {
            return Refused.of(objections);
        }
        int cell = grounds.where(person, member, entry.on());
        store.add(member, cell, entry, null, viewer.username(), grounds.now(), null);
        audit.note(viewer, YearDeeds.given(member, cell, entry));
        log.atInfo().addKeyValue("member", member).log("Badge recorded");
        return new Kept(1);
    }

    /// Puts `entry` in the place of a badge that was recorded wrongly.
    @Transactional
    public Outcome correct(Viewer viewer, long badge, BadgeEntry entry) {
        var wrong = locked(viewer, badge);
        if (!wrong.current()) {
            return Refused.of(Objection.plain("years.objection.correctedAlready", "years"));
        }
        var objections = objectionsTo(wrong.member(), entry, wrong);
        if (!objections.isEmpty()) {
            return Refused.of(objections);
        }
        store.add(
                wrong.member(),
                wrong.cell(),
                entry,
                wrong.proposal(),
                viewer.username(),
                grounds.now(),
                badge);
        audit.note(viewer, YearDeeds.corrected(wrong, entry));
        log.atInfo().addKeyValue("badge", badge).log("Badge corrected");
        return new Kept(1);
    }

    /// Takes back a badge that was never given.
    @Transactional
    public Outcome annul(Viewer viewer, long badge) {
        var wrong = locked(viewer, badge);
        if (!wrong.current()) {
            return Refused.of(Objection.plain("years.objection.correctedAlready", "years"));
        }
        store.supersede(badge, grounds.now());
        audit.note(viewer, YearDeeds.annulled(wrong));
        log.atInfo().addKeyValue("badge", badge).log("Badge taken back");
        return new Kept(1);
    }

    private List<Objection> objectionsTo(long member, BadgeEntry entry, @Nullable Badge wrong) {
        var objections = new ArrayList<Objection>();
        var today = grounds.today();
        if (entry.on().isAfter(lastDay(today))) {
            objections.add(Objection.plain("years.objection.afterNextRound", "on", lastDay(today)));
        }
        if (!BadgePolicy.inForceOn(entry.on()).kinds().contains(entry.years())) {
            objections.add(Objection.plain("years.objection.noSuchBadge", "years"));
        }
        store.ofMember(member).stream()
                .filter(badge -> badge.current() && (wrong == null || badge.id() != wrong.id()))
                .filter(badge -> badge.entry().years() == entry.years())
                .findFirst()
                .map(badge ->
                        Objection.rule(
                                "years.objection.badgeGiven",
                                "years",
                                Documents.regulation(entry.on(), "điểm 28.3", "2.9"),
                                entry.years()))
                .ifPresent(objections::add);
        var number = entry.number();
        if (number != null) {
            BadgeRules.number("number", entry.years(), number, entry.on())
                    .ifPresent(objections::add);
            if (wrong != null && wrong.proposal() != null) {
                taken(entry.years(), number, member).ifPresent(objections::add);
            }
        } else if (wrong != null && wrong.proposal() != null) {
            objections.add(Objection.plain("years.objection.noBadgeNumber", "number"));
        }
        full(member, entry).ifPresent(objections::add);
        return objections;
    }

    /// A round is decided before its day.
    private static LocalDate lastDay(LocalDate today) {
        return BadgePolicy.next(today).on();
    }

    /// Nobody was given a badge for more years than have passed since he or she joined, by more
    /// than may be missing.
    private Optional<Objection> full(long member, BadgeEntry entry) {
        var seniority = seniors.seniorities(List.of(member)).get(member);
        var policy = BadgePolicy.inForceOn(entry.on());
        if (seniority == null || !policy.kinds().contains(entry.years())) {
            return Optional.empty();
        }
        int early = policy.earlyMonths(entry.years());
        return seniority
                .reached(entry.years())
                .map(full -> full.minusMonths(early))
                .filter(earliest -> entry.on().isBefore(earliest))
                .map(earliest ->
                        Objection.rule(
                                "years.objection.tooEarly",
                                "on",
                                Documents.regulation(entry.on(), "điểm 28.3", "2.9"),
                                early,
                                earliest));
    }

    Optional<Objection> taken(int years, String number, long member) {
        return store.holder(years, number)
                .filter(holder -> holder != member)
                .map(_ ->
                        Objection.rule(
                                "years.objection.badgeNumberTaken",
                                "number",
                                Documents.practice(grounds.today(), "III.1.4", "2.4"),
                                number,
                                years));
    }

    private Badge locked(Viewer viewer, long badge) {
        var seen = find(badge);
        grounds.recordable(viewer, seen.member());
        lists.lock();
        return find(badge);
    }

    private Badge find(long badge) {
        return store.find(badge).orElseThrow(() -> new NotFound("badge " + badge));
    }
}
