package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.kernel.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class WordingTests {

    static final AnnualReport REPORT = LamDong.report();
    static final Wording WORDING = new Wording(REPORT, Texts.VIETNAMESE);

    @Test
    void tellsTheYearFromTheOpeningToTheClosing() {
        assertThat(plain(WORDING.movements()))
                .containsExactly(
                        "Đầu năm 2019, toàn đảng bộ có 2.706 đảng viên.",
                        "Trong năm 2019, đã kết nạp 145 đảng viên mới, đạt 120,8 % chỉ tiêu"
                            + " (145/120); công nhận 132 đảng viên chính thức; phát 148 thẻ đảng"
                            + " viên; tiếp nhận 70 lượt đảng viên chuyển đến; làm thủ tục chuyển"
                            + " sinh hoạt đảng đi cho 165 lượt đảng viên; cho 2 đảng viên ra khỏi"
                            + " Đảng; xóa tên 1 đảng viên; 5 đảng viên từ trần.",
                        "Đến ngày 31 tháng 12 năm 2019, toàn đảng bộ có 2.748 đảng viên, gồm 2.603"
                                + " đảng viên chính thức và 145 đảng viên dự bị.",
                        "Số đảng viên mới kết nạp bằng 103,6 % so với năm 2018 (145/140).");
    }

    @Test
    void readsMembersInclusivelyEachShareWithItsBase() {
        assertThat(plain(WORDING.orBetter(rating("member"))))
                .isEqualTo(
                        "Hoàn thành tốt nhiệm vụ trở lên 2.607 đảng viên (97,93 % số được xếp"
                            + " loại), trong đó hoàn thành xuất sắc nhiệm vụ 386 (14,81 % số hoàn"
                            + " thành tốt nhiệm vụ trở lên); hoàn thành nhiệm vụ 49 (1,84 % số được"
                            + " xếp loại); không hoàn thành nhiệm vụ 6 (0,23 % số được xếp loại).");
    }

    @Test
    void namesTheBaseOfTheExclusiveTable() {
        assertThat(WORDING.exclusive(rating("collective")))
                .isEqualTo("Mỗi đối tượng xếp một mức; tỷ lệ tính trên 58 tập thể được xếp loại");
        assertThat(plain(WORDING.rated(rating("collective"))))
                .isEqualTo(
                        "Tổng số 60 tập thể; được đánh giá, xếp loại 58 (96,67 % tổng số); chưa"
                                + " đánh giá, xếp loại 2 (gồm mới thành lập dưới 6 tháng: 2).");
        assertThat(plain(WORDING.rated(rating("member"))))
                .endsWith("chưa đánh giá, xếp loại 86 (gồm chưa đủ 6 tháng: 86).");
    }

    @Test
    void saysSoWhenNobodyHasBeenRated() {
        var empty = LamDong.empty();
        var rating =
                (Section.Rating)
                        empty.sections()
                                .filter(s -> s.key().equals("member"))
                                .findFirst()
                                .orElseThrow();

        assertThat(new Wording(empty, Texts.VIETNAMESE).rated(rating))
                .isEqualTo("Chưa có kết quả đánh giá, xếp loại năm 2031.");
    }

    @Test
    void saysAsOfWhichDayTheFiguresAreKnown() {
        var known = LamDong.report(LamDong.SIGNED, Instant.parse("2020-01-16T16:59:59Z"));

        assertThat(new Wording(known, Texts.VIETNAMESE).knownAt())
                .hasValue(
                        "Số liệu trong báo cáo này theo những gì đã ghi nhận đến hết ngày 16 tháng"
                                + " 01 năm 2020.");
        assertThat(WORDING.knownAt()).isEmpty();
    }

    @Test
    void saysThatTheYearIsNotOver() {
        var running = new Wording(LamDong.on(LocalDate.of(2019, 6, 1)), Texts.VIETNAMESE);
        var future = new Wording(LamDong.on(LocalDate.of(2018, 6, 1)), Texts.VIETNAMESE);

        assertThat(running.unfinished())
                .hasValue(
                        "Năm 2019 chưa kết thúc: số liệu tính đến ngày 01 tháng 06 năm 2019, đặt"
                                + " cạnh số liệu cả năm 2018.");
        assertThat(running.movements().get(2)).startsWith("Đến ngày 01 tháng 06 năm 2019,");
        assertThat(future.unfinished())
                .hasValue("Năm 2019 chưa bắt đầu: chưa có số liệu của năm này.");
        assertThat(WORDING.unfinished()).isEmpty();
    }

    @Test
    void writesNumbersInEnglishAsEnglishReadersDo() {
        assertThat(new Wording(REPORT, Texts.ENGLISH).orBetter(rating("member")))
                .startsWith(
                        "Tasks fulfilled well or better: 2,607 members (97.93% of those rated)");
    }

    private static Section.Rating rating(String key) {
        return (Section.Rating)
                REPORT.sections()
                        .filter(section -> section.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> plain(List<String> sentences) {
        return sentences.stream().map(WordingTests::plain).toList();
    }

    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ');
    }
}
