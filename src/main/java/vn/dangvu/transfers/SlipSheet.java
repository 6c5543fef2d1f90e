package vn.dangvu.transfers;

import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.kernel.Texts;

import java.util.Arrays;
import java.util.List;

/// The sheet of slips that an office has on paper: one row a slip, with when it was written and
/// when its bearer was received. Transfers for a time are recorded on the screens.
public final class SlipSheet {

    private static final List<Choice> WAYS =
            List.of(
                    new Choice("OUT", "Chuyển đi nơi ngoài sổ"),
                    new Choice("IN", "Chuyển đến từ nơi ngoài sổ"),
                    new Choice("ACROSS", "Chuyển trong sổ"));

    public static final Sheet SHEET =
            new Sheet(
                    "slips",
                    "Giấy giới thiệu",
                    "11-giay-gioi-thieu.xlsx",
                    95,
                    List.of(
                            Column.text("member_code", "Mã đảng viên", true, "Mã trong sổ"),
                            Column.text("full_name", "Họ và tên", false, "Để đối chiếu"),
                            Column.choice(
                                    "way", "Hướng chuyển", true, WAYS, "Chọn trong danh sách"),
                            Column.text("slip_number", "Số giấy", true, "Ví dụ 12-GTSHĐ/ĐUK"),
                            Column.day("slip_date", "Ngày giấy", true, "Ngày ký giấy giới thiệu"),
                            Column.choice(
                                    "signer",
                                    "Cấp ký",
                                    false,
                                    choices("signer", Signer.values()),
                                    "Khi chuyển đi, chuyển trong sổ"),
                            Column.choice(
                                    "cause",
                                    "Lý do chuyển",
                                    true,
                                    choices("cause", Cause.values()),
                                    "Chọn trong danh sách"),
                            Column.day(
                                    "cause_on",
                                    "Ngày quyết định có hiệu lực",
                                    false,
                                    "Từ ngày này tính hạn làm thủ tục; để trống là ngày giấy"),
                            Column.text(
                                    "elsewhere",
                                    "Nơi đến hoặc nơi đi ngoài sổ",
                                    false,
                                    "Bắt buộc khi chuyển đi, chuyển đến"),
                            Column.choice(
                                    "route",
                                    "Tuyến chuyển",
                                    true,
                                    choices("route", TransferRoute.values()),
                                    "Chọn trong danh sách"),
                            Column.text(
                                    "to_cell_code",
                                    "Mã chi bộ tiếp nhận",
                                    false,
                                    "Khi chuyển đến, chuyển trong sổ"),
                            Column.day(
                                    "received_on",
                                    "Ngày được tiếp nhận",
                                    false,
                                    "Để trống nếu còn đang chuyển; là ngày của biến động trong sổ"),
                            Column.text(
                                    "receipt_number",
                                    "Số phiếu báo",
                                    false,
                                    "Phiếu báo chuyển của nơi nhận ngoài sổ"),
                            Column.text(
                                    "reason",
                                    "Lý do chậm, hoặc không có phiếu báo",
                                    false,
                                    "Khi quá hạn hoặc chưa có phiếu báo"),
                            Column.text("documents", "Hồ sơ kèm theo", false, "Ghi ngắn"),
                            Column.day(
                                    "recorded_on",
                                    "Ngày vào sổ",
                                    false,
                                    "Ngày văn phòng biết và ghi vào sổ; để trống là hôm nay"),
                            Column.text("note", "Ghi chú", false, "")));

    private SlipSheet() {}

    private static List<Choice> choices(String catalog, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value ->
                        new Choice(
                                value.name(),
                                Texts.VIETNAMESE.get("transfers." + catalog + "." + value)))
                .toList();
    }
}
