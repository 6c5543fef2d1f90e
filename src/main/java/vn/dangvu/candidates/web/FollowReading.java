package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowFact;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.web.CandidateDesk.Open;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the forms of something new and of a correction have in common.
final class FollowReading {

    private FollowReading() {}

    /// Null when the reader found something wrong.
    static @Nullable FollowEntry read(
            Open open, HelperField helpers, FormReader reader, FollowKind kind, FollowForm form) {
        Long helper = null;
        if (kind == FollowKind.HELPER_ASSIGNED) {
            helper = helpers.read(open, reader, day(form, open.today()), form.helper());
        } else if (kind == FollowKind.HELPER_RELEASED) {
            helper = known(open, reader, form.helper());
        }
        return form.read(reader, kind, helper);
    }

    private static @Nullable LocalDate day(FollowForm form, LocalDate today) {
        return DayInput.read(form.day(), today) instanceof DayInput.Day(LocalDate day) ? day : null;
    }

    /// One of the members of whom the record speaks.
    private static @Nullable Long known(Open open, FormReader reader, String chosen) {
        var found =
                open.record().members().keySet().stream()
                        .filter(member -> member.toString().equals(chosen))
                        .findFirst();
        if (found.isEmpty()) {
            reader.wrong("person", "missing.person");
        }
        return found.orElse(null);
    }

    /// @param corrected the fact that is put right; null where something new is recorded
    /// @param annul where that fact is taken back; null for something new
    static FollowPage page(
            Open open,
            FollowKind kind,
            @Nullable FollowFact corrected,
            String address,
            FollowForm form,
            @Nullable String annul,
            List<FieldError> errors) {
        var words = open.words();
        boolean release = kind == FollowKind.HELPER_RELEASED;
        return new FollowPage(
                open.trail(),
                address,
                open.address(),
                open.who(),
                words.page("hint." + kind),
                form,
                kind.asksCell() ? cells(open, corrected) : List.of(),
                release ? helpers(open, corrected) : List.of(),
                kind == FollowKind.HELPER_ASSIGNED
                        ? "/organizations/" + open.places().reach(open.record().home()) + "/people"
                        : null,
                kind.asksWords(),
                words.page("words." + kind),
                annul,
                errors);
    }

    /// Where the viewer may record, and where it was: the person may have been followed by a cell
    /// of another committee before.
    private static List<Option> cells(Open open, @Nullable FollowFact corrected) {
        var cells = new ArrayList<>(open.places().recordable());
        if (corrected != null
                && corrected.entry().cell() instanceof Integer before
                && cells.stream().noneMatch(one -> one.value().equals(before.toString()))) {
            var on = corrected.entry().effectiveOn();
            cells.addFirst(new Option(before.toString(), open.places().name(before, on)));
        }
        return cells;
    }

    /// Who helps now can be released, and who is out of sight by now, too; a fact of the past may
    /// have been about somebody else who ever helped.
    private static List<Option> helpers(Open open, @Nullable FollowFact corrected) {
        var helpers =
                corrected == null
                        ? open.record().now().helpers().stream()
                        : Stream.concat(
                                Stream.ofNullable(corrected.entry().helper()),
                                open.record().everHelped().stream());
        return helpers.distinct()
                .map(helper -> new Option(Long.toString(helper), helper(open, helper)))
                .toList();
    }

    private static String helper(Open open, long member) {
        var known = open.record().members().get(member);
        return known == null || known.name().isEmpty()
                ? unseen(open, member)
                : open.words().page("nameAndCode", known.name(), known.code());
    }

    /// Told apart by since when.
    private static String unseen(Open open, long member) {
        return open.record().facts().stream()
                .filter(FollowFact::current)
                .map(FollowFact::entry)
                .filter(entry ->
                        entry.kind() == FollowKind.HELPER_ASSIGNED
                                && Objects.equals(entry.helper(), member))
                .findFirst()
                .map(entry ->
                        open.words().page("somebodySince", open.words().date(entry.effectiveOn())))
                .orElseGet(() -> open.words().page("somebody"));
    }
}
