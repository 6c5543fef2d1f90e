package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Case files for reading: which there are, and one of them laid open.
@Service
public class CaseShelf {

    private final CaseStore store;
    private final CaseListStore lists;
    private final Files files;
    private final Procedures procedures;
    private final Rolls rolls;
    private final Subjects subjects;
    private final Agenda agenda;
    private final Desk desk;

    CaseShelf(
            CaseStore store,
            CaseListStore lists,
            Files files,
            Procedures procedures,
            Rolls rolls,
            Subjects subjects,
            Agenda agenda,
            Desk desk) {
        this.store = store;
        this.lists = lists;
        this.files = files;
        this.procedures = procedures;
        this.rolls = rolls;
        this.subjects = subjects;
        this.agenda = agenda;
        this.desk = desk;
    }

    /// A case laid open.
    ///
    /// @param policy the regulation in force for it
    /// @param setting who decides, by the tree of today
    public record Open(
            CaseFile file,
            @Nullable Subject subject,
            Procedure procedure,
            Citation policy,
            Procedure.Setting setting,
            List<Due> due) {}

    /// A case in a list.
    public record Line(CaseFile file, @Nullable Subject subject, List<Due> due) {}

    /// Opens a case, which leaves a line in the audit in the same transaction.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows
    @Transactional
    public Open open(Viewer viewer, long id) {
        var file = files.get(viewer, id);
        desk.looked(viewer, file);
        var procedure = procedures.of(file);
        var today = procedures.today();
        return new Open(
                file,
                subjects.of(List.of(file)).get(id),
                procedure,
                procedure.policyOf(file, today),
                procedures.setting(file, today),
                agenda.of(file));
    }

    /// What [#open] shows, without a line in the audit: for what is asked again and again about a
    /// case that was opened, and tells nothing of its person.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows
    @Transactional(readOnly = true)
    public CaseFile glance(Viewer viewer, long id) {
        return files.get(viewer, id);
    }

    /// What kind of case that is, for a link to it; empty where the viewer does not see it.
    @Transactional(readOnly = true)
    public Optional<CaseKind> kindOf(Viewer viewer, long id) {
        return store.find(id)
                .filter(file -> desk.showsRows(viewer, file.cell()))
                .map(CaseFile::kind);
    }

    /// When something that the case tells was last corrected or taken back; empty where never, and
    /// where the viewer does not see it.
    @Transactional(readOnly = true)
    public Optional<Instant> putRight(Viewer viewer, long id) {
        return store.find(id)
                .filter(file -> desk.showsRows(viewer, file.cell()))
                .flatMap(CaseFile::putRight);
    }

    /// The step and the case that it belongs to.
    ///
    /// @throws NotFound if there is no such step in a case where the viewer sees rows
    @Transactional(readOnly = true)
    public Step step(Viewer viewer, long step) {
        return files.step(files.ofStep(viewer, step), step);
    }

    /// How many cases there are in each stage.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Viewer viewer, OrganizationId organization, CaseKind kind) {
        return lists.counts(desk.scope(viewer, organization, procedures.today()), kind);
    }

    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Line> list(Viewer viewer, CaseQuery query, int limit) {
        return list(viewer, query, 0, limit);
    }

    /// The same from the line `from` on, counted from 0.
    @Transactional(readOnly = true)
    public List<Line> list(Viewer viewer, CaseQuery query, int from, int limit) {
        var scope = desk.rows(viewer, query.organization(), procedures.today());
        return lines(store.files(lists.find(scope, query.kind(), query.stage(), from, limit)));
    }

    /// Those of these cases that the viewer sees, in their order.
    @Transactional(readOnly = true)
    public List<Line> several(Viewer viewer, List<Long> ids) {
        return lines(
                store.files(ids).stream()
                        .filter(file -> desk.showsRows(viewer, file.cell()))
                        .toList());
    }

    /// The cases of a member whose record the viewer has opened.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Line> ofMember(Viewer viewer, long member) {
        desk.mustSee(viewer, member);
        return lines(
                store.files(store.ofMember(member)).stream()
                        .filter(file -> desk.showsRows(viewer, file.cell()))
                        .toList());
    }

    /// By which majority a step is decided, by the tree of the day.
    public @Nullable Majority majority(CaseFile file, StepKind kind, LocalDate day) {
        return Rolls.majority(kind, setting(file, day));
    }

    /// Who votes on a step, as the register has it on the day: nothing where the organization that
    /// decides is not there.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows
    /// @throws Forbidden if the viewer may not record where it is decided
    @Transactional(readOnly = true)
    public Optional<Roll> roll(Viewer viewer, long id, String step, LocalDate day) {
        var file = files.placed(files.get(viewer, id), day);
        var kind = procedures.of(file).find(step).orElseThrow(() -> new NotFound("step " + step));
        if (kind.majority() == null) {
            return Optional.empty();
        }
        var seat = procedures.setting(file, day).of(kind.decider());
        seat.ifPresent(one -> files.mustRecord(viewer, one.organization()));
        return seat.map(one -> rolls.of(kind.decider(), one, day));
    }

    /// Whose act a step is, by the tree of a day.
    public Optional<Procedure.Seat> seat(CaseFile file, StepKind kind, LocalDate day) {
        return setting(file, day).of(kind.decider());
    }

    /// Where the case stood on a day among those who decided, by the tree of that day.
    public Procedure.Setting setting(CaseFile file, LocalDate day) {
        return procedures.setting(files.placed(file, day), day);
    }

    public LocalDate today() {
        return procedures.today();
    }

    /// Whether what an organization decides is the viewer's to record.
    public boolean mayRecord(Viewer viewer, int organization) {
        return desk.mayRecord(viewer, organization);
    }

    /// Which procedures there are, for menus.
    public List<CaseKind> kinds() {
        return procedures.all().stream().map(Procedure::kind).sorted().toList();
    }

    public Procedure procedure(CaseKind kind) {
        return procedures.of(kind);
    }

    /// Every open case in a scope, for the radar.
    List<Line> open(Scope scope) {
        return lines(store.files(lists.open(scope, kinds())));
    }

    List<Line> lines(Collection<CaseFile> found) {
        var named = subjects.of(found);
        var due = agenda.of(found);
        return found.stream()
                .map(file ->
                        new Line(
                                file, named.get(file.id()), due.getOrDefault(file.id(), List.of())))
                .toList();
    }

    /// What the shelf asks of others about whoever looks.
    @Component
    static class Desk {

        private final Organizations organizations;
        private final Members members;
        private final AccessLog log;
        private final Audit audit;

        Desk(Organizations organizations, Members members, AccessLog log, Audit audit) {
            this.organizations = organizations;
            this.members = members;
            this.log = log;
            this.audit = audit;
        }

        /// A look at a case of a member is a look at the member.
        void looked(Viewer viewer, CaseFile file) {
            if (file.member() == null) {
                audit.note(viewer, CaseDeeds.looked(file));
            } else {
                log.opened(viewer, file.member());
            }
        }

        Scope scope(Viewer viewer, OrganizationId id, LocalDate day) {
            return organizations.scope(viewer, id, Period.day(day));
        }

        Scope rows(Viewer viewer, OrganizationId id, LocalDate day) {
            var scope = scope(viewer, id, day);
            if (!organizations.showsRows(viewer, id)) {
                throw new Forbidden("cases below " + id);
            }
            return scope;
        }

        boolean mayRecord(Viewer viewer, int organization) {
            return organizations.mayRecord(viewer, new OrganizationId(organization));
        }

        boolean showsRows(Viewer viewer, int cell) {
            return organizations.showsRows(viewer, new OrganizationId(cell));
        }

        void mustSee(Viewer viewer, long member) {
            if (members.visible(viewer, List.of(member)).isEmpty()) {
                throw new NotFound("member " + member);
            }
        }
    }
}
