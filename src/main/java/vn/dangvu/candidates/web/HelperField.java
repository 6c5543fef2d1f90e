package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.candidates.web.CandidateDesk.Open;
import vn.dangvu.members.MemberLine;
import vn.dangvu.members.MemberQuery;
import vn.dangvu.members.Members;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the member who is named in a form: by code, or by a name that one has alone, among those
/// where the viewer may record.
@Component
class HelperField {

    /// `Nguyễn Văn An (ĐV-12)`, as a suggestion fills it in.
    private static final Pattern WITH_CODE = Pattern.compile(".*\\(([^()]+)\\)\\s*");

    private static final int NAMED = 5;

    private final Members members;

    HelperField(Members members) {
        this.members = members;
    }

    /// Null when nobody is found, or more than one; the reader then knows.
    ///
    /// @param day on which the member is looked for; today where it is null
    @Nullable Long read(Open open, FormReader reader, @Nullable LocalDate day, String typed) {
        if (typed.isEmpty()) {
            reader.wrong("person", "missing.person");
            return null;
        }
        var on = day == null || day.isAfter(open.today()) ? open.today() : day;
        var where = open.places().reach(open.record().home());
        var code = WITH_CODE.matcher(typed);
        String words = code.matches() ? code.group(1).strip() : typed;
        var query = new MemberQuery(where, on, words, null, null, null);
        var found = members.list(open.viewer(), query, null, NAMED);
        var one =
                found.lines().stream()
                        .filter(line -> line.code().equalsIgnoreCase(words) || found.total() == 1)
                        .findFirst();
        if (one.isPresent()) {
            return one.get().id();
        }
        String place = open.places().name(where.value(), on);
        if (found.lines().isEmpty()) {
            reader.wrong("person", "nobody", typed, place, open.words().date(on));
        } else {
            String named =
                    found.lines().stream().map(HelperField::told).collect(Collectors.joining("; "));
            reader.wrong("person", "several", typed, open.words().number(found.total()), named);
        }
        return null;
    }

    private static String told(MemberLine line) {
        return line.fullName()
                + " ("
                + line.code()
                + "), "
                + line.born().text()
                + ", "
                + line.cell();
    }
}
