package vn.dangvu.courses.web;

import org.springframework.stereotype.Component;

import vn.dangvu.courses.Course;
import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Courses;
import vn.dangvu.courses.Learner;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldReader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays a class out for whoever works on it.
@Component
class CourseDesk {

    private final Courses courses;
    private final Organizations organizations;
    private final Clock clock;

    CourseDesk(Courses courses, Organizations organizations, Clock clock) {
        this.courses = courses;
        this.organizations = organizations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see who holds it
    Open look(Viewer viewer, Texts texts, long course) {
        var found = courses.get(viewer, course);
        var holder = new OrganizationId(found.organization());
        return new Open(
                viewer,
                found,
                organizations.get(viewer, holder, today()),
                new CourseWords(texts),
                today(),
                courses.mayRecord(viewer, holder));
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see who holds it
    /// @throws Forbidden if the viewer may not record there
    Open open(Viewer viewer, Texts texts, long course) {
        var open = look(viewer, texts, course);
        if (!open.recordable()) {
            throw new Forbidden("recording in course " + course);
        }
        return open;
    }

    /// The organization that is asked for; else the first one in which the viewer may see persons.
    Optional<Organization> organization(Viewer viewer, Map<String, String> sent) {
        String asked = FieldReader.sent(sent, "organization");
        if (asked.matches("[0-9]{1,9}")) {
            return Optional.of(
                    organizations.get(
                            viewer, new OrganizationId(Integer.parseInt(asked)), today()));
        }
        var roots = organizations.roots(viewer, today());
        var open = Set.of(viewer.rowRoots().length == 0 ? viewer.roots() : viewer.rowRoots());
        return roots.stream()
                .filter(root -> open.contains(root.id().value()))
                .findFirst()
                .or(() -> roots.stream().findFirst());
    }

    /// A class on the desk.
    record Open(
            Viewer viewer,
            Course course,
            Organization holder,
            CourseWords words,
            LocalDate today,
            boolean recordable) {

        String address() {
            return "/courses/" + course.id();
        }

        List<Crumb> trail() {
            return List.of(
                    new Crumb(words.page("title"), "/courses?organization=" + holder.id()),
                    new Crumb(course.detail().name(), address()));
        }

        String lead() {
            return words.page(
                    "lead",
                    words.kind(course.kind()),
                    holder.shortName(),
                    words.days(course.detail().beginsOn(), course.detail().endsOn()));
        }

        FormReader reader() {
            return new FormReader(words.texts(), today);
        }

        ObjectionWords objections() {
            Map<Learner, String> names =
                    course.participants().stream()
                            .collect(
                                    Collectors.toMap(
                                            Participant::learner, one -> words.person(one)));
            return new ObjectionWords(words, names);
        }
    }
}
