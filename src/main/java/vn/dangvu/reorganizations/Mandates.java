package vn.dangvu.reorganizations;

import static vn.dangvu.reorganizations.MandateKind.HAMLET_CELL;
import static vn.dangvu.reorganizations.MandateKind.PROBATIONARY_CELL;
import static vn.dangvu.reorganizations.MandateKind.TEMPORARY_CELL;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Mandate.People;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/// What organizations were given besides their kind: powers, authorizations, a cell for a time
/// (handbook 1.1).
@Service
public class Mandates {

    private static final Logger log = LoggerFactory.getLogger(Mandates.class);

    /// What somebody records.
    ///
    /// @param consent needed where the kind takes an agreement
    /// @param people needed where members are counted elsewhere
    public record Draft(
            MandateKind kind,
            LocalDate from,
            Plan.Decision decision,
            Mandate.@Nullable Agreement consent,
            @Nullable People people) {}

    /// How recording ends.
    public sealed interface Recording {

        record Recorded() implements Recording {}

        /// @param breach what the rule wants
        /// @param goodYears how many years in a row it was rated good or better (ORG-09)
        record Refused(RuleBreach breach, int goodYears) implements Recording {}

        /// It is in force on that day, or was given later.
        record Already(Mandate theirs) implements Recording {}

        /// It did not live then.
        record NotThere() implements Recording {}
    }

    private final MandateStore store;
    private final Organizations organizations;
    private final CollectiveTransfers transfers;
    private final Audit audit;

    Mandates(
            MandateStore store,
            Organizations organizations,
            CollectiveTransfers transfers,
            Audit audit) {
        this.store = store;
        this.organizations = organizations;
        this.transfers = transfers;
        this.audit = audit;
    }

    /// Everything it was given, the newest first; also what has ended.
    @Transactional(readOnly = true)
    public List<Mandate> of(Viewer viewer, OrganizationId organization) {
        return organizations.history(viewer, organization).isEmpty()
                ? List.of()
                : store.of(organization);
    }

    @Transactional
    public Recording grant(Viewer viewer, OrganizationId organization, Draft draft) {
        check(viewer, organization);
        store.lock(organization);
        var there = organizations.find(viewer, organization, draft.from());
        if (there.isEmpty() || !lives(there.get(), draft.from())) {
            return new Recording.NotThere();
        }
        var other =
                store.of(organization).stream()
                        .filter(one -> one.kind() == draft.kind())
                        .filter(one -> !ended(one, draft.from()))
                        .findFirst();
        if (other.isPresent()) {
            return new Recording.Already(other.get());
        }
        var candidate = candidate(viewer, there.get(), draft);
        var breach =
                OrganizationPolicy.inForceOn(draft.from())
                        .flatMap(policy -> MandateRules.against(draft.kind(), candidate, policy));
        if (breach.isPresent()) {
            return new Recording.Refused(breach.get(), candidate.goodYears());
        }
        store.granted(organization, draft, viewer.username());
        audit.note(viewer, PlanDeeds.mandate(organization, draft));
        log.atInfo()
                .addKeyValue("organization", organization.value())
                .addKeyValue("mandate", draft.kind())
                .log("Mandate given");
        return new Recording.Recorded();
    }

    /// Ends what is in force.
    ///
    /// @return whether it was kept: not where it had ended, or had not begun by then
    @Transactional
    public boolean end(
            Viewer viewer,
            OrganizationId organization,
            long mandate,
            LocalDate from,
            Plan.Decision decision) {
        check(viewer, organization);
        store.lock(organization);
        var found = found(organization, mandate);
        if (found.until() != null || !from.isAfter(found.from())) {
            return false;
        }
        store.ended(organization, found.kind(), from, decision, viewer.username());
        audit.note(viewer, PlanDeeds.ended(organization, found, from));
        log.atInfo()
                .addKeyValue("organization", organization.value())
                .addKeyValue("mandate", found.kind())
                .log("Mandate ended");
        return true;
    }

    /// Takes back a line that was recorded by mistake, with its end if it has one.
    @Transactional
    public void withdraw(Viewer viewer, OrganizationId organization, long mandate) {
        check(viewer, organization);
        store.lock(organization);
        var found = found(organization, mandate);
        store.withdraw(organization, found);
        audit.note(viewer, PlanDeeds.ended(organization, found, found.from()));
    }

    /// What the rules on organizations have to know of them on `day`.
    OrganizationRules.Given on(LocalDate day) {
        return new OrganizationRules.Given(
                store.with(EnumSet.of(TEMPORARY_CELL), day),
                store.with(EnumSet.of(PROBATIONARY_CELL), day),
                store.with(EnumSet.of(HAMLET_CELL), day));
    }

    private Mandate found(OrganizationId organization, long mandate) {
        return store.of(organization).stream()
                .filter(one -> one.id() == mandate)
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate " + mandate));
    }

    /// The door gives the nearest day on which it lived.
    private static boolean lives(Organization one, LocalDate day) {
        return !one.since().isAfter(day) && (one.until() == null || one.until().isAfter(day));
    }

    private static boolean ended(Mandate one, LocalDate day) {
        return one.until() != null && !one.until().isAfter(day);
    }

    private MandateRules.Candidate candidate(
            Viewer viewer, Organization organization, Draft draft) {
        var parent = organization.parent();
        var above = parent == null ? null : store.superior(parent, draft.from()).orElse(null);
        return new MandateRules.Candidate(
                organization,
                above,
                heads(viewer, organization.id(), draft),
                own(viewer, organization.id(), draft.from()),
                store.goodYears(organization.id(), draft.from().getYear() - 1));
    }

    private Census.Heads heads(Viewer viewer, OrganizationId organization, Draft draft) {
        if (draft.people() != null) {
            return new Census.Heads(draft.people().members(), draft.people().official());
        }
        return own(viewer, organization, draft.from());
    }

    /// Who officially belongs there.
    private Census.Heads own(Viewer viewer, OrganizationId organization, LocalDate day) {
        var cells =
                organizations.cells(viewer, organization, day).stream()
                        .map(Organization::id)
                        .toList();
        return transfers.present(cells, day).stream()
                .map(cell -> new Census.Heads(cell.members(), cell.official()))
                .reduce(Census.Heads.NONE, Census.Heads::plus);
    }

    private void check(Viewer viewer, OrganizationId organization) {
        if (!organizations.mayRecord(viewer, organization)) {
            throw organizations.history(viewer, organization).isEmpty()
                    ? new NotFound(organization)
                    : new Forbidden("record at " + organization);
        }
    }
}
