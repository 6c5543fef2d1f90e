package vn.dangvu.sample;

/// Made-up names as they are given in the highlands: most are Kinh, the others after the customs of
/// their people.
final class NameBook {

    private static final Weighted FAMILY =
            Weighted.of(
                    """
                    Nguyễn 370, Trần 120, Lê 100, Phạm 70, Hoàng 40, Huỳnh 30, Phan 40, Vũ 25, Võ 30,
                    Đặng 28, Bùi 28, Đỗ 26, Hồ 18, Ngô 18, Dương 14, Lý 6, Đinh 14, Trịnh 10, Đoàn 12,
                    Mai 9, Lương 8, Trương 16, Đào 9, Cao 7, Tạ 5, Hà 8, Thái 5, Châu 4, Tô 4, Lâm 4,
                    Phùng 5, Văn 3, Tống 3, Nghiêm 2, Bạch 2, Kiều 3, Chu 4, Tăng 2, Quách 2, La 2\
                    """);
    private static final Weighted MIDDLE_MAN =
            Weighted.of(
                    """
                    Văn 200, Đức 60, Minh 55, Hữu 50, Quang 50, Xuân 40, Ngọc 40, Thanh 45, Đình 45,
                    Công 35, Quốc 40, Hoàng 35, Anh 30, Trọng 25, Thành 30, Tiến 20, Duy 25, Bá 15,
                    Viết 15, Mạnh 18, Hồng 15, Trung 12, Nhật 10, Gia 8, Tấn 15, Phước 8, Khắc 10, Thế 18\
                    """);
    private static final Weighted GIVEN_MAN =
            Weighted.of(
                    """
                    Hùng 30, Dũng 30, Tuấn 30, Cường 25, Minh 22, Hải 25, Thắng 20, Sơn 22, Nam 20, Bình 18,
                    Long 18, Anh 18, Hiếu 14, Đức 16, Quang 16, Trung 18, Thành 18, Hòa 12, Phúc 10, Hưng 14,
                    Khánh 10, Tùng 12, Vinh 12, Phong 12, Tâm 10, Toàn 12, Lâm 10, Tài 10, Thịnh 9, Việt 10,
                    Huy 12, Linh 6, Bảo 8, Nghĩa 8, Lộc 7, Thuận 7, Quân 9, Hoàng 10, Kiên 8, Ân 3, Ấn 1, An 6,
                    Đạt 9, Khoa 6, Trường 7, Thái 7, Tiến 9, Vũ 8, Chiến 6, Mạnh 6, Định 4, Lợi 5, Thông 4,
                    Hậu 5, Phương 6, Nguyên 5, Tín 4, Tú 5, Duy 5, Đông 5, Giang 5, Hà 5, Luân 3, Nhân 5, Quý 5\
                    """);
    private static final Weighted MIDDLE_WOMAN =
            Weighted.of(
                    """
                    Thị 260, Thị Thanh 30, Thị Thu 35, Thị Kim 25, Thị Hồng 28, Thị Ngọc 30, Thị Minh 20,
                    Thị Bích 18, Thị Mỹ 15, Thị Phương 15, Thị Lan 8, Thị Tuyết 10, Thị Hoài 8, Thị Như 5,
                    Ngọc 25, Thanh 22, Thu 15, Kim 12, Phương 14, Hoàng 12, Bảo 6, Minh 10, Diệu 6, Quỳnh 8\
                    """);
    private static final Weighted GIVEN_WOMAN =
            Weighted.of(
                    """
                    Hương 30, Hà 26, Lan 22, Hoa 20, Thủy 24, Hằng 22, Nga 20, Hạnh 20, Thảo 22, Trang 20,
                    Mai 18, Phương 20, Linh 18, Loan 14, Yến 14, Oanh 10, Nhung 14, Liên 12, Vân 16, Dung 14,
                    Anh 18, Hiền 18, Huệ 10, Tâm 9, Thúy 12, Ngọc 12, Hồng 10, Bình 6, Xuân 7, Tuyết 9, Nguyệt 8,
                    Châu 6, Trinh 8, Quyên 9, Duyên 8, My 6, Trâm 8, Giang 7, Ngân 9, Vy 5, Ánh 7, Cúc 5, Sen 4,
                    Thơ 4, Thương 6, Ân 2, An 3, Uyên 6, Diễm 4, Hòa 5, Lý 5, Minh 5, Nhàn 4, Phượng 6, Thư 5, Tú 4\
                    """);
    private static final Weighted NORTHERN =
            Weighted.of(
                    "Nông 30, Hoàng 25, Lục 8, Vi 10, Triệu 10, Lương 12, Bế 8, Hứa 8, Đàm 6, Lý"
                            + " 10, Ma 6, Chu 6");
    private static final Weighted CHINESE =
            Weighted.of("Trần 10, Lâm 10, Vòng 8, Chắng 4, Sú 3, Lý 6, Huỳnh 6, Trương 4, Phùng 4");
    private static final Weighted CHU_RU_CLAN =
            Weighted.of("Touneh 6, Touprong 6, Jơ Ngai 3, Kơ Să 2, Ma Bio 1");
    private static final Weighted CLAN =
            Weighted.of(
                    "Kơ Să 8, Liêng Hót 5, Kră Jăn 8, Bon Niêng 3, Cil Múp 4, Rơ Ông 4, Lơ Mu 4, Đa"
                            + " Cát 4, Bon Krong 2, Pang Tinh 2");
    private static final Weighted HILL_MAN =
            Weighted.of(
                    "Brếp 3, Brim 4, Sơn 5, Tiêng 3, Bài 3, Dim 3, Thoại 3, Nhiệm 2, Hoàng 4, Broih"
                            + " 2, Krai 3, Việt 4, Bình 4, Tuấn 4, Thảnh 2, Minh 4, Điệp 2, Bren 3,"
                            + " Long 3");
    private static final Weighted HILL_WOMAN =
            Weighted.of(
                    "Phương 4, Hiền 5, Thủy 4, Rin 3, Duyên 3, Lan 3, Nhung 3, Sương 2, Mai 4, Thảo"
                            + " 3, Hoa 3, Nhiệu 2, Trang 3, Vân 3, Ngọc 3, Brơi 2");

    private static final Weighted ETHNICITY =
            Weighted.of("01 915, 16 28, 28 9, 36 8, 02 13, 07 11, 04 5, 06 4, 03 3, 20 2, 17 2");

    private NameBook() {}

    static String ethnicity(Dice dice) {
        return ETHNICITY.pick(dice);
    }

    static String name(Dice dice, boolean man, String ethnicity) {
        return switch (ethnicity) {
            case "02", "07" -> NORTHERN.pick(dice) + " " + rest(dice, man);
            case "04" -> CHINESE.pick(dice) + " " + rest(dice, man);
            case "16", "28", "20" -> hill(dice, man);
            case "36" ->
                    (man ? CHU_RU_CLAN.pick(dice) + " Ya " : CHU_RU_CLAN.pick(dice) + " Nai ")
                            + (man ? HILL_MAN : HILL_WOMAN).pick(dice);
            default -> FAMILY.pick(dice) + " " + rest(dice, man);
        };
    }

    private static String rest(Dice dice, boolean man) {
        return man
                ? MIDDLE_MAN.pick(dice) + " " + GIVEN_MAN.pick(dice)
                : MIDDLE_WOMAN.pick(dice) + " " + GIVEN_WOMAN.pick(dice);
    }

    /// `K'Brếp`, `Ka Hiền`, or with the clan in front: `Liêng Hót Sơn`.
    private static String hill(Dice dice, boolean man) {
        String given = (man ? HILL_MAN : HILL_WOMAN).pick(dice);
        if (dice.chance(0.5)) {
            return CLAN.pick(dice) + " " + given;
        }
        return (man ? "K'" : "Ka ") + given;
    }
}
