package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// No figure is stored anywhere: without one admission row the report says 144.
@DangvuTest(today = "2021-07-12")
class DeletedRowTests {

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Organizations organizations;

    @Test
    void withoutOneAdmissionTheFiguresAreOneLessAndWhatHangsOnItIsRefused() {
        var sample = new SampleCommittee();
        var deleted = anAdmissionOf2019(sample.movements());
        var books = new Books(folder);
        sample.organizations().forEach(row -> books.row(OrganizationSheet.SHEET, row));
        sample.members().forEach(row -> books.row(MemberSheet.SHEET, row));
        sample.movements().stream()
                .filter(row -> !row.equals(deleted))
                .forEach(row -> books.row(MovementSheet.SHEET, row));
        sample.ratings().forEach(row -> books.row(RatingSheet.SHEET, row));

        var result = books.into(imports, new Viewer("quantri", true, List.of(), null));

        String member = String.valueOf(deleted.get("member_code"));
        long later =
                sample.movements().stream()
                        .filter(row -> java.util.Objects.equals(row.get("member_code"), member))
                        .filter(row -> !row.equals(deleted))
                        .count();
        assertThat(later).isPositive();
        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        assertThat(result.problems())
                .hasSize((int) later)
                .allMatch(problem ->
                        problem.code().equals("brokenChain") && problem.found().equals(member));
        assertThat(count("members.opening")).isEqualTo(2708);
        assertThat(count("members.admitted")).isEqualTo(144);
        assertThat(count("members.closing")).isEqualTo(2747);
    }

    /// Of somebody who did not leave in the same year.
    private static Map<String, Object> anAdmissionOf2019(List<Map<String, Object>> movements) {
        var left = new HashSet<Object>();
        movements.stream()
                .filter(row ->
                        List.of("TRANSFER_OUT", "WITHDRAWAL", "STRIKE_OFF", "EXPULSION", "DEATH")
                                .contains(row.get("kind")))
                .forEach(row -> left.add(row.get("member_code")));
        return movements.stream()
                .filter(row ->
                        "ADMISSION".equals(row.get("kind"))
                                && !left.contains(row.get("member_code")))
                .filter(row ->
                        row.get("effective_on") instanceof LocalDate day && day.getYear() == 2019)
                .findFirst()
                .orElseThrow();
    }

    private long count(String code) {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        int root =
                organizations
                        .byCode(all, "ĐUK", LocalDate.of(2020, 1, 1))
                        .orElseThrow()
                        .id()
                        .value();
        var officer =
                new Viewer("canbo", false, List.of(new Grant(root, Role.OFFICER, true)), null);
        return figures.of(
                        officer,
                        new Question(new OrganizationId(root), Period.year(2019), null),
                        code)
                .count();
    }
}
