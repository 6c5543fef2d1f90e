package vn.dangvu.committees;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The terms sheet: one row a term of an organization.
public final class TermSheet {

    public static final Sheet SHEET =
            new Sheet(
                    "terms",
                    "Nhiệm kỳ",
                    "5-nhiem-ky.xlsx",
                    50,
                    List.of(
                            new Column(
                                    "organization_code",
                                    "Mã tổ chức",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Đảng bộ hoặc chi bộ có nhiệm kỳ"),
                            new Column(
                                    "organization_name",
                                    "Tên tổ chức",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để đối chiếu"),
                            new Column(
                                    "ordinal",
                                    "Đại hội lần thứ",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Chữ số thường: lần thứ VIII ghi 8; để trống nếu cấp ủy được"
                                            + " chỉ định, chưa đại hội"),
                            new Column(
                                    "from_year",
                                    "Nhiệm kỳ từ năm",
                                    Column.Kind.NUMBER,
                                    true,
                                    List.of(),
                                    "Năm đại hội, ví dụ 2020"),
                            new Column(
                                    "to_year",
                                    "Nhiệm kỳ đến năm",
                                    Column.Kind.NUMBER,
                                    true,
                                    List.of(),
                                    "Năm đại hội lần sau, ví dụ 2025"),
                            new Column(
                                    "begins_on",
                                    "Ngày đại hội",
                                    Column.Kind.DATE,
                                    true,
                                    List.of(),
                                    "Ngày bắt đầu nhiệm kỳ; của cấp ủy được chỉ định là ngày chỉ"
                                            + " định"),
                            new Column(
                                    "planned_end",
                                    "Ngày hết nhiệm kỳ",
                                    Column.Kind.DATE,
                                    true,
                                    List.of(),
                                    "Ngày kết thúc dự kiến"),
                            new Column(
                                    "committee_size",
                                    "Số cấp ủy viên",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Số lượng đại hội quyết định: ủy viên ban chấp hành, hoặc chi"
                                            + " ủy viên"),
                            new Column(
                                    "standing_size",
                                    "Số ủy viên ban thường vụ",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Để trống nếu không có ban thường vụ"),
                            new Column(
                                    "inspection_size",
                                    "Số ủy viên ủy ban kiểm tra",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Để trống nếu không có ủy ban kiểm tra"),
                            new Column(
                                    "deputies",
                                    "Số phó bí thư",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Số lượng được quyết định"),
                            new Column(
                                    "committee_least",
                                    "Khung cấp ủy: ít nhất",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Theo hướng dẫn cho đại hội lần này; ghi cùng cột sau"),
                            new Column(
                                    "committee_most",
                                    "Khung cấp ủy: nhiều nhất",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Theo hướng dẫn cho đại hội lần này"),
                            new Column(
                                    "standing_least",
                                    "Khung ban thường vụ: ít nhất",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Theo hướng dẫn cho đại hội lần này; ghi cùng cột sau"),
                            new Column(
                                    "standing_most",
                                    "Khung ban thường vụ: nhiều nhất",
                                    Column.Kind.NUMBER,
                                    false,
                                    List.of(),
                                    "Theo hướng dẫn cho đại hội lần này"),
                            new Column(
                                    "decision_number",
                                    "Số quyết định",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Quyết định chuẩn y hoặc chỉ định"),
                            new Column(
                                    "decision_date",
                                    "Ngày quyết định",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày ký quyết định"),
                            new Column(
                                    "decision_issuer",
                                    "Nơi ra quyết định",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Cấp ủy ký quyết định"),
                            new Column(
                                    "note",
                                    "Ghi chú",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Ví dụ căn cứ kéo dài nhiệm kỳ"),
                            new Column(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private TermSheet() {}
}
