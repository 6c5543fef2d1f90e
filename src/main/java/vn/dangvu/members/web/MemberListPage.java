package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberLine;
import vn.dangvu.members.Standing;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;

import java.util.List;

/// A page of the list, in the words it shows.
///
/// @param on the day as typed, or as it is if it was right
/// @param next where the list goes on; null on its last page
/// @param first where it begins; null there
/// @param all the same list without the conditions; null when there are none
/// @param newcomer where somebody new is recorded; null for who may not
public record MemberListPage(
        int organization,
        List<Chip> chips,
        String on,
        @Nullable String onError,
        String words,
        String standing,
        String sex,
        String state,
        List<Option> organizations,
        List<Option> standings,
        List<Option> sexes,
        List<Option> states,
        List<Line> lines,
        String count,
        String summary,
        @Nullable String next,
        @Nullable String first,
        @Nullable String all,
        String export,
        @Nullable String newcomer) {

    /// Whether one of the conditions behind the fold is set.
    public boolean narrowed() {
        return !(standing + sex + state).isEmpty();
    }

    /// @param flags what else is so: exempt, suspended, away
    public record Line(
            String address,
            String name,
            String code,
            String born,
            String sex,
            String cell,
            boolean official,
            String standing,
            List<String> flags,
            String professional,
            String since) {

        static Line of(MemberLine line, MemberWords words) {
            return new Line(
                    "/members/" + line.id(),
                    line.fullName(),
                    line.code(),
                    line.born().text(),
                    words.of("sex", line.sex()),
                    line.cell(),
                    line.standing() == Standing.OFFICIAL,
                    words.standing(line.standing()),
                    words.flags(line.exempt(), line.suspended(), line.away()),
                    words.of("professional", line.professional()),
                    words.date(line.since()));
        }
    }
}
