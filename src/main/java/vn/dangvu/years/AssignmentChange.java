package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;
import vn.dangvu.years.Assignment.Result;
import vn.dangvu.years.AssignmentDraft.Line;
import vn.dangvu.years.AssignmentSheet.Row;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/// What a draft wants of one member, beside what is recorded of him or her.
///
/// @param work null where there is to be none
/// @param done null where no result is to be told
record AssignmentChange(Row row, Line line, @Nullable Work work, @Nullable Done done) {

    /// @param field in which the day was typed
    record Work(String words, @Nullable LocalDate on, @Nullable String paper, String field) {

        boolean same(Assignment before) {
            return words.equals(before.words())
                    && before.on().equals(on)
                    && Objects.equals(paper, before.paper());
        }
    }

    /// @param field in which the day was typed
    record Done(Result result, @Nullable LocalDate on, String field) {}

    static AssignmentChange of(Row row, Line line, AssignmentDraft draft) {
        var work = line.words().isEmpty() ? null : work(row, line, draft);
        var done = done(row, line, draft);
        var before = row.assignment();
        // With the work its result is taken back, and need not be emptied by hand.
        if (work == null && before != null && done != null && done.result() == before.result()) {
            done = null;
        }
        return new AssignmentChange(row, line, work, done);
    }

    private static Work work(Row row, Line line, AssignmentDraft draft) {
        var common = draft.common();
        var own = line.on();
        if (draft.everywhere() && untouched(row, line)) {
            return new Work(
                    line.words(), or(common.on(), own), or(common.paper(), line.paper()), "on");
        }
        return own == null
                ? new Work(line.words(), common.on(), or(line.paper(), common.paper()), "on")
                : new Work(line.words(), own, line.paper(), "on-" + row.member());
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /// Whether day and number stand as they were.
    private static boolean untouched(Row row, Line line) {
        var before = row.assignment();
        return before != null
                && before.on().equals(line.on())
                && Objects.equals(before.paper(), line.paper());
    }

    private static @Nullable Done done(Row row, Line line, AssignmentDraft draft) {
        var result = line.result();
        if (result == null) {
            return null;
        }
        var own = line.resultOn();
        return own == null
                ? new Done(result, draft.common().resultOn(), "resultOn")
                : new Done(result, own, "resultOn-" + row.member());
    }

    boolean workChanges() {
        var before = row.assignment();
        return work == null ? before != null : before == null || !work.same(before);
    }

    boolean resultChanges() {
        var before = row.assignment();
        var told = before == null ? null : before.result();
        if (done == null) {
            return told != null && work != null;
        }
        return told != done.result()
                || before != null && !Objects.equals(done.on(), before.resultOn());
    }

    boolean nothing() {
        return !workChanges() && !resultChanges();
    }

    /// Whether somebody else recorded something in the row meanwhile, so that what was typed rests
    /// on what is not so any more.
    boolean overtaken() {
        return !line.seen().equals(row.seen()) && !nothing();
    }

    /// Everything that stands against it.
    Stream<Objection> objections(int year, LocalDate today) {
        if (overtaken()) {
            return Stream.of(
                    Objection.plain(
                            "years.objection.changedMeanwhile",
                            "work-" + row.member(),
                            line.words()));
        }
        return nothing() ? Stream.empty() : Stream.concat(given(year, today), told(today));
    }

    private Stream<Objection> given(int year, LocalDate today) {
        return work != null && workChanges()
                ? AssignmentRules.resolved(work.on(), year, today, work.field()).stream()
                : Stream.empty();
    }

    private Stream<Objection> told(LocalDate today) {
        return done == null
                ? Stream.empty()
                : AssignmentRules.considered(
                        done.on(),
                        done.field(),
                        work == null ? null : work.on(),
                        "result-" + row.member(),
                        today);
    }
}
