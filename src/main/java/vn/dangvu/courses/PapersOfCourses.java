package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.PaperFilling;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The papers of a class: which were written, and which can be. Papers are Vietnamese; what the
/// class does not know, or the viewer does not see, leaves room to write by hand.
@Service
public class PapersOfCourses {

    /// As [PaperSubject#module] names us.
    public static final String MODULE = "courses";

    private static final Formats FORMATS = Formats.VIETNAMESE;
    private static final Texts TEXTS = Texts.VIETNAMESE;

    private final Courses courses;
    private final Papers papers;
    private final Clock clock;

    PapersOfCourses(Courses courses, Papers papers, Clock clock) {
        this.courses = courses;
        this.papers = papers;
        this.clock = clock;
    }

    /// What was written, the newest first.
    @Transactional(readOnly = true)
    public List<PaperLine> written(Viewer viewer, long course) {
        return papers.of(viewer, new PaperSubject(MODULE, course));
    }

    /// What can be written now: people are called until the class is over, and certificates told
    /// once there are some.
    public List<PaperTemplate> offered(Course course) {
        var offered = new ArrayList<PaperTemplate>();
        boolean over = course.detail().endsOn().isBefore(LocalDate.now(clock));
        if (!over && !course.participants().isEmpty()) {
            offered.add(PaperTemplate.CLASS_LIST);
        }
        if (course.certified() > 0) {
            offered.add(PaperTemplate.CLASS_CERTIFICATES);
        }
        return offered;
    }

    /// Writes a draft from the class, issued by who holds it.
    ///
    /// @throws NotFound if the viewer does not see who holds it, or there is no such paper of it
    ///   now
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome write(Viewer viewer, long course, PaperTemplate template) {
        var found = courses.recordable(viewer, course);
        if (!offered(found).contains(template)) {
            throw new NotFound("paper " + template);
        }
        var holder = new OrganizationId(found.organization());
        var filling = template.fill(papers.letterhead(viewer, holder, template.type()));
        var detail = found.detail();
        filling.with("course", amidSentence(detail.name()))
                .with("opensOn", detail.beginsOn())
                .with("closesOn", detail.endsOn())
                .with("venue", detail.place());
        if (template == PaperTemplate.CLASS_LIST) {
            call(filling, found);
        } else {
            certificates(filling, found);
        }
        return papers.draft(
                viewer,
                template.draft(holder, new PaperSubject(MODULE, course), null, filling.content()));
    }

    private static void call(PaperFilling filling, Course course) {
        filling.with("basis", basis(course.detail().decision()))
                .rows(
                        "persons",
                        course.participants().stream().map(PapersOfCourses::person).toList());
    }

    private static void certificates(PaperFilling filling, Course course) {
        var given =
                course.participants().stream()
                        .map(Participant::certificate)
                        .filter(Objects::nonNull)
                        .toList();
        var days = given.stream().map(Certificate::issuedOn).distinct().toList();
        var one = days.size() == 1 ? days.getFirst() : null;
        filling.with("enrolled", course.participants().size())
                .with("certifiedOn", one)
                .with("validMonths", months(course.kind(), days))
                .rows(
                        "persons",
                        course.participants().stream()
                                .filter(person -> person.certificate() != null)
                                .map(person -> certified(person, one == null))
                                .toList());
    }

    private static Map<String, String> person(Participant one) {
        return Map.of("name", one.name(), "born", one.born(), "unit", one.cell());
    }

    /// @param dated where certificates of one class were issued on several days, each tells its own
    private static Map<String, String> certified(Participant one, boolean dated) {
        var certificate = Objects.requireNonNull(one.certificate());
        String number =
                dated
                        ? certificate.number() + " ngày " + FORMATS.date(certificate.issuedOn())
                        : certificate.number();
        return Map.of(
                "name", one.name(),
                "born", one.born(),
                "unit", one.cell(),
                "result", result(one.result()),
                "certificate", number);
    }

    private static String result(@Nullable Result result) {
        if (result == null) {
            return "";
        }
        String outcome = TEXTS.get("courses.outcome." + result.outcome());
        var grade = result.grade();
        return grade == null
                ? outcome
                : TEXTS.get("courses.page.resultIs", outcome, TEXTS.get("courses.grade." + grade));
    }

    /// ADM-03; null where it counts for ever, or not of all as long.
    private static @Nullable String months(CourseKind kind, List<LocalDate> issued) {
        var months =
                issued.stream()
                        .map(day -> CoursePolicy.inForceOn(day).awarenessMonths())
                        .distinct()
                        .toList();
        return kind == CourseKind.AWARENESS && months.size() == 1
                ? FORMATS.number(months.getFirst())
                : null;
    }

    /// `Quyết định số 12-QĐ/ĐUK ngày 03/02/2020 của Đảng ủy Khối`; null where nothing is known.
    private static @Nullable String basis(Decision decision) {
        var date = decision.date();
        String told =
                Stream.of(
                                decision.number() == null ? "" : " số " + decision.number(),
                                date == null ? "" : " ngày " + FORMATS.date(date),
                                decision.issuer() == null ? "" : " của " + decision.issuer())
                        .reduce("", String::concat);
        return told.isEmpty() ? null : "Quyết định" + told;
    }

    /// `Lớp bồi dưỡng …` is a name; amid a sentence it begins small.
    private static String amidSentence(String name) {
        return name.startsWith("Lớp ") ? "lớp " + name.substring("Lớp ".length()) : name;
    }
}
