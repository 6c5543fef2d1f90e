package vn.dangvu.sample;

import java.util.Set;

/// Where members come from, and the committees on the other side of a transfer.
final class Places {

    private static final Weighted HOMETOWN =
            Weighted.of(
                    """
                    Phường 2 - thành phố Đà Lạt - tỉnh Lâm Đồng 60, Phường 9 - thành phố Đà Lạt - tỉnh Lâm Đồng 50,
                    xã Xuân Trường - thành phố Đà Lạt - tỉnh Lâm Đồng 25, xã Hiệp Thạnh - huyện Đức Trọng - tỉnh Lâm Đồng 30,
                    thị trấn Liên Nghĩa - huyện Đức Trọng - tỉnh Lâm Đồng 35, xã Lạc Lâm - huyện Đơn Dương - tỉnh Lâm Đồng 20,
                    thị trấn Di Linh - huyện Di Linh - tỉnh Lâm Đồng 20, xã Lộc An - huyện Bảo Lâm - tỉnh Lâm Đồng 15,
                    xã Tân Hà - huyện Lâm Hà - tỉnh Lâm Đồng 20, thị trấn Lạc Dương - huyện Lạc Dương - tỉnh Lâm Đồng 12,
                    phường Lộc Phát - thành phố Bảo Lộc - tỉnh Lâm Đồng 20, xã Đạ Kho - huyện Đạ Tẻh - tỉnh Lâm Đồng 10,
                    xã Nam Thanh - huyện Nam Đàn - tỉnh Nghệ An 45, xã Diễn Thịnh - huyện Diễn Châu - tỉnh Nghệ An 35,
                    xã Thạch Hà - huyện Thạch Hà - tỉnh Hà Tĩnh 35, xã Cẩm Bình - huyện Cẩm Xuyên - tỉnh Hà Tĩnh 25,
                    xã Hoằng Quang - huyện Hoằng Hóa - tỉnh Thanh Hóa 30, xã Quảng Lộc - huyện Quảng Xương - tỉnh Thanh Hóa 25,
                    xã Hải Trung - huyện Hải Hậu - tỉnh Nam Định 30, xã Vũ Lễ - huyện Kiến Xương - tỉnh Thái Bình 25,
                    xã Phong Bình - huyện Phong Điền - tỉnh Thừa Thiên Huế 35, xã Điện Quang - thị xã Điện Bàn - tỉnh Quảng Nam 35,
                    xã Bình Dương - huyện Bình Sơn - tỉnh Quảng Ngãi 30, xã Phước Sơn - huyện Tuy Phước - tỉnh Bình Định 30,
                    xã Triệu Đại - huyện Triệu Phong - tỉnh Quảng Trị 20, xã Đức Ninh - thành phố Đồng Hới - tỉnh Quảng Bình 20,
                    xã Liên Hà - huyện Đông Anh - thành phố Hà Nội 20, xã Trung Chính - huyện Lương Tài - tỉnh Bắc Ninh 12,
                    xã Hòa Thắng - huyện Phú Hòa - tỉnh Phú Yên 12, xã Gia Phương - huyện Gia Viễn - tỉnh Ninh Bình 12\
                    """);
    private static final Weighted HILL_HOMETOWN =
            Weighted.of(
                    """
                    xã Lát - huyện Lạc Dương - tỉnh Lâm Đồng 5, xã Đưng K'Nớ - huyện Lạc Dương - tỉnh Lâm Đồng 3,
                    xã Tà Nung - thành phố Đà Lạt - tỉnh Lâm Đồng 3, xã Bảo Thuận - huyện Di Linh - tỉnh Lâm Đồng 4,
                    xã Đinh Trang Thượng - huyện Di Linh - tỉnh Lâm Đồng 3, xã Lộc Lâm - huyện Bảo Lâm - tỉnh Lâm Đồng 3,
                    xã Pró - huyện Đơn Dương - tỉnh Lâm Đồng 4, xã Ka Đô - huyện Đơn Dương - tỉnh Lâm Đồng 3\
                    """);
    private static final Weighted CROSSING =
            Weighted.of(
                    """
                    Thành ủy Đà Lạt 40, Thành ủy Bảo Lộc 12, Huyện ủy Đức Trọng 16, Huyện ủy Lâm Hà 9,
                    Huyện ủy Đơn Dương 9, Huyện ủy Di Linh 9, Huyện ủy Lạc Dương 7, Huyện ủy Bảo Lâm 6,
                    Huyện ủy Đạ Huoai 3, Huyện ủy Đạ Tẻh 3, Huyện ủy Cát Tiên 3, Huyện ủy Đam Rông 4,
                    Đảng ủy Khối Doanh nghiệp tỉnh Lâm Đồng 9, Đảng ủy Quân sự tỉnh Lâm Đồng 4,
                    Đảng ủy Công an tỉnh Lâm Đồng 4, Thành ủy Thành phố Hồ Chí Minh 8, Thành ủy Hà Nội 3,
                    Tỉnh ủy Khánh Hòa 3, Tỉnh ủy Ninh Thuận 2, Tỉnh ủy Đồng Nai 3, Tỉnh ủy Bình Dương 2\
                    """);
    private static final Weighted RESIDENCE =
            Weighted.of(
                    """
                    Đảng ủy Phường 1 - Thành ủy Đà Lạt 3, Đảng ủy Phường 2 - Thành ủy Đà Lạt 5,
                    Đảng ủy Phường 3 - Thành ủy Đà Lạt 4, Đảng ủy Phường 4 - Thành ủy Đà Lạt 5,
                    Đảng ủy Phường 5 - Thành ủy Đà Lạt 4, Đảng ủy Phường 6 - Thành ủy Đà Lạt 4,
                    Đảng ủy Phường 8 - Thành ủy Đà Lạt 5, Đảng ủy Phường 9 - Thành ủy Đà Lạt 5,
                    Đảng ủy Phường 10 - Thành ủy Đà Lạt 4, Đảng ủy Phường 11 - Thành ủy Đà Lạt 2,
                    Đảng ủy thị trấn Liên Nghĩa - Huyện ủy Đức Trọng 3\
                    """);
    private static final Weighted STUDY =
            Weighted.of(
                    """
                    Đảng bộ Học viện Chính trị khu vực II 5, Đảng bộ Học viện Chính trị khu vực III 3,
                    Đảng bộ Học viện Hành chính Quốc gia 2, Đảng bộ Học viện Chính trị quốc gia Hồ Chí Minh 2,
                    Đảng bộ Trường Đại học Đà Lạt 3\
                    """);

    /// All others belong to Lâm Đồng.
    private static final Set<String> OTHER_PROVINCES =
            Set.of(
                    "Thành ủy Thành phố Hồ Chí Minh",
                    "Thành ủy Hà Nội",
                    "Tỉnh ủy Khánh Hòa",
                    "Tỉnh ủy Ninh Thuận",
                    "Tỉnh ủy Đồng Nai",
                    "Tỉnh ủy Bình Dương");

    private Places() {}

    static String hometown(Dice dice, String ethnicity) {
        boolean local = ethnicity.equals("16") || ethnicity.equals("28") || ethnicity.equals("36");
        return (local ? HILL_HOMETOWN : HOMETOWN).pick(dice).replace(" - ", ", ");
    }

    static String crossing(Dice dice) {
        return CROSSING.pick(dice);
    }

    /// How far it is to a committee on the other side of a transfer.
    static String route(String committee) {
        return OTHER_PROVINCES.contains(committee) ? "OTHER_PROVINCE" : "WITHIN_PROVINCE";
    }

    static String residence(Dice dice) {
        return RESIDENCE.pick(dice).replace(" - ", ", ");
    }

    static String study(Dice dice) {
        return STUDY.pick(dice);
    }
}
