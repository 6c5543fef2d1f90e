package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;

class ReportSettingsTests {

    static final Organization OFFICE =
            organization("Đảng bộ Văn phòng Tỉnh ủy", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE);
    static final Organization CELL =
            organization(
                    "Chi bộ Phòng Tổng hợp thuộc Đảng bộ Văn phòng Tỉnh ủy", OrganizationKind.CELL);

    @Test
    void letsTheCommitteeIssueThePaper() {
        var settings = ReportSettings.defaults(OFFICE, LamDong.COMMITTEE);

        assertThat(settings.superior()).isEqualTo("Đảng ủy Khối Các cơ quan tỉnh Lâm Đồng");
        assertThat(settings.issuer()).isEqualTo("Đảng ủy Văn phòng Tỉnh ủy");
    }

    @Test
    void namesTheSuperiorOfACellOnlyInItsOwnLine() {
        var settings = ReportSettings.defaults(CELL, OFFICE);

        assertThat(settings.superior()).isEqualTo("Đảng ủy Văn phòng Tỉnh ủy");
        assertThat(settings.issuer()).isEqualTo("Chi bộ Phòng Tổng hợp");
        assertThat(settings.signedFor()).isEqualTo("T/M CHI BỘ");
    }

    private static Organization organization(String name, OrganizationKind kind) {
        return new Organization(
                new OrganizationId(1),
                "X",
                name,
                name,
                kind,
                null,
                null,
                LocalDate.of(2000, 1, 1),
                null,
                null,
                null);
    }
}
