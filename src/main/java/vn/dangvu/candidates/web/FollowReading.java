package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.web.CandidateDesk.Open;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.List;

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

    static FollowPage page(
            Open open,
            FollowKind kind,
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
                kind.asksCell() ? open.places().recordable() : List.of(),
                release ? helpers(open) : List.of(),
                kind == FollowKind.HELPER_ASSIGNED
                        ? "/organizations/" + open.places().reach(open.record().home()) + "/people"
                        : null,
                kind.asksWords(),
                words.page("words." + kind),
                annul,
                errors);
    }

    private static List<Option> helpers(Open open) {
        return open.record().members().values().stream()
                .filter(helper -> !helper.name().isEmpty())
                .map(helper ->
                        new Option(
                                Long.toString(helper.member()),
                                open.words().page("nameAndCode", helper.name(), helper.code())))
                .toList();
    }
}
