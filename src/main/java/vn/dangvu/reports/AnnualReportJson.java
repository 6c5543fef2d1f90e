package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// The report for programs: every figure by its code, counts as integers, shares as decimals.
record AnnualReportJson(
        Of organization,
        Span period,
        @Nullable String knownAt,
        String basis,
        @Nullable String treeDay,
        Map<String, @Nullable Number> figures) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    record Of(String code, String name) {}

    record Span(String from, String to) {}

    static byte[] write(AnnualReport report) {
        return JSON.writeValueAsBytes(of(report));
    }

    private static AnnualReportJson of(AnnualReport report) {
        var organization = report.organization();
        var period = report.period();
        Instant knownAt = report.knownAt();
        LocalDate treeDay = report.treeDay();
        return new AnnualReportJson(
                new Of(organization.code(), organization.officialName()),
                new Span(period.from().toString(), period.to().toString()),
                knownAt == null ? null : knownAt.toString(),
                treeDay == null ? "was" : "restated",
                treeDay == null ? null : treeDay.toString(),
                figures(report));
    }

    private static Map<String, @Nullable Number> figures(AnnualReport report) {
        var figures = new LinkedHashMap<String, @Nullable Number>();
        report.lines()
                .forEach((code, line) -> {
                    BigDecimal percent = line.now().percent();
                    figures.put(code, line.now().share() ? percent : line.now().count());
                });
        return figures;
    }
}
