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
                            new Column(
                                    "code",
                                    "Mã đảng viên",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Số lý lịch hoặc mã do văn phòng đặt; nối các tờ với nhau"),
                            new Column(
                                    "full_name",
                                    "Họ và tên",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Như trong lý lịch đảng viên"),
                            new Column(
                                    "sex",
                                    "Giới tính",
                                    Column.Kind.CHOICE,
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
                            new Column(
                                    "born_on_card",
                                    "Ngày sinh theo CCCD",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ghi khi khác lý lịch"),
                            new Column(
                                    "ethnicity",
                                    "Dân tộc",
                                    Column.Kind.CHOICE,
                                    true,
                                    Catalogs.ETHNICITIES,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "religion",
                                    "Tôn giáo",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.RELIGIONS,
                                    "Để trống là không"),
                            new Column(
                                    "hometown",
                                    "Quê quán",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Xã, huyện, tỉnh"),
                            new Column(
                                    "general",
                                    "Giáo dục phổ thông",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.GENERAL,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "professional",
                                    "Chuyên môn",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.PROFESSIONAL,
                                    "Trình độ cao nhất đã có bằng"),
                            new Column(
                                    "title",
                                    "Học hàm",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.TITLES,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "theory",
                                    "Lý luận chính trị",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.THEORY,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "occupation",
                                    "Nghề nghiệp",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.OCCUPATIONS,
                                    "Theo dòng của Biểu 2, Biểu 3-BTCTW"),
                            new Column(
                                    "effective_on",
                                    "Áp dụng từ ngày",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Để trống là từ đầu; thêm một dòng khi có thay đổi"),
                            new Column(
                                    "dossier_number",
                                    "Số lý lịch",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
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
                            new Column(
                                    "joined_on",
                                    "Ngày vào Đảng",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày kết nạp trên giấy tờ"),
                            new Column(
                                    "official_on",
                                    "Ngày chính thức",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày công nhận chính thức trên giấy tờ"),
                            new Column(
                                    "cell_code",
                                    "Mã chi bộ",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Chi bộ có tên khi bắt đầu lập sổ; để trống nếu vào sau bằng tờ"
                                            + " Biến động"),
                            new Column(
                                    "present_from",
                                    "Có mặt từ ngày",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày bắt đầu lập sổ; đi cùng mã chi bộ"),
                            new Column(
                                    "standing",
                                    "Tư cách",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.STANDINGS,
                                    "Chính thức hoặc dự bị khi bắt đầu lập sổ"),
                            new Column(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            new Column(
                                    "different_person",
                                    "Khác người trùng",
                                    Column.Kind.TICK,
                                    false,
                                    List.of(),
                                    "Đánh x để xác nhận không phải người trùng họ tên, ngày sinh đã"
                                            + " có"),
                            new Column(
                                    "note",
                                    "Ghi chú",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Không nhập vào sổ")));

    private MemberSheet() {}
}
