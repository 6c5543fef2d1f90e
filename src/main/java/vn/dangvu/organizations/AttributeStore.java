package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Repository
class AttributeStore {

    private static final String COLUMNS =
            "kind, value, effective_on, decision_number, decision_date, recorded_by";

    private final DSLContext db;

    AttributeStore(DSLContext db) {
        this.db = db;
    }

    /// What holds on `day`, in the order of the kinds.
    List<Attribute> on(int organization, LocalDate day) {
        return db
                .fetch(
                        "select "
                                + COLUMNS
                                + """
                                 from (
                                    select distinct on (kind) * from organizations.attribute
                                    where organization_id = {0} and effective_on <= {1} and superseded_at = 'infinity'
                                    order by kind, effective_on desc, id desc) held
                                where value <> ''\
                                """,
                        val(organization),
                        val(day))
                .map(AttributeStore::read)
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    List<Attribute> history(int organization) {
        return db.fetch(
                        "select "
                                + COLUMNS
                                + """
                                 from organizations.attribute
                                where organization_id = {0} and superseded_at = 'infinity'
                                order by effective_on desc, id desc\
                                """,
                        val(organization))
                .map(AttributeStore::read);
    }

    /// How many lines say something, by organization.
    Map<Integer, Long> recorded(Collection<Integer> organizations) {
        return db.fetch(
                        """
                        select organization_id, count(*) from organizations.attribute
                        where organization_id = any ({0}) and value <> '' and superseded_at = 'infinity'
                        group by organization_id\
                        """,
                        val(organizations.toArray(Integer[]::new)))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }

    /// Whether another organization has the code on `day`, or comes to have it later.
    boolean isTaken(int organization, String code, LocalDate day) {
        return db.fetchSingle(
                        """
                        select exists (
                            select from organizations.attribute a
                            join organizations.version v on v.organization_id = a.organization_id and v.valid @> {2}::date
                            where a.kind = 'OFFICIAL_CODE' and a.value = {1} and a.organization_id <> {0}
                              and a.superseded_at = 'infinity'
                              and (a.effective_on > {2} or not exists (
                                  select from organizations.attribute n
                                  where n.organization_id = a.organization_id and n.kind = a.kind
                                    and n.superseded_at = 'infinity' and n.effective_on <= {2}
                                    and (n.effective_on, n.id) > (a.effective_on, a.id))))\
                        """,
                        val(organization), val(code), val(day))
                .get(0, boolean.class);
    }

    void keep(int organization, Attribute attribute, Instant now) {
        var at = val(now.atOffset(ZoneOffset.UTC));
        db.execute(
                """
                update organizations.attribute set superseded_at = {3}, superseded_by = {4}
                where organization_id = {0} and kind = {1} and effective_on = {2} and superseded_at = 'infinity'\
                """,
                val(organization),
                val(attribute.kind().name()),
                val(attribute.since()),
                at,
                val(attribute.recordedBy()));
        db.execute(
                """
                insert into organizations.attribute (organization_id, kind, value, effective_on, decision_number, decision_date,
                    recorded_at, recorded_by)
                values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})\
                """,
                val(organization),
                val(attribute.kind().name()),
                val(attribute.value()),
                val(attribute.since()),
                val(attribute.decisionNumber()),
                val(attribute.decisionDate()),
                at,
                val(attribute.recordedBy()));
    }

    private static Attribute read(Record row) {
        return new Attribute(
                Attribute.Kind.valueOf(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, LocalDate.class),
                row.get(3, String.class),
                row.get(4, LocalDate.class),
                row.get(5, String.class));
    }
}
