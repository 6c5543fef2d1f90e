package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Course;
import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.Result;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Puts a class into words.
///
/// @param written papers of it, the newest first
/// @param offered papers that can be written now
record CoursePages(Open open, List<PaperLine> written, List<PaperTemplate> offered) {

    CoursePage page() {
        var course = open.course();
        return new CoursePage(
                List.of(open.trail().getFirst()),
                open.lead(),
                notice(course),
                facts(course),
                open.recordable() ? acts() : List.of(),
                open.address() + ".xlsx",
                open.recordable() && open.viewer().officerRoots().length > 0,
                course.sessions().stream().map(this::session).toList(),
                open.words()
                        .page(
                                "count",
                                open.words().number(course.participants().size()),
                                open.words().number(course.passed()),
                                open.words().number(course.certified())),
                course.participants().stream().map(this::line).toList(),
                open.address() + "/papers",
                written.stream().map(this::paper).toList(),
                open.recordable() ? offered.stream().map(this::offer).toList() : List.of());
    }

    private CoursePage.Written paper(PaperLine paper) {
        return new CoursePage.Written(
                paper.number(),
                paper.about(),
                "/papers/" + paper.id(),
                open.words().texts().get("papers.state." + paper.state()));
    }

    private Option offer(PaperTemplate template) {
        return new Option(template.name(), template.name(open.words().texts()));
    }

    private @Nullable String notice(Course course) {
        return course.open() > 0 && course.detail().endsOn().isBefore(open.today())
                ? open.words().page("state.open", open.words().number(course.open()))
                : null;
    }

    private List<CoursePage.Fact> facts(Course course) {
        var words = open.words();
        var detail = course.detail();
        return Stream.of(
                        new CoursePage.Fact(words.page("fact.code"), course.code()),
                        new CoursePage.Fact(
                                words.page("fact.days"),
                                words.days(detail.beginsOn(), detail.endsOn())),
                        new CoursePage.Fact(
                                words.page("fact.place"),
                                Objects.requireNonNullElse(detail.place(), "")),
                        new CoursePage.Fact(
                                words.page("fact.sessions"),
                                detail.plannedSessions() == 0
                                        ? ""
                                        : words.number(detail.plannedSessions())),
                        new CoursePage.Fact(
                                words.page("fact.decision"), words.decision(detail.decision())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private List<CoursePage.Act> acts() {
        boolean over = open.course().detail().endsOn().isBefore(open.today());
        return List.of(
                act("participants", "user-plus", open.course().participants().isEmpty()),
                act("sessions", "calendar", false),
                act("attendance", "checklist", false),
                act("results", "award", over && open.course().open() > 0),
                act("edit", "pencil", false));
    }

    private CoursePage.Act act(String name, String icon, boolean primary) {
        return new CoursePage.Act(
                open.words().page("act." + name), icon, open.address() + "/" + name, primary);
    }

    private CoursePage.Session session(Session session) {
        var asked =
                open.course().participants().stream()
                        .map(one -> one.presence().get(session.number()))
                        .filter(Objects::nonNull)
                        .toList();
        return new CoursePage.Session(
                open.words().page("session", session.number()),
                open.words().date(session.heldOn()),
                Objects.requireNonNullElse(session.topic(), ""),
                asked.isEmpty()
                        ? ""
                        : open.words()
                                .page(
                                        "attended",
                                        open.words()
                                                .number(
                                                        asked.stream()
                                                                .filter(there -> there)
                                                                .count()),
                                        open.words().number(asked.size())));
    }

    private CoursePage.Line line(Participant one) {
        var words = open.words();
        var result = one.result();
        return new CoursePage.Line(
                words.person(one),
                one.openable() ? one.learner().address() : null,
                one.code(),
                one.born(),
                one.cell(),
                one.presence().isEmpty()
                        ? ""
                        : words.page(
                                "attended",
                                words.number(one.attended()),
                                words.number(one.presence().size())),
                words.result(result),
                mark(result),
                icon(result),
                words.certificate(one.certificate()),
                one.openable() ? certificates(one.learner()) : null,
                open.recordable() && one.certificate() == null
                        ? open.address() + "/participants/" + one.enrolment() + "/remove"
                        : null);
    }

    static String certificates(Learner learner) {
        return learner.candidate() != null
                ? "/certificates/candidates/" + learner.candidate()
                : "/certificates/members/" + learner.member();
    }

    private static String mark(@Nullable Result result) {
        if (result == null) {
            return "quiet";
        }
        return switch (result.outcome()) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case LEFT -> "quiet";
        };
    }

    private static String icon(@Nullable Result result) {
        if (result == null) {
            return "clock";
        }
        return switch (result.outcome()) {
            case PASSED -> "circle-check";
            case FAILED -> "circle-x";
            case LEFT -> "circle-minus";
        };
    }
}
