package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.BroughtStore.Bare;
import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.StagingStore;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One import of case files while it runs: who brings them, where their persons stood, and what was
/// found.
final class BroughtRows {

    /// Which column of the sheet a field of a step's form is.
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "decisionNumber", "decision_number",
                    "decisionDate", "decision_date",
                    "base", "vote_base",
                    "present", "vote_present",
                    "inFavour", "vote_for",
                    "outcome", "result",
                    "ground", "ground",
                    "until", "until_on",
                    "person", "other_code",
                    "words", "words");

    private final Viewer viewer;
    private final Instant now;
    private final @Nullable Set<Integer> places;
    private final Map<Long, NavigableMap<LocalDate, Integer>> cells;
    private final Map<Long, Long> admitted;
    private final Seats seats;
    private final RememberedVoters voters;
    private final List<Finding> refused = new ArrayList<>();
    private final List<Finding> warned = new ArrayList<>();
    private final List<Integer> same = new ArrayList<>();
    private final List<BroughtStore.Brought> piled = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final List<BroughtStore.Opened> opened = new ArrayList<>();
    private final Set<SheetStep.Subject> begun = new HashSet<>();
    private final Map<Long, List<Bare>> bare;
    private final Set<SheetStep.Subject> open;
    private final Queue<Long> numbers;
    private boolean moved;

    private BroughtRows(
            StagingStore staged,
            BroughtStore store,
            Seats seats,
            RememberedVoters voters,
            List<SheetStep> steps) {
        var staging = staged.staging();
        var fresh = steps.stream().filter(step -> !step.there()).toList();
        var subjects = fresh.stream().map(SheetStep::subject).distinct().toList();
        this.viewer = store.acting(staging.viewer());
        this.now = staging.now();
        this.places = store.places(staged).orElse(null);
        this.cells = store.cells(some(subjects, SheetStep.Subject::member));
        this.admitted = store.admitted(some(subjects, SheetStep.Subject::candidate));
        this.bare =
                store.bare(
                        Stream.concat(
                                        some(subjects, SheetStep.Subject::member).stream(),
                                        admitted.values().stream())
                                .toList());
        this.open = store.open(subjects);
        this.numbers =
                new ArrayDeque<>(
                        store.numbers((int) fresh.stream().filter(SheetStep::opens).count()));
        this.seats = seats;
        this.voters = voters;
    }

    private static List<Long> some(
            List<SheetStep.Subject> subjects, Function<SheetStep.Subject, @Nullable Long> who) {
        return subjects.stream()
                .<Long>mapMulti((subject, found) -> {
                    Long one = who.apply(subject);
                    if (one != null) {
                        found.accept(one);
                    }
                })
                .toList();
    }

    static BroughtRows of(
            StagingStore staged,
            BroughtStore store,
            RememberedSeats seats,
            RememberedVoters voters,
            List<SheetStep> steps) {
        var rows = new BroughtRows(staged, store, seats, voters, steps);
        seats.learn(rows.likely(steps, step -> !step.there()));
        voters.learn(rows.likely(steps, step -> !step.there() && step.ballot() != null));
        return rows;
    }

    /// Where the steps will mostly have happened.
    private List<Seats.At> likely(List<SheetStep> steps, Predicate<SheetStep> which) {
        var opened = new HashMap<SheetStep.Subject, Integer>();
        var found = new ArrayList<Seats.At>();
        for (SheetStep told : steps) {
            var cell = told.cell();
            if (told.opens() && cell != null) {
                opened.put(told.subject(), cell);
            }
            var day = told.entry().on();
            stood(told.member(), day)
                    .or(() -> Optional.ofNullable(opened.get(told.subject())))
                    .filter(_ -> which.test(told))
                    .ifPresent(place -> found.add(new Seats.At(place, day)));
        }
        return found;
    }

    private Optional<Integer> stood(@Nullable Long member, LocalDate day) {
        var stood = member == null ? null : cells.get(member);
        var then = stood == null ? null : stood.floorEntry(day);
        return Optional.ofNullable(then).map(Map.Entry::getValue);
    }

    Viewer viewer() {
        return viewer;
    }

    String user() {
        return viewer.username();
    }

    Instant now() {
        return now;
    }

    Seats seats() {
        return seats;
    }

    Voters voters() {
        return voters;
    }

    boolean mayRecord(int organization) {
        return places == null || places.contains(organization);
    }

    /// Where a case was opened.
    int cell(SheetStep told) {
        return Objects.requireNonNull(told.cell(), "An opening without a cell is refused before");
    }

    /// Where the person stood on that day; of somebody who was no member, where the case was
    /// opened.
    int cellOf(CaseFile file, LocalDate day) {
        return stood(file.member(), day).orElse(file.cell());
    }

    /// Which member the candidate has become, as far as candidates know.
    Optional<Long> admitted(CaseFile file) {
        return Optional.ofNullable(file.candidate()).map(admitted::get);
    }

    /// The ledger has changed: members stand elsewhere, or nowhere, and cases may have begun by
    /// themselves.
    void moved(BroughtStore store) {
        moved = true;
        voters.forget();
        cells.putAll(store.cells(cells.keySet()));
    }

    /// A step that is to be kept with the next ones. What it is told with comes after everything
    /// that was there: until it has its number, its place in the file does for it.
    Step pile(CaseFile file, SheetStep told, StepEntry entry, CaseStore.Kept kept) {
        long place = Integer.MAX_VALUE + (long) told.row();
        var step =
                new Step(
                        place,
                        entry,
                        kept.stage(),
                        kept.cell(),
                        place,
                        kept.majority(),
                        kept.passed(),
                        kept.excused(),
                        kept.policy(),
                        kept.movement(),
                        kept.entered(),
                        told.known(),
                        user(),
                        null,
                        null);
        piled.add(new BroughtStore.Brought(file.id(), step));
        return step;
    }

    /// Whether so many steps are piled that they should be kept.
    boolean high() {
        return piled.size() > 1_000;
    }

    void keep(BroughtStore store) {
        if (!piled.isEmpty()) {
            store.bring(opened, piled, now);
            opened.clear();
            piled.clear();
        }
    }

    /// Whether somebody's case of the kind may be open, as far as was known in the beginning.
    boolean mayBeOpen(SheetStep.Subject subject) {
        return moved || open.contains(subject) || begun.contains(subject);
    }

    /// The case under a number of its own.
    CaseFile begin(CaseFile asked, SheetStep told) {
        var file = asked.numbered(numbers.remove());
        begun.add(told.subject());
        opened.add(new BroughtStore.Opened(file, told.known(), user()));
        return file;
    }

    /// The movement that `entry` would be, if it stands in the ledger and no case behind it.
    Optional<Bare> bare(long member, Entry entry) {
        return bare.getOrDefault(member, List.of()).stream()
                .filter(one -> one.is(entry))
                .filter(one -> taken.add(one.movement()))
                .findFirst();
    }

    /// @param facts what the message tells, from `{1}` on
    void refuse(SheetStep told, String column, String code, Object... facts) {
        refused.add(finding(told, column, code, facts));
    }

    void refuse(SheetStep told, List<Objection> objections) {
        for (Objection objection : objections) {
            String column = COLUMNS.getOrDefault(objection.field(), "effective_on");
            refuse(
                    told,
                    column,
                    "case.rule",
                    objection.told(Texts.VIETNAMESE),
                    objection.told(Texts.ENGLISH));
        }
    }

    void warn(SheetStep told, String column, String code, Object... facts) {
        warned.add(finding(told, column, code, facts));
    }

    void same(SheetStep told) {
        same.add(told.row());
    }

    private static Finding finding(SheetStep told, String column, String code, Object... facts) {
        return new Finding(
                told.row(),
                column,
                day(told.entry().on()),
                code,
                Arrays.stream(facts)
                        .map(fact -> fact instanceof LocalDate day ? day(day) : fact.toString())
                        .toList());
    }

    private static String day(LocalDate day) {
        return Formats.VIETNAMESE.date(day);
    }

    void tell(StagingStore staged) {
        staged.refuse(refused);
        staged.warn(warned);
        if (!same.isEmpty()) {
            staged.execute(
                    "update {s} set outcome = 'SAME' where row_number = any (?)",
                    (Object) same.toArray(Integer[]::new));
        }
    }
}
