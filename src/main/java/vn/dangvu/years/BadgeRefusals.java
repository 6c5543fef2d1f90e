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
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// That the province did not give somebody of a sent list the badge. Afterwards he or she can be
/// proposed again, and the list has come to its end when everybody was decided on.
@Service
public class BadgeRefusals {

    private static final Logger log = LoggerFactory.getLogger(BadgeRefusals.class);

    private final BadgeListStore lists;
    private final BadgeRefusalStore store;
    private final Grounds grounds;
    private final Audit audit;

    BadgeRefusals(BadgeListStore lists, BadgeRefusalStore store, Grounds grounds, Audit audit) {
        this.lists = lists;
        this.store = store;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// In which list somebody stands.
    public record Asked(BadgeList list, BadgeList.Line line) {}

    /// @throws NotFound if nobody stands so in a list that the viewer sees
    /// @throws Forbidden if the viewer may not record where the list is made
    @Transactional(readOnly = true)
    public Asked asked(Viewer viewer, long proposal) {
        var list = lists.of(proposal).orElseThrow(() -> gone(proposal));
        var organization = new OrganizationId(list.organization());
        grounds.rows(viewer, organization);
        grounds.mustRecord(viewer, organization);
        return new Asked(list, list.line(proposal).orElseThrow(() -> gone(proposal)));
    }

    /// Records it, or puts it in the place of what was recorded wrongly.
    ///
    /// @throws NotFound if nobody stands so in a list that the viewer sees
    /// @throws Forbidden if the viewer may not record where the list is made
    @Transactional
    public Outcome refuse(Viewer viewer, long proposal, BadgeRefusal refusal) {
        asked(viewer, proposal);
        lists.lock();
        var asked = asked(viewer, proposal);
        var objections = objectionsTo(asked, refusal);
        if (!objections.isEmpty()) {
            return Refused.of(objections);
        }
        var line = asked.line();
        store.add(line, refusal, viewer.username(), grounds.now(), wrong(proposal));
        audit.note(viewer, YearDeeds.refused(asked.list(), line, refusal));
        log.atInfo().addKeyValue("proposal", proposal).log("Badge not given");
        return new Kept(1);
    }

    /// The answer never came, or was another one.
    @Transactional
    public Outcome takeBack(Viewer viewer, long proposal) {
        asked(viewer, proposal);
        lists.lock();
        var asked = asked(viewer, proposal);
        Long wrong = wrong(proposal);
        if (wrong == null) {
            return Refused.of(Objection.plain("years.objection.correctedAlready", "on"));
        }
        store.supersede(wrong, grounds.now());
        audit.note(viewer, YearDeeds.annulled(asked.list(), asked.line()));
        log.atInfo().addKeyValue("proposal", proposal).log("Refusal of a badge taken back");
        return new Kept(1);
    }

    private @Nullable Long wrong(long proposal) {
        var kept = store.by(List.of(proposal)).get(proposal);
        return kept == null ? null : kept.id();
    }

    private List<Objection> objectionsTo(Asked asked, BadgeRefusal refusal) {
        var objections = new ArrayList<Objection>();
        var today = grounds.today();
        var sent = asked.list().sent();
        if (sent == null) {
            objections.add(Objection.plain("years.objection.listNotSent", "on"));
        } else if (refusal.on().isBefore(sent.on())) {
            objections.add(Objection.plain("years.objection.beforeSending", "on", sent.on()));
        }
        if (asked.line().award() != null) {
            objections.add(
                    Objection.plain(
                            "years.objection.badgeGiven", "on", asked.line().proposal().years()));
        }
        if (refusal.on().isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "on", today));
        }
        if (refusal.paper().number() == null) {
            objections.add(Objection.plain("years.objection.noAnswer", "decisionNumber"));
        }
        LocalDate signed = refusal.paper().date();
        if (signed != null && signed.isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "decisionDate", today));
        }
        return objections;
    }

    private static NotFound gone(long proposal) {
        return new NotFound("badge proposal " + proposal);
    }
}
