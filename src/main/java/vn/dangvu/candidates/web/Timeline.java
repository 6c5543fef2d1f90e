package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.CandidateRecord;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowFact;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.web.RecordPage.Happening;
import vn.dangvu.kernel.Formats;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The facts of one candidate as a story: what is believed, newest first; under each fact those it
/// replaced; facts that were taken back at their own day.
///
/// @param writers what people are called who sign in as
/// @param correctable whether the viewer may record
record Timeline(
        CandidateRecord record,
        CandidateWords words,
        Places places,
        UnaryOperator<String> writers,
        ZoneId zone,
        boolean correctable) {

    List<Happening> all() {
        var facts = record.facts();
        Map<Long, FollowFact> byId =
                facts.stream().collect(Collectors.toMap(FollowFact::id, Function.identity()));
        var replaced =
                facts.stream()
                        .map(FollowFact::supersedes)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> !replaced.contains(fact.id()))
                .map(fact -> happening(fact, "takenBackOn", chain(fact, byId)))
                .toList();
    }

    /// What it replaced, what that replaced, and so on.
    private List<Happening> chain(FollowFact fact, Map<Long, FollowFact> byId) {
        var chain = new ArrayList<Happening>();
        Long before = fact.supersedes();
        while (before != null && byId.get(before) instanceof FollowFact past) {
            chain.add(happening(past, "correctedOn", List.of()));
            before = past.supersedes();
        }
        return chain;
    }

    /// @param gone what became of it if it is not believed any more
    private Happening happening(FollowFact fact, String gone, List<Happening> replaced) {
        var entry = fact.entry();
        return new Happening(
                fact.id(),
                words.date(entry.effectiveOn()),
                words.kind(entry.kind()),
                icon(entry.kind()),
                about(entry),
                entry.paper() == null ? "" : words.page("paperIs", entry.paper()),
                recorded(fact),
                state(fact, gone, replaced),
                !fact.current(),
                correctable && fact.current() && entry.kind() != FollowKind.ADMITTED
                        ? "/candidates/" + record.id() + "/facts/" + fact.id() + "/correct"
                        : null,
                replaced);
    }

    /// Where, who, what: as much of it as the kind says.
    private String about(FollowEntry entry) {
        var cell = entry.cell();
        var helper = entry.helper() == null ? entry.member() : entry.helper();
        return Stream.of(
                        cell == null ? "" : places.name(cell, entry.effectiveOn()),
                        helper == null ? "" : person(helper),
                        entry.words() == null ? "" : entry.words())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String person(long member) {
        var known = record.members().get(member);
        return known == null || known.name().isEmpty()
                ? words.page("somebody")
                : words.page("nameAndCode", known.name(), known.code());
    }

    /// Since when the office knows, by whom, and when it came into this system if that was later.
    private String recorded(FollowFact fact) {
        var moment = fact.recordedAt().atZone(zone).toLocalDateTime();
        String writer = writers.apply(fact.recordedBy());
        // A sheet tells the day only.
        boolean dayOnly = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        String known =
                dayOnly
                        ? words.page("recordedOn", words.date(moment.toLocalDate()), writer)
                        : words.page("recorded", time(fact.recordedAt()), writer);
        return fact.enteredAt().equals(fact.recordedAt())
                ? known
                : known + " " + words.page("entered", time(fact.enteredAt()));
    }

    private @Nullable String state(FollowFact fact, String gone, List<Happening> replaced) {
        var until = fact.supersededAt();
        if (until == null) {
            return replaced.isEmpty() ? null : words.page("correction");
        }
        return words.page(gone, time(until));
    }

    private static String icon(FollowKind kind) {
        return switch (kind) {
            case NOTED -> "star";
            case MOVED -> "transfer";
            case HELPER_ASSIGNED -> "user-plus";
            case HELPER_RELEASED -> "user";
            case ACTIVITY -> "notes";
            case DROPPED -> "user-x";
            case ADMITTED -> "user-check";
        };
    }

    private String time(Instant moment) {
        return Formats.of(words.texts()).time(moment.atZone(zone).toLocalDateTime());
    }
}
