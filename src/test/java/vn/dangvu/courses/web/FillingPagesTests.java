package vn.dangvu.courses.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.SECRETARY;
import static vn.dangvu.candidates.Village.TODAY;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.candidates.StepsAhead;
import vn.dangvu.candidates.Village;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.CourseTest;
import vn.dangvu.courses.School;
import vn.dangvu.kernel.Texts;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.FilledForm;

import java.util.List;
import java.util.Map;

/// A class is filled: people are looked for without losing who is ticked, and one who comes from
/// his or her own record is sent there in two steps.
@CourseTest
class FillingPagesTests {

    @Autowired School school;
    @Autowired Village village;
    @Autowired ApplicationContext context;
    @Autowired List<StepsAhead> steps;

    @Test
    void keepsWhoIsTickedWhileOthersAreLookedFor() {
        long course = going("Lớp tìm người");
        long first = village.candidate("Tạ Thị Giữ", NORTH);
        long second = village.candidate("Tạ Thị Thêm", NORTH);
        String form = "/courses/" + course + "/participants";
        var officer = officer();

        var looked =
                officer.post(
                        form,
                        Map.of("candidate-" + first, "yes", "q", "tạ thêm", "step", "search"));
        assertThat(looked).hasStatusOk();
        String page = AskedBy.text(looked);
        assertThat(page)
                .contains("Đã chọn", "Tạ Thị Giữ", "Tạ Thị Thêm")
                .contains("Có 1 người cần học lớp này hợp với “tạ thêm”");
        assertThat(
                        officer.post(
                                form,
                                FilledForm.of(page).with("candidate-" + second, "yes").fields()))
                .hasStatus(303);
        assertThat(officer.text("/courses/" + course)).contains("Tạ Thị Giữ", "Tạ Thị Thêm");
    }

    @Test
    void leadsFromACandidateToTheChoiceOfAClassAndTakesHimInWithOneButton() {
        long course = going("Lớp chọn thẳng");
        long who = village.candidate("Tạ Thị Thẳng", NORTH);
        var step =
                steps.stream()
                        .flatMap(one ->
                                one.of(OFFICER, Texts.VIETNAMESE, List.of(who)).values().stream())
                        .map(StepsAhead.Ahead::address)
                        .filter(address -> address.startsWith("/courses/"))
                        .findFirst()
                        .orElseThrow();
        var officer = officer();

        assertThat(officer.text(step))
                .contains("Chọn lớp cho Tạ Thị Thẳng", "Đưa vào Lớp chọn thẳng")
                .contains("action=\"/courses/" + course + "/participants\"")
                .contains("name=\"candidate-" + who + "\"");
        assertThat(officer.post("/courses/" + course + "/participants", "candidate-" + who, "yes"))
                .hasStatus(303);
        assertThat(officer.text("/courses/" + course)).contains("Tạ Thị Thẳng");
    }

    @Test
    void saysToWhoRecordsInNoClassThatThereIsNone() {
        long who = village.candidate("Tạ Thị Chờ", NORTH);
        long abroad = village.candidate("Tạ Thị Ngoài", ABROAD);

        assertThat(asked(SECRETARY).text("/courses/waiting?candidate=" + who))
                .contains("Chọn lớp cho Tạ Thị Chờ", "mà tài khoản này được ghi học viên");
        assertThat(officer().get("/courses/waiting?candidate=" + abroad)).hasStatus(404);
    }

    private long going(String name) {
        return school.course(name, CourseKind.AWARENESS, TODAY.minusDays(1), TODAY.plusDays(9));
    }

    private AskedBy officer() {
        return asked(OFFICER);
    }

    private AskedBy asked(vn.dangvu.kernel.Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                ParticipantController.class,
                WaitingController.class,
                CourseController.class);
    }
}
