package vn.dangvu.privacy;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who the persons are. The module that keeps them brings the answers, and only of those whose
/// record the viewer may open.
public interface People {

    /// @param home the cell where the person is, or was last
    record Person(long id, String name, String code, OrganizationId home) {

        public String address() {
            return "/members/" + id;
        }
    }

    /// Somebody who is in no cell any more.
    record Left(Person person, LocalDate on) {}

    /// @throws NotFound if there is none, or none whom this viewer may see
    Person get(Viewer viewer, long member);

    /// Those of `members` whom the viewer may see.
    Map<Long, Person> seen(Viewer viewer, Collection<Long> members);

    /// Who left on `day` or before and came back never since, the first to leave first.
    List<Left> leftUntil(Viewer viewer, LocalDate day, int limit);
}
