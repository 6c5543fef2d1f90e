package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperQuery;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperType;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the register of an organization onto its page.
record RegisterPages(RegisterWords words, Organization itself, PaperQuery query, int thisYear) {

    private static final int YEARS = 12;

    /// @param more whether there are others
    RegisterPage page(
            List<PaperLine> lines, boolean more, List<Option> organizations, boolean mayRecord) {
        return new RegisterPage(
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                itself.shortName(),
                                "#organization",
                                null)),
                itself.id().value(),
                organizations,
                Arrays.stream(PaperType.values())
                        .map(type -> new Option(type.name(), words.type(type)))
                        .toList(),
                name(query.type()),
                Arrays.stream(PaperState.values())
                        .map(state -> new Option(state.name(), words.state(state)))
                        .toList(),
                name(query.state()),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> String.valueOf(thisYear - back))
                        .map(year -> new Option(year, year))
                        .toList(),
                query.year() == null ? "" : String.valueOf(query.year()),
                lines.stream().map(this::line).toList(),
                more,
                mayRecord ? "/papers/new?organization=" + itself.id() : null);
    }

    private RegisterPage.Line line(PaperLine line) {
        return new RegisterPage.Line(
                line.number(),
                "/papers/" + line.id(),
                words.date(line.issuedOn()),
                words.kind(line.type(), line.kind()),
                line.about(),
                PaperPages.state(words, line.state()));
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }
}
