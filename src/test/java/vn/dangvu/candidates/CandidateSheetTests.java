package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.SECRETARY;
import static vn.dangvu.candidates.Village.STRANGER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The candidates sheet goes in, again without doubles, and what does not fit is refused where it
/// stands.
@PeopleTest
class CandidateSheetTests {

    @TempDir Path folder;

    @Autowired Village village;
    @Autowired Imports imports;
    @Autowired Candidates candidates;
    @Autowired org.jooq.DSLContext db;

    @Test
    void takesPeopleWithTheirWayAndChangesNothingTheSecondTime() {
        var first =
                row(
                        "S-1",
                        "Ngô Thị Một",
                        "helper_code",
                        "B1",
                        "active_on",
                        day("2020-05-19"),
                        "activity",
                        "Dự họp");
        var gone =
                row(
                        "S-2",
                        "Ngô Thị Hai",
                        "dropped_on",
                        day("2021-01-05"),
                        "dropped_reason",
                        "Chuyển công tác");
        var member =
                row("S-3", "Ngô Thị Ba", "admitted_on", day("2021-02-03"), "member_code", "B3");

        var result = taken(OFFICER, first, gone, member);
        assertThat(result.problems()).isEmpty();
        assertThat(result.fresh()).isEqualTo(3);
        assertThat(open("S-1").now().helpers()).containsExactly(village.member("B1"));
        assertThat(open("S-1").facts()).hasSize(3);
        assertThat(open("S-2").state()).isEqualTo(CandidateState.DROPPED);
        assertThat(open("S-3").now().member()).isEqualTo(village.member("B3"));
        assertThat(open("S-1").profile().unionMember()).isTrue();

        var again = taken(OFFICER, first, gone, member);
        assertThat(again.problems()).isEmpty();
        assertThat(again.taken()).isZero();
        assertThat(again.same()).isEqualTo(3);

        var more = new HashMap<>(first);
        more.put("professional", "MASTER");
        more.put("dropped_on", day("2021-03-01"));
        more.put("dropped_reason", "Xin thôi");
        var changed = taken(OFFICER, more);
        assertThat(changed.problems()).isEmpty();
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(open("S-1").profiles()).hasSize(2);
        assertThat(open("S-1").state()).isEqualTo(CandidateState.DROPPED);
        assertThat(codes(taken(OFFICER, row("S-1", "Ngô Thị Một", "noted_on", day("2020-02-04")))))
                .containsExactly("candidate.notedOtherwise");
    }

    @Test
    void takesABirthdayInThePlaceOfAYear() {
        assertThat(taken(OFFICER, row("S-31", "Ngô Thị Năm", "born_on", "1990")).problems())
                .isEmpty();
        assertThat(open("S-31").profile().person().born().text()).isEqualTo("1990");

        var right = row("S-31", "Ngô Thị Năm", "born_on", day("1990-01-01"));
        assertThat(taken(OFFICER, right).changed()).isEqualTo(1);
        assertThat(open("S-31").profile().person().born().text()).isEqualTo("01/01/1990");
        assertThat(taken(OFFICER, right).same()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        village.candidate("Ngô Thị Trùng", Village.NORTH);

        assertThat(
                        codes(
                                taken(
                                        OFFICER,
                                        row("S-11", "Ngô Thị Xa", "cell_code", "X.1"),
                                        row("S-12", "Ngô Thị Trẻ", "born_on", day("2010-01-01")),
                                        row("S-13", "Ngô Thị Dự", "helper_code", "B3"),
                                        row("S-14", "Ngô Thị Mai", "noted_on", day("2021-06-16")),
                                        row(
                                                "S-15",
                                                "Ngô Thị Bỏ",
                                                "dropped_on",
                                                day("2020-02-03"),
                                                "dropped_reason",
                                                "x"),
                                        row("S-16", "Ngô Thị Sót", "dropped_on", day("2021-02-03")),
                                        row("S-17", "Ngô Thị Trùng"),
                                        row("S-18", "Ngô Thị Đôi"),
                                        row("S-18", "Ngô Thị Đôi"),
                                        row(
                                                "S-19",
                                                "Ngô Thị Muộn",
                                                "dropped_on",
                                                day("2021-01-05"),
                                                "dropped_reason",
                                                "x",
                                                "active_on",
                                                day("2021-01-06"),
                                                "activity",
                                                "x"))))
                .containsExactlyInAnyOrder(
                        "unknownCell",
                        "candidate.age",
                        "candidate.helper",
                        "future",
                        "candidate.beforeNoted",
                        "goesTogether",
                        "candidate.alike",
                        "repeated",
                        "candidate.beforeNoted");
    }

    @Test
    void tellsNobodyOfWhoIsFollowedElsewhere() {
        taken(OFFICER, row("S-21", "Ngô Thị Kín"));

        var abroad = row("S-22", "Ngô Thị Kín", "cell_code", "X.1");
        assertThat(taken(STRANGER, abroad).problems()).isEmpty();
        assertThat(codes(taken(STRANGER, row("S-21", "Ngô Thị Khác", "cell_code", "X.1"))))
                .containsExactly("candidate.taken");
        assertThat(codes(taken(SECRETARY, row("S-23", "Ngô Thị Chi"))))
                .containsExactly("unknownCell");
    }

    private ImportResult taken(Viewer viewer, Map<?, ?>... rows) {
        var books = new Books(folder);
        for (var row : rows) {
            @SuppressWarnings("unchecked")
            var said = (Map<String, Object>) row;
            books.row(CandidateSheet.SHEET, said);
        }
        return books.into(imports, viewer);
    }

    private CandidateRecord open(String code) {
        return candidates.open(
                OFFICER,
                db.fetchSingle("select id from candidates.candidate where code = ?", code)
                        .get(0, long.class));
    }

    private static List<String> codes(ImportResult result) {
        return result.problems().stream().map(ImportResult.Problem::code).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Map<String, Object> row(String code, String name, Object... more) {
        var row = new HashMap<String, Object>();
        row.put("code", code);
        row.put("full_name", name);
        row.put("sex", "FEMALE");
        row.put("born_on", LocalDate.of(1998, 5, 19));
        row.put("ethnicity", "01");
        row.put("professional", "UNIVERSITY");
        row.put("occupation", "PUBLIC_EMPLOYEE");
        row.put("union_member", true);
        row.put("cell_code", "K.1");
        row.put("noted_on", LocalDate.of(2020, 2, 3));
        for (int at = 0; at < more.length; at += 2) {
            row.put(String.valueOf(more[at]), more[at + 1]);
        }
        return row;
    }
}
