package vn.dangvu.forms.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import vn.dangvu.figures.Basis;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Whose forms are looked at, of when, as known when: what travels in the address of each.
///
/// @param known the day whose end the figures are known as of; null is now
record FormAddress(
        OrganizationId organization, FormPeriod when, @Nullable LocalDate known, Basis basis) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    Forms.Asked asked() {
        return new Forms.Asked(organization, when, knownAt(), basis);
    }

    /// What was known when that day ended in the office.
    private @Nullable Instant knownAt() {
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(HERE).toInstant().minusNanos(1_000);
    }

    FormAddress of(OrganizationId other) {
        return new FormAddress(other, when, known, basis);
    }

    FormAddress of(FormPeriod other) {
        return new FormAddress(organization, other, known, basis);
    }

    FormAddress on(Basis other) {
        return new FormAddress(organization, when, known, other);
    }

    FormAddress asKnownNow() {
        return new FormAddress(organization, when, null, basis);
    }

    String index() {
        return "/forms" + query();
    }

    String form(FormKind kind) {
        return "/forms/" + kind.address() + query();
    }

    /// Form 1 of all that report to it.
    String units() {
        return "/forms/form-1/units" + query();
    }

    String file(FormKind kind, String extension) {
        return "/forms/" + kind.address() + "." + extension + query();
    }

    String report() {
        return "/reports/annual" + parameters("?organization=%s&year=%d");
    }

    /// Where a figure opens into its rows. One of the year before is restated to the tree of this
    /// period.
    String figure(String code, Period period) {
        var treeDay = when.days().to();
        String tree =
                basis == Basis.RESTATED && !period.to().equals(treeDay) ? "&tree=" + treeDay : "";
        return "/figures/%s?organization=%s&from=%s&to=%s%s%s%s"
                .formatted(
                        UriUtils.encodePathSegment(code, StandardCharsets.UTF_8),
                        organization,
                        period.from(),
                        period.to(),
                        asKnown(),
                        onBasis(),
                        tree);
    }

    private String query() {
        String half = when.half() == null ? "" : "&half=" + when.number();
        return parameters("?organization=%s&year=%d" + half);
    }

    private String parameters(String pattern) {
        return pattern.formatted(organization, when.year()) + asKnown() + onBasis();
    }

    private String asKnown() {
        return known == null ? "" : "&known=" + known;
    }

    private String onBasis() {
        return basis == Basis.WAS ? "" : "&basis=restated";
    }
}
