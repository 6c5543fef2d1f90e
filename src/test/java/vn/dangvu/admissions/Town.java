package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.CandidateProfile;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.NewCandidate;
import vn.dangvu.candidates.Outcome;
import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Openings;
import vn.dangvu.cases.Prospect;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.Vote;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A committee of the upper level with a grassroots committee, its cell of six official members,
/// and a grassroots cell of five; five sit in the grassroots committee, and of the upper level
/// nobody is known.
public class Town {

    public static final int UPPER = 16;
    public static final int COMMITTEE = 32;
    public static final int CELL = 48;
    public static final int GRASSROOTS_CELL = 64;
    public static final int ELSEWHERE = 80;
    public static final int STRANGE_CELL = 96;

    public static final Viewer OFFICER = viewer("huong", UPPER, Role.OFFICER);
    public static final Viewer SECRETARY = viewer("bithu", CELL, Role.SECRETARY);
    public static final Viewer READER = viewer("doc", UPPER, Role.VIEWER);
    public static final Viewer STRANGER = viewer("la", ELSEWHERE, Role.OFFICER);

    /// Who has which certificate, told by a test. Imported where it is wanted and no component: the
    /// scan of the program would find it in every other test, too, and nobody's certificate would
    /// count there.
    @Primary
    public static class Certificates implements Learned {

        final Map<Long, Certificate> ofCandidates = new HashMap<>();
        final Map<Long, Certificate> ofMembers = new HashMap<>();
        private final LearnedStore courses;

        Certificates(LearnedStore courses) {
            this.courses = courses;
        }

        @Override
        public Optional<Certificate> awareness(
                @Nullable Long candidate, @Nullable Long member, LocalDate day) {
            return Optional.ofNullable(ofCandidates.get(candidate))
                    .or(() -> courses.awareness(candidate, member, day));
        }

        @Override
        public Optional<Certificate> newMember(long member, LocalDate day) {
            return Optional.ofNullable(ofMembers.get(member))
                    .or(() -> courses.newMember(member, day));
        }
    }

    private final DSLContext db;
    private final Candidacies candidacies;
    private final CaseShelf shelf;
    private final Cases cases;
    private final Openings openings;
    public final Certificates certificates;

    Town(
            DSLContext db,
            Candidacies candidacies,
            CaseShelf shelf,
            Cases cases,
            Openings openings,
            Certificates certificates) {
        this.db = db;
        this.candidacies = candidacies;
        this.shelf = shelf;
        this.cases = cases;
        this.openings = openings;
        this.certificates = certificates;
        db.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80, 96]) id");
        db.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[1960-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[1960-01-01,)', 'Đảng bộ Sở', 'Đảng bộ Sở', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't'),
                       (48, '[1960-01-01,)', 'Chi bộ Bắc', 'Chi bộ Bắc', 'K.1.1', 'CELL', 32, 't'),
                       (64, '[1960-01-01,)', 'Chi bộ Nam', 'Chi bộ Nam', 'K.2', 'GRASSROOTS_CELL', 16, 't'),
                       (80, '[1960-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (96, '[1960-01-01,)', 'Chi bộ lạ', 'Chi bộ lạ', 'X.1', 'GRASSROOTS_CELL', 80, 't')\
                """);
        for (int at = 1; at <= 6; at++) {
            long member = member("B" + at, "Trần Văn " + given(at), CELL);
            if (at <= 5) {
                db.execute(
                        """
                        insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, recorded_by)
                        values (?, 'COMMITTEE', ?, ?, 'ELECTED', date '2015-06-01', 't')\
                        """,
                        COMMITTEE,
                        at == 1 ? "SECRETARY" : "MEMBER",
                        member);
            }
        }
        for (int at = 1; at <= 5; at++) {
            member("N" + at, "Lê Thị " + given(at), GRASSROOTS_CELL);
        }
    }

    private static String given(int at) {
        return List.of("An", "Bình", "Cường", "Dũng", "Em", "Giang").get(at - 1);
    }

    private long member(String code, String name, int cell) {
        var words = List.of(name.split(" "));
        db.execute(
                "insert into members.name (full_name, given, middle, family) values (?, ?, ?, ?)",
                name,
                words.get(2),
                words.get(1),
                words.get(0));
        long id =
                db.fetchSingle(
                                "insert into members.member (code, recorded_by) values (?, 't')"
                                        + " returning id",
                                code)
                        .get(0, long.class);
        db.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_by)
                select ?, date '1900-01-01', n.id, 'MALE', date '1970-01-01', '01', 't' from members.name n where n.full_name = ?\
                """,
                id,
                name);
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, standing, recorded_by)
                values (?, 'OPENING_BALANCE', date '2015-01-01', ?, 'OFFICIAL', 't')\
                """,
                id,
                cell);
        return id;
    }

    public long member(String code) {
        return db.fetchSingle("select id from members.member where code = ?", code)
                .get(0, long.class);
    }

    /// Somebody born on 19 May 1975 whom the cell noted in 2017 and who has learned in 2018.
    public long candidate(String name, int cell) {
        var profile =
                new CandidateProfile(
                        new Attributes(
                                name,
                                "FEMALE",
                                new BirthDate(LocalDate.of(1975, 5, 19), Precision.DAY),
                                null,
                                "02",
                                "NONE",
                                "Đà Lạt",
                                "UPPER_SECONDARY",
                                "UNIVERSITY",
                                null,
                                "NONE",
                                "PUBLIC_EMPLOYEE",
                                null,
                                null),
                        false,
                        false,
                        false);
        var outcome =
                candidacies.enter(
                        OFFICER,
                        new NewCandidate(null, profile),
                        FollowEntry.noted(cell, LocalDate.of(2017, 5, 19), "05-BB/CB"),
                        true);
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        long id = ((Outcome.Recorded) outcome).candidate();
        certificates.ofCandidates.put(
                id, new Certificate("12", LocalDate.of(2018, 3, 1), LocalDate.of(2023, 3, 1)));
        return id;
    }

    /// A dossier that was made on that day, with nothing missing in it.
    public long dossier(long candidate, String opened) {
        var asked =
                openings.asked(
                                OFFICER,
                                CaseKind.ADMISSION,
                                new Openings.Person.Candidate(candidate),
                                LocalDate.parse(opened))
                        .file();
        long file = opened(asked);
        for (String item : AdmissionSteps.CHECKLIST) {
            recorded(file, entry(file, item, opened).choosing("YES", null));
        }
        String first = shelf.open(OFFICER, file).file().cell() == CELL ? "B1" : "N1";
        String second = first.equals("B1") ? "B2" : "N2";
        recorded(file, entry(file, "INTRODUCTION", opened).naming(member(first)));
        recorded(file, entry(file, "INTRODUCTION", opened).naming(member(second)));
        return file;
    }

    public long opened(CaseFile asked) {
        var opening = cases.open(OFFICER, asked);
        assertThat(opening).isInstanceOf(Cases.Opening.Opened.class);
        return ((Cases.Opening.Opened) opening).file();
    }

    public CaseFile file(long id) {
        return shelf.open(OFFICER, id).file();
    }

    /// A step as it stands in its form: decided where it is decided by the tree of that day.
    public Told entry(long file, String step, String on) {
        var open = shelf.open(OFFICER, file);
        var kind = open.procedure().step(step);
        var day = LocalDate.parse(on);
        int where =
                shelf.seat(open.file(), kind, day)
                        .map(seat -> seat.organization())
                        .orElse(open.file().cell());
        var entry = StepEntry.of(step, where, day);
        return new Told(
                kind.asks().contains(Field.DECISION)
                        ? entry.decided(new Decision("7-VB/" + step.length(), day, null))
                        : entry);
    }

    /// The vote of a step, as the register counts the base.
    public StepEntry voted(long file, String step, String on, int inFavour) {
        var entry = entry(file, step, on).entry();
        var roll = shelf.roll(OFFICER, file, step, entry.on()).orElseThrow();
        int base = roll.known() ? roll.base(List.of()) : 9;
        return entry.voted(
                new Vote(base, base, inFavour, base - inFavour, 0, roll.known(), List.of()));
    }

    public long recorded(long file, Told told) {
        return recorded(file, told.entry());
    }

    public long recorded(long file, StepEntry entry) {
        var outcome = cases.record(OFFICER, file, entry);
        assertThat(outcome).as(entry.toString()).isInstanceOf(StepOutcome.Recorded.class);
        return ((StepOutcome.Recorded) outcome).step();
    }

    public List<String> refused(long file, StepEntry entry) {
        var outcome = cases.record(OFFICER, file, entry);
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        return keys(((StepOutcome.Refused) outcome).prospect());
    }

    public static List<String> keys(Prospect prospect) {
        return prospect.objections().stream()
                .map(objection -> objection.key().replaceFirst("^[a-z]+\\.objection\\.", ""))
                .toList();
    }

    /// A step on its way into a record.
    public record Told(StepEntry entry) {

        public StepEntry choosing(@Nullable String outcome, @Nullable String ground) {
            return new StepEntry(
                    entry.kind(),
                    entry.organization(),
                    entry.on(),
                    entry.decision(),
                    entry.vote(),
                    outcome,
                    ground,
                    null,
                    null,
                    "Tủ 2",
                    null,
                    Decision.NONE,
                    null);
        }

        public StepEntry naming(long person) {
            return new StepEntry(
                    entry.kind(),
                    entry.organization(),
                    entry.on(),
                    entry.decision(),
                    null,
                    null,
                    null,
                    null,
                    person,
                    null,
                    null,
                    Decision.NONE,
                    null);
        }
    }

    public static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
