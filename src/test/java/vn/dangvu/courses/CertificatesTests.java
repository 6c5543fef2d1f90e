package vn.dangvu.courses;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.courses.School.BEGINS;
import static vn.dangvu.courses.School.ENDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.candidates.Village;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Certificates of our own classes: never before the class is over, corrected by one clerk at a
/// time.
@CourseTest
class CertificatesTests {

    static final LocalDate ISSUED = ENDS.plusDays(2);

    @TempDir Path folder;

    @Autowired School school;
    @Autowired Village village;
    @Autowired Courses courses;
    @Autowired Certificates certificates;
    @Autowired Imports imports;

    @Test
    void isNotCorrectedToADayBeforeTheClassEnded() {
        long course = school.course("Lớp cấp sớm");
        var has = certificate(course, "Ngô Thị Sớm", "11/2021");

        assertThat(correct(has, ENDS.minusDays(1)))
                .isEqualTo(
                        new RecordOutcome.Refused(
                                List.of(new Objection.IssuedTooEarly(null, ENDS))));
        assertThat(correct(has, ENDS)).isInstanceOf(Recorded.class);
    }

    @Test
    void holdsTheClassToItsEndOnceItIsIssued() {
        long course = school.course("Lớp kéo dài");
        var has = certificate(course, "Ngô Thị Kéo", "12/2021");
        var longer = School.detail("Lớp kéo dài", BEGINS, ISSUED.plusDays(1));
        long known = courses.get(OFFICER, course).detailId();

        assertThat(School.refused(courses.revise(OFFICER, course, known, longer)))
                .containsExactly(new Objection.CertificatesBefore(ISSUED));
        assertThat(codes(course, longer)).containsExactly("course.certified");
        assertThat(
                        courses.revise(
                                OFFICER,
                                course,
                                known,
                                School.detail("Lớp kéo dài", BEGINS, ISSUED)))
                .isInstanceOf(Recorded.class);
        assertThat(has.issuedOn()).isEqualTo(ISSUED);
    }

    @Test
    void isCorrectedOnceAndWhoComesLaterIsTold() {
        long course = school.course("Lớp hai người đính chính");
        var has = certificate(course, "Ngô Thị Chính", "13/2021");

        assertThat(correct(has, ENDS)).isInstanceOf(Recorded.class);
        assertThat(School.refused(correct(has, ISSUED)))
                .containsExactly(new Objection.CorrectedAlready());
        assertThat(School.refused(certificates.annul(OFFICER, has.id())))
                .containsExactly(new Objection.CorrectedAlready());
    }

    @Test
    void isCorrectedByOneOfTwoClerksAtTheSameInstant() throws Exception {
        long course = school.course("Lớp cùng lúc");
        var ours = certificate(course, "Ngô Thị Lúc", "14/2021");
        var learner = Learner.candidate(village.candidate("Ngô Thị Xa", NORTH));
        long elsewhere =
                School.recorded(
                        certificates.record(
                                OFFICER,
                                learner,
                                CourseKind.AWARENESS,
                                "77",
                                ISSUED,
                                "Trường chính trị"));

        for (long certificate : List.of(ours.id(), elsewhere)) {
            var start = new CountDownLatch(1);
            try (var clerks = Executors.newFixedThreadPool(4)) {
                var outcomes =
                        List.of("A", "B", "C", "D").stream()
                                .map(number ->
                                        clerks.submit(() -> {
                                            start.await();
                                            return certificates.correct(
                                                    OFFICER,
                                                    certificate,
                                                    number + certificate,
                                                    ISSUED,
                                                    "Trung tâm");
                                        }))
                                .toList();
                start.countDown();
                int recorded = 0;
                for (var outcome : outcomes) {
                    if (outcome.get() instanceof Recorded) {
                        recorded++;
                    } else {
                        assertThat(School.refused(outcome.get()))
                                .containsExactly(new Objection.CorrectedAlready());
                    }
                }
                assertThat(recorded).isEqualTo(1);
            }
        }
    }

    private Certificate certificate(long course, String name, String number) {
        var learner = Learner.candidate(village.candidate(name, NORTH));
        school.certified(course, school.enrolled(course, learner), number, ISSUED);
        return certificates.all(OFFICER, learner, CourseKind.AWARENESS).getFirst();
    }

    private RecordOutcome correct(Certificate has, LocalDate on) {
        return certificates.correct(OFFICER, has.id(), has.number(), on, has.issuer());
    }

    private List<String> codes(long course, CourseDetail said) {
        var row =
                Map.<String, Object>of(
                        "code",
                        school.code(course),
                        "kind",
                        "AWARENESS",
                        "organization_code",
                        "K",
                        "name",
                        said.name(),
                        "begins_on",
                        said.beginsOn(),
                        "ends_on",
                        said.endsOn());
        return new Books(folder)
                .row(CourseSheet.SHEET, row).into(imports, OFFICER).problems().stream()
                        .map(ImportResult.Problem::code)
                        .toList();
    }
}
