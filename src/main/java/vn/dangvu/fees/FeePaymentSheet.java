package vn.dangvu.fees;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Kind;
import vn.dangvu.exchange.Sheet;

import java.util.List;

/// The sheet of payments: what a cell took in from a member for a month, all in all.
public final class FeePaymentSheet {

    public static final Sheet SHEET =
            new Sheet(
                    "fee_payments",
                    "Thu đảng phí",
                    "13-thu-dang-phi.xlsx",
                    105,
                    List.of(
                            Column.text("member_code", "Mã đảng viên", true, "Mã trong sổ"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            FeeBasisSheet.month("month", "Tháng", "Tháng được nộp, ví dụ 11/2026"),
                            Column.number(
                                    "amount",
                                    "Số tiền đã nộp",
                                    true,
                                    "Đồng, tất cả cho tháng ấy; 0 nếu chưa nộp"),
                            Column.day("paid_on", "Ngày nộp", false, "Bắt buộc khi có nộp"),
                            Column.text(
                                    "cell_code",
                                    "Mã chi bộ thu",
                                    false,
                                    "Để trống là chi bộ của đảng viên vào cuối tháng, hoặc nơi nộp"
                                            + " khi sinh hoạt tạm thời; ghi khi đã chuyển đi"),
                            new Column(
                                    "excused",
                                    "Thiếu có lý do",
                                    Kind.TICK,
                                    false,
                                    List.of(),
                                    "Đánh x khi chưa nộp vì lý do chính đáng, kèm ghi chú"),
                            Column.text("note", "Ghi chú", false, "")));

    private FeePaymentSheet() {}
}
