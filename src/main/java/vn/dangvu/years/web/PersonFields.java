package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.members.MemberFinder;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.List;
import java.util.stream.Collectors;

/// The field in which a member is named.
@Component
class PersonFields {

    private final MemberFinder people;

    PersonFields(MemberFinder people) {
        this.people = people;
    }

    /// Null when nobody is found, or more than one; the reader then knows.
    @Nullable Long read(Here here, FieldReader reader, String typed) {
        if (typed.isEmpty()) {
            reader.wrong("person", "missing.person");
            return null;
        }
        return switch (people.find(here.viewer(), here.id(), here.today(), typed)) {
            case MemberFinder.Found.One(var person) -> person.id();
            case MemberFinder.Found.Nobody() -> {
                reader.wrong("person", "nobody", typed, here.itself().shortName());
                yield null;
            }
            case MemberFinder.Found.Several(var first, long total) -> {
                String named =
                        first.stream()
                                .map(line -> line.fullName() + " (" + line.code() + ")")
                                .collect(Collectors.joining("; "));
                reader.wrong("person", "several", typed, here.words().number(total), named);
                yield null;
            }
        };
    }

    List<Option> suggest(Here here, String typed) {
        return people.suggest(here.viewer(), here.id(), here.today(), typed);
    }
}
