package vn.dangvu.candidates;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.candidates.Tables.CANDIDATE;
import static vn.dangvu.schema.candidates.Tables.PROFILE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.candidates.CandidateRecord.ProfileFact;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.schema.candidates.tables.records.ProfileRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Who the candidates are, one at a time.
@Repository
class CandidateStore {

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be, and null outside.
    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(PROFILE.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    CandidateStore(DSLContext db) {
        this.db = db;
    }

    /// Who somebody is, in one line.
    record Known(long id, String code, int home) {}

    /// Somebody with the same name and birth date.
    record Alike(long id, String code, String fullName) {}

    Optional<Known> find(long id) {
        return db.select(CANDIDATE.ID, CANDIDATE.CODE, CANDIDATE.HOME_ID)
                .from(CANDIDATE)
                .where(CANDIDATE.ID.eq(id))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3()));
    }

    /// Of `ids`, those whom a cell below one of `roots` follows today, or was the last to follow.
    List<Long> visible(List<Long> ids, Integer[] roots, LocalDate today) {
        return db.select(CANDIDATE.ID)
                .from(CANDIDATE)
                .where(CANDIDATE.ID.eq(any(ids.toArray(Long[]::new))))
                .and(
                        condition(
                                "organizations_api.within({0}, {1}, {2})",
                                val(roots), CANDIDATE.HOME_ID, val(today)))
                .fetch(CANDIDATE.ID);
    }

    /// What was ever believed of the person, the newest first.
    List<ProfileFact> profiles(long id) {
        return db.select(PROFILE.asterisk().except(PROFILE.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(PROFILE)
                .where(PROFILE.CANDIDATE_ID.eq(id))
                .orderBy(PROFILE.ID.desc())
                .fetch(CandidateStore::read);
    }

    /// What is believed now of each, by number.
    Map<Long, CandidateProfile> profilesOf(List<Long> ids) {
        return db.select(PROFILE.asterisk().except(PROFILE.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(PROFILE)
                .where(PROFILE.CANDIDATE_ID.eq(any(ids.toArray(Long[]::new))))
                .and(condition("profile.superseded_at = 'infinity'"))
                .fetchMap(row -> row.get(PROFILE.CANDIDATE_ID), row -> read(row).profile());
    }

    /// Holds everybody else off this person, and whoever wants to change the tree.
    void lock(long id) {
        shareBooks();
        db.select(CANDIDATE.ID).from(CANDIDATE).where(CANDIDATE.ID.eq(id)).forUpdate().fetch();
    }

    void shareBooks() {
        db.fetch("select persistence.share_books()");
    }

    /// Whose code it is, whether or not who asks may see the person.
    Optional<Long> holder(String code) {
        return Optional.ofNullable(
                db.fetchSingle("select candidates.holder({0})", val(code)).get(0, Long.class));
    }

    String freeCode() {
        return db.fetchSingle("select candidates.free_code()").get(0, String.class);
    }

    /// Candidates who are called so and were born then.
    List<Alike> alike(String fullName, LocalDate bornOn) {
        return db.fetch(
                        """
                        select p.candidate_id, p.code, p.full_name from candidates_api.profile p
                        where p.full_name = {0} and p.born_on = {1} and p.superseded_at = 'infinity' order by 1\
                        """,
                        val(fullName), val(bornOn))
                .map(CandidateStore::alike);
    }

    /// Members who are called so and were born then.
    List<Alike> membersAlike(String fullName, LocalDate bornOn) {
        return db.fetch(
                        """
                        select distinct p.member_id, p.code, p.full_name from members_api.profile p
                        where p.full_name = {0} and p.born_on = {1} and p.superseded_at = 'infinity' order by 1\
                        """,
                        val(fullName), val(bornOn))
                .map(CandidateStore::alike);
    }

    /// Whether it is a cell that lives on the day, in sight or not.
    boolean holdsMembers(int cell, LocalDate day) {
        return db.fetchSingle(
                        """
                        select exists (select from organizations_api.version v
                            where v.organization_id = {0} and v.kind in ('CELL', 'GRASSROOTS_CELL')
                              and v.since <= {1} and v.until > {1})\
                        """,
                        val(cell), val(day))
                .get(0, boolean.class);
    }

    long add(String code, int home, String user, Instant now) {
        return db.insertInto(CANDIDATE)
                .set(CANDIDATE.CODE, code)
                .set(CANDIDATE.HOME_ID, home)
                .set(CANDIDATE.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CANDIDATE.RECORDED_BY, user)
                .returningResult(CANDIDATE.ID)
                .fetchSingle()
                .value1();
    }

    /// @param supersedes the profile it takes the place of; 0 where it is the first
    long write(long id, CandidateProfile said, long supersedes, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(PROFILE);
        fill(row, said);
        row.setCandidateId(id);
        row.setRecordedAt(at);
        row.setEnteredAt(at);
        row.setRecordedBy(user);
        if (supersedes != 0) {
            row.setSupersedes(supersedes);
        }
        return db.insertInto(PROFILE).set(row).returningResult(PROFILE.ID).fetchSingle().value1();
    }

    private static void fill(ProfileRecord row, CandidateProfile said) {
        var person = said.person();
        row.setFullName(person.fullName());
        row.setSex(person.sex());
        row.setBornOn(person.born().first());
        row.setBornPrecision(person.born().precision().name());
        row.setEthnicity(person.ethnicity());
        row.setReligion(person.religion());
        row.setHometown(person.hometown());
        row.setGeneral(person.general());
        row.setProfessional(person.professional());
        row.setTitle(person.title());
        row.setTheory(person.theory());
        row.setOccupation(person.occupation());
        row.setUnionMember(said.unionMember());
        row.setUnionOfficer(said.unionOfficer());
        row.setOwner(said.owner());
    }

    private static ProfileFact read(Record row) {
        var person =
                new Attributes(
                        row.get(PROFILE.FULL_NAME),
                        row.get(PROFILE.SEX),
                        new BirthDate(
                                row.get(PROFILE.BORN_ON),
                                Precision.valueOf(row.get(PROFILE.BORN_PRECISION))),
                        null,
                        row.get(PROFILE.ETHNICITY),
                        row.get(PROFILE.RELIGION),
                        row.get(PROFILE.HOMETOWN),
                        row.get(PROFILE.GENERAL),
                        row.get(PROFILE.PROFESSIONAL),
                        row.get(PROFILE.TITLE),
                        row.get(PROFILE.THEORY),
                        row.get(PROFILE.OCCUPATION),
                        null,
                        null);
        var until = row.get(SUPERSEDED);
        return new ProfileFact(
                row.get(PROFILE.ID),
                new CandidateProfile(
                        person,
                        row.get(PROFILE.UNION_MEMBER),
                        row.get(PROFILE.UNION_OFFICER),
                        row.get(PROFILE.OWNER)),
                row.get(PROFILE.RECORDED_AT).toInstant(),
                row.get(PROFILE.RECORDED_BY),
                until == null ? null : until.toInstant());
    }

    private static Alike alike(Record row) {
        return new Alike(
                row.get(0, long.class),
                Objects.requireNonNull(row.get(1, String.class)),
                Objects.requireNonNull(row.get(2, String.class)));
    }
}
