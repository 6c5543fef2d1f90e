package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.figures.Figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which figures stand in a report, and in which parts: read from `reports/annual.json`.
///
/// To add a part, add it there and its title to the bundle; no code changes.
record Outline(List<Chapter> chapters) {

    static final Outline ANNUAL = read("/reports/annual.json");

    record Chapter(String key, List<Part> sections) {}

    enum Form {
        COMPARISON,
        RATING,
        BREAKDOWN
    }

    /// @param subject of ratings and breakdowns: what the codes begin with
    /// @param codes of a comparison: whole codes; of a breakdown: the ends behind the subject
    /// @param optional of a comparison: codes that are not shown while there is nothing to tell
    record Part(
            String key,
            Form form,
            @Nullable String subject,
            @Nullable List<String> codes,
            @Nullable List<String> optional) {

        Stream<String> wholeCodes() {
            return switch (form) {
                case COMPARISON -> ends().stream();
                case BREAKDOWN -> Stream.concat(Stream.of(start()), below(ends()));
                case RATING ->
                        Stream.of(
                                        below(Section.Rating.COUNTS),
                                        Section.Rating.REASONS.stream()
                                                .map(reason -> start() + ".notRated." + reason),
                                        below(Section.Rating.SHARES))
                                .flatMap(codes -> codes);
            };
        }

        Section fill(Function<String, Line> line) {
            return switch (form) {
                case COMPARISON ->
                        new Section.Comparison(
                                key,
                                wholeCodes().map(line).toList(),
                                Objects.requireNonNullElse(optional, List.of()));
                case RATING -> new Section.Rating(key, start(), wholeCodes().map(line).toList());
                case BREAKDOWN ->
                        new Section.Breakdown(
                                key, line.apply(start()), below(ends()).map(line).toList());
            };
        }

        private Stream<String> below(List<String> ends) {
            return ends.stream().map(end -> start() + "." + end);
        }

        private String start() {
            return Objects.requireNonNull(subject, key);
        }

        private List<String> ends() {
            return Objects.requireNonNull(codes, key);
        }
    }

    /// Every code once, in the order of the report.
    SequencedSet<String> codes() {
        var codes = new LinkedHashSet<String>();
        for (Chapter chapter : chapters) {
            chapter.sections().stream().flatMap(Part::wholeCodes).forEach(codes::add);
        }
        return codes;
    }

    List<AnnualReport.Chapter> fill(Map<String, Figure> now, Map<String, Figure> before) {
        return chapters.stream()
                .map(chapter ->
                        new AnnualReport.Chapter(
                                chapter.key(),
                                chapter.sections().stream()
                                        .map(part -> part.fill(c -> line(c, now, before)))
                                        .toList()))
                .toList();
    }

    private static Line line(String code, Map<String, Figure> now, Map<String, Figure> before) {
        return new Line(figure(code, now), figure(code, before));
    }

    private static Figure figure(String code, Map<String, Figure> figures) {
        Figure figure = figures.get(code);
        if (figure == null) {
            throw new IllegalStateException("No figure was given for " + code);
        }
        return figure;
    }

    private static Outline read(String resource) {
        try (InputStream in = Objects.requireNonNull(Outline.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readValue(in, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
