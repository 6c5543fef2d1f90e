package vn.dangvu.courses;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The classes sheet: one row a class.
public final class CourseSheet {

    static final List<Choice> KINDS =
            List.of(
                    new Choice("AWARENESS", "Bồi dưỡng nhận thức về Đảng"),
                    new Choice("NEW_MEMBER", "Bồi dưỡng đảng viên mới"));

    public static final Sheet SHEET =
            new Sheet(
                    "courses",
                    "Lớp bồi dưỡng",
                    "8-lop-boi-duong.xlsx",
                    80,
                    List.of(
                            Column.text(
                                    "code", "Mã lớp", true, "Mã do văn phòng đặt, ví dụ L-2020-01"),
                            Column.choice("kind", "Loại lớp", true, KINDS, "Chọn trong danh sách"),
                            Column.text("organization_code", "Mã tổ chức", true, "Đảng bộ mở lớp"),
                            Column.text("organization_name", "Tên tổ chức", false, "Để đối chiếu"),
                            Column.text(
                                    "name",
                                    "Tên lớp",
                                    true,
                                    "Ví dụ Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2020"),
                            Column.day("begins_on", "Ngày khai giảng", true, "Ngày đầu"),
                            Column.day("ends_on", "Ngày bế giảng", true, "Ngày cuối"),
                            Column.number(
                                    "planned_sessions", "Số buổi", false, "Theo kế hoạch của lớp"),
                            Column.text("place", "Nơi học", false, "Ví dụ Trung tâm chính trị"),
                            Column.text(
                                    "decision_number", "Số quyết định", false, "Quyết định mở lớp"),
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
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            Column.text("note", "Ghi chú", false, "Không nhập vào sổ")));

    private CourseSheet() {}
}
