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
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The sheet of participants and the form decide alike of the same person.
@CourseTest
class ParticipantDoorsTests {

    @TempDir Path folder;

    @Autowired School school;
    @Autowired Village village;
    @Autowired Enrolments enrolments;
    @Autowired Imports imports;

    /// Handbook 2.1: a candidate who is followed goes to the awareness class.
    @Test
    void bothRefuseACandidateWhomNobodyFollows() {
        long course = school.course("Lớp nhận thức hai cửa");
        long followed = village.candidate("Ngô Thị Theo", NORTH);
        long dropped = village.candidate("Ngô Thị Thôi", NORTH);
        school.dropped(dropped, BEGINS.minusDays(1));
        long after = village.candidate("Ngô Thị Sau", NORTH);
        school.dropped(after, BEGINS.plusDays(1));

        assertAlike(course, Learner.candidate(followed), village.code(followed), "");
        assertAlike(
                course,
                Learner.candidate(dropped),
                village.code(dropped),
                "participant.notFollowed");
        assertAlike(course, Learner.candidate(after), village.code(after), "");
        assertAlike(
                course, Learner.member(village.member("B1")), "B1", "participant.memberAlready");
    }

    /// ADM-16: the class of new members is of whoever is on probation, and of nobody else.
    @Test
    void bothTakeOnlyProbationaryMembersIntoTheClassOfNewMembers() {
        long course = school.course("Lớp mới hai cửa", CourseKind.NEW_MEMBER, BEGINS, ENDS);
        long old =
                school.course(
                        "Lớp mới ngày xưa",
                        CourseKind.NEW_MEMBER,
                        LocalDate.of(2014, 3, 1),
                        LocalDate.of(2014, 3, 5));
        village.member("D1", "Đặng Thị Dự", "1995-01-01", NORTH, "PROBATIONARY");

        assertAlike(course, Learner.member(village.member("D1")), "D1", "");
        assertAlike(
                course, Learner.member(village.member("B1")), "B1", "participant.notProbationary");
        // Before our books know her she was nothing that we know of.
        assertAlike(old, Learner.member(village.member("D1")), "D1", "participant.notProbationary");
    }

    /// @param refusal the code of the sheet; empty where both take the person
    private void assertAlike(long course, Learner learner, String code, String refusal) {
        var row = Map.<String, Object>of("course_code", school.code(course), "person_code", code);
        var sheet = new Books(folder).row(ParticipantSheet.SHEET, row).into(imports, OFFICER);
        var codes = sheet.problems().stream().map(ImportResult.Problem::code).toList();
        if (refusal.isEmpty()) {
            assertThat(codes).isEmpty();
            assertThat(School.refused(enrolments.enrol(OFFICER, course, List.of(learner))))
                    .containsExactly(new Objection.EnrolledAlready(learner));
        } else {
            assertThat(codes).containsExactly(refusal);
            assertThat(School.refused(enrolments.enrol(OFFICER, course, List.of(learner))))
                    .hasSize(1);
        }
    }
}
