package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The committee of the acceptance file with its published figures of 2019, and made-up ones for
/// what was not published.
final class LamDong {

    static final Organization COMMITTEE =
            new Organization(
                    new OrganizationId(1000),
                    "ĐUK",
                    "Đảng bộ Khối Các cơ quan tỉnh Lâm Đồng",
                    "Đảng bộ Khối",
                    OrganizationKind.UPPER_GRASSROOTS,
                    null,
                    null,
                    LocalDate.of(1976, 6, 4),
                    null,
                    null,
                    null);

    static final ReportSettings SIGNED =
            new ReportSettings(
                    120,
                    "02-BC/ĐUK",
                    "Đà Lạt",
                    LocalDate.of(2020, 1, 16),
                    "Tỉnh ủy Lâm Đồng",
                    "Đảng ủy Khối Các cơ quan tỉnh",
                    "T/M Ban Thường vụ",
                    "Phó Bí thư",
                    "Nguyễn Văn Ân",
                    List.of(
                            "Thường trực Tỉnh ủy (để báo cáo)",
                            "Ban Tổ chức Tỉnh ủy",
                            "Các tổ chức cơ sở đảng",
                            "Lưu Văn phòng"));

    /// When all years of the tests are over.
    private static final LocalDate LATER = LocalDate.of(2032, 1, 2);

    static ReportSettings signedBy(String name) {
        return new ReportSettings(
                SIGNED.admissionTarget(),
                SIGNED.number(),
                SIGNED.place(),
                SIGNED.dated(),
                SIGNED.superior(),
                SIGNED.issuer(),
                SIGNED.signedFor(),
                SIGNED.signerPost(),
                name,
                SIGNED.recipients());
    }

    private static final Map<String, Long> Y2019 = new LinkedHashMap<>();
    private static final Map<String, Long> Y2018 = new LinkedHashMap<>();

    static {
        year(Y2019, "members", "opening", 2706, "admitted", 145, "recognized", 132);
        year(Y2019, "members", "transferredOut", 165, "transferredIn", 70, "withdrawn", 2);
        year(Y2019, "members", "struckOff", 1, "died", 5, "cardsIssued", 148, "closing", 2748);
        year(Y2019, "members", "official", 2603, "probationary", 145, "exempt", 31);
        year(Y2019, "organizations", "grassroots", 68, "grassrootsCommittees", 34);
        year(Y2019, "organizations", "grassrootsCells", 34, "cells", 212);
        year(Y2019, "committees", "collectives", 60);
        rating(Y2019, "grassroots", 68, 66, 17, 45, 4, 0);
        rating(Y2019, "collective", 60, 58, 17, 37, 4, 0);
        rating(Y2019, "member", 2748, 2662, 386, 2221, 49, 6);
        year(Y2019, "members.admitted", "sex.MALE", 74, "sex.FEMALE", 71, "youthUnionAge", 60);
        year(Y2019, "members.admitted", "age.18-30", 60, "age.31-35", 40, "age.36-40", 45);
        year(Y2019, "members.admitted", "education.MASTER", 30, "education.UNIVERSITY", 115);
        year(Y2018, "members", "opening", 2650, "admitted", 140, "closing", 2706);
        rating(Y2018, "member", 2706, 2600, 300, 2250, 44, 6);
    }

    private LamDong() {}

    static AnnualReport on(LocalDate day) {
        var question = new Question(COMMITTEE.id(), Period.year(2019), null);
        return AnnualReport.ask(COMMITTEE, question, day, SIGNED, LamDong::figures);
    }

    static AnnualReport report() {
        return report(SIGNED, null);
    }

    static AnnualReport report(ReportSettings settings, @Nullable Instant knownAt) {
        var question = new Question(COMMITTEE.id(), Period.year(2019), knownAt);
        return AnnualReport.ask(COMMITTEE, question, LATER, settings, LamDong::figures);
    }

    static AnnualReport restated() {
        var question = new Question(COMMITTEE.id(), Period.year(2019), null).on(Basis.RESTATED);
        return AnnualReport.ask(COMMITTEE, question, LATER, SIGNED, LamDong::figures);
    }

    static AnnualReport empty() {
        var question = new Question(COMMITTEE.id(), Period.year(2031), null);
        var settings = ReportSettings.defaults(COMMITTEE, null);
        return AnnualReport.ask(COMMITTEE, question, LATER, settings, LamDong::figures);
    }

    /// The report of 2019 with one figure counted wrongly.
    static AnnualReport reportWith(String code, long count) {
        var question = new Question(COMMITTEE.id(), Period.year(2019), null);
        return AnnualReport.ask(
                COMMITTEE,
                question,
                LATER,
                SIGNED,
                asked -> {
                    var figures = new LinkedHashMap<>(figures(asked));
                    figures.put(code, new Figure(code, count, null, false, 0));
                    return figures;
                });
    }

    /// What the engine answers: shares by the same names as their counts.
    static Map<String, Figure> figures(Question question) {
        Map<String, Long> counts =
                switch (question.period().to().getYear()) {
                    case 2019 -> Y2019;
                    case 2018 -> Y2018;
                    default -> Map.of();
                };
        var figures = new LinkedHashMap<String, Figure>();
        Outline.ANNUAL.codes().forEach(code -> figures.put(code, figure(counts, code)));
        return figures;
    }

    private static Figure figure(Map<String, Long> counts, String code) {
        if (!code.endsWith(".share")) {
            return new Figure(code, counts.getOrDefault(code, 0L), base(counts, code), false, 2);
        }
        String whole = code.substring(0, code.length() - ".share".length());
        String subject = whole.substring(0, whole.lastIndexOf('.'));
        String name = whole.substring(subject.length() + 1);
        String base =
                switch (name) {
                    case "rated" -> "total";
                    case "excellentOfGoodOrBetter" -> "goodOrBetter";
                    default -> "rated";
                };
        String part = name.equals("excellentOfGoodOrBetter") ? "excellent" : name;
        return new Figure(
                code,
                counts.getOrDefault(subject + "." + part, 0L),
                counts.getOrDefault(subject + "." + base, 0L),
                true,
                2);
    }

    /// As the catalogs say: the parts of a rating and of the admissions have a base.
    private static @Nullable Long base(Map<String, Long> counts, String code) {
        String subject = code.substring(0, code.lastIndexOf('.'));
        if (code.startsWith("members.admitted.")) {
            return counts.getOrDefault("members.admitted", 0L);
        }
        if (!code.startsWith("rating.") || code.endsWith(".total")) {
            return null;
        }
        boolean ofTotal = code.endsWith(".rated") || code.contains(".notRated");
        String whole = subject.replace(".notRated", "");
        return counts.getOrDefault(whole + (ofTotal ? ".total" : ".rated"), 0L);
    }

    private static void rating(
            Map<String, Long> year, String subject, long total, long rated, long... levels) {
        year(year, "rating." + subject, "total", total, "rated", rated, "notRated", total - rated);
        year(year, "rating." + subject, "notRated.UNDER_SIX_MONTHS", total - rated);
        year(year, "rating." + subject, "excellent", levels[0], "good", levels[1]);
        year(year, "rating." + subject, "goodOrBetter", levels[0] + levels[1]);
        year(year, "rating." + subject, "fulfilled", levels[2], "notFulfilled", levels[3]);
    }

    private static void year(Map<String, Long> year, String start, Object... pairs) {
        for (int place = 0; place < pairs.length; place += 2) {
            year.put(start + "." + pairs[place], ((Number) pairs[place + 1]).longValue());
        }
    }
}
