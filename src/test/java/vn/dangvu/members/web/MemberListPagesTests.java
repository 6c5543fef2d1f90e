package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Numbers;

import java.io.ByteArrayInputStream;

/// The list, and the file of it.
@MemberPagesTest
class MemberListPagesTests {

    private final MemberOffice office;
    private final Visitor officer;

    @Autowired
    MemberListPagesTests(MemberOffice office) {
        this.office = office;
        officer = office.visit(MemberOffice.OFFICER);
    }

    @Test
    void findsANameThatWasTypedWithoutMarks() {
        office.somebody("Bùi Văn Tìm", "2018-03-02");
        office.somebody("Bùi Thị Khác", "2018-03-02");
        var page = officer.get("/members?q=bui van tim");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Bùi Văn Tìm")
                .doesNotContain("Bùi Thị Khác");
    }

    @Test
    void offersToWidenASearchThatFindsNobody() {
        var page = officer.get("/members?organization=16&q=khong co");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy đảng viên nào", "Bỏ mọi điều kiện lọc");
    }

    @Test
    void listsTheMembersOfTheDay() {
        office.somebody("Đỗ Văn Sớm", "2018-03-02");
        office.somebody("Đỗ Thị Muộn", "2018-09-02");

        assertThat(officer.get("/members?organization=16&q=do&on=1/6/2018"))
                .hasStatusOk()
                .bodyText()
                .contains("Đỗ Văn Sớm", "Tính đến ngày</span> 01/06/2018")
                .doesNotContain("Đỗ Thị Muộn");
    }

    @Test
    void saysWhatIsWrongWithTheDayOfTheList() {
        assertThat(officer.get("/members?organization=16&on=2/13/2018"))
                .hasStatus(422)
                .bodyText()
                .contains("Tháng đứng trước ngày thì dễ nhầm", "value=\"2/13/2018\"");
    }

    @Test
    void goesThroughALongListPageByPageWithoutLosingAnybody() {
        for (int i = 0; i < 60; i++) {
            office.enter(
                    MemberOffice.OFFICER,
                    "Lê Văn Hòa",
                    "2018-01-01",
                    MemberOffice.SOUTH,
                    Numbers.NONE);
        }
        var first = officer.text("/members?organization=48&q=hoa");
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        var second = officer.text((next));

        assertThat(first)
                .contains("60 đảng viên", "50 người ở trang này, cả danh sách có 60 đảng viên");
        assertThat(second).contains("10 người ở trang này").doesNotContain("rel=\"next\"");
    }

    @Test
    void exportsTheListWithTheSameConditions() throws Exception {
        long member = office.somebody("Hồ Văn Xuất", "2018-03-02");
        office.record(member, MovementKind.RECOGNITION, "2019-03-02", null);
        office.somebody("Hồ Thị Xuất", "2019-03-02");
        var answer =
                officer.get("/members.xlsx?organization=16&on=2020-01-16&q=xuat&standing=OFFICIAL");

        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            var names = rows.map(row -> row.getCellText(1)).toList();
            assertThat(names).containsExactly("Họ và tên", "Hồ Văn Xuất");
        }
    }
}
