package vn.dangvu.organizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a module keeps at organizations, besides members, and a reorganization has to speak of.
///
/// Each module that keeps something there answers for it; whoever plans a reorganization asks all
/// of them, so that nothing is found out only afterwards.
public interface Belongings {

    /// In the order in which they are told.
    enum Kind {
        ROLE,
        POST,
        TERM,
        TARGET,
        MANDATE,
        ATTRIBUTE,
        GROUP_PLACE,
        RATING,
        FEES,
        CANDIDATE
    }

    /// @param count of this kind at this organization
    record Belonging(Kind kind, int organization, long count) {

        /// One for each organization that has a number of its own.
        public static List<Belonging> of(Kind kind, Map<Integer, ? extends Number> counts) {
            return counts.entrySet().stream()
                    .map(each -> new Belonging(kind, each.getKey(), each.getValue().longValue()))
                    .toList();
        }
    }

    /// What stands at each of `organizations` on `day` or is meant for a later one. Organizations
    /// without anything are left out.
    default List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return List.of();
    }

    /// Everything that still counts and was ever recorded at these organizations, whenever: what
    /// would have no place any more if they had never begun.
    default List<Belonging> ever(Collection<Integer> organizations) {
        return List.of();
    }

    /// What was recorded at these organizations of days from `day` on: what would stand at nobody
    /// if they had ended then.
    default List<Belonging> since(Collection<Integer> organizations, LocalDate day) {
        return List.of();
    }
}
