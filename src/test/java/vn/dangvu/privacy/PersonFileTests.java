package vn.dangvu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;

import java.io.IOException;
import java.time.ZoneId;

/// Everything that is held about one person, taken out.
@PrivacyTest
class PersonFileTests {

    private static final PersonWords WORDS =
            new PersonWords(Texts.VIETNAMESE, ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired PrivacyOffice office;
    @Autowired PersonFiles files;
    @Autowired DataCatalogue catalogue;
    @Autowired Members members;
    @Autowired DSLContext sql;

    @Test
    void holdsEveryRowOfEveryTableThatRefersToAMember() {
        long member = office.somebody("Mai Văn Đủ Cả");
        rateAndElect(member);

        var file = files.take(PrivacyOffice.OFFICER, member, "theo đơn", true);

        for (var part : file.parts()) {
            var columns = part.table().columns().keySet();
            if (columns.contains("member_id")) {
                assertThat(part.rows())
                        .as(part.table().name())
                        .hasSize(
                                sql.fetchCount(
                                        sql.selectOne()
                                                .from(part.table().name())
                                                .where("member_id = ?", member)));
            }
        }
        assertThat(text(file)).contains("Mai Văn Đủ Cả", "EXCELLENT", "SECRETARY", "12-QĐ/ĐU");
    }

    @Test
    void tellsWhoLookedAndWhenAndKeepsThatItWasTakenOut() {
        long member = office.somebody("Mai Văn Bị Xem");
        members.open(PrivacyOffice.READER, member);

        var file = files.take(PrivacyOffice.INSPECTOR, member, "thanh tra", false);

        assertThat(file.looks())
                .extracting(PersonFile.Look::act, PersonFile.Look::actor)
                .contains(tuple("MEMBER_OPENED", "doc"), tuple("PERSON_EXPORTED", "kiem.tra"));
        assertThat(
                        sql.fetchSingle(
                                        "select after from audit.entry where member = ? and act ="
                                                + " 'PERSON_EXPORTED'",
                                        member)
                                .get(0, String.class))
                .contains("thanh tra");
    }

    @Test
    void masksTheCitizenIdAndTheHometownUnlessAskedForInFull() {
        long member = office.somebody("Mai Văn Che Kín");
        var masked = text(files.take(PrivacyOffice.OFFICER, member, "x", false));
        var whole = text(files.take(PrivacyOffice.OFFICER, member, "x", true));

        assertThat(masked).doesNotContain("Xã Lạc Dương", "citizen_cipher", "citizen_index");
        assertThat(whole).contains("Xã Lạc Dương").doesNotContain("citizen_cipher");
        long first = sql.fetchSingle("select min(id) from members.member").get(0, long.class);
        assertThat(text(files.take(PrivacyOffice.ABOVE, first, "x", false)))
                .doesNotContain(PrivacyOffice.CITIZEN_ID)
                .contains("********" + PrivacyOffice.CITIZEN_ID.substring(8));
        assertThat(text(files.take(PrivacyOffice.ABOVE, first, "x", true)))
                .contains(PrivacyOffice.CITIZEN_ID);
    }

    @Test
    void namesNeitherAPlaceNorAPersonThatTheViewerDoesNotSee() throws IOException {
        long member = office.newcomer("Mai Văn Mới Đến");

        var ours = files.take(PrivacyOffice.OFFICER, member, "x", true);
        var all = files.take(PrivacyOffice.ABOVE, member, "x", true);

        assertThat(text(all)).contains("Chi bộ Lạ", "L.1");
        assertThat(text(ours)).contains("Chi bộ Ta").doesNotContain("Chi bộ Lạ", "L.1");
        assertThat(paper(ours))
                .contains("tổ chức ngoài phạm vi được xem")
                .doesNotContain("Chi bộ Lạ");
        assertThat(ours.looks().getLast().actor()).isNull();
        assertThat(all.looks().getLast().actor()).isEqualTo("tren");
    }

    @Test
    void isForOfficersAndInspectorsOfThePlaceOnly() {
        long member = office.somebody("Mai Văn Giữ Kín");

        for (Viewer viewer : new Viewer[] {PrivacyOffice.READER, PrivacyOffice.SECRETARY}) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> files.take(viewer, member, "x", false));
        }
        for (Viewer viewer : new Viewer[] {PrivacyOffice.STRANGER, PrivacyOffice.ADMINISTRATOR}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> files.take(viewer, member, "x", false));
        }
    }

    @Test
    void isReadInWordsOnPaper() throws IOException {
        long member = office.somebody("Mai Văn Giấy Tờ");

        assertThat(paper(files.take(PrivacyOffice.OFFICER, member, "theo đơn 02/03/2026", false)))
                .contains("Dữ liệu cá nhân của đồng chí Mai Văn Giấy Tờ")
                .contains("Lý do: theo đơn 02/03/2026")
                .contains("Giới tính: Nam", "Ngày sinh: 19/05/1990", "Đến chi bộ: Chi bộ Ta")
                .contains("huong đã xuất toàn bộ dữ liệu");
    }

    private void rateAndElect(long member) {
        sql.execute(
                "insert into reviews.rating (year, subject, organization_id, member_id, level,"
                        + " recorded_by) values (2025, 'MEMBER', 32, ?, 'EXCELLENT', 't')",
                member);
        sql.execute(
                "insert into committees.post_fact (organization_id, body, position, member_id, act,"
                        + " effective_on, recorded_by) values (32, 'CELL', 'SECRETARY', ?,"
                        + " 'ELECTED', '2025-01-01', 't')",
                member);
    }

    private static String text(PersonFile file) {
        return new String(PersonJson.write(file), UTF_8);
    }

    private static String paper(PersonFile file) throws IOException {
        try (var document = Loader.loadPDF(PersonPdf.write(file, WORDS))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
