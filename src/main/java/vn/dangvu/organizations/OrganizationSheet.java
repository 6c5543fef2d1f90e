package vn.dangvu.organizations;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The organizations sheet: one row a version. Order of rows is the order of the tree.
public final class OrganizationSheet {

    static final List<Choice> KINDS =
            List.of(
                    new Choice("PROVINCIAL_COMMITTEE", "Tỉnh ủy, thành ủy"),
                    new Choice("UPPER_GRASSROOTS", "Đảng bộ cấp trên trực tiếp của TCCSĐ"),
                    new Choice("GRASSROOTS_PARTY_COMMITTEE", "Đảng bộ cơ sở"),
                    new Choice("GRASSROOTS_CELL", "Chi bộ cơ sở"),
                    new Choice("SUB_COMMITTEE", "Đảng bộ bộ phận"),
                    new Choice("CELL", "Chi bộ trực thuộc"),
                    new Choice("PARTY_GROUP", "Tổ đảng"));

    static final List<Choice> UNIT_TYPES =
            List.of(
                    new Choice("COMMUNE", "Xã"),
                    new Choice("WARD", "Phường"),
                    new Choice("TOWN", "Thị trấn"),
                    new Choice("PARTY_AGENCY", "Cơ quan Đảng, MTTQ, đoàn thể"),
                    new Choice("STATE_AGENCY", "Cơ quan Nhà nước"),
                    new Choice("PUBLIC_SERVICE", "Sự nghiệp công lập"),
                    new Choice("PRIVATE_SERVICE", "Sự nghiệp ngoài công lập"),
                    new Choice("ARMY", "Quân đội"),
                    new Choice("POLICE", "Công an"),
                    new Choice("STATE_ENTERPRISE", "Doanh nghiệp có vốn Nhà nước"),
                    new Choice("PRIVATE_ENTERPRISE", "Doanh nghiệp ngoài Nhà nước"),
                    new Choice("COOPERATIVE", "Hợp tác xã"),
                    new Choice("ABROAD", "Ngoài nước"),
                    new Choice("OTHER", "Khác"));

    public static final Sheet SHEET =
            new Sheet(
                    "organizations",
                    "Tổ chức đảng",
                    "1-to-chuc-dang.xlsx",
                    10,
                    List.of(
                            new Column(
                                    "code",
                                    "Mã tổ chức",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Mã riêng của tổ chức, ví dụ ĐUK.01"),
                            new Column(
                                    "official_name",
                                    "Tên tổ chức đảng",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Tên đầy đủ như trong quyết định"),
                            new Column(
                                    "short_name",
                                    "Tên gọi tắt",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để trống thì lấy tên đầy đủ"),
                            new Column(
                                    "kind",
                                    "Loại tổ chức",
                                    Column.Kind.CHOICE,
                                    true,
                                    KINDS,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "unit_type",
                                    "Loại hình đơn vị",
                                    Column.Kind.CHOICE,
                                    false,
                                    UNIT_TYPES,
                                    "Theo dòng của Biểu 5-BTCTW"),
                            new Column(
                                    "parent_code",
                                    "Mã cấp trên",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để trống chỉ khi là tổ chức cao nhất trong sổ"),
                            new Column(
                                    "valid_from",
                                    "Áp dụng từ ngày",
                                    Column.Kind.DATE,
                                    true,
                                    List.of(),
                                    "Ngày thành lập, hoặc ngày các nội dung của dòng này có hiệu"
                                            + " lực"),
                            new Column(
                                    "valid_to",
                                    "Đến hết ngày",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Để trống nếu còn hoạt động"),
                            new Column(
                                    "decision_number",
                                    "Số quyết định",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Ví dụ 12-QĐ/ĐUK"),
                            new Column(
                                    "decision_date",
                                    "Ngày quyết định",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày ký quyết định"),
                            new Column(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày văn phòng biết; để trống là ngày áp dụng")));

    private OrganizationSheet() {}

    /// Codes of the rows of Biểu 5-BTCTW.
    public static List<String> unitTypes() {
        return UNIT_TYPES.stream().map(Choice::code).toList();
    }
}
