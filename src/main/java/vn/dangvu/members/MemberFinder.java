package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Option;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds members by what somebody types: a code, or a name with or without marks.
@Component
public class MemberFinder {

    /// `Nguyễn Văn An (ĐV-12)`, as a suggestion fills it in.
    private static final Pattern WITH_CODE = Pattern.compile(".*\\(([^()]+)\\)\\s*");

    private static final int NAMED = 5;
    private static final int SUGGESTED = 20;

    private final Members members;

    MemberFinder(Members members) {
        this.members = members;
    }

    /// Whom was meant.
    public sealed interface Found {

        record One(Person person) implements Found {}

        record Nobody() implements Found {}

        /// @param first the first few of them
        record Several(List<MemberLine> first, long total) implements Found {}
    }

    public record Person(long id, String code, String name) {

        /// How a field holds the person.
        public String text() {
            return name + " (" + code + ")";
        }
    }

    /// Among the members in and below `where` on `day`.
    public Found find(Viewer viewer, OrganizationId where, LocalDate day, String typed) {
        var code = WITH_CODE.matcher(typed);
        String words = code.matches() ? code.group(1).strip() : typed;
        var page = members.list(viewer, query(where, day, words), null, NAMED);
        return page.lines().stream()
                .filter(line -> line.code().equalsIgnoreCase(words) || page.total() == 1)
                .findFirst()
                .<Found>map(
                        line -> new Found.One(new Person(line.id(), line.code(), line.fullName())))
                .orElseGet(() ->
                        page.lines().isEmpty()
                                ? new Found.Nobody()
                                : new Found.Several(page.lines(), page.total()));
    }

    /// For a list of suggestions. A browser shows those whose text has what was typed, so the name
    /// stands there without marks, too.
    public List<Option> suggest(Viewer viewer, OrganizationId where, LocalDate day, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return members.list(viewer, query(where, day, typed), null, SUGGESTED).lines().stream()
                .map(line ->
                        new Option(
                                new Person(line.id(), line.code(), line.fullName()).text(),
                                plain(line.fullName())
                                        + " · "
                                        + line.born().text()
                                        + " · "
                                        + line.cell()))
                .toList();
    }

    private static MemberQuery query(OrganizationId where, LocalDate day, String words) {
        return new MemberQuery(where, day, words, null, null, null);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }
}
