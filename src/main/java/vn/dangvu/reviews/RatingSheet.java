package vn.dangvu.reviews;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The ratings sheet: one row a subject and a year.
public final class RatingSheet {

    static final List<Choice> SUBJECTS =
            List.of(
                    new Choice("GRASSROOTS", "Tổ chức cơ sở đảng"),
                    new Choice("CELL", "Chi bộ trực thuộc"),
                    new Choice("COLLECTIVE", "Tập thể lãnh đạo"),
                    new Choice("MEMBER", "Đảng viên"));

    static final List<Choice> LEVELS =
            List.of(
                    new Choice("EXCELLENT", "Hoàn thành xuất sắc nhiệm vụ"),
                    new Choice("GOOD", "Hoàn thành tốt nhiệm vụ"),
                    new Choice("FULFILLED", "Hoàn thành nhiệm vụ"),
                    new Choice("NOT_FULFILLED", "Không hoàn thành nhiệm vụ"));

    static final List<Choice> REASONS =
            List.of(
                    new Choice("UNDER_SIX_MONTHS", "Dưới 6 tháng"),
                    new Choice("EXEMPT", "Được miễn"),
                    new Choice("SUSPENDED", "Bị đình chỉ"),
                    new Choice("ABSENT", "Vắng mặt"),
                    new Choice("OTHER", "Khác"));

    public static final Sheet SHEET =
            new Sheet(
                    "ratings",
                    "Xếp loại",
                    "4-xep-loai.xlsx",
                    40,
                    List.of(
                            Column.number("year", "Năm", true, "Năm được xếp loại"),
                            Column.choice(
                                    "subject", "Đối tượng", true, SUBJECTS, "Chọn trong danh sách"),
                            Column.text(
                                    "organization_code",
                                    "Mã tổ chức",
                                    true,
                                    "Tổ chức được xếp loại; của đảng viên là chi bộ"),
                            Column.text(
                                    "member_code",
                                    "Mã đảng viên",
                                    false,
                                    "Chỉ với đối tượng Đảng viên"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            Column.choice(
                                    "level",
                                    "Mức xếp loại",
                                    false,
                                    LEVELS,
                                    "Một trong bốn mức; để trống nếu chưa xếp loại"),
                            Column.choice(
                                    "not_rated_reason",
                                    "Lý do chưa xếp loại",
                                    false,
                                    REASONS,
                                    "Ghi khi không có mức"),
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
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private RatingSheet() {}
}
