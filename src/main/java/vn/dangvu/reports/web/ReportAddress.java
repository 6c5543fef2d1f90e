package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

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
record ReportAddress(OrganizationId organization, int year, @Nullable LocalDate known) {

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

    String asKnownNow() {
        return "/reports/annual?" + parameters(year, false);
    }

    String file(ReportFormat format) {
        return "/reports/annual." + format.extension() + "?" + parameters(year, true);
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
                + asKnown();
    }

    private String parameters(int ofYear, boolean withKnown) {
        return "organization=" + organization + "&year=" + ofYear + (withKnown ? asKnown() : "");
    }

    private String asKnown() {
        return known == null ? "" : "&known=" + known;
    }
}
