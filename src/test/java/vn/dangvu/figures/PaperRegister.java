package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.NaiveRegister.Fact;
import vn.dangvu.figures.NaiveRegister.Held;
import vn.dangvu.figures.NaiveRegister.Version;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A register without a database, that can be reorganized, and what its figures owe each other.
public final class PaperRegister {

    private static final List<String> INCREASES =
            List.of(
                    "openingBalance",
                    "transferredIn",
                    "receivedWithOrganization",
                    "receivedCollectively");
    private static final List<String> DECREASES =
            List.of(
                    "transferredOut",
                    "died",
                    "handedOverWithOrganization",
                    "handedOverCollectively");

    /// A fact of a member; cells may be null.
    public record Told(
            long member, String kind, LocalDate on, @Nullable Integer from, @Nullable Integer to) {}

    private final NaiveRegister register = new NaiveRegister();
    private long ordinal;

    public void begin(int organization, LocalDate on, @Nullable Integer parent) {
        versions(organization).add(new Version(organization, on, null, parent));
    }

    public void change(int organization, LocalDate on, @Nullable Integer parent) {
        end(organization, on);
        begin(organization, on, parent);
    }

    public void end(int organization, LocalDate on) {
        var last = versions(organization).removeLast();
        if (last.since().isBefore(on)) {
            versions(organization).add(new Version(organization, last.since(), on, last.parent()));
        }
    }

    public void heir(int predecessor, int heir) {
        register.heirs.put(predecessor, heir);
    }

    private List<Version> versions(int organization) {
        return register.versions.computeIfAbsent(organization, _ -> new ArrayList<>());
    }

    public boolean alive(int organization, LocalDate day) {
        return register.alive(organization, day);
    }

    public void tell(Told told) {
        register.facts.computeIfAbsent(told.member(), _ -> new ArrayList<>()).add(fact(told));
    }

    private Fact fact(Told told) {
        ordinal++;
        boolean opens = told.kind().equals("OPENING_BALANCE");
        return new Fact(
                ordinal,
                told.member(),
                told.kind(),
                told.on(),
                ordinal,
                told.from(),
                told.to(),
                opens ? "OFFICIAL" : null,
                Instant.EPOCH,
                null);
    }

    /// Where each member stands at the end of a day; who stands nowhere is left out.
    public Map<Long, Integer> cells(LocalDate day) {
        var cells = new TreeMap<Long, Integer>();
        for (long member : register.facts.keySet()) {
            Held held = register.held(member, day, null);
            if (held != null) {
                cells.put(member, held.cell());
            }
        }
        return cells;
    }

    /// All facts of days after `day`.
    public List<Told> later(LocalDate day) {
        return register.facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.on().isAfter(day))
                .map(PaperRegister::told)
                .toList();
    }

    /// Tells every fact of a later day anew, or not at all where `anew` gives what goes nowhere.
    public void retell(LocalDate day, UnaryOperator<Told> anew) {
        register.facts.replaceAll((_, facts) -> {
            var kept = new ArrayList<Fact>();
            for (Fact fact : facts) {
                var told = told(fact);
                var now = fact.on().isAfter(day) ? anew.apply(told) : told;
                boolean stays = Objects.equals(now.from(), now.to());
                if (!stays || Objects.equals(told.from(), told.to())) {
                    kept.add(moved(fact, now));
                }
            }
            return kept;
        });
    }

    private static Told told(Fact fact) {
        return new Told(fact.member(), fact.kind(), fact.on(), fact.from(), fact.to());
    }

    private static Fact moved(Fact fact, Told now) {
        return new Fact(
                fact.id(),
                fact.member(),
                fact.kind(),
                fact.on(),
                fact.ordinal(),
                now.from(),
                now.to(),
                fact.standing(),
                fact.recordedAt(),
                fact.supersededAt());
    }

    /// Every organization there ever was, on both bases, each in turn in one of the periods.
    ///
    /// @return how many questions were asked
    public long hold(List<Period> periods, Object about) {
        long asked = 0;
        for (int organization : register.versions.keySet()) {
            var period = periods.get((int) (asked / 2 % periods.size()));
            for (var basis : Basis.values()) {
                ledgerAddsUp(question(organization, period, basis), about);
                asked++;
            }
            levelsAddUp(organization, period, about);
        }
        periods.forEach(period -> nothingIsLostBetweenTheTops(period, about));
        return asked;
    }

    private void ledgerAddsUp(Question question, Object about) {
        var counts = NaiveFigures.of(register, question);
        long opened =
                register.flow(register.place(question), question.period(), null, "OPENING_BALANCE")
                        .size();
        long sum = count(counts, "opening") + opened;
        for (String increase : INCREASES) {
            sum += increase.equals("openingBalance") ? 0 : count(counts, increase);
        }
        for (String decrease : DECREASES) {
            sum -= count(counts, decrease);
        }
        assertThat(sum).as("%s %s", about, question).isEqualTo(count(counts, "closing"));
    }

    /// Those below add up to what stands above; on the day of the tree both bases are the same.
    private void levelsAddUp(int organization, Period period, Object about) {
        var day = period.to();
        if (!register.alive(organization, day)) {
            return;
        }
        long was = closing(organization, period, Basis.WAS);
        assertThat(closing(organization, period, Basis.RESTATED))
                .as("%s %s %s", about, organization, period)
                .isEqualTo(was);
        long own = cells(day).values().stream().filter(cell -> cell == organization).count();
        for (var basis : Basis.values()) {
            long below =
                    register.children(organization, day).stream()
                            .mapToLong(child -> closing(child, period, basis))
                            .sum();
            assertThat(below + own)
                    .as("%s below %s %s", about, organization, period)
                    .isEqualTo(was);
        }
    }

    /// Every fact stands below exactly one top, on either basis: as long as no top went below
    /// another.
    private void nothingIsLostBetweenTheTops(Period period, Object about) {
        var tops = new ArrayList<Integer>();
        for (var versions : register.versions.values()) {
            boolean top = versions.stream().anyMatch(version -> version.parent() == null);
            if (top && versions.stream().anyMatch(version -> version.parent() != null)) {
                return;
            }
            if (top) {
                tops.add(versions.getFirst().organization());
            }
        }
        long all = flow((_, _) -> true, period);
        for (var basis : Basis.values()) {
            long found = 0;
            for (int top : tops) {
                boolean handedOn =
                        basis == Basis.RESTATED
                                && register.ended(top, period.to()) != null
                                && register.heirs.containsKey(top);
                if (!handedOn) {
                    found += flow(register.place(question(top, period, basis)), period);
                }
            }
            assertThat(found).as("%s %s %s", about, basis, period).isEqualTo(all);
        }
    }

    private long flow(NaiveRegister.Place place, Period period) {
        return Stream.of("OPENING_BALANCE", "DEATH", "CARD_REISSUE")
                .mapToLong(kind -> register.flow(place, period, null, kind).size())
                .sum();
    }

    private long closing(int organization, Period period, Basis basis) {
        var place = register.place(question(organization, period, basis));
        return register.stock(place, period.to(), null).size();
    }

    private static Question question(int organization, Period period, Basis basis) {
        return new Question(new OrganizationId(organization), period, null).on(basis);
    }

    private static long count(Map<String, Long> counts, String code) {
        return Objects.requireNonNull(counts.get("members." + code), code);
    }
}
