package vn.dangvu.members;

import vn.dangvu.exchange.Column.Choice;

import java.util.List;

/// What a member's columns may say: handbook 11, with the words that stand on the office's sheets.
public final class Catalogs {

    public static final List<Choice> SEXES =
            List.of(new Choice("MALE", "Nam"), new Choice("FEMALE", "Nữ"));

    public static final List<Choice> RELIGIONS =
            List.of(
                    new Choice("NONE", "Không"),
                    new Choice("BUDDHIST", "Phật giáo"),
                    new Choice("CATHOLIC", "Công giáo"),
                    new Choice("HOA_HAO", "Phật giáo Hòa Hảo"),
                    new Choice("CAO_DAI", "Cao Đài"),
                    new Choice("PROTESTANT", "Tin Lành"),
                    new Choice("MUSLIM", "Hồi giáo"),
                    new Choice("OTHER", "Đạo khác"));

    public static final List<Choice> GENERAL =
            List.of(
                    new Choice("LITERATE", "Biết đọc, biết viết"),
                    new Choice("PRIMARY", "Tiểu học"),
                    new Choice("LOWER_SECONDARY", "Trung học cơ sở"),
                    new Choice("UPPER_SECONDARY", "Trung học phổ thông"));

    public static final List<Choice> PROFESSIONAL =
            List.of(
                    new Choice("NONE", "Chưa qua đào tạo"),
                    new Choice("ELEMENTARY", "Sơ cấp"),
                    new Choice("INTERMEDIATE", "Trung cấp"),
                    new Choice("COLLEGE", "Cao đẳng"),
                    new Choice("UNIVERSITY", "Đại học"),
                    new Choice("MASTER", "Thạc sĩ"),
                    new Choice("DOCTORATE", "Tiến sĩ"));

    public static final List<Choice> TITLES =
            List.of(
                    new Choice("ASSOCIATE_PROFESSOR", "Phó giáo sư"),
                    new Choice("PROFESSOR", "Giáo sư"));

    public static final List<Choice> THEORY =
            List.of(
                    new Choice("NONE", "Chưa qua đào tạo"),
                    new Choice("ELEMENTARY", "Sơ cấp"),
                    new Choice("INTERMEDIATE", "Trung cấp"),
                    new Choice("ADVANCED", "Cao cấp"),
                    new Choice("BACHELOR", "Cử nhân"));

    public static final List<Choice> OCCUPATIONS =
            List.of(
                    new Choice("STATE_OFFICIAL", "Cán bộ, công chức cơ quan Nhà nước"),
                    new Choice("PARTY_OFFICIAL", "Cán bộ, công chức cơ quan Đảng, đoàn thể"),
                    new Choice("COMMUNE_OFFICIAL", "Cán bộ, công chức xã, phường"),
                    new Choice(
                            "VILLAGE_WORKER",
                            "Người hoạt động không chuyên trách thôn, tổ dân phố"),
                    new Choice("PUBLIC_EMPLOYEE", "Viên chức sự nghiệp công lập"),
                    new Choice("PRIVATE_SERVICE_WORKER", "Lao động sự nghiệp ngoài công lập"),
                    new Choice("ENTERPRISE_MANAGER", "Lãnh đạo, quản lý doanh nghiệp"),
                    new Choice("ENTERPRISE_STAFF", "Nhân viên doanh nghiệp"),
                    new Choice("ENTERPRISE_WORKER", "Công nhân, lao động trực tiếp"),
                    new Choice("FARMER", "Nông, lâm, ngư nghiệp"),
                    new Choice("ARMED_FORCES", "Lực lượng vũ trang"),
                    new Choice("STUDENT", "Sinh viên"),
                    new Choice("PUPIL", "Học sinh"),
                    new Choice("OTHER", "Khác"),
                    new Choice("RETIRED", "Đã nghỉ hưu, nghỉ công tác"));

    public static final List<Choice> STANDINGS =
            List.of(new Choice("OFFICIAL", "Chính thức"), new Choice("PROBATIONARY", "Dự bị"));

    /// TRF-05.
    public static final List<Choice> ROUTES =
            List.of(
                    new Choice("WITHIN_PROVINCE", "Trong tỉnh"),
                    new Choice("OTHER_PROVINCE", "Tỉnh khác"),
                    new Choice("ABROAD", "Ngoài nước"));

    public static final List<Choice> KINDS =
            List.of(
                    new Choice("OPENING_BALANCE", "Số dư đầu kỳ"),
                    new Choice("ADMISSION", "Kết nạp"),
                    new Choice("READMISSION", "Kết nạp lại"),
                    new Choice("RESTORATION", "Khôi phục đảng tịch"),
                    new Choice("TRANSFER_IN", "Chuyển đến"),
                    new Choice("INTERNAL_TRANSFER", "Chuyển nội bộ"),
                    new Choice("RECOGNITION", "Công nhận chính thức"),
                    new Choice("TEMPORARY_TRANSFER", "Chuyển sinh hoạt tạm thời"),
                    new Choice("TEMPORARY_RETURN", "Hết sinh hoạt tạm thời"),
                    new Choice("EXEMPTION", "Miễn công tác và sinh hoạt"),
                    new Choice("EXEMPTION_END", "Hết miễn công tác và sinh hoạt"),
                    new Choice("SUSPENSION", "Đình chỉ sinh hoạt"),
                    new Choice("SUSPENSION_END", "Hết đình chỉ sinh hoạt"),
                    new Choice("CARD_ISSUE", "Cấp thẻ đảng viên"),
                    new Choice("CARD_REISSUE", "Cấp lại thẻ đảng viên"),
                    new Choice("TRANSFER_OUT", "Chuyển đi"),
                    new Choice("WITHDRAWAL", "Cho ra khỏi Đảng"),
                    new Choice("STRIKE_OFF", "Xóa tên"),
                    new Choice("EXPULSION", "Khai trừ"),
                    new Choice("DEATH", "Từ trần"));

    /// The 54 peoples in the order of the statistics office, and the extra rows of Biểu 4.
    public static final List<Choice> ETHNICITIES =
            List.of(
                    new Choice("01", "Kinh"),
                    new Choice("02", "Tày"),
                    new Choice("03", "Thái"),
                    new Choice("04", "Hoa"),
                    new Choice("05", "Khơ-me"),
                    new Choice("06", "Mường"),
                    new Choice("07", "Nùng"),
                    new Choice("08", "Mông"),
                    new Choice("09", "Dao"),
                    new Choice("10", "Gia-rai"),
                    new Choice("11", "Ngái"),
                    new Choice("12", "Ê-đê"),
                    new Choice("13", "Ba-na"),
                    new Choice("14", "Xơ-đăng"),
                    new Choice("15", "Sán Chay"),
                    new Choice("16", "Cơ-ho"),
                    new Choice("17", "Chăm"),
                    new Choice("18", "Sán Dìu"),
                    new Choice("19", "Hrê"),
                    new Choice("20", "Mnông"),
                    new Choice("21", "Raglay"),
                    new Choice("22", "Xtiêng"),
                    new Choice("23", "Bru-Vân Kiều"),
                    new Choice("24", "Thổ"),
                    new Choice("25", "Giáy"),
                    new Choice("26", "Cơ-tu"),
                    new Choice("27", "Gié-Triêng"),
                    new Choice("28", "Mạ"),
                    new Choice("29", "Khơ-mú"),
                    new Choice("30", "Co"),
                    new Choice("31", "Ta-ôi"),
                    new Choice("32", "Chơ-ro"),
                    new Choice("33", "Kháng"),
                    new Choice("34", "Xinh-mun"),
                    new Choice("35", "Hà Nhì"),
                    new Choice("36", "Chu-ru"),
                    new Choice("37", "Lào"),
                    new Choice("38", "La Chí"),
                    new Choice("39", "La Ha"),
                    new Choice("40", "Phù Lá"),
                    new Choice("41", "La Hủ"),
                    new Choice("42", "Lự"),
                    new Choice("43", "Lô Lô"),
                    new Choice("44", "Chứt"),
                    new Choice("45", "Mảng"),
                    new Choice("46", "Pà Thẻn"),
                    new Choice("47", "Cơ Lao"),
                    new Choice("48", "Cống"),
                    new Choice("49", "Bố Y"),
                    new Choice("50", "Si La"),
                    new Choice("51", "Pu Péo"),
                    new Choice("52", "Brâu"),
                    new Choice("53", "Ơ-đu"),
                    new Choice("54", "Rơ-măm"),
                    new Choice("55", "Người nước ngoài"),
                    new Choice("99", "Dân tộc khác"));

    private Catalogs() {}
}
