package vn.dangvu.years;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.years.Tables.BADGE_LIST;
import static vn.dangvu.schema.years.Tables.BADGE_PROPOSAL;
import static vn.dangvu.schema.years.Tables.BADGE_SENDING;

import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;
import vn.dangvu.organizations.Scope;
import vn.dangvu.years.BadgeProposal.Paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The lists of the rounds: who stands in them, and when they were sent.
@Repository
class BadgeListStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 28;

    private final DSLContext db;
    private final BadgeStore badges;
    private final BadgeRefusalStore refusals;

    BadgeListStore(DSLContext db, BadgeStore badges, BadgeRefusalStore refusals) {
        this.db = db;
        this.badges = badges;
        this.refusals = refusals;
    }

    /// Holds everybody else off badges until the transaction ends: they are few, and one member may
    /// stand in the lists of two committees.
    void lock() {
        db.fetch("select persistence.share_books()");
        db.fetch("select pg_advisory_xact_lock(?, 0)", LOCKS);
    }

    Optional<BadgeList> find(int organization, LocalDate round) {
        return db.select(BADGE_LIST.ID)
                .from(BADGE_LIST)
                .where(BADGE_LIST.ORGANIZATION_ID.eq(organization))
                .and(BADGE_LIST.ROUND_ON.eq(round))
                .fetchOptional(BADGE_LIST.ID)
                .map(id -> list(id, organization, round));
    }

    /// The list in which a proposal stands that was not taken off.
    Optional<BadgeList> of(long proposal) {
        return db.select(BADGE_LIST.ID, BADGE_LIST.ORGANIZATION_ID, BADGE_LIST.ROUND_ON)
                .from(BADGE_PROPOSAL)
                .join(BADGE_LIST)
                .on(BADGE_LIST.ID.eq(BADGE_PROPOSAL.LIST_ID))
                .where(BADGE_PROPOSAL.ID.eq(proposal))
                .and("years.badge_proposal.superseded_at = 'infinity'")
                .fetchOptional()
                .map(row -> list(row.value1(), row.value2(), row.value3()));
    }

    /// Which committees have sent their list of a round.
    Set<Integer> sent(LocalDate round) {
        return db.fetch(
                        """
                        select l.organization_id from years.badge_list l
                        join years.badge_sending s on s.list_id = l.id and s.superseded_at = 'infinity'
                        where l.round_on = {0}\
                        """,
                        val(round))
                .intoSet(0, Integer.class);
    }

    /// The committees in a scope that make such lists, by the tree of the day.
    List<Integer> committees(Scope scope, LocalDate day) {
        if (scope.ranges().isEmpty()) {
            return List.of();
        }
        String within =
                scope.ranges().stream()
                        .map(range ->
                                "v.organization_id between %d and %d"
                                        .formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or ", "(", ")"));
        return db.fetch(
                        "select v.organization_id from organizations_api.version v where v.kind ="
                                + " 'UPPER_GRASSROOTS' and v.since <= {0} and v.until > {0} and "
                                + within
                                + " order by 1",
                        val(day))
                .getValues(0, Integer.class);
    }

    /// Which committee stands over each of some cells, by the tree of the day.
    Map<Integer, Integer> committeesOver(Collection<Integer> cells, LocalDate day) {
        return db.fetch(
                        """
                        select distinct on (c.descendant_id) c.descendant_id, c.ancestor_id
                        from organizations_api.closure c
                        join organizations_api.version v on v.organization_id = c.ancestor_id
                             and v.kind = 'UPPER_GRASSROOTS' and v.since <= {1} and v.until > {1}
                        where c.descendant_id = any ({0}) and c.since <= {1} and c.until > {1}
                        order by c.descendant_id, c.depth\
                        """,
                        val(cells.toArray(Integer[]::new)), val(day))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    /// Which committees have somebody in their list of a round.
    Set<Integer> filled(LocalDate round) {
        return db.fetch(
                        """
                        select distinct l.organization_id from years.badge_list l
                        join years.badge_proposal p on p.list_id = l.id and p.superseded_at = 'infinity'
                        where l.round_on = {0}\
                        """,
                        val(round))
                .intoSet(0, Integer.class);
    }

    private BadgeList list(long id, int organization, LocalDate round) {
        var sending =
                db.select(
                                BADGE_SENDING.ID,
                                BADGE_SENDING.EFFECTIVE_ON,
                                BADGE_SENDING.DECISION_NUMBER,
                                BADGE_SENDING.DECISION_DATE,
                                BADGE_SENDING.DECISION_ISSUER,
                                BADGE_SENDING.RECORDED_BY)
                        .from(BADGE_SENDING)
                        .where(BADGE_SENDING.LIST_ID.eq(id))
                        .and("years.badge_sending.superseded_at = 'infinity'")
                        .fetchOptional(row ->
                                new BadgeList.Sending(
                                        row.value1(),
                                        row.value2(),
                                        new Decision(row.value3(), row.value4(), row.value5()),
                                        row.value6()))
                        .orElse(null);
        var rows = proposals(id);
        var proposals = rows.stream().map(row -> row.get("id", Long.class)).toList();
        var refused = refusals.by(proposals);
        Map<Long, Badge> awards =
                badges.by(proposals).stream()
                        .filter(badge -> badge.proposal() != null)
                        .collect(toMap(Badge::proposal, badge -> badge));
        var lines = rows.stream().map(row -> line(row, awards, refused)).toList();
        return new BadgeList(id, organization, round, lines, sending);
    }

    /// By given name; whoever the second lock hides stands there without one.
    private List<? extends Record> proposals(long list) {
        return db.fetch(
                """
                select b.id, b.member_id, b.cell_id, b.years, b.how, b.began_on, b.reached_on, b.effective_on, b.paper_number,
                       b.paper_date, b.kept_where, b.progress_number, b.progress_date, coalesce(p.code, '') as code, coalesce(p.full_name, '') as full_name,
                       coalesce(p.born, '') as born
                from years.badge_proposal b
                left join lateral (
                    select p.code, p.full_name, p.given, p.middle, p.family,
                           to_char(p.born_on, case p.born_precision
                               when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born
                    from members_api.profile p
                    where p.member_id = b.member_id and p.superseded_at = 'infinity'
                    order by p.effective_on desc limit 1) p on true
                where b.list_id = {0} and b.superseded_at = 'infinity'
                order by b.years, p.given, p.middle, p.family, b.id\
                """,
                val(list));
    }

    private static BadgeList.Line line(
            Record row, Map<Long, Badge> awards, Map<Long, BadgeRefusalStore.Kept> refused) {
        long id = row.get("id", Long.class);
        var refusal = refused.get(id);
        var proposal =
                new BadgeProposal(
                        row.get("member_id", Long.class),
                        row.get("years", Integer.class),
                        Manner.valueOf(row.get("how", String.class)),
                        row.get("effective_on", LocalDate.class),
                        new Paper(
                                row.get("paper_number", String.class),
                                row.get("paper_date", LocalDate.class)),
                        row.get("kept_where", String.class),
                        new Paper(
                                row.get("progress_number", String.class),
                                row.get("progress_date", LocalDate.class)));
        return new BadgeList.Line(
                id,
                proposal,
                row.get("cell_id", Integer.class),
                row.get("code", String.class),
                row.get("full_name", String.class),
                row.get("born", String.class),
                row.get("began_on", LocalDate.class),
                row.get("reached_on", LocalDate.class),
                awards.get(id),
                refusal == null ? null : refusal.refusal());
    }

    long open(int organization, LocalDate round, String user, Instant now) {
        return db.insertInto(BADGE_LIST)
                .set(BADGE_LIST.ORGANIZATION_ID, organization)
                .set(BADGE_LIST.ROUND_ON, round)
                .set(BADGE_LIST.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(BADGE_LIST.RECORDED_BY, user)
                .returningResult(BADGE_LIST.ID)
                .fetchSingle()
                .value1();
    }

    /// @param reached when the years are full, as it is reckoned now
    void propose(
            long list,
            BadgeProposal ask,
            Senior senior,
            LocalDate reached,
            String user,
            Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var seniority = senior.seniority();
        var row = db.newRecord(BADGE_PROPOSAL);
        row.setListId(list);
        row.setMemberId(ask.member());
        row.setCellId(senior.cell());
        row.setYears((short) ask.years());
        row.setHow(ask.manner().name());
        row.setBeganOn(seniority == null ? reached : seniority.began());
        row.setReachedOn(reached);
        row.setEffectiveOn(ask.on());
        row.setPaperNumber(ask.paper().number());
        row.setPaperDate(ask.paper().date());
        row.setKeptWhere(ask.keptWhere());
        row.setProgressNumber(ask.progress().number());
        row.setProgressDate(ask.progress().date());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        db.insertInto(BADGE_PROPOSAL).set(row).execute();
    }

    /// Takes somebody off a list.
    void drop(long proposal, Instant now) {
        db.update(BADGE_PROPOSAL)
                .set(BADGE_PROPOSAL.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(BADGE_PROPOSAL.ID.eq(proposal))
                .execute();
    }

    void send(long list, LocalDate on, Decision letter, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(BADGE_SENDING);
        row.setListId(list);
        row.setEffectiveOn(on);
        row.setDecisionNumber(letter.number());
        row.setDecisionDate(letter.date());
        row.setDecisionIssuer(letter.issuer());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        db.insertInto(BADGE_SENDING).set(row).execute();
    }

    /// The list is open again.
    void takeBack(long sending, Instant now) {
        db.update(BADGE_SENDING)
                .set(BADGE_SENDING.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(BADGE_SENDING.ID.eq(sending))
                .execute();
    }
}
