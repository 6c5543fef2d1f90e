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
                            new Column(
                                    "year",
                                    "Năm",
                                    Column.Kind.NUMBER,
                                    true,
                                    List.of(),
                                    "Năm được xếp loại"),
                            new Column(
                                    "subject",
                                    "Đối tượng",
                                    Column.Kind.CHOICE,
                                    true,
                                    SUBJECTS,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "organization_code",
                                    "Mã tổ chức",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Tổ chức được xếp loại; của đảng viên là chi bộ"),
                            new Column(
                                    "member_code",
                                    "Mã đảng viên",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Chỉ với đối tượng Đảng viên"),
                            new Column(
                                    "full_name",
                                    "Họ và tên",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để đối chiếu"),
                            new Column(
                                    "level",
                                    "Mức xếp loại",
                                    Column.Kind.CHOICE,
                                    false,
                                    LEVELS,
                                    "Một trong bốn mức; để trống nếu chưa xếp loại"),
                            new Column(
                                    "not_rated_reason",
                                    "Lý do chưa xếp loại",
                                    Column.Kind.CHOICE,
                                    false,
                                    REASONS,
                                    "Ghi khi không có mức"),
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
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private RatingSheet() {}
}
