package vn.dangvu.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.candidates.Candidates;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;

import java.time.LocalDate;
import java.util.List;

/// Which cases can be opened, and for whom.
@Service
public class Openings {

    private final CaseStore store;
    private final Files files;
    private final Procedures procedures;
    private final Members members;
    private final Candidates candidates;

    Openings(
            CaseStore store,
            Files files,
            Procedures procedures,
            Members members,
            Candidates candidates) {
        this.store = store;
        this.files = files;
        this.procedures = procedures;
        this.members = members;
        this.candidates = candidates;
    }

    /// Who a case is to be opened for.
    public sealed interface Person {

        record Member(long id) implements Person {}

        record Candidate(long id) implements Person {}
    }

    /// A case that is not there yet.
    ///
    /// @param name of its person
    public record Asked(CaseFile file, String name) {}

    /// A case as it would be opened: of a member at the cell where he or she is or was last, of a
    /// candidate where the person is followed. Opens the person's record, which leaves a line in
    /// the audit.
    ///
    /// @throws NotFound if there is no such person in the viewer's scope
    /// @throws Forbidden if the viewer may not record at that cell
    @Transactional
    public Asked asked(Viewer viewer, CaseKind kind, Person person, LocalDate on) {
        var asked =
                switch (person) {
                    case Person.Member(long id) -> {
                        var found = members.open(viewer, id);
                        yield new Asked(
                                new CaseFile(0, kind, found.home(), id, null, on, List.of()),
                                found.person().fullName());
                    }
                    case Person.Candidate(long id) -> {
                        var found = candidates.open(viewer, id);
                        yield new Asked(
                                new CaseFile(0, kind, found.home(), null, id, on, List.of()),
                                found.profile().person().fullName());
                    }
                };
        files.mustRecord(viewer, asked.file().cell());
        return asked;
    }

    /// What could be opened for a member today.
    ///
    /// @param kinds of which none is open and against which nothing stands
    public record Possible(String name, List<CaseKind> kinds) {}

    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where the member is
    @Transactional
    public Possible possible(Viewer viewer, long member) {
        var today = procedures.today();
        var anything = asked(viewer, CaseKind.values()[0], new Person.Member(member), today);
        int cell = anything.file().cell();
        var kinds =
                procedures.all().stream()
                        .filter(procedure -> {
                            var file =
                                    new CaseFile(
                                            0,
                                            procedure.kind(),
                                            cell,
                                            member,
                                            null,
                                            today,
                                            List.of());
                            return store.open(procedure.kind(), member, null).isEmpty()
                                    && procedure.objectionsToOpening(file, today).isEmpty();
                        })
                        .map(Procedure::kind)
                        .sorted()
                        .toList();
        return new Possible(anything.name(), kinds);
    }
}
