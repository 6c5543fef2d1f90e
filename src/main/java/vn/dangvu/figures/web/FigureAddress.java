package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where, when and as known when: what travels in the address of every figure.
///
/// @param known the day whose end the figures are known as of; null is now
record FigureAddress(OrganizationId organization, Period period, @Nullable LocalDate known) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    Question question() {
        return new Question(organization, period, knownAt());
    }

    FigureAddress yearBefore() {
        return new FigureAddress(organization, period.yearBefore(), known);
    }

    FigureAddress at(OrganizationId other) {
        return new FigureAddress(other, period, known);
    }

    FigureAddress asKnownNow() {
        return new FigureAddress(organization, period, null);
    }

    String figure(String code) {
        return "/figures/" + code + query();
    }

    String rowsAfter(String code, String after) {
        return figure(code) + "&after=" + after;
    }

    String file(String code) {
        return "/figures/" + code + ".xlsx" + query();
    }

    String index() {
        return "/figures" + query();
    }

    /// The page of `other`, with the figures of the same period.
    String page(OrganizationId other) {
        return "/organizations/" + other + "?from=" + period.from() + "&to=" + period.to();
    }

    String report(int year) {
        return "/reports/annual?organization=%s&year=%d%s"
                .formatted(organization, year, known == null ? "" : "&known=" + known);
    }

    /// What was known when the day ended in the office.
    private @Nullable Instant knownAt() {
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(HERE).toInstant().minusNanos(1_000);
    }

    private String query() {
        return "?organization=%s&from=%s&to=%s%s"
                .formatted(
                        organization,
                        period.from(),
                        period.to(),
                        known == null ? "" : "&known=" + known);
    }
}
