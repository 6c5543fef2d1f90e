package vn.dangvu.fees;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Column.Kind;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.kernel.Texts;

import java.util.Arrays;
import java.util.List;

/// The sheet of incomes: by what each member pays from a month on, one row for each change.
public final class FeeBasisSheet {

    public static final Sheet SHEET =
            new Sheet(
                    "fee_bases",
                    "Căn cứ đóng đảng phí",
                    "12-can-cu-dang-phi.xlsx",
                    100,
                    List.of(
                            Column.text("member_code", "Mã đảng viên", true, "Mã trong sổ"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            month("from_month", "Từ tháng", "Ví dụ 11/2026"),
                            Column.choice(
                                    "fee_group",
                                    "Đối tượng đóng",
                                    true,
                                    groups(),
                                    "Chọn trong danh sách"),
                            Column.number(
                                    "base",
                                    "Thu nhập tính đảng phí",
                                    false,
                                    "Đồng mỗi tháng; khi đóng theo tỷ lệ thu nhập"),
                            Column.number(
                                    "agreed",
                                    "Mức đóng đã thống nhất",
                                    false,
                                    "Đồng mỗi tháng; chỉ khi quy định để chi bộ quyết định hoặc"
                                            + " thống nhất mức đóng"),
                            Column.text("note", "Ghi chú", false, "")));

    private FeeBasisSheet() {}

    /// A month; a day is read as its month.
    static Column month(String key, String heading, String hint) {
        return new Column(key, heading, Kind.PARTIAL_DATE, true, List.of(), hint);
    }

    private static List<Choice> groups() {
        return Arrays.stream(FeeGroup.values())
                .map(group -> new Choice(group.name(), Texts.VIETNAMESE.get("fees.group." + group)))
                .toList();
    }
}
