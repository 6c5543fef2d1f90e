package vn.dangvu.committees;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.committees.RecordOutcome.Recorded;
import vn.dangvu.committees.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Terms of organizations, and the congresses with which they begin.
@Service
public class Terms {

    private static final Logger log = LoggerFactory.getLogger(Terms.class);

    private final TermStore store;
    private final PostStore posts;
    private final Chronicles chronicles;
    private final Audit audit;
    private final Clock clock;

    Terms(TermStore store, PostStore posts, Chronicles chronicles, Audit audit, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.chronicles = chronicles;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records a congress with everybody it elected: all of it or, with every objection at once,
    /// nothing. Without seats, the term alone. Who is not elected again leaves by it.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome record(Viewer viewer, OrganizationId organization, Congress congress) {
        chronicles.mustRecord(viewer, organization);
        posts.lock(organization.value());
        var prospect = holding(viewer, organization, congress);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        var now = clock.instant();
        long id = store.insert(organization.value(), congress.term(), viewer.username(), now, null);
        if (!congress.seats().isEmpty()) {
            posts.insert(organization.value(), congress.entries(), viewer.username(), now);
        }
        audit.note(viewer, CommitteeDeeds.held(organization, id, congress));
        log.atInfo()
                .addKeyValue("term", id)
                .addKeyValue("seats", congress.seats().size())
                .log("Congress recorded");
        return new Recorded(id, prospect.warnings());
    }

    /// What [#record] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, OrganizationId organization, Congress congress) {
        chronicles.mustRecord(viewer, organization);
        return holding(viewer, organization, congress);
    }

    /// Puts `entry` in the place of a term that was wrong, or was prolonged (TERM-04).
    @Transactional
    public RecordOutcome correct(Viewer viewer, long term, TermEntry entry) {
        var wrong = locked(viewer, term);
        var prospect = correcting(viewer, wrong, entry);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long id =
                store.insert(wrong.organization(), entry, viewer.username(), clock.instant(), term);
        audit.note(viewer, CommitteeDeeds.corrected(wrong, id, entry));
        log.atInfo().addKeyValue("term", id).log("Term corrected");
        return new Recorded(id, prospect.warnings());
    }

    /// What [#correct] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfCorrecting(Viewer viewer, long term, TermEntry entry) {
        return correcting(viewer, term(viewer, term), entry);
    }

    /// Takes back a term that never was. Who was elected by its congress stays elected until that
    /// is taken back, too.
    @Transactional
    public RecordOutcome annul(Viewer viewer, long term) {
        var wrong = locked(viewer, term);
        if (!wrong.current()) {
            return new Refused(List.of(new Objection.CorrectedAlready()));
        }
        var chronicle = chronicles.of(new OrganizationId(wrong.organization()));
        var broken = chronicle.brokenWith(others(chronicle, wrong));
        if (broken.isPresent()) {
            return new Refused(broken.stream().toList());
        }
        store.supersede(term, clock.instant());
        audit.note(viewer, CommitteeDeeds.annulled(wrong));
        log.atInfo().addKeyValue("term", term).log("Term taken back");
        return new Recorded(term, List.of());
    }

    /// A term as it was recorded, for a form that corrects it.
    ///
    /// @throws NotFound if there is no such term in the viewer's scope
    @Transactional(readOnly = true)
    public Term term(Viewer viewer, long term) {
        var found = find(term);
        chronicles.mustRecord(viewer, new OrganizationId(found.organization()));
        return found;
    }

    /// The number that a congress of that day should have by the lineage of the organization
    /// (TERM-03); empty where nothing tells it.
    @Transactional(readOnly = true)
    public OptionalInt expectedOrdinal(Viewer viewer, OrganizationId organization, LocalDate day) {
        chronicles.mustRecord(viewer, organization);
        return chronicles.lineage(organization).expected(organization.value(), day);
    }

    /// When a term that begins on `day` should end (TERM-01, TERM-02), for a form.
    @Transactional(readOnly = true)
    public LocalDate expectedEnd(Viewer viewer, OrganizationId organization, LocalDate day) {
        chronicles.mustRecord(viewer, organization);
        var kind = chronicles.setting(viewer, organization, day, Sizes.UNKNOWN, List.of()).kind();
        return day.plusMonths(CommitteePolicy.inForceOn(day).termMonthsOf(kind));
    }

    private Prospect holding(Viewer viewer, OrganizationId organization, Congress congress) {
        var term = congress.term();
        var day = term.beginsOn();
        var chronicle = chronicles.of(organization);
        var entries = congress.entries();
        var setting =
                chronicles.setting(
                        viewer,
                        organization,
                        day,
                        term.sizes(),
                        entries.stream().map(PostEntry::member).toList());
        var objections = new ArrayList<>(TermRules.objectionsTo(term, setting, chronicle.terms()));
        var warnings = new ArrayList<>(warnings(organization, term, setting));
        new Election(congress, setting).check(objections, warnings);
        if (objections.isEmpty()) {
            chronicle.brokenBy(term, entries).ifPresent(objections::add);
        }
        return new Prospect(objections.stream().distinct().toList(), warnings);
    }

    private Prospect correcting(Viewer viewer, Term wrong, TermEntry entry) {
        if (!wrong.current()) {
            return new Prospect(List.of(new Objection.CorrectedAlready()), List.of());
        }
        var organization = new OrganizationId(wrong.organization());
        var chronicle = chronicles.of(organization);
        var others = others(chronicle, wrong);
        var setting =
                chronicles.setting(
                        viewer, organization, entry.beginsOn(), entry.sizes(), List.of());
        var objections = new ArrayList<>(TermRules.objectionsTo(entry, setting, others));
        if (objections.isEmpty()) {
            var changed = new ArrayList<>(others);
            changed.add(
                    new Term(
                            wrong.id(),
                            wrong.organization(),
                            entry,
                            wrong.recordedAt(),
                            wrong.recordedBy(),
                            wrong.enteredAt(),
                            null,
                            null));
            chronicle.brokenWith(changed).ifPresent(objections::add);
        }
        return new Prospect(objections, warnings(organization, entry, setting));
    }

    private List<Warning> warnings(OrganizationId organization, TermEntry entry, Setting setting) {
        var expected =
                chronicles.lineage(organization).expected(organization.value(), entry.beginsOn());
        return TermRules.warningsOf(entry, setting.kind(), expected);
    }

    private static List<Term> others(Chronicle chronicle, Term wrong) {
        return chronicle.terms().stream().filter(term -> term.id() != wrong.id()).toList();
    }

    private Term locked(Viewer viewer, long term) {
        int organization = find(term).organization();
        chronicles.mustRecord(viewer, new OrganizationId(organization));
        posts.lock(organization);
        return find(term);
    }

    private Term find(long term) {
        return store.term(term).orElseThrow(() -> new NotFound("term " + term));
    }
}
