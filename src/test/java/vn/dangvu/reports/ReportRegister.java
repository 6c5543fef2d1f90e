package vn.dangvu.reports;

import vn.dangvu.imports.Books;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A small register: a cell that admitted one member in 2019 and lost one.
final class ReportRegister {

    private ReportRegister() {}

    static Books books(Path folder) {
        var books = new Books(folder);
        books.row(OrganizationSheet.SHEET, organization("ĐUK", "", "UPPER_GRASSROOTS"));
        books.row(OrganizationSheet.SHEET, organization("ĐUK.1", "ĐUK", "GRASSROOTS_CELL"));
        books.row(OrganizationSheet.SHEET, organization("X", "", "GRASSROOTS_CELL"));
        books.row(MemberSheet.SHEET, present("M1", "Nguyễn Văn Ân", LocalDate.of(1970, 5, 1)));
        books.row(MemberSheet.SHEET, present("M2", "Đỗ Thị Ước", LocalDate.of(1950, 3, 2)));
        books.row(MemberSheet.SHEET, member("M3", "Cil K’ Brèm", LocalDate.of(1990, 1, 9)));
        books.row(
                MovementSheet.SHEET,
                movement("M3", "ADMISSION", LocalDate.of(2019, 3, 2), "", "ĐUK.1"));
        books.row(
                MovementSheet.SHEET,
                movement("M2", "DEATH", LocalDate.of(2019, 7, 2), "ĐUK.1", ""));
        books.row(RatingSheet.SHEET, rating("M1", "EXCELLENT"));
        books.row(RatingSheet.SHEET, rating("M3", "GOOD"));
        return books;
    }

    private static Map<String, Object> organization(String code, String parent, String kind) {
        return Map.of(
                "code", code,
                "official_name", "Đảng bộ " + code,
                "kind", kind,
                "parent_code", parent,
                "valid_from", LocalDate.of(2000, 1, 1));
    }

    private static Map<String, Object> member(String code, String name, LocalDate born) {
        return Map.of(
                "code",
                code,
                "full_name",
                name,
                "sex",
                "MALE",
                "born_on",
                born,
                "ethnicity",
                "01",
                "professional",
                "MASTER",
                "recorded_on",
                LocalDate.of(2015, 1, 5));
    }

    private static Map<String, Object> present(String code, String name, LocalDate born) {
        var all = new HashMap<>(member(code, name, born));
        all.put("cell_code", "ĐUK.1");
        all.put("present_from", LocalDate.of(2014, 12, 31));
        all.put("standing", "OFFICIAL");
        return all;
    }

    private static Map<String, Object> movement(
            String code, String kind, LocalDate day, String from, String to) {
        return Map.of(
                "member_code", code,
                "kind", kind,
                "effective_on", day,
                "from_cell_code", from,
                "to_cell_code", to,
                "recorded_on", day.plusDays(10));
    }

    private static Map<String, Object> rating(String member, String level) {
        return Map.of(
                "year",
                2019,
                "subject",
                "MEMBER",
                "organization_code",
                "ĐUK.1",
                "member_code",
                member,
                "level",
                level);
    }
}
