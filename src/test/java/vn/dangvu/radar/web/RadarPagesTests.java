package vn.dangvu.radar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.radar.RadarOffice;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What waits, as people read it.
@DangvuTest(today = "2021-06-30", world = "radar")
@Import(RadarOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RadarPagesTests {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "value=\"(http://localhost(:[0-9]+)?/calendar/[A-Za-z0-9_-]{43}\\.ics)\"");

    @TempDir static Path folder;

    @Autowired RadarOffice office;
    @Autowired ApplicationContext context;

    private AskedBy officer;

    @BeforeAll
    void prepare() {
        office.prepare(folder);
        officer = asked(office.viewer("G", Role.OFFICER));
    }

    @Test
    void showsWhatWaitsByKindWithTheActThatSettlesIt() {
        String page = officer.text("/radar");

        assertThat(page)
                .contains("Việc cần làm", "Chi bộ G", "30/06/2021")
                .contains("Hết thời gian dự bị, chưa công nhận chính thức", "Thái Văn Quá")
                .contains("Quá hạn 1 ngày", "Còn 20 ngày")
                .contains(
                        "/members/%d/movements/new?kind=RECOGNITION".formatted(office.member("T1")))
                .contains("Ghi công nhận chính thức")
                .contains("Hai đảng viên giống nhau")
                .doesNotContain("Thái Văn Chín", "Xuân Thị Khác");
    }

    @Test
    void onlyReadsForWhoMayOnlyRead() {
        String page = asked(office.viewer("G", Role.INSPECTOR)).text("/radar");

        assertThat(page)
                .contains("Thái Văn Sắp", ">Xem</a>")
                .doesNotContain("movements/new", "Ghi công nhận chính thức</a>");
    }

    @Test
    void looksAsFarAheadAsIsAskedFor() {
        assertThat(officer.text("/radar?within=DAYS_7")).doesNotContain("Thái Văn Sắp");
        assertThat(officer.text("/radar?within=DAYS_90")).contains("Thái Văn Chín");
        assertThat(officer.text("/radar?within=LATE"))
                .contains("Thái Văn Quá")
                .doesNotContain("Thái Văn Sắp", "Quách Văn Đôi");
    }

    @Test
    void oneKindIsShownAlone() {
        String page = officer.text("/radar?kind=members.probationEnding&within=DAYS_180");

        assertThat(page)
                .contains("Thái Văn Sắp", "Thái Văn Chín")
                .contains("Hai đảng viên giống nhau: 1")
                .doesNotContain("Quách Văn Đôi", "Thái Văn Quá");
        assertThat(officer.text("/radar?kind=no.such")).contains("Thái Văn Quá");
    }

    @Test
    void anotherDayMayBeAskedForAndOneThatIsNoneIsToldOf() {
        assertThat(officer.text("/radar?on=1/10/2021"))
                .contains("01/10/2021", "Hết thời gian dự bị", "Thái Văn Chín")
                .contains("/radar?organization=" + office.id("G") + "\"");
        var wrong = officer.get("/radar?on=31/02/2021");

        assertThat(wrong).hasStatus(422);
        assertThat(AskedBy.text(wrong))
                .contains("«31/02/2021» không phải là một ngày", "value=\"31/02/2021\"");
    }

    @Test
    void showsAMonthWithItsDaysOff() {
        String page = officer.text("/radar?view=calendar&month=2021-09");

        assertThat(page)
                .contains("Tháng 9 năm 2021", "Quốc khánh")
                .contains("id=\"day-2021-09-02\"", "href=\"#day-2021-09-02\"")
                .contains("Đủ năm tuổi đảng trong đợt tới, chưa vào danh sách", "Bùi Văn Huy")
                .contains("month=2021-08", "month=2021-10")
                .doesNotContain("Quách Văn Đôi");
        assertThat(page.split("class=\"radar-date\"", -1)).hasSize(30 + 1);
        assertThat(officer.text("/radar?view=calendar&month=2021-11"))
                .contains("Tháng này không có hạn nào");
        assertThat(officer.text("/radar?view=calendar&month=xx")).contains("Tháng 6 năm 2021");
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        assertThat(officer.text("/radar?organization=" + office.id("G.2") + "&within=LATE"))
                .contains("Không có việc nào chờ làm", "Không có việc nào quá hạn.");
        assertThat(asked(office.viewer("G", Role.LEADER)).text("/radar"))
                .contains("Chưa có việc nào để xem");
    }

    @Test
    void isNotThereForWhoMayNotSee() {
        assertThat(officer.get("/radar?organization=" + office.id("K"))).hasStatus(404);
        assertThat(officer.get("/radar?organization=" + office.id("U"))).hasStatus(404);
        assertThat(
                        asked(office.viewer("G", Role.LEADER))
                                .get("/radar?organization=" + office.id("G")))
                .hasStatus(403);
    }

    @Test
    void anAddressIsShownOnceAndThenNeverAgain() {
        var person = asked(office.person("trang.lich", "G", Role.OFFICER));
        assertThat(person.text("/radar/feed")).contains("Tạo địa chỉ riêng");

        String made = AskedBy.text(person.follow("/radar/feed", Map.of()));

        var found = ADDRESS.matcher(made);
        assertThat(found.find()).isTrue();
        assertThat(made)
                .contains("readonly", "chỉ hiện một lần này", "chưa có chương trình nào đọc");
        assertThat(person.text("/radar/feed"))
                .contains("Đang dùng", "Đổi địa chỉ", "Hủy địa chỉ")
                .doesNotContain(found.group(1));
        assertThat(AskedBy.text(person.follow("/radar/feed/revoke", Map.of())))
                .contains("Tạo địa chỉ riêng");
    }

    @Test
    void nothingTypedIsLostWhereAMailAddressIsWrong() {
        var person = asked(office.person("trang.thu", "G", Role.OFFICER));

        var wrong = person.post("/radar/digest", "rhythm", "WEEKLY", "email", "huong@");
        assertThat(wrong).hasStatus(422);
        assertThat(AskedBy.text(wrong))
                .contains("Địa chỉ thư chưa đúng", "value=\"huong@\"")
                .contains("<option value=\"WEEKLY\" selected>")
                .contains("Máy chủ thư chưa được đặt");
        assertThat(person.post("/radar/digest", "rhythm", "DAILY", "email", "huong@x.vn"))
                .hasStatus(303);
        assertThat(person.text("/radar/feed"))
                .contains("value=\"huong@x.vn\"", "<option value=\"DAILY\" selected>");
        person.post("/radar/digest", "rhythm", "OFF", "email", "");
        assertThat(person.text("/radar/feed")).contains("<option value=\"OFF\" selected>");
    }

    @Test
    void theAdministratorSeesWhetherMailsGoOut() {
        var administrator = asked(new Viewer("quantri", true, List.of(), null));

        assertThat(administrator.text("/accounts/mail"))
                .contains("Chưa gửi được thư", "SPRING_MAIL_HOST");
        assertThat(officer.get("/accounts/mail")).hasStatus(403);
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(
                viewer, context, RadarController.class, FeedController.class, MailController.class);
    }
}
