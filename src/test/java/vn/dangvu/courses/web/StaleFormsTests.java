package vn.dangvu.courses.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.candidates.Village;
import vn.dangvu.courses.CourseTest;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.School;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.FilledForm;

/// Two clerks have the same form of a class open: what one of them recorded is not erased by the
/// other, who knew nothing of it.
@CourseTest
class StaleFormsTests {

    @Autowired School school;
    @Autowired Village village;
    @Autowired ApplicationContext context;
    @Autowired DSLContext db;

    @Test
    void whoTicksOneSessionLeavesTheSessionOfAnotherClerkAlone() {
        long course = school.course("Lớp hai người điểm danh");
        school.sessions(course, 3);
        long first = enrolled(course, "Ngô Thị Điểm");
        long second = enrolled(course, "Ngô Thị Danh");
        String sheet = "/courses/" + course + "/attendance";
        var older = form(sheet);

        sent(sheet, form(sheet).with("p-" + first + "-3", "yes"));
        sent(sheet, older.with("p-" + second + "-2", "yes"));

        assertThat(school.presence(first)).isEqualTo("2 false, 3 true");
        assertThat(school.presence(second)).isEqualTo("2 true, 3 false");
    }

    @Test
    void anOlderSheetThatNobodyTouchedChangesNothing() {
        long course = school.course("Lớp mở lâu");
        school.sessions(course, 1);
        long one = enrolled(course, "Ngô Thị Lâu");
        String sheet = "/courses/" + course + "/attendance";
        sent(sheet, form(sheet + "?session=1"));
        var older = form(sheet);
        sent(sheet, form(sheet).without("p-" + one + "-1"));

        sent(sheet, older);

        assertThat(school.presence(one)).isEqualTo("1 false");
    }

    @Test
    void asksBeforeAMarkThatIsNewMeanwhileIsContradicted() {
        long course = school.course("Lớp mới điểm danh");
        school.sessions(course, 2);
        long first = enrolled(course, "Ngô Thị Mới");
        long second = enrolled(course, "Ngô Thị Cũ");
        String sheet = "/courses/" + course + "/attendance";
        var older = form(sheet + "?session=1");
        sent(sheet, form(sheet + "?session=1").without("p-" + second + "-1"));

        // The first is unticked where the other clerk has recorded that she was there.
        var answer = officer().post(sheet, older.without("p-" + first + "-1").fields());
        assertThat(answer).hasStatus(422);
        String page = AskedBy.text(answer);
        assertThat(page).contains("Người khác vừa ghi Ngô Thị Mới có mặt ở buổi 1");
        var again = FilledForm.of(page);
        assertThat(again.fields())
                .doesNotContainKey("p-" + first + "-1")
                .doesNotContainKey("p-" + second + "-1");

        sent(sheet, again);
        assertThat(school.presence(first)).isEqualTo("1 false");
        assertThat(school.presence(second)).isEqualTo("1 false");
    }

    @Test
    void blanksOfAnOlderFormTakeNoResultBack() {
        long course = school.course("Lớp hai người ghi kết quả");
        long first = enrolled(course, "Ngô Thị Kết");
        long second = enrolled(course, "Ngô Thị Quả");
        String results = "/courses/" + course + "/results";
        var older = form(results);

        sent(
                results,
                form(results)
                        .with("result-" + first, "PASSED.GOOD")
                        .with("number-" + first, "01/2021")
                        .with("issuedOn", "12/6/2021")
                        .with("step", "keep"));
        sent(results, older.with("result-" + second, "FAILED").with("step", "keep"));

        assertThat(result(first)).isEqualTo("PASSED GOOD");
        assertThat(result(second)).isEqualTo("FAILED");
        assertThat(officer().text(results)).contains("value=\"01/2021\"");
    }

    @Test
    void asksBeforeAResultOfAnotherClerkIsChangedAndKeepsWhatWasChosen() {
        long course = school.course("Lớp hai kết quả");
        long one = enrolled(course, "Ngô Thị Hai");
        String results = "/courses/" + course + "/results";
        var older = form(results).with("step", "keep");
        sent(results, form(results).with("result-" + one, "PASSED.FAIR").with("step", "keep"));

        var answer = officer().post(results, older.with("result-" + one, "FAILED").fields());
        assertThat(answer).hasStatus(422);
        String page = AskedBy.text(answer);
        assertThat(page).contains("Người khác vừa ghi kết quả của Ngô Thị Hai là Đạt (Khá)");
        assertThat(result(one)).isEqualTo("PASSED FAIR");

        sent(results, FilledForm.of(page).with("step", "keep"));
        assertThat(result(one)).isEqualTo("FAILED");
    }

    @Test
    void anOlderFormTakesNoSessionBackThatWasPlannedMeanwhile() {
        long course = school.course("Lớp hai người xếp lịch");
        school.sessions(course, 2);
        String sessions = "/courses/" + course + "/sessions";
        var older = form(sessions);

        sent(sessions, form(sessions).with("day3", "8/6/2021").with("topic3", "Bài 3"));
        sent(sessions, older.with("topic1", "Khai giảng"));
        assertThat(planned(course))
                .isEqualTo("1 2021-06-01 Khai giảng, 2 2021-06-02 Bài 2, 3 2021-06-08 Bài 3");

        var stale = form(sessions);
        sent(sessions, form(sessions).with("day2", "3/6/2021"));
        var answer = officer().post(sessions, stale.with("day2", "4/6/2021").fields());
        assertThat(answer).hasStatus(422);
        String page = AskedBy.text(answer);
        assertThat(page).contains("Người khác vừa ghi buổi 2 vào ngày 03/06/2021", "4/6/2021");
        sent(sessions, FilledForm.of(page));
        assertThat(planned(course)).contains("2 2021-06-04 Bài 2");
    }

    private long enrolled(long course, String name) {
        return school.enrolled(course, Learner.candidate(village.candidate(name, NORTH)));
    }

    private String result(long enrolment) {
        return db.fetchSingle(
                        """
                        select concat_ws(' ', outcome, grade) from courses.result
                        where enrolment_id = ? and superseded_at = 'infinity'\
                        """,
                        enrolment)
                .get(0, String.class);
    }

    private String planned(long course) {
        return String.join(
                ", ",
                db.fetch(
                                """
                                select concat_ws(' ', number, held_on, topic) from courses.session
                                where course_id = ? and superseded_at = 'infinity' order by number\
                                """,
                                course)
                        .getValues(0, String.class));
    }

    private FilledForm form(String address) {
        return FilledForm.of(officer().text(address));
    }

    private void sent(String address, FilledForm form) {
        assertThat(officer().post(address, form.fields())).hasStatus(303);
    }

    private AskedBy officer() {
        return new AskedBy(
                OFFICER,
                context,
                AttendanceController.class,
                ResultController.class,
                ClassSessionController.class);
    }
}
