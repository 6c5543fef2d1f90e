package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Classes: which there are, who took part, and what is said of each. A class is seen by who sees
/// the organization that holds it.
@Service
public class Courses {

    private static final Logger log = LoggerFactory.getLogger(Courses.class);

    private final CourseStore store;
    private final CourseListStore lists;
    private final Rosters rosters;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    Courses(
            CourseStore store,
            CourseListStore lists,
            Rosters rosters,
            Organizations organizations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.rosters = rosters;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// The classes in and below an organization that end in a year, the newest first.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public List<CourseLine> list(Viewer viewer, OrganizationId organization, int year) {
        return lists.inYear(organizations.restated(viewer, organization, today()), year, today());
    }

    /// The classes of a kind that are not over and in which the viewer may record, the next one
    /// first.
    @Transactional(readOnly = true)
    public List<CourseLine> going(Viewer viewer, CourseKind kind) {
        return lists.going(kind, viewer.recorderRoots(), today());
    }

    /// The years in which there are classes, the newest first.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public List<Integer> years(Viewer viewer, OrganizationId organization) {
        return lists.years(organizations.restated(viewer, organization, today()));
    }

    /// A class with those who take part.
    ///
    /// @throws NotFound if the viewer does not see who holds it
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Course get(Viewer viewer, long course) {
        var found = seen(viewer, course);
        return withRoster(viewer, found);
    }

    /// The same for taking away as a file, which the audit keeps.
    @Transactional
    public Course take(Viewer viewer, long course) {
        var found = get(viewer, course);
        audit.note(
                viewer,
                Deed.of(Act.EXPORTED)
                        .at(found.organization())
                        .on("course", course)
                        .saying("course"));
        return found;
    }

    /// Opens a class.
    ///
    /// @param code null where we give one
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome open(
            Viewer viewer,
            OrganizationId organization,
            CourseKind kind,
            @Nullable String code,
            CourseDetail said) {
        mustRecord(viewer, organization);
        var objections = new ArrayList<>(against(viewer, organization, said));
        if (code != null && store.byCode(code).isPresent()) {
            objections.add(new Objection.CodeTaken(code));
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        String own = code == null ? store.freeCode() : code;
        long id = store.add(own, kind, organization.value(), viewer.username(), clock.instant());
        store.write(id, said, null, viewer.username(), clock.instant());
        audit.note(viewer, CourseDeeds.opened(organization, id, said));
        log.atInfo().addKeyValue("course", id).log("Course opened");
        return new Recorded(id, 1);
    }

    /// Says anew what is said of a class.
    ///
    /// @param known the detail that the user has seen
    @Transactional
    public RecordOutcome revise(Viewer viewer, long course, long known, CourseDetail said) {
        var now = recordable(viewer, course);
        var objections =
                new ArrayList<>(against(viewer, new OrganizationId(now.organization()), said));
        if (now.detailId() != known) {
            objections.add(new Objection.ChangedMeanwhile());
        }
        objections.addAll(
                CourseRules.sessions(now.sessions(), said, store.attended(course)).toList());
        objections.addAll(CourseRules.ending(said, now.firstCertificate()).toList());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.write(course, said, now.detailId(), viewer.username(), clock.instant());
        changed(viewer, now, CourseDeeds.fields(now.detail()), CourseDeeds.fields(said), "detail");
        return new Recorded(course, 1);
    }

    /// What a class is called, if the viewer sees it.
    @Transactional(readOnly = true)
    public Optional<String> nameOf(Viewer viewer, long course) {
        return store.find(course).filter(one -> sees(viewer, one)).map(one -> one.detail().name());
    }

    /// Whether the viewer may record in classes of the organization.
    @Transactional(readOnly = true)
    public boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.mayRecord(viewer, organization);
    }

    /// The class once nobody else can touch it until the transaction ends.
    ///
    /// @throws NotFound if the viewer does not see who holds it
    /// @throws Forbidden if the viewer may not record there
    Course recordable(Viewer viewer, long course) {
        var organization = new OrganizationId(seen(viewer, course).organization());
        mustRecord(viewer, organization);
        store.lock(course);
        return withRoster(viewer, seen(viewer, course));
    }

    /// Tells the audit that something was recorded in a class.
    void changed(
            Viewer viewer,
            Course course,
            Map<String, ?> before,
            Map<String, ?> after,
            String what) {
        audit.note(
                viewer,
                Deed.of(Act.COURSE_CHANGED)
                        .at(course.organization())
                        .on("course", course.id())
                        .changing(before, after)
                        .saying("course." + what));
        log.atInfo()
                .addKeyValue("course", course.id())
                .addKeyValue("what", what)
                .log("Course changed");
    }

    private Course seen(Viewer viewer, long course) {
        var found = store.find(course).orElseThrow(() -> new NotFound("course " + course));
        var organization = new OrganizationId(found.organization());
        if (organizations.find(viewer, organization, today()).isEmpty()) {
            throw new NotFound("course " + course);
        }
        mustSeeRows(viewer, found.organization());
        return found;
    }

    private boolean sees(Viewer viewer, Course course) {
        var organization = new OrganizationId(course.organization());
        return organizations.find(viewer, organization, today()).isPresent()
                && organizations.showsRows(viewer, organization);
    }

    private Course withRoster(Viewer viewer, Course course) {
        return new Course(
                course.id(),
                course.code(),
                course.kind(),
                course.organization(),
                course.detailId(),
                course.detail(),
                course.sessions(),
                rosters.of(viewer, course, today()));
    }

    private List<Objection> against(Viewer viewer, OrganizationId organization, CourseDetail said) {
        var objections = new ArrayList<>(CourseRules.detail(said, today()).toList());
        var day = said.beginsOn();
        var there = organizations.get(viewer, organization, day);
        if (there.since().isAfter(day) || there.until() != null && !there.until().isAfter(day)) {
            objections.add(new Objection.OrganizationNotThere(day));
        }
        return objections;
    }

    private void mustSeeRows(Viewer viewer, int organization) {
        if (!organizations.showsRows(viewer, new OrganizationId(organization))) {
            throw new Forbidden("persons of " + organization);
        }
    }

    private void mustRecord(Viewer viewer, OrganizationId organization) {
        organizations.get(viewer, organization, today());
        if (!organizations.mayRecord(viewer, organization)) {
            throw new Forbidden("recording at " + organization);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
