package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.candidates.Candidates;
import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.EnrolmentStore.Believed;
import vn.dangvu.courses.LearnerStore.Named;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who takes part in a class, named to whom they are open.
@Component
class Rosters {

    private final LearnerStore learners;
    private final EnrolmentStore enrolments;
    private final CertificateStore certificates;
    private final Candidates candidates;
    private final Members members;

    Rosters(
            LearnerStore learners,
            EnrolmentStore enrolments,
            CertificateStore certificates,
            Candidates candidates,
            Members members) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.candidates = candidates;
        this.members = members;
    }

    /// By given name; whoever is not seen comes last, without a name. A member is named who was in
    /// a cell below the viewer's when the class ended, also if that is over.
    List<Participant> of(Viewer viewer, Course course, LocalDate today) {
        var ends = course.detail().endsOn();
        var found =
                learners.participants(
                        course.id(), ends.isAfter(today) ? today : ends, today, viewer.rowRoots());
        var open = open(viewer, found.stream().map(Named::learner).toList());
        var presence = enrolments.presence(course.id());
        var results = enrolments.results(course.id());
        var given = certificates.ofCourse(course.id());
        return found.stream()
                .map(one -> {
                    boolean openable = open.contains(one.learner());
                    boolean told = openable || one.was();
                    var result = results.get(one.enrolment());
                    return new Participant(
                            one.enrolment(),
                            one.learner(),
                            told ? one.code() : "",
                            told ? one.name() : "",
                            told ? one.born() : "",
                            openable ? one.cell() : "",
                            openable,
                            there(presence.getOrDefault(one.enrolment(), Map.of())),
                            result == null ? null : result.value(),
                            given.get(one.enrolment()));
                })
                .toList();
    }

    private static Map<Integer, Boolean> there(Map<Integer, Believed<Boolean>> believed) {
        return believed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, said -> said.getValue().value()));
    }

    /// @throws NotFound if the viewer may not open the person's record
    void mustSee(Viewer viewer, Learner learner) {
        if (!open(viewer, List.of(learner)).contains(learner)) {
            throw new NotFound("learner " + learner);
        }
    }

    /// Those of `some` whose record the viewer may open.
    Set<Learner> open(Viewer viewer, Collection<Learner> some) {
        var seen = new HashSet<Learner>();
        candidates
                .visible(viewer, ids(some, Learner::candidate))
                .forEach(id -> seen.add(Learner.candidate(id)));
        var ofMembers = ids(some, Learner::member);
        if (!ofMembers.isEmpty()) {
            members.visible(viewer, ofMembers).forEach(id -> seen.add(Learner.member(id)));
        }
        return seen;
    }

    private static List<Long> ids(Collection<Learner> some, Function<Learner, @Nullable Long> id) {
        return some.stream().map(id).filter(Objects::nonNull).toList();
    }

    /// With whoever is not seen left out.
    List<Named> named(Collection<Learner> some, LocalDate today) {
        return learners.named(some, today);
    }

    /// Those of `found` whose record the viewer may open, each with the newest certificate of a
    /// candidate.
    List<Entitled> opened(Viewer viewer, CourseKind kind, List<Named> found) {
        var some = found.stream().map(Named::learner).toList();
        var open = open(viewer, some);
        var newest = certificates.newest(ids(some, Learner::candidate), kind);
        return found.stream()
                .filter(one -> open.contains(one.learner()))
                .map(one -> {
                    var candidate = one.learner().candidate();
                    return new Entitled(
                            one.learner(),
                            one.code(),
                            one.name(),
                            one.born(),
                            one.cell(),
                            candidate == null ? null : newest.get(candidate));
                })
                .toList();
    }

    /// Whoever of them the viewer may open, by what was asked for.
    Map<String, Learner> byCode(Viewer viewer, Collection<String> codes) {
        var found = new HashMap<String, Learner>();
        for (String code : codes) {
            var bearing = learners.byCode(code);
            var seen = open(viewer, bearing);
            bearing.stream()
                    .filter(seen::contains)
                    .findFirst()
                    .ifPresent(one -> found.put(code, one));
        }
        return found;
    }
}
