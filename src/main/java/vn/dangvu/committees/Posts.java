package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.audit.Audit;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The steps of a post, one at a time: somebody is elected or appointed, ceases, is dismissed,
/// suspended, resumes; and what was recorded by mistake is put right. A congress with all that it
/// elected is recorded by [Terms].
@Service
public class Posts {

    private static final Logger log = LoggerFactory.getLogger(Posts.class);

    private final PostStore store;
    private final Chronicles chronicles;
    private final Audit audit;
    private final Clock clock;

    Posts(PostStore store, Chronicles chronicles, Audit audit, Clock clock) {
        this.store = store;
        this.chronicles = chronicles;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records a new fact.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome record(Viewer viewer, OrganizationId organization, PostEntry entry) {
        chronicles.mustRecord(viewer, organization);
        store.lock(organization.value());
        var prospect = prospect(viewer, organization, entry, null);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long id =
                store.insert(
                        organization.value(), List.of(entry), viewer.username(), clock.instant());
        audit.note(viewer, CommitteeDeeds.recorded(organization, id, entry));
        told("Post recorded", id, entry.act());
        return new Recorded(id, prospect.warnings());
    }

    /// Records several facts, as when a member leaves several bodies by one decision: all of them
    /// or, with what stands against one, none.
    @Transactional
    public RecordOutcome recordAll(
            Viewer viewer, OrganizationId organization, List<PostEntry> entries) {
        var warnings = new ArrayList<Warning>();
        long last = 0;
        for (PostEntry entry : entries) {
            switch (record(viewer, organization, entry)) {
                case Recorded(long id, var found) -> {
                    last = id;
                    warnings.addAll(found);
                }
                case Refused refused -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return refused;
                }
            }
        }
        return new Recorded(last, warnings);
    }

    /// What [#record] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, OrganizationId organization, PostEntry entry) {
        chronicles.mustRecord(viewer, organization);
        return prospect(viewer, organization, entry, null);
    }

    /// What [#record] would do with a change of a post as it is shown.
    @Transactional(readOnly = true)
    public Prospect prospectOfChange(
            Viewer viewer, OrganizationId organization, Holder shown, PostEntry change) {
        var early = PostRules.sinceItBegan(change, shown.position(), shown.since()).toList();
        return early.isEmpty()
                ? prospect(viewer, organization, change)
                : new Prospect(early, List.of());
    }

    /// The fact as it was recorded, for a form that corrects it.
    ///
    /// @throws NotFound if there is no such fact in the viewer's scope
    @Transactional(readOnly = true)
    public PostFact fact(Viewer viewer, long fact) {
        var found = find(fact);
        chronicles.mustRecord(viewer, new OrganizationId(found.organization()));
        return found;
    }

    /// Puts `entry` in the place of a fact that was wrong; what we believed until now stays on
    /// record.
    @Transactional
    public RecordOutcome correct(Viewer viewer, long fact, PostEntry entry) {
        var wrong = locked(viewer, fact);
        var organization = new OrganizationId(wrong.organization());
        var prospect = correcting(viewer, wrong, entry);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long id =
                store.correct(
                        organization.value(), entry, viewer.username(), clock.instant(), fact);
        audit.note(viewer, CommitteeDeeds.corrected(wrong, id, entry));
        told("Post corrected", id, entry.act());
        return new Recorded(id, prospect.warnings());
    }

    /// What [#correct] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfCorrecting(Viewer viewer, long fact, PostEntry entry) {
        return correcting(viewer, fact(viewer, fact), entry);
    }

    /// Takes back a fact that never happened.
    @Transactional
    public RecordOutcome annul(Viewer viewer, long fact) {
        var wrong = locked(viewer, fact);
        var prospect = annulling(wrong);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        store.supersede(fact, clock.instant());
        audit.note(viewer, CommitteeDeeds.annulled(wrong));
        told("Post taken back", fact, wrong.entry().act());
        return new Recorded(fact, List.of());
    }

    /// What [#annul] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfAnnulling(Viewer viewer, long fact) {
        return annulling(fact(viewer, fact));
    }

    private Prospect annulling(PostFact wrong) {
        if (!wrong.current()) {
            return new Prospect(List.of(new Objection.CorrectedAlready()), List.of());
        }
        var chronicle = chronicles.of(new OrganizationId(wrong.organization()));
        return new Prospect(chronicle.brokenWithout(wrong).stream().toList(), List.of());
    }

    private Prospect correcting(Viewer viewer, PostFact wrong, PostEntry entry) {
        return wrong.current()
                ? prospect(viewer, new OrganizationId(wrong.organization()), entry, wrong)
                : new Prospect(List.of(new Objection.CorrectedAlready()), List.of());
    }

    private Prospect prospect(
            Viewer viewer,
            OrganizationId organization,
            PostEntry entry,
            @Nullable PostFact corrected) {
        var chronicle = chronicles.of(organization);
        var sizes =
                chronicle
                        .termOn(entry.effectiveOn())
                        .map(term -> term.entry().sizes())
                        .orElse(Sizes.UNKNOWN);
        var setting =
                chronicles.setting(
                        viewer, organization, entry.effectiveOn(), sizes, List.of(entry.member()));
        var roster = chronicle.before(entry, corrected);
        var objections = new ArrayList<>(PostRules.objectionsTo(entry, roster, setting).toList());
        var warnings = new ArrayList<Warning>();
        if (objections.isEmpty() && entry.act().begins()) {
            var after =
                    new BodyRules(
                            roster.after(entry),
                            setting,
                            entry.effectiveOn(),
                            entry.act() == Act.APPOINTED,
                            entry.consented());
            objections.addAll(after.objectionsTo(entry.body()));
            warnings.addAll(after.warningsOf(entry.body()));
        }
        if (objections.isEmpty()) {
            chronicle.brokenBy(entry, corrected).ifPresent(objections::add);
        }
        return new Prospect(objections, warnings);
    }

    private PostFact locked(Viewer viewer, long fact) {
        int organization = find(fact).organization();
        chronicles.mustRecord(viewer, new OrganizationId(organization));
        store.lock(organization);
        return find(fact);
    }

    private PostFact find(long fact) {
        return store.fact(fact).orElseThrow(() -> new NotFound("post fact " + fact));
    }

    private static void told(String what, long id, Act act) {
        log.atInfo().addKeyValue("fact", id).addKeyValue("act", act).log(what);
    }
}
