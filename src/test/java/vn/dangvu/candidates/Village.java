package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// A small register: a committee with two cells, a strange one with one, an official member in
/// each, and whoever a test puts beside them.
public class Village {

    public static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

    public static final int KHOI = 16;
    public static final int NORTH = 32;
    public static final int SOUTH = 48;
    public static final int ELSEWHERE = 64;
    public static final int ABROAD = 80;

    public static final Viewer OFFICER = viewer("huong", KHOI, Role.OFFICER);
    public static final Viewer SECRETARY = viewer("bithu", NORTH, Role.SECRETARY);
    public static final Viewer READER = viewer("doc", KHOI, Role.VIEWER);
    public static final Viewer STRANGER = viewer("la", ELSEWHERE, Role.OFFICER);

    private final Candidacies candidacies;
    private final TransactionTemplate transaction;
    private final DSLContext db;

    Village(Candidacies candidacies, PlatformTransactionManager transactions, DSLContext db) {
        this.candidacies = candidacies;
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
        db.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80]) id");
        db.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[1960-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[1960-01-01,)', 'Chi bộ Bắc', 'Chi bộ Bắc', 'K.1', 'CELL', 16, 't'),
                       (48, '[2010-01-01,)', 'Chi bộ Nam', 'Chi bộ Nam', 'K.2', 'CELL', 16, 't'),
                       (64, '[1960-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (80, '[1960-01-01,)', 'Chi bộ lạ', 'Chi bộ lạ', 'X.1', 'CELL', 64, 't')\
                """);
        member("B1", "Trần Thị Hạnh", "1980-03-08", NORTH, "OFFICIAL");
        member("B2", "Lê Văn Cường", "1985-07-27", NORTH, "OFFICIAL");
        member("B3", "Đỗ Minh Tâm", "1992-01-06", NORTH, "PROBATIONARY");
        member("N1", "Hoàng Thị Lan", "1975-10-20", SOUTH, "OFFICIAL");
        member("X1", "Bùi Quang Vinh", "1978-02-02", ABROAD, "OFFICIAL");
    }

    /// Puts somebody into a cell with the beginning of the register.
    public final long member(String code, String name, String born, int cell, String standing) {
        var words = List.of(name.split(" "));
        db.execute(
                "insert into members.name (full_name, given, middle, family) values (?, ?, ?, ?) on"
                        + " conflict do nothing",
                name,
                words.getLast(),
                String.join(" ", words.subList(1, words.size() - 1)),
                words.getFirst());
        long id =
                db.fetchSingle(
                                "insert into members.member (code, recorded_by) values (?, 't')"
                                        + " returning id",
                                code)
                        .get(0, long.class);
        db.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_by)
                select ?, date '1900-01-01', n.id, 'MALE', ?::date, '01', 't' from members.name n where n.full_name = ?\
                """,
                id,
                born,
                name);
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, standing, recorded_by)
                values (?, 'OPENING_BALANCE', date '2015-01-01', ?, ?::members.standing, 't')\
                """,
                id,
                cell,
                standing);
        return id;
    }

    public long member(String code) {
        return db.fetchSingle("select id from members.member where code = ?", code)
                .get(0, long.class);
    }

    /// Somebody whom the cell noted on 3 February 2020.
    public long candidate(String name, int cell) {
        return candidate(name, LocalDate.of(1998, 5, 19), cell, LocalDate.of(2020, 2, 3));
    }

    public long candidate(String name, LocalDate born, int cell, LocalDate noted) {
        var viewer = cell == ABROAD ? STRANGER : OFFICER;
        var person = new NewCandidate(null, profile(name, born));
        var outcome =
                candidacies.enter(viewer, person, FollowEntry.noted(cell, noted, "05-BB/CB"), true);
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).candidate();
    }

    public static CandidateProfile profile(String name, LocalDate born) {
        return new CandidateProfile(
                new Attributes(
                        name,
                        "FEMALE",
                        new BirthDate(born, Precision.DAY),
                        null,
                        "02",
                        "NONE",
                        null,
                        "UPPER_SECONDARY",
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "PUBLIC_EMPLOYEE",
                        null,
                        null),
                true,
                false,
                false);
    }

    /// In one transaction, as a module that calls from inside.
    public <T> T inside(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    public String code(long candidate) {
        return db.fetchSingle("select code from candidates.candidate where id = ?", candidate)
                .get(0, String.class);
    }

    /// What the audit has of a candidate, the first one first.
    public List<String> acts(long candidate) {
        return db.fetch(
                        "select act from audit.entry where subject_kind = 'candidate' and"
                                + " subject_id = ? order by id",
                        Long.toString(candidate))
                .getValues(0, String.class);
    }

    public static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
