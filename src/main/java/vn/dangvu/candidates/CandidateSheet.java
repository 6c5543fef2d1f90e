package vn.dangvu.candidates;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.members.Catalogs;

import java.util.List;
import java.util.stream.Stream;

/// The candidates sheet: one row for each person, with how the cell noted, helped and let go.
public final class CandidateSheet {

    private static final List<Column> WHO =
            List.of(
                    Column.text(
                            "code",
                            "Mã quần chúng",
                            true,
                            "Mã do văn phòng đặt; nối tờ này với tờ Học viên"),
                    Column.text("full_name", "Họ và tên", true, "Như trong giấy tờ"),
                    Column.choice("sex", "Giới tính", true, Catalogs.SEXES, "Chọn trong danh sách"),
                    new Column(
                            "born_on",
                            "Ngày sinh",
                            Column.Kind.PARTIAL_DATE,
                            true,
                            List.of(),
                            "Ngày, hoặc tháng/năm, hoặc năm"),
                    Column.choice(
                            "ethnicity",
                            "Dân tộc",
                            true,
                            Catalogs.ETHNICITIES,
                            "Chọn trong danh sách"),
                    Column.choice(
                            "religion", "Tôn giáo", false, Catalogs.RELIGIONS, "Để trống là không"),
                    Column.text("hometown", "Quê quán", false, "Xã, tỉnh"),
                    Column.choice(
                            "general",
                            "Giáo dục phổ thông",
                            false,
                            Catalogs.GENERAL,
                            "Chọn trong danh sách"),
                    Column.choice(
                            "professional",
                            "Chuyên môn",
                            false,
                            Catalogs.PROFESSIONAL,
                            "Trình độ cao nhất đã có bằng"),
                    Column.choice(
                            "title", "Học hàm", false, Catalogs.TITLES, "Chọn trong danh sách"),
                    Column.choice(
                            "theory",
                            "Lý luận chính trị",
                            false,
                            Catalogs.THEORY,
                            "Chọn trong danh sách"),
                    Column.choice(
                            "occupation",
                            "Nghề nghiệp",
                            false,
                            Catalogs.OCCUPATIONS,
                            "Theo dòng của Biểu 2-BTCTW"),
                    tick("union_member", "Đoàn viên", "Đánh x nếu là đoàn viên"),
                    tick("union_officer", "Cán bộ đoàn", "Đánh x nếu là cán bộ đoàn"),
                    tick("owner", "Chủ doanh nghiệp tư nhân", "Đánh x nếu đúng"));

    private static final List<Column> WAY =
            List.of(
                    Column.text("cell_code", "Mã chi bộ", true, "Chi bộ nhận xét và theo dõi"),
                    Column.day(
                            "noted_on",
                            "Ngày chi bộ nhận xét",
                            true,
                            "Ngày chi bộ nhận xét là quần chúng ưu tú"),
                    Column.text("paper_number", "Số biên bản", false, "Ví dụ 05-BB/CB"),
                    Column.text(
                            "helper_code",
                            "Mã đảng viên giúp đỡ",
                            false,
                            "Đảng viên chính thức được phân công"),
                    Column.text(
                            "second_helper_code",
                            "Mã đảng viên giúp đỡ thứ hai",
                            false,
                            "Khi phân công hai đồng chí"),
                    Column.day(
                            "helped_from",
                            "Giúp đỡ từ ngày",
                            false,
                            "Để trống là từ ngày chi bộ nhận xét"),
                    Column.day("active_on", "Ngày của việc đã làm", false, "Đi cùng cột sau"),
                    Column.text(
                            "activity", "Việc đã làm", false, "Ghi ngắn, không ghi tài liệu mật"),
                    Column.day("dropped_on", "Ngày thôi theo dõi", false, "Đi cùng lý do"),
                    Column.text("dropped_reason", "Lý do thôi theo dõi", false, "Ghi ngắn"),
                    Column.day("admitted_on", "Ngày kết nạp", false, "Đi cùng mã đảng viên"),
                    Column.text(
                            "member_code", "Mã đảng viên", false, "Khi đã được kết nạp vào Đảng"),
                    Column.day(
                            "recorded_on",
                            "Ngày vào sổ",
                            false,
                            "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                    tick(
                            "different_person",
                            "Khác người trùng",
                            "Đánh x để xác nhận không phải người trùng họ tên, ngày sinh đã có"),
                    Column.text("note", "Ghi chú", false, "Không nhập vào sổ"));

    public static final Sheet SHEET =
            new Sheet(
                    "candidates",
                    "Quần chúng",
                    "7-quan-chung.xlsx",
                    70,
                    Stream.concat(WHO.stream(), WAY.stream()).toList());

    private CandidateSheet() {}

    private static Column tick(String key, String heading, String hint) {
        return new Column(key, heading, Column.Kind.TICK, false, List.of(), hint);
    }
}
