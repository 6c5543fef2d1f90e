package vn.dangvu.papers;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationKind;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What stands on every paper of an organization: who issues it, who signs it, who gets it.
///
/// Texts may be empty: the paper then leaves room to write by hand.
///
/// @param symbol of the organization in a number, such as `ĐU`
/// @param place such as `Đà Lạt`
/// @param authority such as `T/M BAN THƯỜNG VỤ`
/// @param recipients one a line, the last begins with "Lưu"
public record Letterhead(
        String superior,
        String issuer,
        String symbol,
        String place,
        String authority,
        String post,
        String signer,
        List<String> recipients) {

    /// Behind the superior who gets a paper.
    private static final String REPORT = " (để báo cáo)";

    private static final String ON_BEHALF = "T/M ";

    private static final String ORGANIZATION = "Đảng bộ ";

    public Letterhead {
        recipients = List.copyOf(recipients);
    }

    /// What is usual, until the organization has issued something.
    ///
    /// @param above what the committee above is called; empty where the register does not know it
    static Letterhead usual(Organization organization, String above) {
        boolean cell = organization.kind().holdsMembers();
        return new Letterhead(
                above,
                committee(organization),
                symbol(organization.kind()),
                "",
                cell ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ",
                "BÍ THƯ",
                "",
                Stream.of(
                                above.isEmpty() ? "" : above + REPORT,
                                cell ? "Đảng viên chi bộ" : "Các tổ chức đảng trực thuộc",
                                cell ? "Lưu chi bộ" : "Lưu Văn phòng")
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /// Signed and sent as another paper of the same organization. Who issues it, and who stands
    /// above, may have changed its name or its place in the tree since.
    Letterhead signedAs(Letterhead other) {
        return new Letterhead(
                superior,
                issuer,
                other.symbol,
                other.place,
                other.authority,
                other.post,
                other.signer,
                other.recipients.stream().map(line -> upToDate(line, other)).toList());
    }

    private String upToDate(String recipient, Letterhead other) {
        return !superior.isEmpty() && recipient.equals(other.superior + REPORT)
                ? superior + REPORT
                : recipient;
    }

    /// Who decides, as a decision says it above its articles: `BAN THƯỜNG VỤ ĐẢNG ỦY SỞ`. Empty
    /// where it does not say for whom it is signed.
    String body() {
        if (!authority.startsWith(ON_BEHALF)) {
            return "";
        }
        String body = authority.substring(ON_BEHALF.length()).strip();
        String whole = issuer.toUpperCase(Locale.of("vi"));
        return whole.startsWith(body) ? whole : (body + " " + whole).strip();
    }

    /// With the symbol and the place of another paper of the same organization.
    Letterhead placedAs(Letterhead other) {
        return new Letterhead(
                superior, issuer, other.symbol, other.place, authority, post, signer, recipients);
    }

    public Letterhead to(List<String> others) {
        return new Letterhead(superior, issuer, symbol, place, authority, post, signer, others);
    }

    public Letterhead signedBy(String itsAuthority, String itsPost, String name) {
        return new Letterhead(
                superior, issuer, symbol, place, itsAuthority, itsPost, name, recipients);
    }

    /// A paper is issued by the committee ("Đảng ủy …") of the organization ("Đảng bộ …"), or by
    /// the cell. Its superior stands in a line of its own, so "thuộc Đảng bộ …" is left out.
    static String committee(Organization organization) {
        return committee(organization.officialName(), organization.kind());
    }

    /// The same of an organization of that name and kind.
    public static String committee(String name, OrganizationKind kind) {
        return kind.holdsMembers() ? own(name) : committee(own(name));
    }

    /// Without the superior, where that stands beside it: not "Chi bộ 1 thuộc Đảng bộ Sở Y tế".
    public static String own(String name) {
        int superior = name.indexOf(" thuộc Đảng ");
        return superior > 0 ? name.substring(0, superior) : name;
    }

    /// The same of one about which nothing but its name is known.
    public static String committee(String name) {
        return name.startsWith(ORGANIZATION)
                ? "Đảng ủy " + name.substring(ORGANIZATION.length())
                : name;
    }

    private static String symbol(OrganizationKind kind) {
        return switch (kind) {
            case PROVINCIAL_COMMITTEE -> "TU";
            case UPPER_GRASSROOTS, GRASSROOTS_PARTY_COMMITTEE, SUB_COMMITTEE -> "ĐU";
            case GRASSROOTS_CELL, CELL, PARTY_GROUP -> "CB";
        };
    }
}
