package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

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
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;

import java.time.LocalDate;
import java.util.List;

/// One committee with two grassroots committees below it, each with an officer who sees nothing of
/// the other; and an office far away. Made once for the classes that share a world: each test puts
/// in people of its own.
public class TransferOffice {

    public static final int KHOI = 160;
    public static final int WEST = 320;
    public static final int WEST_ONE = 336;
    public static final int WEST_TWO = 352;
    public static final int EAST = 480;
    public static final int EAST_ONE = 496;
    public static final int EAST_TWO = 512;
    public static final int FAR = 640;
    public static final int FAR_ONE = 656;

    public static final Viewer CHIEF = viewer("truong", KHOI, Role.OFFICER);
    public static final Viewer SENDER = viewer("tay", WEST, Role.OFFICER);
    public static final Viewer RECEIVER = viewer("dong", EAST, Role.OFFICER);
    public static final Viewer READER = viewer("doc", EAST, Role.LEADER);
    public static final Viewer STRANGER = viewer("xa", FAR, Role.OFFICER);

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 16);

    private final Memberships memberships;
    private final Transfers transfers;
    private final Slips slips;
    private final DSLContext sql;
    private int number;

    TransferOffice(Memberships memberships, Transfers transfers, Slips slips, DSLContext sql) {
        this.memberships = memberships;
        this.transfers = transfers;
        this.slips = slips;
        this.sql = sql;
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[160, 320, 336, 352, 480, 496, 512, 640, 656]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (160, '[1960-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (320, '[1960-01-01,)', 'Đảng bộ Sở Tây', 'Sở Tây', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 160, 't'),
                       (336, '[1960-01-01,)', 'Chi bộ Tây Một', 'Tây Một', 'K.1.1', 'CELL', 320, 't'),
                       (352, '[1960-01-01,)', 'Chi bộ Tây Hai', 'Tây Hai', 'K.1.2', 'CELL', 320, 't'),
                       (480, '[1960-01-01,)', 'Đảng bộ Sở Đông', 'Sở Đông', 'K.2', 'GRASSROOTS_PARTY_COMMITTEE', 160, 't'),
                       (496, '[1960-01-01,)', 'Chi bộ Đông Một', 'Đông Một', 'K.2.1', 'CELL', 480, 't'),
                       (512, '[1960-01-01,)', 'Chi bộ Đông Hai', 'Đông Hai', 'K.2.2', 'CELL', 480, 't'),
                       (640, '[1960-01-01,)', 'Đảng bộ Xa', 'Đảng bộ Xa', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (656, '[1960-01-01,)', 'Chi bộ Xa', 'Chi bộ Xa', 'X.1', 'CELL', 640, 't')\
                """);
    }

    /// Officially in the first cell in the west.
    public long member(String name) {
        return member(name, WEST_ONE, new Numbers(null, null, null));
    }

    public long member(String name, int cell, Numbers numbers) {
        var said =
                new Attributes(
                        name,
                        "MALE",
                        new BirthDate(LocalDate.of(1990, 5, 19), Precision.DAY),
                        null,
                        "01",
                        "NONE",
                        null,
                        null,
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "STATE_OFFICIAL",
                        null,
                        null);
        var entry = entry(MovementKind.ADMISSION, "2020-03-02", cell);
        var outcome =
                memberships.enter(
                        cell == FAR_ONE ? STRANGER : CHIEF,
                        new NewMember("M-" + ++number, said, numbers),
                        entry,
                        true);
        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        long member = ((RecordOutcome.Recorded) outcome).member();
        memberships.record(
                cell == FAR_ONE ? STRANGER : CHIEF,
                member,
                entry(MovementKind.RECOGNITION, "2021-03-02", null));
        return member;
    }

    public static Entry entry(MovementKind kind, String day, @Nullable Integer cell) {
        return new Entry(
                kind,
                LocalDate.parse(day),
                cell,
                null,
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    /// Asked for in the west.
    public long asked(long member) {
        return asked(SENDER, member, Cause.WORK, false, null);
    }

    public long asked(
            Viewer viewer, long member, Cause cause, boolean temporary, @Nullable Integer months) {
        var request =
                new Request(
                        temporary,
                        cause,
                        LocalDate.of(2025, 12, 15),
                        months,
                        LocalDate.of(2025, 12, 16),
                        null,
                        Decision.NONE,
                        null,
                        null);
        return recorded(transfers.begin(viewer, member, request));
    }

    /// On the way to the east.
    public long toEast(long member) {
        long transfer = asked(member);
        recorded(slips.issue(SENDER, transfer, order("Đảng bộ Sở Đông", TransferRoute.UPPER)));
        return transfer;
    }

    /// On the way to a committee outside.
    public long outside(long member) {
        long transfer = asked(member);
        recorded(
                slips.issue(
                        SENDER, transfer, order("Thành ủy Đà Lạt", TransferRoute.WITHIN_PROVINCE)));
        return transfer;
    }

    public static SlipOrder order(String goal, TransferRoute route) {
        return order(goal, route, null);
    }

    public static SlipOrder order(String goal, TransferRoute route, @Nullable LocalDate until) {
        return new SlipOrder(
                "12/GTSHĐ",
                LocalDate.of(2025, 12, 18),
                Signer.UPPER,
                "Ban Tổ chức",
                goal,
                route,
                until,
                LocalDate.of(2025, 12, 1),
                null,
                null);
    }

    /// Shown in the east on 9 January, with a slip from outside.
    public static Incoming incoming(String name, boolean temporary) {
        var bearer =
                new Bearer(
                        name,
                        "FEMALE",
                        new BirthDate(LocalDate.of(1999, 1, 2), Precision.DAY),
                        Standing.OFFICIAL,
                        LocalDate.of(2024, 6, 1),
                        LocalDate.of(2025, 6, 1),
                        null,
                        null);
        var slip =
                new Slip(bearer, "77", LocalDate.of(2025, 12, 20), "Tỉnh ủy Khánh Hòa", null, null);
        return new Incoming(
                new OrganizationId(EAST),
                temporary,
                Cause.WORK,
                slip,
                TransferRoute.OTHER_PROVINCE,
                LocalDate.of(2026, 1, 9),
                temporary ? LocalDate.of(2026, 6, 1) : null,
                null,
                null);
    }

    public static Reception into(@Nullable Integer cell, String day) {
        return new Reception(
                LocalDate.parse(day), cell, null, new Decision("3/PB", null, null), null, null);
    }

    public static long recorded(TransferOutcome outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
        return ((Recorded) outcome).transfer();
    }

    public static List<Objection> refused(TransferOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).objections();
    }

    /// Where the member is counted today, or null.
    public @Nullable Integer cell(long member) {
        var found =
                sql.fetch(
                        "select cell_id from members_api.membership where member_id = ? and until ="
                                + " 'infinity'",
                        member);
        return found.isEmpty() ? null : found.getFirst().get(0, Integer.class);
    }

    /// The kinds of the member's facts that are believed, in their order.
    public List<String> facts(long member) {
        return sql.fetch(
                        "select kind::text from members.movement where member_id = ? and"
                                + " superseded_at = 'infinity' order by effective_on, ordinal",
                        member)
                .getValues(0, String.class);
    }

    public String state(long transfer) {
        return sql.fetchSingle(
                        "select state from transfers_api.current where transfer_id = ?", transfer)
                .get(0, String.class);
    }

    /// The last step of it that is believed.
    public long last(long transfer) {
        return sql.fetchSingle(
                        "select id from transfers.event where transfer_id = ? and superseded_at ="
                                + " 'infinity' order by effective_on desc, ordinal desc limit 1",
                        transfer)
                .get(0, long.class);
    }

    /// The last fact of that kind that is believed.
    public long movement(long member, MovementKind kind) {
        return sql.fetchSingle(
                        "select id from members.movement where member_id = ? and kind::text = ? and"
                            + " superseded_at = 'infinity' order by effective_on desc, ordinal desc"
                            + " limit 1",
                        member,
                        kind.name())
                .get(0, long.class);
    }

    public boolean onTheWay(long member) {
        return sql.fetchSingle(
                        "select exists (select from members.under_way where member_id = ?)", member)
                .get(0, boolean.class);
    }

    public String code(long member) {
        return sql.fetchSingle("select code from members.member where id = ?", member)
                .get(0, String.class);
    }

    public DSLContext sql() {
        return sql;
    }

    public int lines(String act) {
        return sql.fetchSingle("select count(*) from audit.entry where act = ?", act)
                .get(0, int.class);
    }

    private static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
