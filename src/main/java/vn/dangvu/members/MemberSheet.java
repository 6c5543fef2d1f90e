package vn.dangvu.members;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The members sheet: one row a member, and one more for each day from which something about the
/// member changed.
public final class MemberSheet {

    public static final Sheet SHEET =
            new Sheet(
                    "members",
                    "Đảng viên",
                    "2-dang-vien.xlsx",
                    20,
                    List.of(
                            Column.text(
                                    "code",
                                    "Mã đảng viên",
                                    true,
                                    "Số lý lịch hoặc mã do văn phòng đặt; nối các tờ với nhau"),
                            Column.text(
                                    "full_name", "Họ và tên", true, "Như trong lý lịch đảng viên"),
                            Column.choice(
                                    "sex",
                                    "Giới tính",
                                    true,
                                    Catalogs.SEXES,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "born_on",
                                    "Ngày sinh theo lý lịch",
                                    Column.Kind.PARTIAL_DATE,
                                    true,
                                    List.of(),
                                    "Ngày, hoặc tháng/năm, hoặc năm nếu lý lịch chỉ ghi như vậy"),
                            Column.day(
                                    "born_on_card",
                                    "Ngày sinh theo CCCD",
                                    false,
                                    "Ghi khi khác lý lịch"),
                            Column.choice(
                                    "ethnicity",
                                    "Dân tộc",
                                    true,
                                    Catalogs.ETHNICITIES,
                                    "Chọn trong danh sách"),
                            Column.choice(
                                    "religion",
                                    "Tôn giáo",
                                    false,
                                    Catalogs.RELIGIONS,
                                    "Để trống là không"),
                            Column.text("hometown", "Quê quán", false, "Xã, huyện, tỉnh"),
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
                                    "title",
                                    "Học hàm",
                                    false,
                                    Catalogs.TITLES,
                                    "Chọn trong danh sách"),
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
                                    "Theo dòng của Biểu 2, Biểu 3-BTCTW"),
                            Column.day(
                                    "effective_on",
                                    "Áp dụng từ ngày",
                                    false,
                                    "Để trống là từ đầu; thêm một dòng khi có thay đổi"),
                            Column.text(
                                    "dossier_number",
                                    "Số lý lịch",
                                    false,
                                    "Sáu chữ số và ký hiệu tỉnh"),
                            new Column(
                                            "card_number",
                                            "Số thẻ đảng viên",
                                            Column.Kind.DIGITS,
                                            false,
                                            List.of(),
                                            "8 hoặc 12 chữ số")
                                    .withLengths(8, 12),
                            new Column(
                                            "citizen_id",
                                            "Số định danh cá nhân",
                                            Column.Kind.DIGITS,
                                            false,
                                            List.of(),
                                            "12 chữ số, giữ cả số 0 ở đầu")
                                    .withLengths(12),
                            Column.day(
                                    "joined_on",
                                    "Ngày vào Đảng",
                                    false,
                                    "Ngày kết nạp trên giấy tờ"),
                            Column.day(
                                    "official_on",
                                    "Ngày chính thức",
                                    false,
                                    "Ngày công nhận chính thức trên giấy tờ"),
                            Column.text(
                                    "cell_code",
                                    "Mã chi bộ",
                                    false,
                                    "Chi bộ có tên khi bắt đầu lập sổ; để trống nếu vào sau bằng tờ"
                                            + " Biến động"),
                            Column.day(
                                    "present_from",
                                    "Có mặt từ ngày",
                                    false,
                                    "Ngày bắt đầu lập sổ; đi cùng mã chi bộ"),
                            Column.choice(
                                    "standing",
                                    "Tư cách",
                                    false,
                                    Catalogs.STANDINGS,
                                    "Chính thức hoặc dự bị khi bắt đầu lập sổ"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            new Column(
                                    "different_person",
                                    "Khác người trùng",
                                    Column.Kind.TICK,
                                    false,
                                    List.of(),
                                    "Đánh x để xác nhận không phải người trùng họ tên, ngày sinh đã"
                                            + " có"),
                            Column.text("note", "Ghi chú", false, "Không nhập vào sổ")));

    private MemberSheet() {}
}
