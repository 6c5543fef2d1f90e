package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.members.EventsOfMember.Event;
import vn.dangvu.members.Mask;
import vn.dangvu.members.Movement;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.web.PersonPage.Detail;
import vn.dangvu.members.web.PersonPage.Happening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The facts of one member as a story: what is believed, newest first; under each fact those it
/// replaced; facts that were taken back at their own day; between them, at theirs, what other
/// modules know to have happened.
final class Timeline {

    private final MemberWords words;
    private final Places places;
    private final Predicate<Integer> mayRecord;
    private final UnaryOperator<String> writers;
    private final ZoneId zone;

    /// @param mayRecord whether the viewer may record in a cell
    /// @param writers what people are called who sign in as
    Timeline(
            MemberWords words,
            Places places,
            Predicate<Integer> mayRecord,
            UnaryOperator<String> writers,
            ZoneId zone) {
        this.words = words;
        this.places = places;
        this.mayRecord = mayRecord;
        this.writers = writers;
        this.zone = zone;
    }

    /// A line of the story.
    private record Told(LocalDate day, Happening happening) {}

    /// @param facts the newest first
    /// @param events in any order; of one day they come after what the ledger has
    List<Happening> of(List<Movement> facts, List<Event> events) {
        Map<Long, Movement> byId =
                facts.stream().collect(Collectors.toMap(Movement::id, Function.identity()));
        var replaced =
                facts.stream()
                        .map(Movement::supersedes)
                        .filter(id -> id != null)
                        .collect(Collectors.toSet());
        var movements =
                facts.stream()
                        .filter(fact -> !replaced.contains(fact.id()))
                        .map(fact ->
                                new Told(
                                        fact.entry().effectiveOn(),
                                        happening(fact, "takenBackOn", chain(fact, byId))));
        var others = events.stream().map(event -> new Told(event.on(), happening(event)));
        // Stable: movements of one day stay as the ledger orders them.
        return Stream.concat(others, movements)
                .sorted(Comparator.comparing(Told::day).reversed())
                .map(Told::happening)
                .toList();
    }

    private Happening happening(Event event) {
        return new Happening(
                0,
                words.date(event.on()),
                event.what(),
                event.icon(),
                event.more().isEmpty() ? null : event.more(),
                List.of(),
                "",
                null,
                false,
                event.address(),
                List.of());
    }

    /// What it replaced, what that replaced, and so on.
    private List<Happening> chain(Movement fact, Map<Long, Movement> byId) {
        var chain = new ArrayList<Happening>();
        Long before = fact.supersedes();
        while (before != null && byId.get(before) instanceof Movement past) {
            chain.add(happening(past, "correctedOn", List.of()));
            before = past.supersedes();
        }
        return chain;
    }

    /// @param gone what became of it if it is not believed any more
    private Happening happening(Movement fact, String gone, List<Happening> replaced) {
        var entry = fact.entry();
        return new Happening(
                fact.id(),
                words.date(entry.effectiveOn()),
                words.kind(entry.kind()),
                icon(entry.kind()),
                move(fact),
                details(fact),
                recorded(fact),
                state(fact, gone, replaced),
                !fact.current(),
                correct(fact),
                replaced);
    }

    private @Nullable String move(Movement fact) {
        var day = fact.entry().effectiveOn();
        String from = places.nameOrNull(fact.fromCell(), day);
        String to = places.nameOrNull(fact.toCell(), day);
        if (from == null || to == null) {
            return from == null
                    ? to == null ? null : words.page("moveTo", to)
                    : words.page("moveFrom", from);
        }
        return fact.fromCell() != null && fact.fromCell().equals(fact.toCell())
                ? words.page("moveIn", to)
                : words.page("move", from, to);
    }

    private List<Detail> details(Movement fact) {
        var entry = fact.entry();
        var details = new ArrayList<Detail>();
        add(
                details,
                "standing",
                entry.standing() == null ? null : words.standing(entry.standing()));
        add(details, "until", day(entry.until()));
        add(details, "elsewhere", entry.elsewhere());
        add(details, "route", entry.route() == null ? null : words.route(entry.route()));
        add(details, "reason", entry.reason());
        add(details, "cardNumber", Mask.card(entry.cardNumber()));
        add(details, "decision", words.decision(entry.decision()));
        add(details, "note", entry.note());
        return details;
    }

    private void add(List<Detail> details, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(words.page(label), value));
        }
    }

    /// Since when the office knows, by whom, and when it came into this system if that was later.
    private String recorded(Movement fact) {
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

    private @Nullable String state(Movement fact, String gone, List<Happening> replaced) {
        var until = fact.supersededAt();
        if (until == null) {
            return replaced.isEmpty() ? null : words.page("correction");
        }
        return words.page(gone, time(until));
    }

    private @Nullable String correct(Movement fact) {
        Integer cell = fact.toCell() == null ? fact.fromCell() : fact.toCell();
        return fact.current()
                        && fact.entry().kind() != MovementKind.COLLECTIVE_TRANSFER
                        && cell != null
                        && mayRecord.test(cell)
                ? "/members/" + fact.memberId() + "/movements/" + fact.id() + "/correct"
                : null;
    }

    private static String icon(MovementKind kind) {
        return switch (kind) {
            case ADMISSION, READMISSION, RESTORATION, OPENING_BALANCE -> "user-plus";
            case TRANSFER_IN -> "login";
            case TRANSFER_OUT -> "logout";
            case INTERNAL_TRANSFER, COLLECTIVE_TRANSFER, TEMPORARY_TRANSFER, TEMPORARY_RETURN ->
                    "transfer";
            case RECOGNITION -> "user-check";
            case CARD_ISSUE, CARD_REISSUE -> "id-badge-2";
            case EXEMPTION, EXEMPTION_END, SUSPENSION, SUSPENSION_END -> "calendar";
            case WITHDRAWAL, STRIKE_OFF, EXPULSION, DEATH -> "user-x";
        };
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private String time(Instant moment) {
        return Formats.of(words.texts()).time(moment.atZone(zone).toLocalDateTime());
    }
}
