package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.ReportFormat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which report is looked at, as it stands in addresses.
///
/// @param known the day whose end the figures are known as of; null is now
record ReportAddress(
        OrganizationId organization, int year, @Nullable LocalDate known, Basis basis) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// What was known when that day ended in the office.
    @Nullable Instant knownAt() {
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(HERE).toInstant().minusNanos(1_000);
    }

    String page() {
        return "/reports/annual?" + parameters(year, true);
    }

    String ofYear(int other) {
        return "/reports/annual?" + parameters(other, true);
    }

    /// The first page, on the same basis.
    String home() {
        return "/?" + parameters(year, false);
    }

    String homeOf(int other) {
        return "/?" + parameters(other, false);
    }

    /// The first page of another organization, in the year that is usual there.
    String homeOf(OrganizationId other) {
        return "/?organization=" + other + onBasis();
    }

    String home(Basis other) {
        return new ReportAddress(organization, year, null, other).home();
    }

    String asKnownNow() {
        return "/reports/annual?" + parameters(year, false);
    }

    String on(Basis other) {
        return new ReportAddress(organization, year, known, other).page();
    }

    String file(ReportFormat format) {
        return "/reports/annual." + format.extension() + "?" + parameters(year, true);
    }

    /// The statistical forms of the same year.
    String forms() {
        return "/forms?" + parameters(year, true);
    }

    String settings() {
        return "/reports/annual/settings?" + parameters(year, false);
    }

    /// Where the figure opens into its rows.
    String figure(String code, Period period) {
        return "/figures/"
                + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)
                + "?organization="
                + organization
                + "&from="
                + period.from()
                + "&to="
                + period.to()
                + asKnown()
                + restated(period);
    }

    private String parameters(int ofYear, boolean withKnown) {
        return "organization="
                + organization
                + "&year="
                + ofYear
                + (withKnown ? asKnown() : "")
                + onBasis();
    }

    private String onBasis() {
        return basis == Basis.WAS ? "" : "&basis=restated";
    }

    /// A figure of the year before is restated to the tree of this year.
    private String restated(Period period) {
        var treeDay = Period.year(year).to();
        return basis == Basis.WAS || period.to().equals(treeDay)
                ? onBasis()
                : onBasis() + "&tree=" + treeDay;
    }

    private String asKnown() {
        return known == null ? "" : "&known=" + known;
    }
}
