package vn.dangvu.members;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.People;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Tells the module below who a member is, by the rule of the record itself: who may not open it
/// learns nothing.
@Service
@Transactional(readOnly = true)
class PeopleOfRegister implements People {

    private final MemberStore members;
    private final PersonNameStore names;
    private final Clock clock;

    PeopleOfRegister(MemberStore members, PersonNameStore names, Clock clock) {
        this.members = members;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Person get(Viewer viewer, long member) {
        return Objects.requireNonNullElseGet(
                seen(viewer, List.of(member)).get(member),
                () -> {
                    throw new NotFound("member " + member);
                });
    }

    @Override
    public Map<Long, Person> seen(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty() || viewer.rowRoots().length == 0) {
            return Map.of();
        }
        var visible = members.visible(List.copyOf(ids), viewer.rowRoots(), LocalDate.now(clock));
        return names.persons(visible).stream().collect(toMap(Person::id, Function.identity()));
    }

    @Override
    public List<Left> leftUntil(Viewer viewer, LocalDate day, int limit) {
        return viewer.rowRoots().length == 0
                ? List.of()
                : names.left(viewer.rowRoots(), LocalDate.now(clock), day, limit);
    }
}
