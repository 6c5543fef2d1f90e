package vn.dangvu.organizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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
        TARGET
    }

    /// @param count of this kind at this organization
    record Belonging(Kind kind, int organization, long count) {}

    /// What stands at each of `organizations` on `day` or is meant for a later one. Organizations
    /// without anything are left out.
    List<Belonging> at(Collection<Integer> organizations, LocalDate day);
}
