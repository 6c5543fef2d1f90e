package vn.dangvu.access;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Reorganizations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The sample committee seen from two of its grassroots organizations: A, where the users are, and
/// B, of which they must learn nothing. One member has come from B to A, one has gone from A to B.
@Import(Visitors.class)
class TwoCommittees {

    static final LocalDate MOVED_ON = LocalDate.of(2021, 6, 1);

    private final Memberships memberships;
    private final Reorganizations reorganizations;
    private final DSLContext db;
    private @Nullable Found prepared;

    TwoCommittees(Memberships memberships, Reorganizations reorganizations, DSLContext db) {
        this.memberships = memberships;
        this.reorganizations = reorganizations;
        this.db = db;
    }

    /// @param a the organization of the users
    /// @param b the other one
    /// @param came now a member in A, until [#MOVED_ON] one in B
    /// @param went now a member in B
    /// @param secrets codes and names that stand in B and nowhere in A
    record Found(int root, Place a, Place b, Person came, Person went, Set<String> secrets) {}

    record Place(int id, String code, String name, int cell, String cellCode) {}

    /// @param fact one of the member's facts
    record Person(
            long id,
            String code,
            String name,
            String born,
            String dossierNumber,
            String cardNumber,
            long fact) {}

    /// Once for all classes of the world.
    synchronized Found prepare() {
        if (prepared == null) {
            prepared = found();
        }
        return prepared;
    }

    private Found found() {
        int root =
                number(
                        "select min(organization_id) from organizations_api.version where parent_id"
                                + " is null");
        var committees =
                db.fetch(
                        """
                        select v.organization_id from organizations_api.version v
                        where v.kind = 'GRASSROOTS_PARTY_COMMITTEE' and v.until = 'infinity' order by 1 limit 2\
                        """);
        var a = place(committees.get(0).get(0, int.class));
        var b = place(committees.get(1).get(0, int.class));
        long came = someone(b.cell(), 0);
        long went = someone(a.cell(), 0);
        var chief = new Viewer("chief", false, List.of(new Grant(root, Role.OFFICER, true)), null);
        move(chief, came, a.cell());
        move(chief, went, b.cell());
        return new Found(root, a, b, person(came), person(went), secrets(a.id(), b.id()));
    }

    /// Somebody who is in the cell today.
    Person member(Place place) {
        return person(someone(place.cell(), 1));
    }

    /// A draft that those of the place work on.
    long plan(Place place) {
        var officer =
                new Viewer(
                        "officer of " + place.code(),
                        false,
                        List.of(new Grant(place.id(), Role.OFFICER, true)),
                        null);
        var home = new OrganizationId(place.id());
        var plan = reorganizations.begin(officer, home, "Sắp xếp", MOVED_ON);
        var line =
                new Line(
                        Line.Action.RENAME,
                        List.of(place.cellCode()),
                        "",
                        "Chi bộ đổi tên",
                        "",
                        "",
                        "",
                        "");
        reorganizations.save(officer, plan.withLines(List.of(line)));
        return plan.id();
    }

    /// Taking back a fact about somebody of that place, which waits for a second person.
    long prepared(Place place, Person person) {
        return db.fetchSingle(
                        """
                        insert into confirmations.prepared (kind, organizations, member, payload, prepared_by, prepared_at)
                        values ('MOVEMENT', array[?]::integer[], ?, jsonb_build_object('act', 'annul', 'movement', ?)::text,
                            'someone', now())
                        returning id\
                        """,
                        place.cell(),
                        person.id(),
                        person.fact())
                .get(0, long.class);
    }

    /// A post that is held there today: the fact with which it began.
    long post(Place place) {
        return db.fetchSingle(
                        """
                        select max(p.fact_id) from committees_api.post p join committees.post_fact f on f.id = p.fact_id
                        where p.organization_id = ? and p.until = 'infinity' and f.superseded_at = 'infinity'\
                        """,
                        place.id())
                .get(0, long.class);
    }

    /// Whoever holds that post.
    long holder(Place place) {
        return db.fetchSingle(
                        "select member_id from committees.post_fact where id = ?", post(place))
                .get(0, long.class);
    }

    long term(Place place) {
        return db.fetchSingle(
                        """
                        select max(id) from committees.term where organization_id = ? and superseded_at = 'infinity'\
                        """,
                        place.id())
                .get(0, long.class);
    }

    /// Something the cell of the place was given.
    long mandate(Place place) {
        return number(
                "insert into reorganizations.mandate (organization_id, kind, act, effective_on,"
                        + " decision_number, recorded_by) values ("
                        + place.cell()
                        + ", 'HAMLET_CELL', 'GRANTED', '2020-01-01', '1-QĐ/ĐU', 'test') returning"
                        + " id::integer");
    }

    /// More of what stands at that place, by the name under which [Probes] ask for it.
    ///
    /// @param person a member there
    Map<String, Long> things(Place place, Person person) {
        var things = new HashMap<String, Long>();
        long file =
                db.fetchSingle(
                                """
                                insert into cases.case_file (kind, cell_id, member_id, opened_on, recorded_by)
                                values ('RECOGNITION', ?, ?, date '2021-06-02', 'test') returning id\
                                """,
                                place.cell(),
                                person.id())
                        .get(0, long.class);
        things.put("case", file);
        things.put(
                "step",
                db.fetchSingle(
                                """
                                insert into cases.step (case_id, kind, stage, cell_id, organization_id, effective_on, policy, recorded_by)
                                values (?, 'OPENED', 'PROBATION', ?, ?, date '2021-06-02', 'test', 'test') returning id\
                                """,
                                file,
                                place.cell(),
                                place.cell())
                        .get(0, long.class));
        things.put(
                "basis",
                (long)
                        number(
                                "insert into fees.basis (member_id, from_month, fee_group,"
                                        + " recorded_by) values ("
                                        + person.id()
                                        + ", '2021-01-01', 'STUDENT', 'test') returning"
                                        + " id::integer"));
        things.put(
                "exemption",
                (long)
                        number(
                                "insert into fees.exemption (member_id, ground, from_month,"
                                        + " until_month, recorded_by) values ("
                                        + person.id()
                                        + ", 'HARDSHIP', '2021-02-01', '2021-03-01', 'test')"
                                        + " returning id::integer"));
        things.put("paper", paper(place, person));
        things.putAll(years(place, person));
        things.putAll(candidate(place, person));
        things.put("transfer", transfer(place));
        things.put("arrival", arrival(place));
        return Map.copyOf(things);
    }

    /// Somebody else there is exempted until the first of August: a day for calendars.
    void exempt(Place place) {
        number(
                """
                insert into members.movement (member_id, kind, effective_on, until_on, from_cell, to_cell, recorded_by)
                values (%d, 'EXEMPTION', '2021-05-15', '2021-08-01', %d, %d, 'test') returning id::integer\
                """
                        .formatted(someone(place.cell(), 2), place.cell(), place.cell()));
    }

    /// Whether a secret is what an organization is called.
    boolean isOrganization(String secret) {
        return number(
                        "select count(*) from organizations_api.version where '"
                                + secret
                                + "' in (code, short_name, official_name)")
                > 0;
    }

    /// A draft about the person.
    private long paper(Place place, Person person) {
        long id =
                db.fetchSingle(
                                """
                                insert into papers.paper (organization_id, type, kind, member_id, recorded_by)
                                values (?, 'QD', 'ADMISSION_DECISION', ?, 'test') returning id\
                                """,
                                place.id(),
                                person.id())
                        .get(0, long.class);
        String content =
                """
                {"format":1,"issuer":"%s","symbol":"ĐU","orientation":"UPRIGHT","about":"kết nạp",\
                "blocks":[{"block":"paragraph","text":"%s"}],"end":"Hết."}\
                """
                        .formatted(place.name(), person.name());
        db.execute(
                """
                insert into papers.version (paper_id, organization_id, type, ordinal, content, sha256, recorded_by)
                values (?, ?, 'QD', 1, ?, sha256(convert_to(?, 'UTF8')), 'test')\
                """,
                id,
                place.id(),
                content,
                content);
        return id;
    }

    /// Somebody whom the cell follows and the person helps, in a class with a certificate.
    private Map<String, Long> candidate(Place place, Person person) {
        long candidate =
                id(
                        "insert into candidates.candidate (code, home_id, recorded_by) values ('Q'"
                                + " || ?, ?, 'test') returning id",
                        place.cell(),
                        place.cell());
        db.execute(
                """
                insert into candidates.profile (candidate_id, full_name, sex, born_on, ethnicity, recorded_by)
                values (?, 'Người Được Theo Dõi', 'FEMALE', '1999-01-01', '01', 'test')\
                """,
                candidate);
        long happening =
                id(
                        "insert into candidates.follow_fact (candidate_id, kind, effective_on,"
                            + " cell_id, recorded_by) values (?, 'NOTED', '2021-06-02', ?, 'test')"
                            + " returning id",
                        candidate,
                        place.cell());
        db.execute(
                """
                insert into candidates.follow_fact (candidate_id, kind, effective_on, helper_id, recorded_by)
                values (?, 'HELPER_ASSIGNED', '2021-06-03', ?, 'test')\
                """,
                candidate,
                person.id());
        long course =
                id(
                        "insert into courses.course (code, kind, organization_id, recorded_by)"
                                + " values ('L' || ?, 'AWARENESS', ?, 'test') returning id",
                        place.id(),
                        place.id());
        db.execute(
                """
                insert into courses.detail (course_id, name, begins_on, ends_on, recorded_by)
                values (?, 'Lớp bồi dưỡng', '2021-06-07', '2021-06-11', 'test')\
                """,
                course);
        long dossier =
                id(
                        "insert into cases.case_file (kind, cell_id, candidate_id, opened_on,"
                            + " recorded_by) values ('ADMISSION', ?, ?, date '2021-06-05', 'test')"
                            + " returning id",
                        place.cell(),
                        candidate);
        id(
                "insert into cases.step (case_id, kind, stage, cell_id, organization_id,"
                    + " effective_on, policy, recorded_by) values (?, 'OPENED', 'DOSSIER', ?, ?,"
                    + " date '2021-06-05', 'test', 'test') returning id",
                dossier,
                place.cell(),
                place.cell());
        return Map.of(
                "dossier",
                dossier,
                "candidate",
                candidate,
                "happening",
                happening,
                "course",
                course,
                "enrolment",
                id(
                        "insert into courses.enrolment (course_id, candidate_id, recorded_by)"
                                + " values (?, ?, 'test') returning id",
                        course,
                        candidate),
                "certificate",
                id(
                        "insert into courses.certificate (kind, candidate_id, number, issued_on,"
                                + " issuer, recorded_by) values ('AWARENESS', ?, '7', '2021-06-11',"
                                + " 'Trung tâm', 'test') returning id",
                        candidate));
    }

    /// What is recorded of the years of a member there.
    private Map<String, Long> years(Place place, Person person) {
        long card =
                id(
                        "insert into members.movement (member_id, kind, effective_on, from_cell,"
                            + " to_cell, card_number, recorded_by) values (?, 'CARD_REISSUE', date"
                            + " '2021-06-20', ?, ?, null, 'test') returning id",
                        person.id(),
                        place.cell(),
                        place.cell());
        long list =
                id(
                        "insert into years.badge_list (organization_id, round_on, recorded_by)"
                                + " values (?, date '2021-09-02', 'test') returning id",
                        place.id());
        return Map.of(
                "card",
                card,
                "proposal",
                id(
                        "insert into years.badge_proposal (list_id, member_id, cell_id, years, how,"
                            + " began_on, reached_on, effective_on, recorded_by) values (?, ?, ?,"
                            + " 30, 'REGULAR', date '1991-07-01', date '2021-07-01', date"
                            + " '2021-06-20', 'test') returning id",
                        list,
                        person.id(),
                        place.cell()),
                "badge",
                id(
                        "insert into years.badge (member_id, cell_id, years, how, effective_on,"
                                + " recorded_by) values (?, ?, 40, 'REGULAR', date '2021-02-03',"
                                + " 'test') returning id",
                        person.id(),
                        place.cell()),
                "merit",
                id(
                        "insert into years.merit (member_id, cell_id, kind, form, effective_on,"
                                + " recorded_by) values (?, ?, 'DISCIPLINE', 'WARNING', date"
                                + " '2021-06-20', 'test') returning id",
                        person.id(),
                        place.cell()),
                "link",
                id(
                        "insert into years.residence (member_id, cell_id, kind, place,"
                            + " effective_on, recorded_by) values (?, ?, 'INTRODUCED', 'Chi ủy',"
                            + " date '2021-06-20', 'test') returning id",
                        person.id(),
                        place.cell()));
    }

    private long id(String statement, Object... facts) {
        return db.fetchSingle(statement, facts).get(0, long.class);
    }

    /// Somebody of that cell, on the way to a committee outside.
    private long transfer(Place place) {
        long going = someone(place.cell(), 2);
        long transfer =
                db.fetchSingle(
                                """
                                insert into transfers.transfer (member_id, temporary, cause, recorded_by)
                                values (?, false, 'WORK', 'test') returning id\
                                """,
                                going)
                        .get(0, long.class);
        db.execute(
                """
                insert into transfers.event (transfer_id, kind, effective_on, cell_id, cause_on, recorded_by)
                values (?, 'ASKED', '2021-06-10', ?, '2021-06-10', 'test')\
                """,
                transfer,
                place.cell());
        long event =
                db.fetchSingle(
                                """
                                insert into transfers.event (transfer_id, kind, effective_on, elsewhere, route, signer, paper_number, recorded_by)
                                values (?, 'SLIP_ISSUED', '2021-06-11', 'Thành ủy Đà Lạt', 'WITHIN_PROVINCE', 'UPPER', '1', 'test') returning id\
                                """,
                                transfer)
                        .get(0, long.class);
        db.execute(
                """
                insert into transfers.slip (event_id, transfer_id, full_name, given, middle, family, sex, born_on, born_precision, standing, origin)
                select ?, ?, p.full_name, p.given, p.middle, p.family, p.sex, p.born_on, p.born_precision, 'OFFICIAL', ?
                from members_api.profile p where p.member_id = ? and p.superseded_at = 'infinity'
                order by p.effective_on desc limit 1\
                """,
                event,
                transfer,
                place.name(),
                going);
        return transfer;
    }

    /// Somebody from outside, who shows a slip at the place.
    private long arrival(Place place) {
        long transfer =
                number(
                        "insert into transfers.transfer (temporary, cause, recorded_by) values"
                                + " (false, 'WORK', 'test') returning id::integer");
        long event =
                db.fetchSingle(
                                """
                                insert into transfers.event (transfer_id, kind, effective_on, toward, elsewhere, route, paper_number, paper_date, recorded_by)
                                values (?, 'PRESENTED', '2021-06-11', ?, 'Thành ủy Đà Lạt', 'WITHIN_PROVINCE', '1', '2021-06-10', 'test') returning id\
                                """,
                                transfer,
                                place.id())
                        .get(0, long.class);
        db.execute(
                """
                insert into transfers.slip (event_id, transfer_id, full_name, given, middle, family, sex, born_on, born_precision, standing, origin)
                values (?, ?, 'Người Từ Xa', 'Xa', 'Từ', 'Người', 'MALE', '1980-01-01', 'DAY', 'OFFICIAL', 'Thành ủy Đà Lạt')\
                """,
                event,
                transfer);
        return transfer;
    }

    int lines(String action) {
        return number("select count(*) from audit.entry where act = '" + action + "'");
    }

    private void move(Viewer chief, long member, int cell) {
        var entry =
                new Entry(
                        MovementKind.INTERNAL_TRANSFER,
                        MOVED_ON,
                        cell,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        if (!(memberships.record(chief, member, entry) instanceof RecordOutcome.Recorded)) {
            throw new IllegalStateException("The transfer was refused");
        }
    }

    private Place place(int id) {
        var own =
                db.fetchSingle(
                        "select code, short_name from organizations_api.version where"
                                + " organization_id = ? and until = 'infinity'",
                        id);
        var cell =
                db.fetchSingle(
                        """
                        select organization_id, code from organizations_api.version
                        where parent_id = ? and kind = 'CELL' and until = 'infinity' order by 1 limit 1\
                        """,
                        id);
        return new Place(
                id,
                own.get(0, String.class),
                own.get(1, String.class),
                cell.get(0, int.class),
                cell.get(1, String.class));
    }

    private long someone(int cell, int offset) {
        return db.fetchSingle(
                        """
                        select b.member_id from members.membership b join members.member m on m.id = b.member_id
                        where b.cell_id = ? and b.until = 'infinity' and b.standing = 'OFFICIAL' and m.card_number is not null
                          and not exists (select from members.movement e where e.member_id = m.id and e.effective_on >= date '2021-06-01')
                        order by 1 offset ? limit 1\
                        """,
                        cell,
                        offset)
                .get(0, long.class);
    }

    private Person person(long id) {
        var row =
                db.fetchSingle(
                        """
                        select p.code, p.full_name, to_char(p.born_on, 'YYYY-MM-DD'), m.dossier_number, m.card_number,
                               (select max(e.id) from members.movement e where e.member_id = m.id)
                        from members.member m join members_api.profile p on p.member_id = m.id
                        where m.id = ? and p.superseded_at = 'infinity' order by p.effective_on desc limit 1\
                        """,
                        id);
        return new Person(
                id,
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                String.valueOf(row.get(3)),
                String.valueOf(row.get(4)),
                row.get(5, long.class));
    }

    /// What a reader would recognize B by: its organizations, and its members who never were in A.
    private Set<String> secrets(int a, int b) {
        var found = new TreeSet<String>();
        String organizations =
                """
                select unnest(array[v.code, v.short_name, v.official_name]) from organizations_api.version v
                where v.organization_id in (select descendant_id from organizations_api.closure where ancestor_id = ?)\
                """;
        found.addAll(texts(organizations, b));
        String members =
                """
                select unnest(array[p.code, p.full_name]) from members_api.profile p
                where p.member_id in (
                    select e.member_id from members.movement e
                    where e.to_cell in (select descendant_id from organizations_api.closure where ancestor_id = ?))\
                """;
        found.addAll(texts(members, b));
        var known = new TreeSet<String>(texts(organizations, a));
        known.addAll(texts(members, a));
        found.removeIf(secret -> known.stream().anyMatch(own -> own.contains(secret)));
        return Set.copyOf(found);
    }

    private List<String> texts(String query, int organization) {
        return db.fetch(query, organization).getValues(0, String.class);
    }

    private int number(String query) {
        return db.fetchSingle(query).get(0, int.class);
    }
}
