package vn.dangvu.members;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The movements sheet: one row a fact of the ledger.
public final class MovementSheet {

    public static final Sheet SHEET =
            new Sheet(
                    "movements",
                    "Biến động",
                    "3-bien-dong.xlsx",
                    30,
                    List.of(
                            Column.text(
                                    "member_code", "Mã đảng viên", true, "Như trong tờ Đảng viên"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            Column.choice(
                                    "kind",
                                    "Loại biến động",
                                    true,
                                    Catalogs.KINDS,
                                    "Chọn trong danh sách"),
                            Column.day("effective_on", "Ngày hiệu lực", true, "Ngày việc xảy ra"),
                            Column.text(
                                    "from_cell_code",
                                    "Từ chi bộ",
                                    false,
                                    "Mã chi bộ nơi đi; để trống khi kết nạp, chuyển đến"),
                            Column.text(
                                    "to_cell_code",
                                    "Đến chi bộ",
                                    false,
                                    "Mã chi bộ nơi đến; để trống khi ra khỏi danh sách"),
                            Column.choice(
                                    "standing",
                                    "Tư cách",
                                    false,
                                    Catalogs.STANDINGS,
                                    "Khi chuyển đến, khôi phục, số dư đầu kỳ"),
                            Column.day(
                                    "until_on",
                                    "Đến ngày",
                                    false,
                                    "Của miễn, đình chỉ, sinh hoạt tạm thời"),
                            Column.text(
                                    "elsewhere",
                                    "Nơi khác",
                                    false,
                                    "Đảng bộ nơi chuyển đến, chuyển đi ngoài danh sách"),
                            Column.choice(
                                    "route",
                                    "Tuyến chuyển",
                                    false,
                                    Catalogs.ROUTES,
                                    "Khi chuyển đến, chuyển đi; để trống nếu chưa rõ"),
                            Column.text("reason", "Lý do", false, "Ngắn gọn"),
                            new Column(
                                            "card_number",
                                            "Số thẻ",
                                            Column.Kind.DIGITS,
                                            false,
                                            List.of(),
                                            "Khi cấp thẻ")
                                    .withLengths(8, 12),
                            Column.text(
                                    "decision_number", "Số quyết định", false, "Ví dụ 12-QĐ/ĐUK"),
                            Column.day(
                                    "decision_date",
                                    "Ngày quyết định",
                                    false,
                                    "Ngày ký quyết định"),
                            Column.text(
                                    "decision_issuer",
                                    "Cơ quan quyết định",
                                    false,
                                    "Ban thường vụ, đảng ủy cơ sở …"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            Column.text("note", "Ghi chú", false, "")));

    private MovementSheet() {}
}
