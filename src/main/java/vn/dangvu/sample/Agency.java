package vn.dangvu.sample;

import java.util.Arrays;
import java.util.List;

/// The agencies of the province around which the organizations stand: names of real kinds of
/// agencies, sizes made up.
///
/// @param unitType row of Biểu 5
/// @param members about how many members at the end of 2019
/// @param cells the cells below a grassroots committee; none for a grassroots cell
record Agency(String name, String unitType, int members, List<String> cells) {

    private static Agency of(String line) {
        String[] parts = line.split("\\|", -1);
        List<String> cells =
                parts.length < 4
                        ? List.of()
                        : Arrays.stream(parts[3].split(";", -1)).map(String::strip).toList();
        return new Agency(
                parts[0].strip(), parts[1].strip(), Integer.parseInt(parts[2].strip()), cells);
    }

    private static List<Agency> parse(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Agency::of).toList();
    }

    /// 34 grassroots committees.
    static final List<Agency> COMMITTEES =
            parse(
                    """
                    Văn phòng Tỉnh ủy|PARTY_AGENCY|60|Phòng Tổng hợp;Phòng Cơ yếu - Công nghệ thông tin;Phòng Hành chính - Lưu trữ;Phòng Quản trị;Phòng Tài chính đảng
                    Ban Tổ chức Tỉnh ủy|PARTY_AGENCY|36|Phòng Tổ chức cán bộ;Phòng Tổ chức đảng - Đảng viên;Văn phòng Ban
                    Cơ quan Ủy ban Kiểm tra Tỉnh ủy|PARTY_AGENCY|35|Nghiệp vụ 1;Nghiệp vụ 2;Văn phòng
                    Ban Tuyên giáo Tỉnh ủy|PARTY_AGENCY|36|Lý luận chính trị - Lịch sử Đảng;Tuyên truyền - Báo chí;Khoa giáo - Văn phòng
                    Trường Chính trị tỉnh|PUBLIC_SERVICE|52|Khoa Lý luận cơ sở;Khoa Nhà nước và pháp luật;Khoa Xây dựng Đảng;Phòng Quản lý đào tạo và nghiên cứu khoa học;Phòng Tổ chức, Hành chính, Thông tin, Tư liệu
                    Báo Lâm Đồng|PUBLIC_SERVICE|45|Phòng Phóng viên;Phòng Thư ký - Biên tập;Phòng Báo điện tử;Phòng Hành chính - Trị sự
                    Văn phòng Ủy ban nhân dân tỉnh|STATE_AGENCY|88|Khối Tổng hợp;Khối Nội chính - Ngoại vụ;Khối Kinh tế;Khối Văn xã;Phòng Hành chính - Tổ chức;Phòng Quản trị - Tài vụ;Trung tâm Phục vụ hành chính công
                    Sở Nội vụ|STATE_AGENCY|72|Văn phòng Sở;Thanh tra Sở;Công chức viên chức;Xây dựng chính quyền;Ban Thi đua - Khen thưởng;Ban Tôn giáo;Chi cục Văn thư - Lưu trữ
                    Sở Tài chính|STATE_AGENCY|66|Văn phòng - Thanh tra;Quản lý ngân sách;Tài chính hành chính sự nghiệp;Quản lý giá - Công sản;Đầu tư;Tài chính doanh nghiệp
                    Sở Kế hoạch và Đầu tư|STATE_AGENCY|58|Văn phòng - Thanh tra;Tổng hợp - Quy hoạch;Đăng ký kinh doanh;Kinh tế ngành;Thẩm định và Giám sát đầu tư
                    Sở Xây dựng|STATE_AGENCY|60|Văn phòng Sở;Thanh tra Sở;Quy hoạch - Kiến trúc;Quản lý nhà và hạ tầng;Quản lý xây dựng - Kinh tế
                    Sở Giao thông vận tải|STATE_AGENCY|78|Văn phòng Sở;Thanh tra giao thông;Quản lý vận tải - Phương tiện;Kết cấu hạ tầng giao thông;Quản lý chất lượng công trình;Trung tâm Đăng kiểm xe cơ giới;Ban Quản lý dự án giao thông
                    Sở Nông nghiệp và Phát triển nông thôn|STATE_AGENCY|150|Văn phòng - Thanh tra;Kế hoạch - Tài chính;Chi cục Trồng trọt và Bảo vệ thực vật;Chi cục Chăn nuôi và Thú y;Chi cục Kiểm lâm;Đội Kiểm lâm cơ động;Chi cục Thủy lợi;Chi cục Phát triển nông thôn;Chi cục Quản lý chất lượng nông lâm sản và thủy sản;Trung tâm Khuyến nông;Trung tâm Nước sạch nông thôn;Quỹ Bảo vệ và Phát triển rừng
                    Sở Công Thương|STATE_AGENCY|54|Văn phòng - Thanh tra;Quản lý công nghiệp - Năng lượng;Quản lý thương mại;Trung tâm Khuyến công;Kỹ thuật an toàn - Môi trường
                    Sở Tài nguyên và Môi trường|STATE_AGENCY|96|Văn phòng Sở;Thanh tra Sở;Chi cục Quản lý đất đai;Chi cục Bảo vệ môi trường;Khoáng sản - Tài nguyên nước;Trung tâm Quan trắc;Trung tâm Công nghệ thông tin;Văn phòng Đăng ký đất đai
                    Sở Lao động - Thương binh và Xã hội|STATE_AGENCY|92|Văn phòng - Thanh tra;Người có công;Lao động - Việc làm;Bảo trợ xã hội - Trẻ em;Dạy nghề;Trung tâm Dịch vụ việc làm;Trung tâm Bảo trợ xã hội;Trung tâm Chăm sóc người có công;Cơ sở Cai nghiện
                    Sở Văn hóa, Thể thao và Du lịch|STATE_AGENCY|98|Văn phòng - Thanh tra;Quản lý văn hóa - Gia đình;Quản lý thể dục thể thao;Quản lý du lịch;Bảo tàng tỉnh;Thư viện tỉnh;Trung tâm Văn hóa;Đoàn Ca múa nhạc dân tộc;Trung tâm Huấn luyện và Thi đấu
                    Sở Giáo dục và Đào tạo|STATE_AGENCY|62|Văn phòng Sở;Thanh tra Sở;Tổ chức cán bộ;Giáo dục trung học;Giáo dục mầm non - Tiểu học;Kế hoạch - Tài chính
                    Sở Y tế|STATE_AGENCY|60|Văn phòng - Thanh tra;Nghiệp vụ Y - Dược;Chi cục Dân số;Chi cục An toàn vệ sinh thực phẩm;Tổ chức - Kế hoạch - Tài chính
                    Sở Khoa học và Công nghệ|STATE_AGENCY|48|Văn phòng - Thanh tra;Quản lý khoa học;Chi cục Tiêu chuẩn Đo lường Chất lượng;Trung tâm Ứng dụng khoa học công nghệ
                    Sở Thông tin và Truyền thông|STATE_AGENCY|38|Văn phòng - Thanh tra;Công nghệ thông tin - Bưu chính viễn thông;Báo chí - Xuất bản
                    Sở Tư pháp|STATE_AGENCY|56|Văn phòng - Thanh tra;Xây dựng và kiểm tra văn bản;Phổ biến giáo dục pháp luật;Trung tâm Trợ giúp pháp lý;Phòng Công chứng số 1
                    Thanh tra tỉnh|STATE_AGENCY|38|Văn phòng - Nghiệp vụ 4;Nghiệp vụ 1 - Nghiệp vụ 2;Nghiệp vụ 3
                    Tòa án nhân dân tỉnh|STATE_AGENCY|50|Văn phòng - Tổ chức cán bộ;Tòa Hình sự;Tòa Dân sự - Hành chính;Kiểm tra nghiệp vụ và thi hành án
                    Viện Kiểm sát nhân dân tỉnh|STATE_AGENCY|48|Văn phòng - Tổ chức cán bộ;Phòng 1 - Phòng 2;Phòng 7 - Phòng 8;Phòng 9 - Phòng 10
                    Cục Thi hành án dân sự tỉnh|STATE_AGENCY|37|Văn phòng - Tổ chức cán bộ;Nghiệp vụ và tổ chức thi hành án;Kiểm tra, giải quyết khiếu nại, tố cáo
                    Cục Thuế tỉnh|STATE_AGENCY|110|Văn phòng Cục;Tổ chức cán bộ - Kiểm tra nội bộ;Thanh tra - Kiểm tra 1;Thanh tra - Kiểm tra 2;Kê khai và kế toán thuế;Quản lý nợ;Tuyên truyền - Hỗ trợ người nộp thuế;Tổng hợp - Nghiệp vụ - Dự toán;Công nghệ thông tin
                    Kho bạc Nhà nước tỉnh|STATE_AGENCY|50|Văn phòng - Tổ chức;Kế toán nhà nước;Kiểm soát chi;Thanh tra - Tài vụ
                    Bảo hiểm xã hội tỉnh|STATE_AGENCY|52|Văn phòng - Tổ chức cán bộ;Thu - Sổ thẻ;Chế độ - Giám định y tế;Kế hoạch - Tài chính
                    Đài Phát thanh và Truyền hình tỉnh|PUBLIC_SERVICE|58|Thời sự;Biên tập - Chuyên đề;Kỹ thuật - Công nghệ;Tiếng dân tộc - Văn nghệ;Tổ chức - Hành chính - Dịch vụ
                    Bệnh viện Đa khoa tỉnh|PUBLIC_SERVICE|160|Khối Hành chính 1;Khối Hành chính 2;Khoa Khám bệnh;Khoa Hồi sức - Cấp cứu;Khối Nội;Khối Ngoại;Khoa Sản;Khoa Nhi;Khoa Dược;Cận lâm sàng 1;Cận lâm sàng 2;Chuyên khoa lẻ
                    Trường Cao đẳng Sư phạm Đà Lạt|PUBLIC_SERVICE|98|Phòng Tổ chức - Hành chính;Phòng Đào tạo;Khoa Tự nhiên;Khoa Xã hội;Khoa Ngoại ngữ;Khoa Tiểu học - Mầm non;Khoa Lý luận chính trị;Sinh viên
                    Trường Cao đẳng Nghề Đà Lạt|PUBLIC_SERVICE|105|Phòng Tổ chức - Hành chính;Phòng Đào tạo;Khoa Cơ khí - Động lực;Khoa Điện - Điện tử;Khoa Công nghệ thông tin;Khoa Nông nghiệp công nghệ cao;Khoa Du lịch;Khoa Sư phạm giáo dục nghề nghiệp;Sinh viên
                    Trường Cao đẳng Y tế Lâm Đồng|PUBLIC_SERVICE|52|Khối Phòng ban;Khoa Y - Khoa học cơ bản;Khoa Điều dưỡng;Khoa Dược
                    """);

    /// 32 grassroots cells; the last two of the 34 were cells of committees until 2019.
    static final List<Agency> CELLS =
            parse(
                    """
                    Ban Dân vận Tỉnh ủy|PARTY_AGENCY|17
                    Ban Nội chính Tỉnh ủy|PARTY_AGENCY|18
                    Cơ quan Đảng ủy Khối Các cơ quan tỉnh|PARTY_AGENCY|20
                    Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh|PARTY_AGENCY|22
                    Cơ quan Liên đoàn Lao động tỉnh|PARTY_AGENCY|22
                    Cơ quan Hội Nông dân tỉnh|PARTY_AGENCY|20
                    Cơ quan Hội Liên hiệp Phụ nữ tỉnh|PARTY_AGENCY|19
                    Cơ quan Hội Cựu chiến binh tỉnh|PARTY_AGENCY|13
                    Cơ quan Tỉnh đoàn Lâm Đồng|PARTY_AGENCY|24
                    Văn phòng Hội đồng nhân dân tỉnh|STATE_AGENCY|23
                    Sở Ngoại vụ|STATE_AGENCY|16
                    Ban Dân tộc tỉnh|STATE_AGENCY|18
                    Ban Quản lý các khu công nghiệp|STATE_AGENCY|19
                    Cục Thống kê tỉnh|STATE_AGENCY|24
                    Chi cục Hải quan Đà Lạt|STATE_AGENCY|14
                    Chi cục Quản lý thị trường|STATE_AGENCY|25
                    Ngân hàng Nhà nước chi nhánh tỉnh|STATE_AGENCY|22
                    Ngân hàng Chính sách xã hội chi nhánh tỉnh|STATE_ENTERPRISE|21
                    Đài Khí tượng Thủy văn tỉnh|PUBLIC_SERVICE|15
                    Trường Trung học phổ thông chuyên Thăng Long Đà Lạt|PUBLIC_SERVICE|25
                    Bệnh viện Y học cổ truyền Phạm Ngọc Thạch|PUBLIC_SERVICE|25
                    Vườn quốc gia Bidoup - Núi Bà|PUBLIC_SERVICE|24
                    Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh|PARTY_AGENCY|6
                    Hội Văn học Nghệ thuật tỉnh|PARTY_AGENCY|7
                    Hội Nhà báo tỉnh|PARTY_AGENCY|6
                    Hội Chữ thập đỏ tỉnh|PARTY_AGENCY|7
                    Liên minh Hợp tác xã tỉnh|PARTY_AGENCY|7
                    Liên hiệp các tổ chức hữu nghị tỉnh|PARTY_AGENCY|6
                    Quỹ Đầu tư phát triển tỉnh|STATE_ENTERPRISE|7
                    Hội Đông y tỉnh|PARTY_AGENCY|6
                    Ban Quản lý Khu du lịch quốc gia hồ Tuyền Lâm|PUBLIC_SERVICE|14
                    Trung tâm Lưu trữ quốc gia IV|PUBLIC_SERVICE|17
                    """);
}
