package vn.dangvu.cases;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The sheet of case files that an office has on paper: one row a step, the opening first, so that
/// the same columns do for every procedure and a row that breaks a rule is refused where it stands.
public final class CaseSheet {

    private static final List<Choice> KINDS =
            choices(
                    """
                    ADMISSION Kết nạp đảng viên
                    RECOGNITION Công nhận chính thức
                    EXEMPTION Miễn công tác và sinh hoạt
                    SUSPENSION Đình chỉ sinh hoạt
                    STRIKE_OFF Xóa tên
                    WITHDRAWAL Xin ra khỏi Đảng
                    EXPULSION Khai trừ
                    DEATH Từ trần
                    RESTORATION Khôi phục đảng tịch
                    """);

    /// The steps of all procedures, each with one word for all of them.
    private static final List<Choice> STEPS =
            choices(
                    """
                    OPENED Mở hồ sơ
                    APPLICATION Đơn xin vào Đảng
                    BACKGROUND Lý lịch
                    VETTING Thẩm tra lý lịch
                    INTRODUCTION Đảng viên giới thiệu
                    UNION_RESOLUTION Nghị quyết giới thiệu của đoàn thể
                    OPINIONS_MASS Ý kiến đoàn thể
                    OPINIONS_RESIDENCE Ý kiến nơi cư trú
                    RENEWAL Làm lại hồ sơ
                    HELPER Phân công đảng viên giúp đỡ
                    SELF_REVIEW Bản tự kiểm điểm
                    HELPER_COMMENT Nhận xét của đảng viên giúp đỡ
                    BASIS Căn cứ, chứng cứ
                    REMINDED Nhắc nhở, giáo dục
                    TALK Gặp gỡ, động viên
                    VIOLATION_CHECK Xem xét vi phạm tư cách
                    REQUEST Đơn đề nghị và lý do
                    PROPOSAL Đề nghị của chi bộ
                    CELL_DECISION Chi bộ quyết định
                    CELL_RESOLUTION Nghị quyết của chi bộ
                    SUPERIOR Cấp trên xem xét sau ba lần không đạt
                    SUB_APPRAISAL Đảng ủy bộ phận thẩm định
                    COMMITTEE_RESOLUTION Nghị quyết của đảng ủy cơ sở
                    COMMITTEE_DECISION Cấp ủy cơ sở quyết định
                    EXTENSION Gia hạn
                    EXTENSION_PROPOSAL Chi bộ đề nghị gia hạn
                    COMMITTEE_EXTENSION Cấp ủy cơ sở gia hạn
                    VERIFIED Thẩm tra, xác minh
                    DECISION Quyết định
                    RECEIVED Chi bộ nhận được quyết định
                    CEREMONY Lễ kết nạp
                    NOTIFIED Công bố, trao quyết định
                    ANNOUNCED Công bố tại chi bộ
                    REPORTED Báo cáo cấp ủy
                    CARD Phát thẻ đảng viên
                    CARD_TAKEN Thu lại thẻ đảng viên
                    COMPLAINT Khiếu nại
                    RESOLVED Giải quyết khiếu nại
                    DIED Đảng viên từ trần
                    BADGE Xem xét truy tặng Huy hiệu Đảng
                    PAPERS Lập giấy tờ, chuyển hồ sơ
                    RETURNED Trở lại sinh hoạt
                    LIFTED Hủy đình chỉ
                    EXPIRED Hết hạn đình chỉ
                    FINAL Kết thúc, không có khiếu nại
                    REFUSED Không đồng ý
                    NOT_RECOGNIZED Không công nhận
                    NOT_SUSPENDED Không đình chỉ
                    WITHDRAWN Rút đơn
                    ANNULLED Hủy quyết định sai
                    DROPPED Thôi xem xét
                    ENDED Thôi theo dõi
                    """);

    private static final List<Choice> RESULTS =
            choices(
                    """
                    YES Đồng ý, đạt
                    NO Không đồng ý, không đạt
                    WAIVED Không lấy ý kiến
                    DONE Đã làm và kiểm điểm
                    REFUSED Đã yêu cầu, không làm hoặc không đến
                    DELIBERATE Cố tình không làm
                    NONE Không có vi phạm
                    PENDING Có vi phạm, chưa xử lý
                    SETTLED Có vi phạm, đã xử lý
                    UPPER Cấp trên trực tiếp giải quyết
                    PROVINCE Cấp tỉnh giải quyết
                    CENTRAL Trung ương giải quyết
                    UPHELD Giữ nguyên quyết định
                    REDUCED Giảm hình thức kỷ luật
                    REVERSED Hủy quyết định, khôi phục quyền
                    PROPOSED Đề nghị truy tặng
                    NOT_DUE Không thuộc diện truy tặng
                    """);

    private static final List<Choice> GROUNDS =
            choices(
                    """
                    YOUTH_UNION Đoàn Thanh niên
                    TRADE_UNION Công đoàn
                    CRITERIA Không đủ tiêu chuẩn, điều kiện
                    PROCEDURE Sai thẩm quyền hoặc thủ tục
                    NO_MEETINGS Bỏ sinh hoạt 3 tháng
                    NO_FEE Không đóng đảng phí 3 tháng
                    CARD_RETURNED Tự ý trả thẻ
                    CARD_DESTROYED Tự hủy thẻ
                    NO_PROGRESS Giảm sút ý chí, không tiến bộ
                    TWO_YEARS Hai năm liền vi phạm tư cách
                    POLITICAL Không bảo đảm tiêu chuẩn chính trị
                    NOT_QUALIFIED Dự bị không đủ tư cách
                    VIOLATION Vi phạm
                    CONVICTED Bị Tòa án tuyên phạt hoặc bị truy nã
                    HARDSHIP Hoàn cảnh gia đình khó khăn
                    OTHER Lý do khác
                    AFTER_COMPLAINT Sau giải quyết khiếu nại
                    WRONG_DECISION Quyết định oan, sai
                    OLD_AGE Tuổi cao
                    ILLNESS Ốm yếu
                    LONG_TREATMENT Điều trị bệnh dài ngày
                    LONE_ABROAD Ở nước ngoài đơn lẻ
                    ITINERANT Làm việc lưu động
                    WAITING_RETIREMENT Chờ nghỉ hưu
                    MATERNITY Thai sản
                    """);

    private static final List<Column> WHAT =
            List.of(
                    Column.text(
                            "person_code",
                            "Mã người",
                            true,
                            "Mã quần chúng (kết nạp), hoặc mã đảng viên"),
                    Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                    Column.choice("kind", "Loại hồ sơ", true, KINDS, "Chọn trong danh sách"),
                    Column.choice(
                            "step",
                            "Bước",
                            true,
                            STEPS,
                            "Mỗi bước một dòng, theo thứ tự; dòng đầu của hồ sơ là Mở hồ sơ"),
                    Column.day("effective_on", "Ngày", true, "Ngày của bước này"),
                    Column.text(
                            "cell_code",
                            "Mã chi bộ",
                            false,
                            "Bắt buộc ở dòng Mở hồ sơ: chi bộ lúc lập hồ sơ"),
                    Column.text("decision_number", "Số văn bản", false, "Ví dụ 12-NQ/CB"),
                    Column.day("decision_date", "Ngày văn bản", false, "Ngày ký"),
                    Column.text("decision_issuer", "Nơi ra văn bản", false, "Chi bộ, đảng ủy …"));

    private static final List<Column> HOW =
            List.of(
                    Column.number(
                            "vote_base",
                            "Tổng số được biểu quyết",
                            false,
                            "Kể cả người vắng; để trống thì tính theo sổ"),
                    Column.number("vote_present", "Có mặt", false, "Khi có biểu quyết"),
                    Column.number("vote_for", "Tán thành", false, "Khi có biểu quyết"),
                    Column.number("vote_against", "Không tán thành", false, "Để trống là 0"),
                    Column.number("vote_blank", "Phiếu trắng", false, "Để trống là 0"),
                    Column.choice("result", "Kết quả", false, RESULTS, "Chọn trong danh sách"),
                    Column.choice("ground", "Lý do", false, GROUNDS, "Chọn trong danh sách"),
                    Column.day("until_on", "Đến ngày", false, "Ngày cuối của việc có thời hạn"),
                    Column.text(
                            "other_code",
                            "Mã đảng viên liên quan",
                            false,
                            "Người giới thiệu, người giúp đỡ"),
                    Column.text("kept_where", "Lưu ở đâu", false, "Nơi giữ giấy tờ"),
                    Column.text("words", "Ghi ngắn", false, "Số thẻ, hoặc ghi ngắn của bước"),
                    Column.text(
                            "consent_number",
                            "Số văn bản đồng ý",
                            false,
                            "Khi cấp có thẩm quyền cho làm khác quy định"),
                    Column.day("consent_date", "Ngày văn bản đồng ý", false, "Đi cùng số"),
                    Column.text("consent_issuer", "Nơi đồng ý", false, "Cấp có thẩm quyền"),
                    Column.day(
                            "recorded_on",
                            "Ngày vào sổ",
                            false,
                            "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                    Column.text("note", "Ghi chú", false, ""));

    public static final Sheet SHEET =
            new Sheet(
                    "cases",
                    "Hồ sơ vụ việc",
                    "10-ho-so-vu-viec.xlsx",
                    90,
                    Stream.concat(WHAT.stream(), HOW.stream()).toList());

    private CaseSheet() {}

    private static List<Choice> choices(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(" ", 2))
                .map(parts -> new Choice(parts[0], parts[1]))
                .toList();
    }
}
