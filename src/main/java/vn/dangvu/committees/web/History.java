package vn.dangvu.committees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.access.Colleagues;
import vn.dangvu.committees.Committees;
import vn.dangvu.committees.PostLine;
import vn.dangvu.kernel.Formats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that was ever recorded of the posts of an organization, in words.
@Component
class History {

    private final Committees committees;
    private final Colleagues colleagues;
    private final Clock clock;

    History(Committees committees, Colleagues colleagues, Clock clock) {
        this.committees = committees;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    List<LeadershipPage.HistoryRow> of(Here here, boolean records) {
        var lines = committees.history(here.viewer(), here.id());
        var writers =
                colleagues.names(
                        lines.stream()
                                .map(line -> line.fact().recordedBy())
                                .collect(Collectors.toSet()));
        return lines.stream().map(line -> row(here, line, writers, records)).toList();
    }

    private LeadershipPage.HistoryRow row(
            Here here, PostLine line, Map<String, String> writers, boolean records) {
        var words = here.words();
        var fact = line.fact();
        var entry = fact.entry();
        var position = entry.position();
        String writer = fact.recordedBy();
        var superseded = fact.supersededAt();
        String state = null;
        if (superseded != null) {
            state = words.page("history.gone", time(words, superseded));
        } else if (fact.supersedes() != null) {
            state = words.page("history.correction");
        }
        return new LeadershipPage.HistoryRow(
                words.date(entry.effectiveOn()),
                words.act(entry.act()),
                line.fullName(),
                line.code(),
                line.openable() ? "/members/" + entry.member() : null,
                position == null ? words.body(entry.body()) : words.post(entry.body(), position),
                words.paper(entry.decision()),
                words.page(
                        "history.recorded",
                        time(words, fact.recordedAt()),
                        writers.getOrDefault(writer, writer)),
                state,
                !fact.current(),
                records && fact.current()
                        ? here.base() + "/posts/" + fact.id() + "/correct"
                        : null);
    }

    private String time(CommitteeWords words, Instant at) {
        return Formats.of(words.texts()).time(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
