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
import vn.dangvu.years.Assignment.Result;
import vn.dangvu.years.AssignmentSheet.Row;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The work that cells give their members for a year (handbook 2.11): everybody at once, and at the
/// year's end how it went.
@Service
public class Assignments {

    private static final Logger log = LoggerFactory.getLogger(Assignments.class);

    private final AssignmentStore store;
    private final Grounds grounds;
    private final Audit audit;

    Assignments(AssignmentStore store, Grounds grounds, Audit audit) {
        this.store = store;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// How far a cell is.
    ///
    /// @param needed members who have to have work
    /// @param given of them
    /// @param considered how many results are told
    public record Progress(int cell, int needed, int given, int considered) {}

    /// By cell.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Progress> progress(Viewer viewer, OrganizationId organization, int year) {
        return store.counts(grounds.rows(viewer, organization), day(year), year).stream()
                .map(one -> new Progress(one.cell(), one.needed(), one.given(), one.considered()))
                .toList();
    }

    /// The members of a cell with their work.
    ///
    /// @throws NotFound if the viewer does not see the cell
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public AssignmentSheet sheet(Viewer viewer, OrganizationId cell, int year) {
        grounds.rows(viewer, cell);
        return new AssignmentSheet(cell.value(), year, store.rows(cell.value(), day(year), year));
    }

    /// What is believed of a member whose record the viewer has opened, the newest year first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Assignment> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// Records what is new in a cell's year: all of it or, with what stands against one, nothing.
    /// Of whoever has no words any more the work is taken back.
    ///
    /// @throws NotFound if the viewer does not see the cell
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public Outcome record(Viewer viewer, OrganizationId cell, int year, AssignmentDraft draft) {
        grounds.mustRecord(viewer, cell);
        var rows = sheet(viewer, cell, year).rows();
        var news = new ArrayList<News>();
        rows.forEach(row -> news.add(news(row, draft)));
        var refusals = refusals(news, draft, year);
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        int kept = 0;
        for (News one : news) {
            kept += keep(viewer, one, cell.value(), year, draft);
        }
        log.atInfo()
                .addKeyValue("cell", cell)
                .addKeyValue("year", year)
                .addKeyValue("facts", kept)
                .log("Work of the year recorded");
        return new Kept(kept);
    }

    /// What a draft says otherwise of one member.
    ///
    /// @param words null: as before; empty: none any more
    /// @param result null: as before
    private record News(Row row, @Nullable String words, @Nullable Result result) {

        boolean gives() {
            return words != null && !words.isEmpty();
        }
    }

    private static News news(Row row, AssignmentDraft draft) {
        var before = row.assignment();
        String said = draft.words().get(row.member());
        boolean same = said == null || said.equals(before == null ? "" : before.words());
        var result = draft.results().get(row.member());
        boolean told = result == null || before != null && result == before.result();
        return new News(row, same ? null : said, told ? null : result);
    }

    private List<Refusal> refusals(List<News> news, AssignmentDraft draft, int year) {
        var today = grounds.today();
        var refusals = new ArrayList<Refusal>();
        if (news.stream().anyMatch(News::gives)) {
            AssignmentRules.resolved(draft.on(), year, today)
                    .map(one -> new Refusal(null, one))
                    .ifPresent(refusals::add);
        }
        for (News one : news) {
            if (one.result() != null) {
                AssignmentRules.considered(
                                draft.resultOn(),
                                given(one, draft),
                                "result-" + one.row().member(),
                                today)
                        .filter(objection -> seen(refusals, objection))
                        .forEach(objection ->
                                refusals.add(new Refusal(one.row().member(), objection)));
            }
        }
        return refusals;
    }

    /// What is wrong with the common day is told once.
    private static boolean seen(List<Refusal> refusals, Objection objection) {
        return refusals.stream().noneMatch(one -> one.objection().equals(objection));
    }

    private static @Nullable LocalDate given(News news, AssignmentDraft draft) {
        var before = news.row().assignment();
        if (news.gives()) {
            return draft.on();
        }
        return before == null || news.words() != null ? null : before.on();
    }

    private int keep(Viewer viewer, News news, int cell, int year, AssignmentDraft draft) {
        var row = news.row();
        var before = row.assignment();
        int kept = 0;
        if (news.gives()) {
            var work =
                    new Assignment(
                            0,
                            row.member(),
                            cell,
                            year,
                            Objects.requireNonNull(draft.on()),
                            Objects.requireNonNull(news.words()),
                            draft.paper(),
                            null,
                            null);
            Long wrong = before == null ? null : before.id();
            store.add(work, viewer.username(), grounds.now(), wrong);
            audit.note(viewer, YearDeeds.assigned(work));
            kept++;
        } else if (news.words() != null && before != null) {
            store.supersede(before, grounds.now());
            audit.note(viewer, YearDeeds.unassigned(before));
            kept++;
        }
        var result = news.result();
        var on = draft.resultOn();
        if (result != null && on != null) {
            store.consider(
                    Map.entry(row.member(), result),
                    cell,
                    year,
                    on,
                    viewer.username(),
                    grounds.now());
            audit.note(viewer, YearDeeds.considered(row.member(), cell, year, result));
            kept++;
        }
        return kept;
    }

    /// Of a past year those who were there at its end.
    private LocalDate day(int year) {
        var end = LocalDate.of(year, 12, 31);
        return end.isBefore(grounds.today()) ? end : grounds.today();
    }
}
