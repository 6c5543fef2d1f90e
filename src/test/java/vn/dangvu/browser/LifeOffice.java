package vn.dangvu.browser;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
import vn.dangvu.committees.PostSheet;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.organizations.OrganizationSheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A committee of the upper level with one grassroots committee of five and its cell of six
/// official members, in January 2018; and somebody who works on all of it.
///
/// @param oneTime password of the first sign-in
record LifeOffice(int root, String oneTime) {

    static final String NAME = "can.bo";

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final List<String> GIVEN = List.of("An", "Bình", "Cường", "Dũng", "Em", "Giang");

    static LifeOffice open(ApplicationContext context, Path folder) {
        var books = new Books(folder);
        organization(books, "K", "Đảng bộ Khối", "", "UPPER_GRASSROOTS");
        organization(books, "K.1", "Đảng bộ Sở Xây dựng", "K", "GRASSROOTS_PARTY_COMMITTEE");
        organization(books, "K.1.1", "Chi bộ Văn phòng", "K.1", "CELL");
        for (int at = 0; at < GIVEN.size(); at++) {
            member(books, "B" + (at + 1), "Trần Văn " + GIVEN.get(at), at);
        }
        for (int at = 1; at <= 5; at++) {
            sitting(books, "B" + at, at == 1 ? "SECRETARY" : "MEMBER");
        }
        var result = books.into(context.getBean(Imports.class), ADMINISTRATOR);
        if (result.refused() > 0) {
            throw new IllegalStateException(result.problems().toString());
        }
        int root =
                context.getBean(DSLContext.class)
                        .fetchSingle(
                                "select organization_id from organizations.version where code ="
                                        + " 'K'")
                        .get(0, int.class);
        return new LifeOffice(root, officer(context.getBean(Accounts.class), root));
    }

    private static String officer(Accounts accounts, int root) {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, NAME, "Cán bộ tổ chức", false);
        accounts.grant(
                ADMINISTRATOR,
                made.id(),
                new Grant(root, Role.OFFICER, true),
                Validity.since(LONG_AGO));
        return made.oneTimePassword();
    }

    private static void organization(
            Books books, String code, String name, String parent, String kind) {
        books.row(
                OrganizationSheet.SHEET,
                Map.of(
                        "code", code,
                        "official_name", name,
                        "short_name", name,
                        "kind", kind,
                        "parent_code", parent,
                        "valid_from", LONG_AGO));
    }

    private static void member(Books books, String code, String name, int at) {
        var row = new HashMap<String, Object>();
        row.put("code", code);
        row.put("full_name", name);
        row.put("sex", "MALE");
        row.put("born_on", LocalDate.of(1970, 3, 10 + at));
        row.put("ethnicity", "01");
        row.put("dossier_number", "00010%d LĐ".formatted(at));
        row.put("card_number", "1000000%d".formatted(at));
        row.put("joined_on", LocalDate.of(2005, 3, 1));
        row.put("cell_code", "K.1.1");
        row.put("present_from", LocalDate.of(2015, 1, 1));
        row.put("standing", "OFFICIAL");
        row.put("recorded_on", LocalDate.of(2015, 1, 5));
        books.row(MemberSheet.SHEET, row);
    }

    private static void sitting(Books books, String member, String position) {
        books.row(
                PostSheet.SHEET,
                Map.of(
                        "organization_code",
                        "K.1",
                        "body",
                        "COMMITTEE",
                        "member_code",
                        member,
                        "act",
                        "ELECTED",
                        "position",
                        position,
                        "effective_on",
                        LocalDate.of(2015, 6, 1)));
    }
}
