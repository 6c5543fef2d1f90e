package vn.dangvu.reorganizations;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.reorganizations.Tables.ASSIGNMENT;
import static vn.dangvu.schema.reorganizations.Tables.COMMENT;
import static vn.dangvu.schema.reorganizations.Tables.CONSENT;
import static vn.dangvu.schema.reorganizations.Tables.LINE;
import static vn.dangvu.schema.reorganizations.Tables.PLAN;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Plan.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Plans and what people said about them.
@Repository
class PlanStore {

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    long add(int home, String title, LocalDate on, String who, Instant now) {
        return db.insertInto(PLAN)
                .set(PLAN.HOME_ID, home)
                .set(PLAN.TITLE, title)
                .set(PLAN.EFFECTIVE_ON, on)
                .set(PLAN.CREATED_AT, at(now))
                .set(PLAN.CREATED_BY, who)
                .set(PLAN.CHANGED_AT, at(now))
                .set(PLAN.CHANGED_BY, who)
                .returningResult(PLAN.ID)
                .fetchSingle()
                .value1();
    }

    /// The newest first, without their lines.
    List<Plan> all() {
        return db.selectFrom(PLAN)
                .orderBy(PLAN.ID.desc())
                .fetch(row -> read(row, List.of(), List.of()));
    }

    Optional<Plan> find(long id) {
        return db.selectFrom(PLAN)
                .where(PLAN.ID.eq(id))
                .fetchOptional(row -> read(row, lines(id), assignments(id)));
    }

    /// Holds others off this plan until the transaction ends; comments may still come.
    void lock(long id) {
        db.select(PLAN.ID).from(PLAN).where(PLAN.ID.eq(id)).forNoKeyUpdate().fetch();
    }

    /// Whether nobody else changes the tree by a plan at this moment: two that were reckoned on the
    /// same tree would not fit together. Nobody else may until the transaction ends; and who is
    /// recording at this moment is waited for.
    boolean alone() {
        boolean alone =
                db.fetchSingle(
                                "select"
                                    + " pg_try_advisory_xact_lock('reorganizations.plan'::regclass::oid::bigint)")
                        .get(0, boolean.class);
        if (alone) {
            db.fetch("select persistence.close_books()");
        }
        return alone;
    }

    void save(Plan plan, String who, Instant now) {
        db.update(PLAN)
                .set(PLAN.TITLE, plan.title())
                .set(PLAN.EFFECTIVE_ON, plan.on())
                .set(PLAN.DECISION_NUMBER, plan.decision().number())
                .set(PLAN.DECISION_DATE, plan.decision().date())
                .set(PLAN.DECISION_ISSUER, plan.decision().issuer())
                .set(PLAN.REVISION, plan.revision())
                .set(PLAN.CHANGED_AT, at(now))
                .set(PLAN.CHANGED_BY, who)
                .where(PLAN.ID.eq(plan.id()))
                .execute();
        db.deleteFrom(LINE).where(LINE.PLAN_ID.eq(plan.id())).execute();
        var lines = new ArrayList<Query>();
        for (var line : plan.lines()) {
            lines.add(keep(plan.id(), lines.size() + 1, line));
        }
        db.batch(lines).execute();
        db.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.PLAN_ID.eq(plan.id())).execute();
        db.execute(
                "insert into reorganizations.assignment (plan_id, ordinal, member_code, cell_code,"
                        + " rule) select {0}, ordinal, member, cell, rule from unnest({1}, {2},"
                        + " {3}) with ordinality as a (member, cell, rule, ordinal)",
                val(plan.id()),
                val(plan.assignments().stream().map(Assignment::member).toArray(String[]::new)),
                val(plan.assignments().stream().map(Assignment::cell).toArray(String[]::new)),
                val(plan.assignments().stream().map(Assignment::rule).toArray(String[]::new)));
    }

    private Query keep(long plan, int ordinal, Line line) {
        return db.insertInto(LINE)
                .set(LINE.PLAN_ID, plan)
                .set(LINE.ORDINAL, ordinal)
                .set(LINE.ACTION, line.action().name())
                .set(LINE.ORGANIZATIONS, line.organizations().toArray(String[]::new))
                .set(LINE.TARGET, line.target())
                .set(LINE.OFFICIAL_NAME, line.officialName())
                .set(LINE.SHORT_NAME, line.shortName())
                .set(LINE.KIND, line.kind())
                .set(LINE.UNIT_TYPE, line.unitType())
                .set(LINE.PARENT, line.parent())
                .set(LINE.RECEPTION_NUMBER, line.reception().number())
                .set(LINE.RECEPTION_DATE, line.reception().date())
                .set(LINE.RECEPTION_ISSUER, line.reception().issuer());
    }

    List<Consent> consents(long plan) {
        return db.selectFrom(CONSENT)
                .where(CONSENT.PLAN_ID.eq(plan))
                .orderBy(CONSENT.CODE, CONSENT.RULE_ID)
                .fetch(row ->
                        new Consent(
                                OrganizationRule.valueOf(row.getRuleId()),
                                row.getCode(),
                                row.getNumber(),
                                row.getDated()));
    }

    void keepConsents(long plan, List<Consent> consents) {
        db.deleteFrom(CONSENT).where(CONSENT.PLAN_ID.eq(plan)).execute();
        for (var consent : consents) {
            db.insertInto(CONSENT)
                    .set(CONSENT.PLAN_ID, plan)
                    .set(CONSENT.RULE_ID, consent.rule().name())
                    .set(CONSENT.CODE, consent.code())
                    .set(CONSENT.NUMBER, consent.number())
                    .set(CONSENT.DATED, consent.dated())
                    .execute();
        }
    }

    void executed(long plan, long change, String who, Instant now) {
        db.update(PLAN)
                .set(PLAN.CHANGE_ID, change)
                .set(PLAN.EXECUTED_AT, at(now))
                .set(PLAN.EXECUTED_BY, who)
                .where(PLAN.ID.eq(plan))
                .execute();
    }

    void undone(long plan, String who, Instant now) {
        db.update(PLAN)
                .set(PLAN.UNDONE_AT, at(now))
                .set(PLAN.UNDONE_BY, who)
                .where(PLAN.ID.eq(plan))
                .execute();
    }

    void comment(long plan, String words, String who, Instant now) {
        db.insertInto(COMMENT)
                .set(COMMENT.PLAN_ID, plan)
                .set(COMMENT.AT, at(now))
                .set(COMMENT.BY, who)
                .set(COMMENT.WORDS, words)
                .execute();
    }

    List<PlanComment> comments(long plan) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.PLAN_ID.eq(plan))
                .orderBy(COMMENT.ID)
                .fetch(row ->
                        new PlanComment(row.getAt().toInstant(), row.getBy(), row.getWords()));
    }

    private List<Line> lines(long plan) {
        return db.selectFrom(LINE)
                .where(LINE.PLAN_ID.eq(plan))
                .orderBy(LINE.ORDINAL)
                .fetch(row ->
                        new Line(
                                Action.valueOf(row.getAction()),
                                List.of(row.getOrganizations()),
                                row.getTarget(),
                                row.getOfficialName(),
                                row.getShortName(),
                                row.getKind(),
                                row.getUnitType(),
                                row.getParent(),
                                new Plan.Decision(
                                        row.getReceptionNumber(),
                                        row.getReceptionDate(),
                                        row.getReceptionIssuer())));
    }

    private List<Assignment> assignments(long plan) {
        return db.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.PLAN_ID.eq(plan))
                .orderBy(ASSIGNMENT.ORDINAL)
                .fetch(row ->
                        new Assignment(row.getMemberCode(), row.getCellCode(), row.getRule()));
    }

    private static Plan read(Record row, List<Line> lines, List<Assignment> assignments) {
        return new Plan(
                row.get(PLAN.ID),
                new OrganizationId(row.get(PLAN.HOME_ID)),
                row.get(PLAN.TITLE),
                row.get(PLAN.EFFECTIVE_ON),
                new Plan.Decision(
                        row.get(PLAN.DECISION_NUMBER),
                        row.get(PLAN.DECISION_DATE),
                        row.get(PLAN.DECISION_ISSUER)),
                lines,
                assignments,
                row.get(PLAN.REVISION),
                stage(row));
    }

    private static Stage stage(Record row) {
        Long change = row.get(PLAN.CHANGE_ID);
        if (change == null) {
            return new Stage.Draft(row.get(PLAN.CHANGED_BY), row.get(PLAN.CHANGED_AT).toInstant());
        }
        return row.get(PLAN.UNDONE_AT) == null
                ? new Stage.Executed(
                        change,
                        known(row.get(PLAN.EXECUTED_BY)),
                        row.get(PLAN.EXECUTED_AT).toInstant())
                : new Stage.Undone(
                        change,
                        known(row.get(PLAN.UNDONE_BY)),
                        row.get(PLAN.UNDONE_AT).toInstant());
    }

    private static String known(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
