package vn.dangvu.access;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Roles stay at the organization they were given for. With one that ends they go nowhere by
/// themselves, because its heir may hold more members than anybody was trusted with: an
/// administrator decides ([EndedRoles]).
@Component
class RoleBelongings implements Belongings {

    private final GrantStore grants;

    RoleBelongings(GrantStore grants) {
        this.grants = grants;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return Belonging.of(Kind.ROLE, grants.counted(organizations));
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.ROLE, grants.withoutWayBack(organizations));
    }
}
