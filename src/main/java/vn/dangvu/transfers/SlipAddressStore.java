package vn.dangvu.transfers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.papers.Letterhead;
import vn.dangvu.transfers.PrintedSlip.Hand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// To whom a slip is addressed, over all organizations of the register: a slip goes to whoever it
/// names, whether or not the sender sees that organization here.
@Repository
class SlipAddressStore {

    private final DSLContext db;

    SlipAddressStore(DSLContext db) {
        this.db = db;
    }

    /// One above another.
    record Level(int id, OrganizationKind kind, String officialName, String shortName) {

        Hand hand() {
            return new Hand(officialName, Letterhead.committee(officialName, kind));
        }
    }

    /// The organization that alone bears this code or name on `day`.
    Optional<Integer> named(String text, LocalDate day) {
        var found =
                db.fetch(
                        """
                        select v.organization_id, upper(v.code) = upper({0}) as by_code
                        from organizations_api.version v
                        where v.since <= {1} and v.until > {1} and v.kind <> 'PARTY_GROUP'
                          and (upper(v.code) = upper({0}) or persistence.plain(v.official_name) = persistence.plain({0})
                               or persistence.plain(v.short_name) = persistence.plain({0}))
                        order by by_code desc limit 2\
                        """,
                        val(text), val(day));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = found.size() == 1 || found.getFirst().get(1, boolean.class);
        return alone ? Optional.of(found.getFirst().get(0, Integer.class)) : Optional.empty();
    }

    /// From the organization upward to the top of the register.
    List<Level> chain(int organization, LocalDate day) {
        return db.fetch(
                        """
                        select v.organization_id, v.kind, v.official_name, v.short_name
                        from organizations_api.reach c
                        join organizations_api.version v on v.organization_id = c.ancestor_id
                        where c.descendant_id = {0} and c.since <= {1} and c.until > {1} and v.since <= {1} and v.until > {1}
                        order by c.depth\
                        """,
                        val(organization), val(day))
                .map(row ->
                        new Level(
                                row.get(0, int.class),
                                OrganizationKind.valueOf(row.get(1, String.class)),
                                row.get(2, String.class),
                                row.get(3, String.class)));
    }
}
