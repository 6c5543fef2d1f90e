package vn.dangvu.members;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;

import static vn.dangvu.schema.members.Tables.MEMBER;
import static vn.dangvu.schema.members.Tables.NAME;
import static vn.dangvu.schema.members.Tables.PROFILE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members are called, for the pages of the audit.
@Repository
class MemberNameStore {

    private final DSLContext db;

    MemberNameStore(DSLContext db) {
        this.db = db;
    }

    /// The latest name of each, and the code.
    Map<Long, String> names(List<Long> ids) {
        return db.select(MEMBER.ID, MEMBER.CODE, NAME.FULL_NAME)
                .distinctOn(MEMBER.ID)
                .from(MEMBER)
                .join(PROFILE)
                .on(PROFILE.MEMBER_ID.eq(MEMBER.ID))
                .join(NAME)
                .on(NAME.ID.eq(PROFILE.NAME_ID))
                .where(MEMBER.ID.eq(any(ids.toArray(Long[]::new))))
                .and(condition("profile.superseded_at = 'infinity'"))
                .orderBy(MEMBER.ID, PROFILE.EFFECTIVE_ON.desc())
                .fetchMap(MEMBER.ID, found -> found.value3() + " · " + found.value2());
    }

    Optional<Long> byCode(String code) {
        return db.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.CODE.eq(code))
                .fetchOptional(MEMBER.ID);
    }
}
