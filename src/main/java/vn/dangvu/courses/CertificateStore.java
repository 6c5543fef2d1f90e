package vn.dangvu.courses;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.courses.Tables.CERTIFICATE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Certificates, of ours and of elsewhere.
@Repository
class CertificateStore {

    private static final String EVER =
            """
            select t.id, t.kind, t.candidate_id, t.member_id, e.course_id, t.number, t.issued_on, t.issuer, t.enrolment_id
            from courses.certificate t left join courses.enrolment e on e.id = t.enrolment_id
            where \
            """;

    private static final String SELECT = EVER + "t.superseded_at = 'infinity' and ";

    private final DSLContext db;

    CertificateStore(DSLContext db) {
        this.db = db;
    }

    /// What is written of a certificate.
    ///
    /// @param enrolment in a class of ours, with the organization that holds it; both null of
    ///   elsewhere
    record Entry(
            CourseKind kind,
            Learner learner,
            @Nullable Long enrolment,
            @Nullable Integer organization,
            String number,
            LocalDate issuedOn,
            String issuer) {}

    Optional<Certificate> find(long id) {
        return db.fetchOptional(SELECT + "t.id = {0}", val(id)).map(CertificateStore::read);
    }

    /// Also one that was corrected or taken back since.
    Optional<Certificate> ever(long id) {
        return db.fetchOptional(EVER + "t.id = {0}", val(id)).map(CertificateStore::read);
    }

    /// Holds everybody else off this certificate until the transaction ends.
    void lock(long id) {
        db.fetch("select id from courses.certificate where id = {0} for update", val(id));
    }

    /// Every certificate of a person, the newest first: also those of the candidate who became the
    /// member.
    List<Certificate> of(Learner learner, CourseKind kind) {
        return db.fetch(
                        SELECT
                                + """
                                t.kind = {2} and (t.candidate_id = {0} or t.member_id = {1}
                                    or t.candidate_id in (select b.candidate_id from courses.became b where b.member_id = {1})
                                    or t.member_id in (select b.member_id from courses.became b where b.candidate_id = {0}))
                                order by t.issued_on desc, t.id desc\
                                """,
                        val(learner.candidate(), Long.class),
                        val(learner.member(), Long.class),
                        val(kind.name()))
                .map(CertificateStore::read);
    }

    /// The newest certificate of a kind of each candidate.
    Map<Long, Certificate> newest(Collection<Long> candidates, CourseKind kind) {
        return db.fetch(
                        """
                        select distinct on (t.candidate_id) t.id, t.kind, t.candidate_id, t.member_id, e.course_id, t.number,
                               t.issued_on, t.issuer, t.enrolment_id
                        from courses.certificate t left join courses.enrolment e on e.id = t.enrolment_id
                        where t.superseded_at = 'infinity' and t.kind = {1} and t.candidate_id = any ({0})
                        order by t.candidate_id, t.issued_on desc, t.id desc\
                        """,
                        val(candidates.toArray(Long[]::new)), val(kind.name()))
                .intoMap(row -> row.get("candidate_id", Long.class), CertificateStore::read);
    }

    /// The certificates of a class, by enrolment.
    Map<Long, Certificate> ofCourse(long course) {
        return db.fetch(SELECT + "e.course_id = {0}", val(course))
                .intoMap(row -> row.get("enrolment_id", Long.class), CertificateStore::read);
    }

    /// Those of `numbers` that the organization has given for the kind to others than `enrolments`.
    Set<String> taken(
            int organization,
            CourseKind kind,
            Collection<String> numbers,
            Collection<Long> enrolments) {
        return db.fetch(
                        """
                        select number from courses.certificate
                        where superseded_at = 'infinity' and organization_id = {0} and kind = {1} and number = any ({2})
                          and enrolment_id <> all ({3})\
                        """,
                        val(organization),
                        val(kind.name()),
                        val(numbers.toArray(String[]::new)),
                        val(enrolments.toArray(Long[]::new)))
                .intoSet(0, String.class);
    }

    long insert(Entry entry, @Nullable Long supersedes, Writing by) {
        var at = by.now().atOffset(ZoneOffset.UTC);
        return db.insertInto(CERTIFICATE)
                .set(CERTIFICATE.KIND, entry.kind().name())
                .set(CERTIFICATE.CANDIDATE_ID, entry.learner().candidate())
                .set(CERTIFICATE.MEMBER_ID, entry.learner().member())
                .set(CERTIFICATE.ENROLMENT_ID, entry.enrolment())
                .set(CERTIFICATE.ORGANIZATION_ID, entry.organization())
                .set(CERTIFICATE.NUMBER, entry.number())
                .set(CERTIFICATE.ISSUED_ON, entry.issuedOn())
                .set(CERTIFICATE.ISSUER, entry.issuer())
                .set(CERTIFICATE.RECORDED_AT, at)
                .set(CERTIFICATE.ENTERED_AT, at)
                .set(CERTIFICATE.RECORDED_BY, by.user())
                .set(CERTIFICATE.SUPERSEDES, supersedes)
                .returningResult(CERTIFICATE.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes a certificate back: it is believed until `now`.
    void supersede(long certificate, Instant now) {
        db.execute(
                "update courses.certificate set superseded_at = {0} where id = {1}",
                val(now.atOffset(ZoneOffset.UTC)), val(certificate));
    }

    private static Certificate read(Record row) {
        var kind = CourseKind.valueOf(row.get("kind", String.class));
        var issuedOn = Objects.requireNonNull(row.get("issued_on", LocalDate.class));
        return new Certificate(
                row.get("id", long.class),
                kind,
                new Learner(row.get("candidate_id", Long.class), row.get("member_id", Long.class)),
                row.get("course_id", Long.class),
                Objects.requireNonNull(row.get("number", String.class)),
                issuedOn,
                Objects.requireNonNull(row.get("issuer", String.class)),
                CoursePolicy.validUntil(kind, issuedOn),
                CoursePolicy.source(kind, issuedOn));
    }
}
