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
                            Column.text(
                                    "organization_code",
                                    "Mã tổ chức",
                                    true,
                                    "Đảng bộ hoặc chi bộ có nhiệm kỳ"),
                            Column.text("organization_name", "Tên tổ chức", false, "Để đối chiếu"),
                            Column.number(
                                    "ordinal",
                                    "Đại hội lần thứ",
                                    false,
                                    "Chữ số thường: lần thứ VIII ghi 8; để trống nếu cấp ủy được"
                                            + " chỉ định, chưa đại hội"),
                            Column.number(
                                    "from_year",
                                    "Nhiệm kỳ từ năm",
                                    true,
                                    "Năm đại hội, ví dụ 2020"),
                            Column.number(
                                    "to_year",
                                    "Nhiệm kỳ đến năm",
                                    true,
                                    "Năm đại hội lần sau, ví dụ 2025"),
                            Column.day(
                                    "begins_on",
                                    "Ngày đại hội",
                                    true,
                                    "Ngày bắt đầu nhiệm kỳ; của cấp ủy được chỉ định là ngày chỉ"
                                            + " định"),
                            Column.day(
                                    "planned_end",
                                    "Ngày hết nhiệm kỳ",
                                    true,
                                    "Ngày kết thúc dự kiến"),
                            Column.number(
                                    "committee_size",
                                    "Số cấp ủy viên",
                                    false,
                                    "Số lượng đại hội quyết định: ủy viên ban chấp hành, hoặc chi"
                                            + " ủy viên"),
                            Column.number(
                                    "standing_size",
                                    "Số ủy viên ban thường vụ",
                                    false,
                                    "Để trống nếu không có ban thường vụ"),
                            Column.number(
                                    "inspection_size",
                                    "Số ủy viên ủy ban kiểm tra",
                                    false,
                                    "Để trống nếu không có ủy ban kiểm tra"),
                            Column.number(
                                    "deputies", "Số phó bí thư", false, "Số lượng được quyết định"),
                            Column.number(
                                    "committee_least",
                                    "Khung cấp ủy: ít nhất",
                                    false,
                                    "Theo hướng dẫn cho đại hội lần này; ghi cùng cột sau"),
                            Column.number(
                                    "committee_most",
                                    "Khung cấp ủy: nhiều nhất",
                                    false,
                                    "Theo hướng dẫn cho đại hội lần này"),
                            Column.number(
                                    "standing_least",
                                    "Khung ban thường vụ: ít nhất",
                                    false,
                                    "Theo hướng dẫn cho đại hội lần này; ghi cùng cột sau"),
                            Column.number(
                                    "standing_most",
                                    "Khung ban thường vụ: nhiều nhất",
                                    false,
                                    "Theo hướng dẫn cho đại hội lần này"),
                            Column.text(
                                    "decision_number",
                                    "Số quyết định",
                                    false,
                                    "Quyết định chuẩn y hoặc chỉ định"),
                            Column.day(
                                    "decision_date",
                                    "Ngày quyết định",
                                    false,
                                    "Ngày ký quyết định"),
                            Column.text(
                                    "decision_issuer",
                                    "Nơi ra quyết định",
                                    false,
                                    "Cấp ủy ký quyết định"),
                            Column.text("note", "Ghi chú", false, "Ví dụ căn cứ kéo dài nhiệm kỳ"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private TermSheet() {}
}
