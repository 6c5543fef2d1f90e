package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.NameCursor;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Who the candidates are, as far as the viewer sees the cells that follow them.
@Service
public class Candidates {

    private final CandidateStore store;
    private final CandidateListStore lists;
    private final FollowStore facts;
    private final HelpingMembers helpers;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    Candidates(
            CandidateStore store,
            CandidateListStore lists,
            FollowStore facts,
            HelpingMembers helpers,
            Organizations organizations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.facts = facts;
        this.helpers = helpers;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// One page of a list, as of today. Whom an organization followed that has ended is found where
    /// it went on.
    ///
    /// @param after the `next` of the page before, or null for the first
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public CandidatePage list(
            Viewer viewer, CandidateQuery query, @Nullable String after, int size) {
        var scope = organizations.restated(viewer, query.organization(), today());
        if (!organizations.showsRows(viewer, query.organization())) {
            throw new Forbidden("candidates of " + query.organization());
        }
        var cursor = after == null ? null : NameCursor.parse(after);
        var page = lists.list(query, scope, today(), cursor, size);
        return new CandidatePage(
                helpers.beside(viewer, page.lines(), today()), page.total(), page.next());
    }

    /// Opens a record, which leaves a line in the audit in the same transaction.
    ///
    /// @throws NotFound if there is no such person, or none in the viewer's scope
    @Transactional
    public CandidateRecord open(Viewer viewer, long candidate) {
        var found = read(viewer, candidate);
        audit.note(
                viewer, Deed.of(Act.CANDIDATE_OPENED).at(found.home()).on("candidate", candidate));
        return found;
    }

    /// Opens a record with what is masked otherwise, on purpose: the audit keeps for what.
    ///
    /// @throws NotFound if there is no such person, or none in the viewer's scope
    @Transactional
    public CandidateRecord reveal(Viewer viewer, long candidate, String reason) {
        var found = read(viewer, candidate);
        audit.note(
                viewer,
                Deed.of(Act.FIELD_REVEALED)
                        .at(found.home())
                        .on("candidate", candidate)
                        .changing(Map.of(), Map.of("reason", reason)));
        return found;
    }

    /// What is so of somebody now, for a module that works with his or her record. It leaves no
    /// trace: who shows it to a person opens the record.
    ///
    /// @throws NotFound if there is no such person, or none in the viewer's scope
    @Transactional(readOnly = true)
    public CandidateProfile attributesOf(Viewer viewer, long candidate) {
        mustSee(viewer, candidate);
        return Objects.requireNonNull(store.profilesOf(List.of(candidate)).get(candidate));
    }

    /// Where somebody stands on the way at the end of `day`.
    ///
    /// @throws NotFound if there is no such person, or none in the viewer's scope
    @Transactional(readOnly = true)
    public FollowState stateOf(Viewer viewer, long candidate, LocalDate day) {
        mustSee(viewer, candidate);
        return new Following(facts.facts(candidate)).at(day);
    }

    /// What those of `ids` are called whom the viewer may see.
    @Transactional(readOnly = true)
    public Map<Long, CandidateProfile> named(Viewer viewer, List<Long> ids) {
        return store.profilesOf(visible(viewer, ids));
    }

    /// Whether the viewer may open the record of each of `ids`.
    @Transactional(readOnly = true)
    public List<Long> visible(Viewer viewer, List<Long> ids) {
        return ids.isEmpty() || viewer.rowRoots().length == 0
                ? List.of()
                : store.visible(ids, viewer.rowRoots(), today());
    }

    private CandidateRecord read(Viewer viewer, long candidate) {
        mustSee(viewer, candidate);
        var known = store.find(candidate).orElseThrow(() -> notFound(candidate));
        var happened = facts.facts(candidate);
        var spokenOf =
                happened.stream()
                        .flatMap(fact ->
                                Stream.of(fact.entry())
                                        .flatMap(entry ->
                                                Stream.concat(
                                                        Stream.ofNullable(entry.helper()),
                                                        Stream.ofNullable(entry.member()))))
                        .distinct()
                        .toList();
        return new CandidateRecord(
                candidate,
                known.code(),
                known.home(),
                new Following(happened).now(),
                store.profiles(candidate),
                happened,
                helpers.named(viewer, spokenOf));
    }

    private void mustSee(Viewer viewer, long candidate) {
        if (visible(viewer, List.of(candidate)).isEmpty()) {
            throw notFound(candidate);
        }
    }

    static NotFound notFound(long candidate) {
        return new NotFound("candidate " + candidate);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
