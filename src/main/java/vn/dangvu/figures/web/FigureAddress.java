package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where, when, as known when and by which tree: what travels in the address of every figure.
///
/// @param known the day whose end the figures are known as of; null is now
/// @param treeDay the day to whose tree they are restated; null is as it was
record FigureAddress(
        OrganizationId organization,
        Period period,
        @Nullable LocalDate known,
        @Nullable LocalDate treeDay) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    Question question() {
        return new Question(organization, period, knownAt(), treeDay);
    }

    /// Keeps the tree, as [Question#yearBefore].
    FigureAddress yearBefore() {
        return during(period.yearBefore(), treeDay);
    }

    /// Another period, restated to its own end if this one is.
    FigureAddress during(Period other) {
        return during(other, treeDay == null ? null : other.to());
    }

    FigureAddress at(OrganizationId other) {
        return new FigureAddress(other, period, known, treeDay);
    }

    FigureAddress asKnownNow() {
        return new FigureAddress(organization, period, null, treeDay);
    }

    FigureAddress on(Basis basis) {
        return during(
                period,
                switch (basis) {
                    case WAS -> null;
                    case RESTATED -> treeDay == null ? period.to() : treeDay;
                });
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
        return "/organizations/"
                + other
                + "?from="
                + period.from()
                + "&to="
                + period.to()
                + restated();
    }

    String report(int year) {
        return "/reports/annual?organization=%s&year=%d%s%s"
                .formatted(
                        organization,
                        year,
                        known == null ? "" : "&known=" + known,
                        treeDay == null ? "" : "&basis=restated");
    }

    private FigureAddress during(Period other, @Nullable LocalDate tree) {
        return new FigureAddress(organization, other, known, tree);
    }

    /// What was known when the day ended in the office.
    private @Nullable Instant knownAt() {
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(HERE).toInstant().minusNanos(1_000);
    }

    private String query() {
        return "?organization=%s&from=%s&to=%s%s%s"
                .formatted(
                        organization,
                        period.from(),
                        period.to(),
                        known == null ? "" : "&known=" + known,
                        restated());
    }

    /// The day of the tree is told where it is not the last of the period.
    private String restated() {
        if (treeDay == null) {
            return "";
        }
        return treeDay.equals(period.to()) ? "&basis=restated" : "&basis=restated&tree=" + treeDay;
    }
}
