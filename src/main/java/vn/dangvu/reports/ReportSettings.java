package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the figures do not say: the target, the number of the paper, who signs it, who gets it.
///
/// Texts may be empty: the paper then leaves room to write by hand.
///
/// @param admissionTarget how many members were to be admitted; null while nobody said
/// @param number such as `02-BC/ĐUK`, without the word "Số"
/// @param dated null while the report is a draft
/// @param signedFor such as `T/M BAN THƯỜNG VỤ`
/// @param recipients one a line, the last begins with "Lưu"
public record ReportSettings(
        @Nullable Integer admissionTarget,
        String number,
        String place,
        @Nullable LocalDate dated,
        String superior,
        String issuer,
        String signedFor,
        String signerPost,
        String signerName,
        List<String> recipients) {

    public ReportSettings {
        recipients = List.copyOf(recipients);
    }

    /// As the audit tells them.
    Map<String, @Nullable Object> fields() {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("admissionTarget", admissionTarget);
        fields.put("number", number);
        fields.put("place", place);
        fields.put("dated", dated);
        fields.put("superior", superior);
        fields.put("issuer", issuer);
        fields.put("signedFor", signedFor);
        fields.put("signerPost", signerPost);
        fields.put("signerName", signerName);
        fields.put("recipients", String.join("; ", recipients));
        return fields;
    }

    /// What stands on the paper until somebody says otherwise.
    ///
    /// @param superior null where the register does not know it
    static ReportSettings defaults(Organization organization, @Nullable Organization superior) {
        boolean cell = organization.kind().holdsMembers();
        String above = superior == null ? "" : committee(superior);
        return new ReportSettings(
                null,
                "",
                "",
                null,
                above,
                committee(organization),
                cell ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ",
                "BÍ THƯ",
                "",
                Stream.of(
                                above.isEmpty() ? "" : above + " (để báo cáo)",
                                cell ? "Đảng viên chi bộ" : "Các tổ chức đảng trực thuộc",
                                cell ? "Lưu chi bộ" : "Lưu Văn phòng")
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /// A paper is issued by the committee ("Đảng ủy …") of the organization ("Đảng bộ …"), or by
    /// the cell. Its superior stands in a line of its own, so "thuộc Đảng bộ …" is left out.
    private static String committee(Organization organization) {
        String name = organization.officialName();
        int superior = name.indexOf(" thuộc Đảng ");
        String own = superior > 0 ? name.substring(0, superior) : name;
        return own.startsWith("Đảng bộ ") && !organization.kind().holdsMembers()
                ? "Đảng ủy " + own.substring("Đảng bộ ".length())
                : own;
    }
}
