package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Fills the cells of a tree with members to whom things happen over ten years.
final class RandomLedger {

    private static final LocalDate FIRST = LocalDate.of(2000, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 5, 31);
    private static final int DAYS = 3_900;

    /// Where it is told.
    interface Book {

        void person(String code);

        void fact(
                String member,
                String kind,
                String on,
                @Nullable Integer from,
                @Nullable Integer to);
    }

    private final Book book;
    private final Random random;
    private final List<Integer> cells;
    final List<String> members = new ArrayList<>();

    RandomLedger(Book book, Random random, List<Unit> tree) {
        this.book = book;
        this.random = random;
        this.cells =
                tree.stream().filter(unit -> unit.kind().holdsMembers()).map(Unit::id).toList();
    }

    void fill(int count) {
        for (int at = 0; at < count && !cells.isEmpty(); at++) {
            String code = "m" + at;
            book.person(code);
            members.add(code);
            live(code, cell(), FIRST.plusDays(at % 3 == 0 ? random.nextInt(DAYS) : 0));
        }
    }

    private void live(String member, int first, LocalDate begin) {
        int in = first;
        var day = begin;
        fact(member, "OPENING_BALANCE", day, null, in);
        for (int step = 0; step < random.nextInt(7); step++) {
            day = day.plusDays(random.nextInt(5) == 0 ? 0 : random.nextInt(1_200));
            if (day.isAfter(LAST)) {
                return;
            }
            int goal = cell();
            if (random.nextInt(12) == 0) {
                fact(member, "DEATH", day, in, null);
                return;
            }
            if (random.nextBoolean() || goal == in) {
                fact(member, "CARD_REISSUE", day, in, in);
            } else {
                fact(member, "INTERNAL_TRANSFER", day, in, goal);
                in = goal;
            }
        }
    }

    private void fact(
            String member,
            String kind,
            LocalDate on,
            @Nullable Integer from,
            @Nullable Integer to) {
        book.fact(member, kind, on.toString(), from, to);
    }

    private int cell() {
        return cells.get(random.nextInt(cells.size()));
    }
}
