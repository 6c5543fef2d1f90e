package vn.dangvu.reorganizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;

import java.util.List;
import java.util.Objects;

/// Plans that come whole out of a workbook: nobody drafts them here, so nothing is kept of one that
/// is not carried out.
@Service
public class PlansOfWorkbooks {

    private final Reorganizations reorganizations;
    private final Reckoning reckoning;
    private final PlanMembers members;
    private final Organizations organizations;

    PlansOfWorkbooks(
            Reorganizations reorganizations,
            Reckoning reckoning,
            PlanMembers members,
            Organizations organizations) {
        this.reorganizations = reorganizations;
        this.reckoning = reckoning;
        this.members = members;
        this.organizations = organizations;
    }

    /// What [#execute] would do; writes nothing.
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, OrganizationId home, PlanWorkbook workbook) {
        if (!organizations.mayPlan(viewer, home)) {
            throw new Forbidden("plan for " + home);
        }
        var spelled = spelled(viewer, home, workbook);
        return reckoning.reckon(viewer, spelled.unsaved(home), spelled.consents()).preview();
    }

    /// Carries the plan out and keeps it; if it cannot be carried out, nothing is kept.
    @Transactional
    public Execution execute(Viewer viewer, OrganizationId home, PlanWorkbook workbook) {
        return execute(viewer, home, workbook, Advance.NONE);
    }

    /// The same, told while it is done.
    @Transactional
    public Execution execute(
            Viewer viewer, OrganizationId home, PlanWorkbook workbook, Advance advance) {
        var begun = reorganizations.begin(viewer, home, workbook.title(), workbook.on());
        var spelled = spelled(viewer, home, workbook);
        var told =
                new Plan(
                        begun.id(),
                        home,
                        workbook.title(),
                        workbook.on(),
                        workbook.decision(),
                        spelled.lines(),
                        spelled.assignments(),
                        begun.revision(),
                        begun.stage());
        reorganizations.save(viewer, told);
        reorganizations.consent(viewer, begun.id(), spelled.consents());
        var execution = reorganizations.execute(viewer, begun.id(), advance);
        if (!(execution instanceof Execution.Done || execution instanceof Execution.Waiting)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return execution;
    }

    /// With every code as the register and the plan itself write it.
    private PlanWorkbook spelled(Viewer viewer, OrganizationId home, PlanWorkbook workbook) {
        var spelling =
                new Spelling(
                        organizations.recordable(viewer, workbook.on()).stream()
                                .map(Organization::code)
                                .toList());
        workbook.lines().stream()
                .filter(line -> line.givesCode() && !line.target().isEmpty())
                .forEach(line -> spelling.add(line.target()));
        var named = workbook.assignments().stream().map(Assignment::member).distinct().toList();
        var members =
                new Spelling(
                        this.members.named(viewer, workbook.unsaved(home), named).stream()
                                .map(Located::code)
                                .toList());
        return new PlanWorkbook(
                workbook.title(),
                workbook.on(),
                workbook.home(),
                workbook.decision(),
                workbook.lines().stream().map(spelling::of).toList(),
                workbook.assignments().stream().map(one -> spelling.of(one, members)).toList(),
                workbook.consents().stream()
                        .map(one ->
                                new Consent(
                                        one.rule(),
                                        spelling.of(one.code()),
                                        one.number(),
                                        one.dated()))
                        .toList());
    }

    /// Plans that were carried out, were not undone, and bear this title, day and decision number:
    /// there should be one or none.
    @Transactional(readOnly = true)
    public List<Plan> executed(Viewer viewer, PlanWorkbook workbook) {
        return reorganizations.all(viewer).stream()
                .filter(plan -> plan.stage() instanceof Plan.Stage.Executed)
                .filter(plan -> plan.title().equals(workbook.title()))
                .filter(plan -> plan.on().equals(workbook.on()))
                .filter(plan ->
                        Objects.equals(plan.decision().number(), workbook.decision().number()))
                .toList();
    }
}
