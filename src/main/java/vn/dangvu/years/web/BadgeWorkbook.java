package vn.dangvu.years.web;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.RowsWriter;
import vn.dangvu.years.BadgeList;
import vn.dangvu.years.web.YearDesk.Here;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The list of a round as a workbook, as it goes to whoever decides.
@Component
class BadgeWorkbook {

    private static final List<String> COLUMNS =
            List.of(
                    "number", "name", "born", "code", "cell", "began", "reached", "badge", "manner",
                    "paper", "given");

    private final YearDesk desk;

    BadgeWorkbook(YearDesk desk) {
        this.desk = desk;
    }

    void write(OutputStream out, Here here, BadgeList list) throws IOException {
        var words = here.words();
        var headings =
                COLUMNS.stream().map(column -> words.page("badge.column." + column)).toList();
        try (var sheet = new RowsWriter(out, words.page("badges"), headings)) {
            int number = 1;
            for (BadgeList.Line line : list.lines()) {
                sheet.row(cells(here, number++, line));
            }
        }
    }

    private List<Object> cells(Here here, int number, BadgeList.Line line) {
        var words = here.words();
        var proposal = line.proposal();
        var award = line.award();
        String papers =
                Stream.of(proposal.paper().number(), proposal.progress().number())
                        .filter(Objects::nonNull)
                        .reduce((first, second) -> first + "; " + second)
                        .orElse("");
        return Arrays.asList(
                number,
                line.name(),
                line.born(),
                line.code(),
                desk.place(here, line.cell()),
                line.began(),
                line.reached(),
                words.badge(proposal.years()),
                words.of("manner", proposal.manner()),
                papers,
                award == null ? "" : Objects.requireNonNullElse(award.entry().number(), ""));
    }
}
