package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected.
@Repository
class FeeRowStore {

    private final DSLContext db;

    FeeRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> bases(long member) {
        return rows(
                "select to_jsonb(f)::text from fees.basis f where f.member_id = {0} order by"
                        + " f.from_month, f.id",
                member);
    }

    List<Row> exemptions(long member) {
        return rows(
                "select to_jsonb(f)::text from fees.exemption f where f.member_id = {0} order by"
                        + " f.from_month, f.id",
                member);
    }

    List<Row> guests(long member) {
        return rows(
                "select to_jsonb(f)::text from fees.guest f where f.member_id = {0} order by"
                        + " f.from_month, f.id",
                member);
    }

    List<Row> payments(long member) {
        return rows(
                "select to_jsonb(f)::text from fees.payment f where f.member_id = {0} order by"
                        + " f.month, f.id",
                member);
    }

    List<Row> lines(long member) {
        return rows(
                "select to_jsonb(f)::text from fees.line f where f.member_id = {0} order by f.id",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }
}
