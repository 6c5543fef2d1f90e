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
                            Column.text(
                                    "code",
                                    "Mã tổ chức",
                                    true,
                                    "Mã riêng của tổ chức, ví dụ ĐUK.01"),
                            Column.text(
                                    "official_name",
                                    "Tên tổ chức đảng",
                                    true,
                                    "Tên đầy đủ như trong quyết định"),
                            Column.text(
                                    "short_name",
                                    "Tên gọi tắt",
                                    false,
                                    "Để trống thì lấy tên đầy đủ"),
                            Column.choice(
                                    "kind", "Loại tổ chức", true, KINDS, "Chọn trong danh sách"),
                            Column.choice(
                                    "unit_type",
                                    "Loại hình đơn vị",
                                    false,
                                    UNIT_TYPES,
                                    "Theo dòng của Biểu 5-BTCTW"),
                            Column.text(
                                    "parent_code",
                                    "Mã cấp trên",
                                    false,
                                    "Để trống chỉ khi là tổ chức cao nhất trong sổ"),
                            Column.day(
                                    "valid_from",
                                    "Áp dụng từ ngày",
                                    true,
                                    "Ngày thành lập, hoặc ngày các nội dung của dòng này có hiệu"
                                            + " lực"),
                            Column.day(
                                    "valid_to",
                                    "Đến hết ngày",
                                    false,
                                    "Để trống nếu còn hoạt động"),
                            Column.text(
                                    "decision_number", "Số quyết định", false, "Ví dụ 12-QĐ/ĐUK"),
                            Column.day(
                                    "decision_date",
                                    "Ngày quyết định",
                                    false,
                                    "Ngày ký quyết định"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết; để trống là ngày áp dụng")));

    private OrganizationSheet() {}

    /// Codes of the rows of Biểu 5-BTCTW.
    public static List<String> unitTypes() {
        return UNIT_TYPES.stream().map(Choice::code).toList();
    }
}
