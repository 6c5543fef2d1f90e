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
                            new Column(
                                    "organization_code",
                                    "Mã tổ chức",
                                    Column.Kind.TEXT,
                                    true,
                                    List.of(),
                                    "Đảng bộ, chi bộ hoặc tổ đảng nơi giữ chức vụ"),
                            new Column(
                                    "organization_name",
                                    "Tên tổ chức",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Để đối chiếu"),
                            new Column(
                                    "body",
                                    "Cơ quan lãnh đạo",
                                    Column.Kind.CHOICE,
                                    true,
                                    BODIES,
                                    "Bí thư, phó bí thư đảng ủy ghi ở Ban chấp hành; ủy viên ban"
                                            + " thường vụ ghi thêm một dòng"),
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
                                    "act",
                                    "Việc",
                                    Column.Kind.CHOICE,
                                    true,
                                    ACTS,
                                    "Chọn trong danh sách"),
                            new Column(
                                    "position",
                                    "Chức vụ",
                                    Column.Kind.CHOICE,
                                    false,
                                    POSITIONS,
                                    "Khi bầu hoặc chỉ định"),
                            new Column(
                                    "effective_on",
                                    "Ngày hiệu lực",
                                    Column.Kind.DATE,
                                    true,
                                    List.of(),
                                    "Ngày bắt đầu giữ hoặc thôi giữ chức vụ"),
                            new Column(
                                    "decision_number",
                                    "Số quyết định",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Quyết định chuẩn y, chỉ định, cho thôi, cách chức"),
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
                                    "consent_number",
                                    "Số văn bản đồng ý",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Của cấp trên, khi số lượng vượt quy định"),
                            new Column(
                                    "consent_date",
                                    "Ngày văn bản đồng ý",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày ký văn bản đồng ý"),
                            new Column(
                                    "note",
                                    "Ghi chú",
                                    Column.Kind.TEXT,
                                    false,
                                    List.of(),
                                    "Khi cần"),
                            new Column(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    Column.Kind.DATE,
                                    false,
                                    List.of(),
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay")));

    private PostSheet() {}
}
