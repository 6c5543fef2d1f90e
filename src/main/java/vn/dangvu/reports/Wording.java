package vn.dangvu.reports;

import vn.dangvu.figures.BasisWords;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Numerals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences of the report, the same on the page and on paper.
///
/// A count that is nothing is not mentioned, as the office writes; the tables show it.
public final class Wording {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<String> CLAUSES =
            List.of(
                    "members.readmitted",
                    "members.restored",
                    "members.recognized",
                    "members.cardsIssued",
                    "members.transferredIn",
                    "members.transferredOut",
                    "members.withdrawn",
                    "members.struckOff",
                    "members.expelled",
                    "members.died");

    private final AnnualReport report;
    private final Texts texts;
    private final Numerals numerals;

    public Wording(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.numerals = Numerals.of(texts);
    }

    /// The name of a figure where the table says already what it is about.
    public String label(String code) {
        String key = "reports.label." + code;
        return texts.get(texts.has(key) ? key : "figures.name." + code);
    }

    /// From the opening over the year's movements to the closing.
    public List<String> movements() {
        var sentences = new ArrayList<String>();
        if (report.count("members.opening") > 0) {
            sentences.add(
                    texts.get(
                            "reports.sentence.opening", year(), body(), count("members.opening")));
        }
        sentences.add(year(admissions()));
        sentences.add(
                texts.get(
                        "reports.sentence.closing",
                        Formats.of(texts)
                                .sentenceDate(
                                        report.running() ? report.asOf() : report.period().to()),
                        body(),
                        count("members.closing"),
                        count("members.official"),
                        count("members.probationary")));
        comparison().ifPresent(sentences::add);
        return sentences;
    }

    /// "145 of 120 = 120,8 %"; empty while no target is set.
    public Optional<String> target() {
        Integer target = report.settings().admissionTarget();
        return target == null
                ? Optional.empty()
                : Optional.of(
                        texts.get(
                                "reports.clause.target",
                                numerals.shortPercent(report.percentOfTarget()),
                                count("members.admitted"),
                                numerals.count(target)));
    }

    /// Who was there to be rated, and who was: the base of everything said after.
    public String rated(Section.Rating rating) {
        if (!rating.recorded()) {
            return texts.get("reports.sentence.unrated", year());
        }
        return texts.get(
                "reports.sentence.rated",
                numerals.count(report.rateable(rating)),
                unit(rating),
                count(rating, "rated"),
                percent(rating, "rated.share"),
                count(rating, "notRated"),
                reasons(rating));
    }

    /// `mới thành lập dưới 6 tháng`, in a sentence or below "chưa xếp loại".
    public String reason(Section.Rating rating, Line line) {
        String reason = line.code().substring(line.code().lastIndexOf('.') + 1);
        String own = "reports.reason." + rating.subject() + "." + reason;
        return texts.get(texts.has(own) ? own : "reports.reason." + reason);
    }

    /// Why, in brackets; nothing when all were rated.
    private String reasons(Section.Rating rating) {
        String all =
                rating.reasons().stream()
                        .filter(line -> line.now().count() > 0)
                        .map(line ->
                                texts.get(
                                        "reports.clause.reason",
                                        reason(rating, line),
                                        numerals.count(line.now().count())))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : texts.get("reports.clause.reasons", all);
    }

    /// "… trở lên …, trong đó …": inclusive, each percentage with its base (handbook 3.6).
    public String orBetter(Section.Rating rating) {
        return texts.get(
                "reports.sentence.orBetter",
                unit(rating),
                count(rating, "goodOrBetter"),
                percent(rating, "goodOrBetter.share"),
                count(rating, "excellent"),
                percent(rating, "excellentOfGoodOrBetter.share"),
                count(rating, "fulfilled"),
                percent(rating, "fulfilled.share"),
                count(rating, "notFulfilled"),
                percent(rating, "notFulfilled.share"));
    }

    /// The base of the exclusive table.
    public String exclusive(Section.Rating rating) {
        return texts.get("reports.caption.rating", count(rating, "rated"), unit(rating));
    }

    public String groups() {
        return texts.get("reports.sentence.groups", count("members.admitted"));
    }

    public String disagreement(AnnualReport.Disagreement found) {
        return texts.get(
                "reports.disagreement." + found.rule(),
                texts.get("reports.subject." + found.subject()),
                numerals.count(found.expected()),
                numerals.count(found.found()));
    }

    /// "as known on …"; empty when the report shows what is known now.
    public Optional<String> knownAt() {
        return Optional.ofNullable(report.knownAt())
                .map(at ->
                        texts.get(
                                "reports.sentence.knownAt",
                                Formats.of(texts).sentenceDate(at.atZone(HERE).toLocalDate())));
    }

    /// By which organizations it is counted; empty where each figure is counted as it was.
    public Optional<String> restated() {
        return Optional.ofNullable(report.treeDay()).map(day -> BasisWords.sentence(texts, day));
    }

    /// That the year is not over; empty when it is, or when an earlier knowledge is shown, which
    /// says so itself.
    public Optional<String> unfinished() {
        if (!report.running() || report.knownAt() != null) {
            return Optional.empty();
        }
        return Optional.of(
                report.future()
                        ? texts.get("reports.sentence.future", year())
                        : texts.get(
                                "reports.sentence.running",
                                year(),
                                Formats.of(texts).sentenceDate(report.asOf()),
                                String.valueOf(report.year() - 1)));
    }

    public String unit(Section.Rating rating) {
        return texts.get("reports.unit." + rating.subject());
    }

    private String admissions() {
        var clauses = new ArrayList<String>();
        String admitted = texts.get("reports.clause.members.admitted", count("members.admitted"));
        clauses.add(target().map(target -> admitted + ", " + target).orElse(admitted));
        CLAUSES.stream()
                .filter(code -> report.count(code) > 0)
                .map(code -> texts.get("reports.clause." + code, count(code)))
                .forEach(clauses::add);
        return String.join("; ", clauses);
    }

    private String year(String clauses) {
        return texts.get("reports.sentence.year", year(), clauses);
    }

    private Optional<String> comparison() {
        Line admitted = report.line("members.admitted");
        return Optional.ofNullable(admitted.comparison())
                .map(percent ->
                        texts.get(
                                "reports.sentence.comparison",
                                numerals.shortPercent(percent),
                                String.valueOf(report.year() - 1),
                                numerals.count(admitted.now().count()),
                                numerals.count(admitted.before().count())));
    }

    private String body() {
        return texts.get(
                report.organization().kind().holdsMembers()
                        ? "reports.body.cell"
                        : "reports.body.committee");
    }

    private String year() {
        return String.valueOf(report.year());
    }

    private String count(String code) {
        return numerals.count(report.count(code));
    }

    private String count(Section.Rating rating, String name) {
        return numerals.count(rating.line(name).now().count());
    }

    private String percent(Section.Rating rating, String name) {
        return numerals.percent(rating.line(name).now().percent());
    }
}
