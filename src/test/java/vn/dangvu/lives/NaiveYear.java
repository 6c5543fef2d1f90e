package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.lives.Land.Place;
import vn.dangvu.lives.Life.Fact;
import vn.dangvu.lives.Life.Stand;
import vn.dangvu.members.MovementKind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The figures of a period, counted by going through all lives.
final class NaiveYear {

    static final List<String> INCREASES =
            members(
                    "openingBalance",
                    "admitted",
                    "readmitted",
                    "restored",
                    "transferredIn",
                    "receivedWithOrganization",
                    "receivedCollectively");
    static final List<String> DECREASES =
            members(
                    "transferredOut",
                    "withdrawn",
                    "struckOff",
                    "expelled",
                    "died",
                    "handedOverWithOrganization",
                    "handedOverCollectively");
    static final List<String> CODES =
            Stream.of(
                            INCREASES,
                            DECREASES,
                            members(
                                    "opening",
                                    "closing",
                                    "recognized",
                                    "cardsIssued",
                                    "cardsReissued",
                                    "leftTemporarily",
                                    "probationary",
                                    "official",
                                    "exempt",
                                    "suspended",
                                    "temporarilyAway"))
                    .flatMap(List::stream)
                    .toList();

    private static final Map<MovementKind, String> NAMES =
            Map.ofEntries(
                    Map.entry(OPENING_BALANCE, "openingBalance"),
                    Map.entry(ADMISSION, "admitted"),
                    Map.entry(READMISSION, "readmitted"),
                    Map.entry(RESTORATION, "restored"),
                    Map.entry(TRANSFER_IN, "transferredIn"),
                    Map.entry(TRANSFER_OUT, "transferredOut"),
                    Map.entry(WITHDRAWAL, "withdrawn"),
                    Map.entry(STRIKE_OFF, "struckOff"),
                    Map.entry(EXPULSION, "expelled"),
                    Map.entry(DEATH, "died"),
                    Map.entry(RECOGNITION, "recognized"),
                    Map.entry(CARD_ISSUE, "cardsIssued"),
                    Map.entry(CARD_REISSUE, "cardsReissued"),
                    Map.entry(TEMPORARY_TRANSFER, "leftTemporarily"));

    private final World world;
    private final Map<Place, Map<String, Long>> counts = new HashMap<>();

    NaiveYear(World world, Period period) {
        this.world = world;
        var opening = period.from().minusDays(1);
        for (Life life : world.lives) {
            at("opening", life.at(opening));
            closing(life.at(period.to()));
            var stand = Stand.OUTSIDE;
            for (Fact fact : life.facts) {
                var next = Life.after(stand, fact);
                if (!fact.on().isBefore(period.from()) && !fact.on().isAfter(period.to())) {
                    flow(fact, stand.cell(), next.cell());
                }
                stand = next;
            }
        }
    }

    private static List<String> members(String... names) {
        return Stream.of(names).map(name -> "members." + name).toList();
    }

    private void closing(Stand stand) {
        at("closing", stand);
        at(stand.official() ? "official" : "probationary", stand);
        if (stand.exempt()) {
            at("exempt", stand);
        }
        if (stand.suspended()) {
            at("suspended", stand);
        }
        if (stand.away()) {
            at("temporarilyAway", stand);
        }
    }

    private void at(String name, Stand stand) {
        for (Place place = place(stand.cell()); place != null; place = place.above()) {
            add(place, name);
        }
    }

    /// An internal transfer leaves whatever does not hold both cells, and enters it (TRF-12): the
    /// whole counts none of it.
    private void flow(Fact fact, @Nullable Integer from, @Nullable Integer to) {
        if (fact.kind() == INTERNAL_TRANSFER) {
            crossing(from, to, "transferredOut");
            crossing(to, from, "transferredIn");
            return;
        }
        String name = NAMES.get(fact.kind());
        for (var place = place(to == null ? from : to); place != null; place = place.above()) {
            if (name != null) {
                add(place, name);
            }
        }
    }

    private void crossing(@Nullable Integer at, @Nullable Integer other, String name) {
        for (var place = place(at); place != null; place = place.above()) {
            if (other == null || !world.land.get(other).below(place.id())) {
                add(place, name);
            }
        }
    }

    private @Nullable Place place(@Nullable Integer cell) {
        return cell == null ? null : world.land.get(cell);
    }

    private void add(Place place, String name) {
        counts.computeIfAbsent(place, _ -> new HashMap<>()).merge("members." + name, 1L, Long::sum);
    }

    long count(Place place, String code) {
        return counts.getOrDefault(place, Map.of()).getOrDefault(code, 0L);
    }
}
