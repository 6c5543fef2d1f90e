package vn.dangvu.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which steps of open cases wait for whoever records them.
@Service
public class WaitingCases {

    private final CaseShelf shelf;
    private final CaseShelf.Desk desk;
    private final CaseStore store;
    private final CaseListStore lists;
    private final Procedures procedures;

    WaitingCases(
            CaseShelf shelf,
            CaseShelf.Desk desk,
            CaseStore store,
            CaseListStore lists,
            Procedures procedures) {
        this.shelf = shelf;
        this.desk = desk;
        this.store = store;
        this.lists = lists;
        this.procedures = procedures;
    }

    /// @param counts how many cases by step; none where nobody waits for it
    /// @param lines those that wait for the step asked for, the longest in their stage first
    public record Waiting(Map<String, Integer> counts, List<CaseShelf.Line> lines) {

        public Waiting {
            counts = Map.copyOf(counts);
        }
    }

    /// @param step whose cases are wanted; empty for none
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Waiting of(
            Viewer viewer, OrganizationId organization, CaseKind kind, String step, int limit) {
        var today = procedures.today();
        var scope = desk.rows(viewer, organization, today);
        var procedure = procedures.of(kind);
        var files = store.files(lists.find(scope, kind, null, 0, Integer.MAX_VALUE));
        var seats = procedures.remembered();
        seats.learn(files.stream().map(file -> new Seats.At(file.cell(), today)).toList());
        var mine = new HashMap<Integer, Boolean>();
        var counts = new HashMap<String, Integer>();
        var found = new ArrayList<CaseFile>();
        for (CaseFile file : files) {
            var setting = procedures.setting(file, today, seats);
            for (String code : StepRules.waited(procedure, file)) {
                boolean may =
                        setting.of(procedure.step(code).decider())
                                .map(Procedure.Seat::organization)
                                .filter(at ->
                                        mine.computeIfAbsent(
                                                at, one -> desk.mayRecord(viewer, one)))
                                .isPresent();
                counts.merge(code, may ? 1 : 0, Integer::sum);
                if (may && code.equals(step)) {
                    found.add(file);
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return new Waiting(counts, shelf.lines(found.stream().limit(limit).toList()));
    }
}
