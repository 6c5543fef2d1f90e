package vn.dangvu.committees;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The posts sheet: one row for what happened to a member in a body of an organization.
public final class PostSheet {

    static final List<Choice> BODIES =
            List.of(
                    new Choice("COMMITTEE", "Ban chấp hành"),
                    new Choice("STANDING_COMMITTEE", "Ban thường vụ"),
                    new Choice("INSPECTION_COMMISSION", "Ủy ban kiểm tra"),
                    new Choice("CELL_COMMITTEE", "Chi ủy"),
                    new Choice("CELL", "Chi bộ không có chi ủy"),
                    new Choice("PARTY_GROUP", "Tổ đảng"));

    static final List<Choice> POSITIONS =
            List.of(
                    new Choice("SECRETARY", "Bí thư"),
                    new Choice("STANDING_DEPUTY", "Phó bí thư thường trực"),
                    new Choice("DEPUTY", "Phó bí thư"),
                    new Choice("CHAIR", "Chủ nhiệm"),
                    new Choice("DEPUTY_CHAIR", "Phó chủ nhiệm"),
                    new Choice("MEMBER", "Ủy viên"),
                    new Choice("GROUP_LEADER", "Tổ trưởng"));

    static final List<Choice> ACTS =
            List.of(
                    new Choice("ELECTED", "Bầu"),
                    new Choice("APPOINTED", "Chỉ định"),
                    new Choice("CEASED", "Thôi giữ chức"),
                    new Choice("DISMISSED", "Cách chức"),
                    new Choice("SUSPENDED", "Đình chỉ chức vụ"),
                    new Choice("RESUMED", "Hết đình chỉ"));

    public static final Sheet SHEET =
            new Sheet(
                    "posts",
                    "Cấp ủy",
                    "6-cap-uy.xlsx",
                    60,
                    List.of(
                            Column.text(
                                    "organization_code",
                                    "Mã tổ chức",
                                    true,
                                    "Đảng bộ, chi bộ hoặc tổ đảng nơi giữ chức vụ"),
                            Column.text("organization_name", "Tên tổ chức", false, "Để đối chiếu"),
                            Column.choice(
                                    "body",
                                    "Cơ quan lãnh đạo",
                                    true,
                                    BODIES,
                                    "Bí thư, phó bí thư đảng ủy ghi ở Ban chấp hành; ủy viên ban"
                                            + " thường vụ ghi thêm một dòng"),
                            Column.text(
                                    "member_code", "Mã đảng viên", true, "Như trong tờ Đảng viên"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            Column.choice("act", "Việc", true, ACTS, "Chọn trong danh sách"),
                            Column.choice(
                                    "position",
                                    "Chức vụ",
                                    false,
                                    POSITIONS,
                                    "Khi bầu hoặc chỉ định"),
                            Column.day(
                                    "effective_on",
                                    "Ngày hiệu lực",
                                    true,
                                    "Ngày bắt đầu giữ hoặc thôi giữ chức vụ"),
                            Column.text(
                                    "decision_number",
                                    "Số quyết định",
                                    false,
                                    "Quyết định chuẩn y, chỉ định, cho thôi, cách chức"),
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
                            Column.text(
                                    "consent_number",
                                    "Số văn bản đồng ý",
                                    false,
                                    "Của cấp trên, khi số lượng vượt quy định"),
                            Column.day(
                                    "consent_date",
                                    "Ngày văn bản đồng ý",
                                    false,
                                    "Ngày ký văn bản đồng ý"),
                            Column.text("note", "Ghi chú", false, "Khi cần"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private PostSheet() {}
}
