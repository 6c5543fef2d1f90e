package vn.dangvu.courses;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The participants sheet: who takes part in a class, who was there, how it ended, which
/// certificate. The list of one class is this sheet, filled in; a row without a class is a
/// certificate of elsewhere.
public final class ParticipantSheet {

    /// What stands in the column of absences of who was never away.
    static final String NEVER = "0";

    static final List<Choice> OUTCOMES =
            List.of(
                    new Choice("PASSED", "Đạt"),
                    new Choice("FAILED", "Không đạt"),
                    new Choice("LEFT", "Bỏ học"));

    static final List<Choice> GRADES =
            List.of(
                    new Choice("EXCELLENT", "Xuất sắc"),
                    new Choice("GOOD", "Giỏi"),
                    new Choice("FAIR", "Khá"),
                    new Choice("AVERAGE", "Trung bình"));

    public static final Sheet SHEET =
            new Sheet(
                    "participants",
                    "Học viên",
                    "9-hoc-vien.xlsx",
                    85,
                    List.of(
                            Column.text(
                                    "course_code",
                                    "Mã lớp",
                                    false,
                                    "Như trong tờ Lớp bồi dưỡng; để trống nếu học ở nơi khác và chỉ"
                                            + " ghi giấy chứng nhận"),
                            Column.text(
                                    "person_code",
                                    "Mã học viên",
                                    true,
                                    "Mã quần chúng, hoặc mã đảng viên"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            Column.text("born", "Ngày sinh", false, "Để đối chiếu"),
                            Column.text("cell", "Chi bộ", false, "Để đối chiếu"),
                            Column.text("attended", "Số buổi dự", false, "Để đối chiếu"),
                            Column.text(
                                    "absent",
                                    "Vắng các buổi",
                                    false,
                                    "Số thứ tự các buổi vắng, ví dụ 2, 5; ghi 0 nếu dự đủ; để trống"
                                            + " nếu không điểm danh"),
                            Column.choice(
                                    "outcome", "Kết quả", false, OUTCOMES, "Chọn trong danh sách"),
                            Column.choice("grade", "Xếp loại", false, GRADES, "Khi kết quả là Đạt"),
                            Column.text(
                                    "number",
                                    "Số giấy chứng nhận",
                                    false,
                                    "Khi đã cấp; đi cùng ngày cấp"),
                            Column.day("issued_on", "Ngày cấp", false, "Ngày ký giấy chứng nhận"),
                            Column.text(
                                    "issuer",
                                    "Nơi cấp",
                                    false,
                                    "Để trống là tổ chức mở lớp; bắt buộc khi học ở nơi khác"),
                            Column.choice(
                                    "kind",
                                    "Loại lớp",
                                    false,
                                    CourseSheet.KINDS,
                                    "Chỉ ghi khi học ở nơi khác"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            Column.text("note", "Ghi chú", false, "Không nhập vào sổ")));

    private ParticipantSheet() {}

    /// The list of a class: everybody whom the viewer sees, as it was recorded.
    public static List<Map<String, Object>> rows(Course course) {
        return course.participants().stream()
                .filter(one -> !one.code().isEmpty())
                .map(one -> row(course, one))
                .toList();
    }

    private static Map<String, Object> row(Course course, Participant one) {
        var row = new HashMap<String, Object>();
        row.put("course_code", course.code());
        row.put("person_code", one.code());
        row.put("full_name", one.name());
        row.put("born", one.born());
        row.put("cell", one.cell());
        if (!one.presence().isEmpty()) {
            row.put("attended", one.attended() + "/" + one.presence().size());
            row.put("absent", absent(one));
        }
        var result = one.result();
        if (result != null) {
            row.put("outcome", result.outcome().name());
            var grade = result.grade();
            if (grade != null) {
                row.put("grade", grade.name());
            }
        }
        var has = one.certificate();
        if (has != null) {
            row.put("number", has.number());
            row.put("issued_on", has.issuedOn());
            row.put("issuer", has.issuer());
        }
        return row;
    }

    private static String absent(Participant one) {
        String away =
                one.presence().entrySet().stream()
                        .filter(said -> !said.getValue())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return away.isEmpty() ? NEVER : away;
    }
}
