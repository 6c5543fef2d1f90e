package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberFinder.Found;
import vn.dangvu.members.MemberFinder.Person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the fields in which a member is named, and remembers what those were called.
final class PersonField {

    private final People people;
    private final Here here;
    private final LocalDate day;
    private final FormReader reader;
    private final Map<Long, String> names = new HashMap<>();

    /// @param day of the tree in which members are looked for
    PersonField(People people, Here here, LocalDate day, FormReader reader) {
        this.people = people;
        this.here = here;
        this.day = day;
        this.reader = reader;
    }

    /// Null when nobody is found, or more than one; the reader then knows.
    @Nullable Person read(String field, String typed) {
        if (typed.isEmpty()) {
            reader.wrong(field, "missing.person");
            return null;
        }
        return switch (people.find(here.viewer(), here.id(), day, typed)) {
            case Found.One(var person) -> {
                names.put(person.id(), person.name());
                yield person;
            }
            case Found.Nobody() -> {
                reader.wrong(
                        field, "nobody", typed, here.itself().shortName(), here.words().date(day));
                yield null;
            }
            case Found.Several(var first, long total) -> {
                String named =
                        first.stream()
                                .map(line ->
                                        line.fullName()
                                                + " ("
                                                + line.code()
                                                + "), "
                                                + line.born().text()
                                                + ", "
                                                + line.cell())
                                .collect(Collectors.joining("; "));
                reader.wrong(field, "several", typed, here.words().number(total), named);
                yield null;
            }
        };
    }

    Map<Long, String> names() {
        return names;
    }
}
