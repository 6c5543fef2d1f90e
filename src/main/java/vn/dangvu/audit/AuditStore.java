package vn.dangvu.audit;

import static vn.dangvu.schema.audit.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/// Adds entries. The chain over them is made by the database when the transaction ends.
@Repository
class AuditStore {

    private final DSLContext db;

    AuditStore(DSLContext db) {
        this.db = db;
    }

    /// @param preparer who prepared what `actor` did
    void add(
            Instant at,
            String actor,
            @Nullable String preparer,
            @Nullable String address,
            Deed deed) {
        var subject = deed.subject();
        db.insertInto(ENTRY)
                .set(ENTRY.AT, at.atOffset(ZoneOffset.UTC))
                .set(ENTRY.ACTOR, kept(actor))
                .set(ENTRY.ON_BEHALF, keptOrNull(preparer))
                .set(ENTRY.ADDRESS, keptOrNull(address))
                .set(ENTRY.ACT, deed.act().name())
                .set(ENTRY.ORGANIZATION, deed.organization())
                .set(ENTRY.MEMBER, deed.member())
                .set(ENTRY.SUBJECT_KIND, subject == null ? null : subject.kind())
                .set(ENTRY.SUBJECT_ID, subject == null ? null : kept(subject.id()))
                .set(ENTRY.BEFORE, keptOrNull(ChangedFields.write(deed.before())))
                .set(ENTRY.AFTER, keptOrNull(ChangedFields.write(deed.after())))
                .set(ENTRY.DETAIL, keptOrNull(deed.detail()))
                .execute();
    }

    private static @Nullable String keptOrNull(@Nullable String text) {
        return text == null ? null : kept(text);
    }

    /// What PostgreSQL cannot keep (NUL, half a surrogate pair) must not hinder the act.
    private static String kept(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
