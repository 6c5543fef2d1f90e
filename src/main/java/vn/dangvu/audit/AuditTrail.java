package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was done, for whoever may read it.
@Service
public class AuditTrail {

    /// How many entries a page shows.
    public static final int PAGE = 50;

    /// Fields whose values are names of things, and of which kind.
    private static final Map<String, String> NAMING =
            Map.of("cell", SubjectNames.ORGANIZATION, "preparedBy", SubjectNames.ACCOUNT);

    /// What somebody asks for; null asks for everything.
    ///
    /// @param to the last day
    /// @param acts empty for all
    public record Question(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            List<Act> acts,
            @Nullable Integer organization,
            @Nullable Long member) {}

    /// Something an entry speaks of.
    public record Reference(String kind, String id) {}

    private final AuditPageStore store;
    private final ObjectProvider<SubjectNames> names;
    private final ObjectProvider<AuditReach> reach;
    private final Clock clock;

    AuditTrail(
            AuditPageStore store,
            ObjectProvider<SubjectNames> names,
            ObjectProvider<AuditReach> reach,
            Clock clock) {
        this.store = store;
        this.names = names;
        this.reach = reach;
        this.clock = clock;
    }

    /// The newest first: a page, and one entry more if there are older ones.
    ///
    /// @param before the last entry of the page before
    @Transactional(readOnly = true)
    public List<Entry> page(Viewer viewer, Question question, @Nullable Long before) {
        mustRead(viewer);
        return store.page(
                question,
                sight(viewer),
                start(question.from()),
                question.to() == null ? null : start(question.to().plusDays(1)),
                before,
                PAGE + 1);
    }

    /// What the things of `entries` are called, as far as this viewer may know.
    @Transactional(readOnly = true)
    public Map<Reference, Name> named(Viewer viewer, List<Entry> entries) {
        mustRead(viewer);
        var wanted = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            for (var reference : spokenOf(entry)) {
                wanted.computeIfAbsent(reference.kind(), _ -> new HashSet<>()).add(reference.id());
            }
        }
        var named = new HashMap<Reference, Name>();
        wanted.forEach((kind, ids) ->
                naming(kind)
                        .forEach(known ->
                                known.of(viewer, ids)
                                        .forEach((id, name) ->
                                                named.put(new Reference(kind, id), name))));
        return named;
    }

    /// What an entry speaks of, who did it, and who and what its fields name.
    private static List<Reference> spokenOf(Entry entry) {
        var spoken = references(entry);
        spoken.add(new Reference(SubjectNames.ACCOUNT, entry.actor()));
        if (entry.onBehalf() != null) {
            spoken.add(new Reference(SubjectNames.ACCOUNT, entry.onBehalf()));
        }
        for (var fields : List.of(entry.fieldsBefore(), entry.fieldsAfter())) {
            NAMING.forEach((field, kind) -> {
                String id = fields.get(field);
                if (id != null) {
                    spoken.add(new Reference(kind, id));
                }
            });
        }
        return spoken;
    }

    /// What an entry speaks of, the person first.
    public static List<Reference> references(Entry entry) {
        var references = new ArrayList<Reference>();
        if (entry.member() != null) {
            references.add(new Reference(SubjectNames.MEMBER, entry.member().toString()));
        }
        if (entry.subjectKind() != null && entry.subjectId() != null) {
            references.add(new Reference(entry.subjectKind(), entry.subjectId()));
        }
        if (entry.organization() != null) {
            references.add(
                    new Reference(SubjectNames.ORGANIZATION, entry.organization().toString()));
        }
        return references;
    }

    /// The number of what is meant by a code.
    @Transactional(readOnly = true)
    public Optional<String> meantBy(Viewer viewer, String kind, String code) {
        mustRead(viewer);
        return naming(kind).flatMap(known -> known.meantBy(code).stream()).findFirst();
    }

    /// Asked for when needed: the modules above tell this one what they do, too.
    private Stream<SubjectNames> naming(String kind) {
        return names.stream().filter(known -> known.kind().equals(kind));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    /// Whether nothing of the audit is kept from the viewer, so that it may be taken out whole.
    @Transactional(readOnly = true)
    public boolean seesAll(Viewer viewer) {
        return sight(viewer).all();
    }

    private Sight sight(Viewer viewer) {
        if (viewer.auditRoots().length == 0) {
            return new Sight(false, Set.of(), viewer.administrator());
        }
        var below = reach.stream().findFirst().flatMap(it -> it.of(viewer));
        return new Sight(below.isEmpty(), below.orElse(Set.of()), viewer.administrator());
    }

    static void mustRead(Viewer viewer) {
        if (!viewer.readsAudit()) {
            throw new Forbidden("read the audit");
        }
    }
}
