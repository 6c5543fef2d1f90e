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
                            new Column(
                                    "member_code",
                                    "Mã đảng viên",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Như trong tờ Đảng viên"),
                            new Column(
                                    "full_name",
                                    "Họ và tên",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để đối chiếu"),
                            new Column(
                                    "kind",
                                    "Loại biến động",
                                    Column.Kind.CHOICE,
                                    true,
                                    Catalogs.KINDS,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "effective_on",
                                    "Ngày hiệu lực",
                                    Column.Kind.DATE,
                                    true,
                                    List.of(),
                                    "Ngày việc xảy ra"),
                            new Column(
                                    "from_cell_code",
                                    "Từ chi bộ",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Mã chi bộ nơi đi; để trống khi kết nạp, chuyển đến"),
                            new Column(
                                    "to_cell_code",
                                    "Đến chi bộ",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Mã chi bộ nơi đến; để trống khi ra khỏi danh sách"),
                            new Column(
                                    "standing",
                                    "Tư cách",
                                    Column.Kind.CHOICE,
                                    false,
                                    Catalogs.STANDINGS,
                                    "Khi chuyển đến, khôi phục, số dư đầu kỳ"),
                            new Column(
                                    "until_on",
                                    "Đến ngày",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Của miễn, đình chỉ, sinh hoạt tạm thời"),
                            new Column(
                                    "elsewhere",
                                    "Nơi khác",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Đảng bộ nơi chuyển đến, chuyển đi ngoài danh sách"),
                            new Column(
                                    "reason",
                                    "Lý do",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Ngắn gọn"),
                            new Column(
                                            "card_number",
                                            "Số thẻ",
                                            Column.Kind.DIGITS,
                                            false,
                                            List.of(),
                                            "Khi cấp thẻ")
                                    .withLengths(8, 12),
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
                                    "decision_issuer",
                                    "Cơ quan quyết định",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Ban thường vụ, đảng ủy cơ sở …"),
                            new Column(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            new Column("note", "Ghi chú", Column.Kind.TEXT, false, List.of(), "")));

    private MovementSheet() {}
}
