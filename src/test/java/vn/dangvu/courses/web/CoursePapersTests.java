package vn.dangvu.courses.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.READER;
import static vn.dangvu.candidates.Village.SECRETARY;
import static vn.dangvu.candidates.Village.STRANGER;
import static vn.dangvu.candidates.Village.TODAY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.candidates.Village;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.CourseTest;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.PapersOfCourses;
import vn.dangvu.courses.School;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.PaperFile;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;
import vn.dangvu.testing.AskedBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// The call list and the list of certificates are written from the class, by who may record there.
@CourseTest
class CoursePapersTests {

    @Autowired School school;
    @Autowired Village village;
    @Autowired Papers papers;
    @Autowired List<CaseLink> links;
    @Autowired ApplicationContext context;
    @Autowired DSLContext db;

    @Test
    void callsThoseWhoTakePartUntilTheClassIsOver() {
        long course = going("Lớp bồi dưỡng nhận thức về Đảng khóa II năm 2021");
        String page = "/courses/" + course;
        var officer = asked(OFFICER);
        assertThat(officer.text(page)).doesNotContain("CLASS_LIST");
        enrolled(course, "Hà Thị Gọi");

        assertThat(officer.text(page))
                .contains("value=\"CLASS_LIST\"", "Thông báo mở lớp")
                .doesNotContain("CLASS_CERTIFICATES");
        String edit = officer.sentTo(page + "/papers", "template", "CLASS_LIST");
        assertThat(edit).matches("/papers/[0-9]+/edit");
        assertThat(text(course))
                .contains(
                        "Căn cứ Quyết định số 12-QĐ/ĐUK ngày 20/05/2021 của Đảng ủy Khối",
                        "thông báo mở lớp bồi dưỡng nhận thức về Đảng khóa II năm 2021 từ ngày"
                                + " 14/06/2021 đến ngày 24/06/2021",
                        "tại Trung tâm chính trị",
                        "Học viên gồm 1 đồng chí",
                        "Hà Thị Gọi",
                        "19/05/1998",
                        "Chi bộ Bắc");
        assertThat(officer.text(page)).contains("/papers/" + paper(course), "Dự thảo");
        assertThat(link(OFFICER, course))
                .isEqualTo(
                        new Crumb(
                                "Lớp bồi dưỡng nhận thức về Đảng khóa II năm 2021",
                                "/courses/" + course));
    }

    @Test
    void tellsTheCertificatesWithNumberResultAndUnitAndCallsNobodyToAClassThatIsOver() {
        long course = school.course("Lớp đã bế giảng");
        String page = "/courses/" + course;
        var officer = asked(OFFICER);
        long first = enrolled(course, "Hà Thị Giấy");
        enrolled(course, "Hà Thị Chưa");
        assertThat(officer.text(page)).doesNotContain("CLASS_LIST", "CLASS_CERTIFICATES");
        school.certified(course, first, "021/2021", LocalDate.of(2021, 6, 12));

        assertThat(officer.text(page)).contains("CLASS_CERTIFICATES").doesNotContain("CLASS_LIST");
        assertThat(officer.sentTo(page + "/papers", "template", "CLASS_CERTIFICATES"))
                .matches("/papers/[0-9]+/edit");
        assertThat(text(course))
                .contains(
                        "đã mở lớp đã bế giảng",
                        "Lớp có 2 học viên",
                        "Có 1 học viên được cấp giấy chứng nhận ngày 12/06/2021",
                        "có giá trị 60 tháng",
                        "Hà Thị Giấy",
                        "Chi bộ Bắc",
                        "Đạt (Giỏi)",
                        "021/2021")
                .doesNotContain("Hà Thị Chưa");
        assertThat(officer.post(page + "/papers", "template", "CLASS_LIST")).hasStatus(404);
        assertThat(officer.post(page + "/papers", "template", "ADMISSION_DECISION")).hasStatus(404);
    }

    @Test
    void leavesRoomForWhomTheWriterDoesNotSee() {
        long course = going("Lớp có người nơi khác");
        long seen = enrolled(course, "Hà Thị Thấy");
        long abroad = village.candidate("Hà Thị Khuất", ABROAD);
        db.execute(
                "insert into courses.enrolment (course_id, candidate_id, recorded_by) values (?,"
                        + " ?, 't')",
                course,
                abroad);

        asked(OFFICER).sentTo("/courses/" + course + "/papers", "template", "CLASS_LIST");

        assertThat(seen).isPositive();
        assertThat(text(course))
                .contains("Học viên gồm 2 đồng chí", "Hà Thị Thấy")
                .doesNotContain("Hà Thị Khuất");
    }

    @Test
    void isWrittenByNobodyWhoMayNotRecordAtTheHolder() {
        long course = going("Lớp không ai được soạn");
        enrolled(course, "Hà Thị Kín");
        String page = "/courses/" + course;

        assertThat(asked(STRANGER).post(page + "/papers", "template", "CLASS_LIST")).hasStatus(404);
        assertThat(asked(SECRETARY).post(page + "/papers", "template", "CLASS_LIST"))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
        assertThat(asked(READER).post(page + "/papers", "template", "CLASS_LIST")).hasStatus(403);
        assertThat(asked(READER).text(page)).doesNotContain("CLASS_LIST");
        assertThat(papers.of(OFFICER, new PaperSubject(PapersOfCourses.MODULE, course))).isEmpty();
        assertThat(link(STRANGER, course)).isNull();
    }

    private long going(String name) {
        return school.course(name, CourseKind.AWARENESS, TODAY.minusDays(1), TODAY.plusDays(9));
    }

    private long enrolled(long course, String name) {
        return school.enrolled(course, Learner.candidate(village.candidate(name, NORTH)));
    }

    private long paper(long course) {
        return papers.of(OFFICER, new PaperSubject(PapersOfCourses.MODULE, course)).getFirst().id();
    }

    private String text(long course) {
        var file = papers.file(OFFICER, paper(course), PaperFile.Format.TEXT);
        return new String(file.content(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private @org.jspecify.annotations.Nullable Crumb link(Viewer viewer, long course) {
        return links.stream()
                .filter(one -> one.module().equals(PapersOfCourses.MODULE))
                .flatMap(one -> one.of(viewer, Texts.VIETNAMESE, course).stream())
                .findFirst()
                .orElse(null);
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(viewer, context, CourseController.class, CoursePaperController.class);
    }
}
