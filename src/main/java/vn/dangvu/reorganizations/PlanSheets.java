package vn.dangvu.reorganizations;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reorganizations.Line.Action;

import java.util.Arrays;
import java.util.List;

/// The sheets of a plan's workbook.
public final class PlanSheets {

    public static final String FILE_NAME = "sap-xep-to-chuc.xlsx";

    private static final List<Choice> ACTIONS =
            Arrays.stream(Action.values())
                    .map(action -> new Choice(action.name(), label(action)))
                    .toList();

    private static final List<Choice> RULES =
            Arrays.stream(OrganizationRule.values())
                    .filter(OrganizationRule::byConsent)
                    .map(rule -> new Choice(rule.name(), rule.id()))
                    .toList();

    static final Sheet HEADER =
            sheet(
                    "plan",
                    "Kế hoạch",
                    Column.text(
                            "title", "Tên kế hoạch", true, "Ví dụ: Sắp xếp Đảng bộ Khối năm 2025"),
                    Column.day("on", "Ngày hiệu lực", true, "Ngày đầu tiên theo tổ chức mới"),
                    Column.text(
                            "home",
                            "Mã tổ chức chủ trì",
                            false,
                            "Cán bộ của tổ chức này làm việc với kế hoạch; để trống là tổ chức cao"
                                    + " nhất trong sổ"),
                    Column.text("decision_number", "Số quyết định", false, "Cần có khi thực hiện"),
                    Column.day("decision_date", "Ngày quyết định", false, "Ngày ký"),
                    Column.text(
                            "decision_issuer",
                            "Cấp ban hành",
                            false,
                            "Ví dụ: Ban Thường vụ Tỉnh ủy"));

    static final Sheet STEPS =
            sheet(
                    "steps",
                    "Các bước",
                    Column.choice(
                            "action", "Việc", true, ACTIONS, "Mỗi dòng một việc, làm theo thứ tự"),
                    Column.text(
                            "organizations",
                            "Mã tổ chức",
                            false,
                            "Tổ chức được sắp xếp; nhiều mã cách nhau bằng dấu chấm phẩy. Để trống"
                                    + " khi thành lập"),
                    Column.text(
                            "target",
                            "Mã tổ chức đích",
                            false,
                            "Tổ chức nhận, hoặc mã của tổ chức mới; đổi tên: mã mới, nếu có"),
                    Column.text(
                            "official_name",
                            "Tên tổ chức đảng",
                            false,
                            "Của tổ chức mới, hoặc tên mới"),
                    Column.text("short_name", "Tên gọi tắt", false, "Để trống thì lấy tên đầy đủ"),
                    Column.choice(
                            "kind",
                            "Loại tổ chức",
                            false,
                            OrganizationSheet.SHEET.column("kind").choices(),
                            "Của tổ chức mới, hoặc loại hình mới"),
                    Column.choice(
                            "unit_type",
                            "Loại hình đơn vị",
                            false,
                            OrganizationSheet.SHEET.column("unit_type").choices(),
                            "Theo dòng của Biểu 5-BTCTW"),
                    Column.text(
                            "parent", "Mã cấp trên", false, "Cấp trên trực tiếp của tổ chức mới"),
                    Column.text(
                            "reception_number",
                            "Số quyết định tiếp nhận",
                            false,
                            "Khi chuyển giao giữa hai cấp trên: quyết định của bên nhận"),
                    Column.day("reception_date", "Ngày quyết định tiếp nhận", false, "Ngày ký"),
                    Column.text(
                            "reception_issuer",
                            "Cấp ban hành quyết định tiếp nhận",
                            false,
                            "Cấp ủy của bên nhận"));

    static final Sheet MEMBERS =
            sheet(
                    "assignments",
                    "Phân công đảng viên",
                    Column.text(
                            "member", "Mã đảng viên", true, "Chỉ ghi người không đi cùng chi bộ"),
                    Column.text("cell", "Mã chi bộ đến", true, "Chi bộ sau khi sắp xếp"));

    static final Sheet CONSENTS =
            sheet(
                    "consents",
                    "Ý kiến đồng ý",
                    Column.choice("rule", "Quy tắc", true, RULES, "Quy tắc cho phép ngoại lệ"),
                    Column.text("code", "Mã tổ chức", true, "Tổ chức được hưởng ngoại lệ"),
                    Column.text(
                            "number", "Số văn bản", true, "Văn bản đồng ý của cấp có thẩm quyền"),
                    Column.day("dated", "Ngày văn bản", false, "Ngày ký"));

    /// In the order of their tabs.
    public static final List<Sheet> ALL = List.of(HEADER, STEPS, MEMBERS, CONSENTS);

    private PlanSheets() {}

    private static String label(Action action) {
        return switch (action) {
            case ESTABLISH -> "Thành lập";
            case RENAME -> "Đổi tên";
            case CHANGE_KIND -> "Chuyển đổi loại hình";
            case ABSORB -> "Sáp nhập";
            case CONSOLIDATE -> "Hợp nhất";
            case SPLIT -> "Chia";
            case SPLIT_OFF -> "Tách";
            case HAND_OVER -> "Chuyển giao";
            case DISSOLVE -> "Giải thể";
            case END -> "Kết thúc hoạt động";
            case DISBAND -> "Giải tán";
            case MOVE_MEMBERS -> "Chuyển đảng viên";
        };
    }

    private static Sheet sheet(String key, String name, Column... columns) {
        return new Sheet(key, name, FILE_NAME, 0, Arrays.asList(columns));
    }
}
