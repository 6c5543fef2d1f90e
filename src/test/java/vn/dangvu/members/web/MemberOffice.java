package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.RecordOutcome;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small register for the tests of pages: a committee with two cells, a strange one with one, and
/// whoever a test puts into them. Made once; the classes that share it give people names of their
/// own.
class MemberOffice {

    static final int KHOI = 16;
    static final int NORTH = 32;
    static final int SOUTH = 48;
    static final int ELSEWHERE = 64;
    static final int ABROAD = 80;

    static final Viewer OFFICER = viewer("huong", KHOI, Role.OFFICER);
    static final Viewer READER = viewer("doc", KHOI, Role.VIEWER);
    static final Viewer STRANGER = viewer("la", ELSEWHERE, Role.OFFICER);

    private final ApplicationContext context;
    private final Memberships memberships;
    private final DSLContext sql;
    private int number;

    MemberOffice(ApplicationContext context, Memberships memberships, DSLContext sql) {
        this.context = context;
        this.memberships = memberships;
        this.sql = sql;
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[1960-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[1960-01-01,)', 'Chi bộ Bắc', 'Chi bộ Bắc', 'K.1', 'CELL', 16, 't'),
                       (48, '[2010-01-01,)', 'Chi bộ Nam', 'Chi bộ Nam', 'K.2', 'CELL', 16, 't'),
                       (64, '[1960-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (80, '[1960-01-01,)', 'Chi bộ lạ', 'Chi bộ lạ', 'X.1', 'CELL', 64, 't')\
                """);
    }

    /// Somebody who asks for pages, with a session of his or her own.
    Visitor visit(Viewer viewer) {
        return new Visitor(viewer, context);
    }

    /// Admitted in the north.
    long somebody(String name, String admitted) {
        return enter(OFFICER, name, admitted, NORTH, Numbers.NONE);
    }

    /// Somebody of whom everything is known that is masked.
    long known(String name, String hometown, Numbers numbers) {
        return enter(OFFICER, person(name, hometown), "2018-03-02", NORTH, numbers);
    }

    long enter(Viewer viewer, String name, String admitted, int cell, Numbers numbers) {
        return enter(viewer, person(name), admitted, cell, numbers);
    }

    private long enter(Viewer viewer, Attributes said, String admitted, int cell, Numbers numbers) {
        var person = new NewMember("M-" + ++number, said, numbers);
        var decision = new Decision("12-QĐ/ĐUK", LocalDate.parse(admitted), "Đảng ủy Khối");
        var entry =
                new Entry(
                        MovementKind.ADMISSION,
                        LocalDate.parse(admitted),
                        cell,
                        null,
                        null,
                        null,
                        null,
                        null,
                        decision,
                        null);
        return done(memberships.enter(viewer, person, entry, true)).member();
    }

    long record(long member, MovementKind kind, String day, @Nullable String card) {
        var entry =
                new Entry(
                        kind,
                        LocalDate.parse(day),
                        null,
                        null,
                        null,
                        null,
                        null,
                        card,
                        Decision.NONE,
                        null);
        return done(memberships.record(OFFICER, member, entry)).movement();
    }

    int facts(long member) {
        return sql.fetchSingle("select count(*) from members.movement where member_id = ?", member)
                .get(0, int.class);
    }

    long onlyFact(long member) {
        return sql.fetchSingle("select id from members.movement where member_id = ?", member)
                .get(0, long.class);
    }

    String code(long member) {
        return sql.fetchSingle("select code from members.member where id = ?", member)
                .get(0, String.class);
    }

    @Nullable String card(long member) {
        return sql.fetchSingle("select card_number from members.member where id = ?", member)
                .get(0, String.class);
    }

    int number() {
        return number;
    }

    int sealedCitizenIds(String code) {
        return count("members.member where citizen_cipher is not null and code = ?", code);
    }

    int superseded(long member) {
        return count("members.profile where superseded_at < 'infinity' and member_id = ?", member);
    }

    int changes(long member) {
        return count("members.member_change where member_id = ?", member);
    }

    int lines(long member, String action) {
        return count("audit.entry where member = ? and act = '" + action + "'", member);
    }

    /// What was last given as the reason to look at what is masked.
    String reasonToReveal(long member) {
        return sql.fetchSingle(
                        "select after::json ->> 'reason' from audit.entry where member = ? and act"
                                + " = 'FIELD_REVEALED' order by id desc limit 1",
                        member)
                .get(0, String.class);
    }

    String professional(long member, String day) {
        return sql.fetchSingle(
                        "select professional from members.profile where member_id = ? and"
                                + " effective_on <= ?::date and superseded_at = 'infinity' order by"
                                + " effective_on desc limit 1",
                        member,
                        day)
                .get(0, String.class);
    }

    private int count(String what, Object who) {
        return sql.fetchSingle("select count(*) from " + what, who).get(0, int.class);
    }

    /// The fields of the profile as the form shows them, but for some.
    static Map<String, String> revision(Visitor visitor, long member, String... typed) {
        String form = visitor.text("/members/" + member + "/profile?fresh=on");
        String known = form.replaceAll("(?s).*name=\"known\" value=\"([^\"]*)\".*", "$1");
        String name =
                form.replaceAll(
                        "(?s).*id=\"fullName\" name=\"fullName\"[^>]*value=\"([^\"]*)\".*", "$1");
        var fields = new HashMap<>(newcomer(name, "-"));
        fields.keySet()
                .removeAll(
                        List.of(
                                "kind",
                                "code",
                                "cell",
                                "effectiveOn",
                                "decisionNumber",
                                "decisionDate"));
        fields.put("occupation", "STATE_OFFICIAL");
        fields.put("known", known);
        return with(fields, typed);
    }

    static Attributes person(String name) {
        return person(name, null);
    }

    private static Attributes person(String name, @Nullable String hometown) {
        return new Attributes(
                name,
                "MALE",
                new BirthDate(LocalDate.parse("1990-05-19"), Precision.DAY),
                null,
                "01",
                "NONE",
                hometown,
                null,
                "UNIVERSITY",
                null,
                "NONE",
                "STATE_OFFICIAL",
                null,
                null);
    }

    /// The fields of somebody new, as typed.
    static Map<String, String> newcomer(String name, String code) {
        return Map.ofEntries(
                Map.entry("kind", "ADMISSION"),
                Map.entry("fullName", name),
                Map.entry("code", code),
                Map.entry("sex", "MALE"),
                Map.entry("born", "19/5/1990"),
                Map.entry("ethnicity", "01"),
                Map.entry("religion", "NONE"),
                Map.entry("professional", "UNIVERSITY"),
                Map.entry("theory", "NONE"),
                Map.entry("occupation", "FARMER"),
                Map.entry("effectiveOn", "2/9/2018"),
                Map.entry("decisionNumber", "7-QĐ/ĐUK"),
                Map.entry("decisionDate", "20/8/2018"),
                Map.entry("cell", "32"));
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }

    private static RecordOutcome.Recorded done(RecordOutcome outcome) {
        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        return (RecordOutcome.Recorded) outcome;
    }
}
