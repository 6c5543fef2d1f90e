package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A year of an organization in figures. The page, the files and the paper are five ways to show
/// this one thing; none of them counts anything.
///
/// @param organization as it was on the last day of the period
/// @param knownAt what was known at that instant; `null` is what we know now
/// @param treeDay the day to whose tree every figure is restated; `null` is as it was
/// @param asOf the day whose knowledge it shows: of that instant, or today
/// @param settings what the figures do not say: target, number, who signs
public record AnnualReport(
        Organization organization,
        Period period,
        @Nullable Instant knownAt,
        @Nullable LocalDate treeDay,
        LocalDate asOf,
        ReportSettings settings,
        List<Chapter> chapters) {

    /// Counted from posts and members on the last day.
    static final String COLLECTIVES = "committees.collectives";

    /// Sections under one heading; its title stands in the bundle as `reports.chapter.<key>`.
    public record Chapter(String key, List<Section> sections) {

        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /// Two ways to the same number that differ.
    ///
    /// @param rule names the sentence `reports.disagreement.<rule>`
    /// @param subject the beginning of the codes it is about
    public record Disagreement(String rule, String subject, long expected, long found) {}

    public AnnualReport {
        chapters = List.copyOf(chapters);
    }

    static AnnualReport ask(
            Organization organization,
            Question question,
            LocalDate asOf,
            ReportSettings settings,
            Function<Question, Map<String, Figure>> figures) {
        var now = figures.apply(question);
        var before = figures.apply(question.yearBefore());
        return new AnnualReport(
                organization,
                question.period(),
                question.knownAt(),
                question.treeDay(),
                asOf,
                settings,
                Outline.ANNUAL.fill(now, before));
    }

    public int year() {
        return period.to().getYear();
    }

    /// Whether there was more of the year to come.
    public boolean running() {
        return asOf.isBefore(period.to());
    }

    /// Whether the year had not even begun.
    public boolean future() {
        return asOf.isBefore(period.from());
    }

    public Stream<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream());
    }

    /// The chapters for a reader: a cell, which has no organizations below it, is not told how many
    /// and how they were rated.
    public List<Chapter> told() {
        if (!organization.kind().holdsMembers()) {
            return chapters;
        }
        return chapters.stream()
                .map(chapter ->
                        new Chapter(
                                chapter.key(),
                                chapter.sections().stream().filter(Section::ofMembers).toList()))
                .filter(chapter -> !chapter.sections().isEmpty())
                .toList();
    }

    /// Every figure of the report once, in its order.
    public Map<String, Line> lines() {
        var lines = new LinkedHashMap<String, Line>();
        sections()
                .flatMap(section ->
                        section instanceof Section.Breakdown breakdown
                                ? Stream.concat(
                                        Stream.of(breakdown.whole()), breakdown.lines().stream())
                                : section.lines().stream())
                .forEach(line -> lines.putIfAbsent(line.code(), line));
        return lines;
    }

    /// @throws IllegalArgumentException if the report has no such figure
    public Line line(String code) {
        Line line = lines().get(code);
        if (line == null) {
            throw new IllegalArgumentException("Not in the report: " + code);
        }
        return line;
    }

    public long count(String code) {
        return line(code).now().count();
    }

    /// How many there are to be rated: of collectives as many as posts and members say, where posts
    /// are recorded; else as many as have a result or a reason why there is none.
    long rateable(Section.Rating rating) {
        long collectives =
                rating.subject().equals("rating.collective") && treeDay == null
                        ? count(COLLECTIVES)
                        : 0;
        return collectives > 0 ? collectives : rating.line("total").now().count();
    }

    /// Admissions in percent of the target; null while no target is set.
    public @Nullable BigDecimal percentOfTarget() {
        Integer target = settings.admissionTarget();
        return target == null ? null : Line.percent(count("members.admitted"), target, 1);
    }

    /// What does not add up; empty in a sound register.
    public List<Disagreement> disagreements() {
        return ReportRules.disagreementsOf(this);
    }

    /// Whether there is nothing to tell: nobody then, nobody now, nothing in between.
    public boolean empty() {
        return lines().values().stream().allMatch(line -> line.now().count() == 0);
    }
}
