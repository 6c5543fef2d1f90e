package vn.dangvu.privacy;

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

import java.time.LocalDate;
import java.util.List;

/// Two committees with a cell each, and whoever a test puts into them; the classes that share it
/// give people names of their own.
class PrivacyOffice {

    static final int OURS = 16;
    static final int CELL = 32;
    static final int THEIRS = 48;
    static final int STRANGE_CELL = 64;
    static final String CITIZEN_ID = "068190001234";

    static final Viewer ABOVE =
            new Viewer(
                    "tren",
                    false,
                    List.of(
                            new Grant(OURS, Role.OFFICER, true),
                            new Grant(THEIRS, Role.OFFICER, true)),
                    null);
    static final Viewer OFFICER = viewer("huong", OURS, Role.OFFICER);
    static final Viewer SECRETARY = viewer("chi.bo", CELL, Role.SECRETARY);
    static final Viewer INSPECTOR = viewer("kiem.tra", OURS, Role.INSPECTOR);
    static final Viewer READER = viewer("doc", OURS, Role.VIEWER);
    static final Viewer STRANGER = viewer("la", THEIRS, Role.OFFICER);
    static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private final Memberships memberships;
    private int number;

    PrivacyOffice(Memberships memberships, DSLContext sql) {
        this.memberships = memberships;
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[1960-01-01,)', 'Đảng bộ Ta', 'Đảng bộ Ta', 'T', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[1960-01-01,)', 'Chi bộ Ta', 'Chi bộ Ta', 'T.1', 'CELL', 16, 't'),
                       (48, '[1960-01-01,)', 'Đảng bộ Lạ', 'Đảng bộ Lạ', 'L', 'UPPER_GRASSROOTS', null, 't'),
                       (64, '[1960-01-01,)', 'Chi bộ Lạ', 'Chi bộ Lạ', 'L.1', 'CELL', 48, 't')\
                """);
    }

    /// Admitted in our cell on 2 September 2018.
    long somebody(String name) {
        return enter(name, CELL);
    }

    /// Admitted in the strange cell, and since 2020 in ours.
    long newcomer(String name) {
        long member = enter(name, STRANGE_CELL);
        move(member, MovementKind.INTERNAL_TRANSFER, "2020-01-16", CELL);
        return member;
    }

    /// On that day the first one outside.
    void leave(long member, String day) {
        var entry =
                new Entry(
                        MovementKind.TRANSFER_OUT,
                        LocalDate.parse(day),
                        null,
                        null,
                        null,
                        "Đảng bộ Hà Nội",
                        null,
                        null,
                        Decision.NONE,
                        null);
        assertThat(memberships.record(ABOVE, member, entry))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    void move(long member, MovementKind kind, String day, @Nullable Integer cell) {
        var entry =
                new Entry(
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
        assertThat(memberships.record(ABOVE, member, entry))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    private long enter(String name, int cell) {
        var born = new BirthDate(LocalDate.parse("1990-05-19"), Precision.DAY);
        var person =
                new Attributes(
                        name,
                        "MALE",
                        born,
                        null,
                        "01",
                        "NONE",
                        "Xã Lạc Dương",
                        null,
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "STATE_OFFICIAL",
                        null,
                        null);
        boolean first = number++ == 0;
        var numbers = new Numbers("HS-" + number, null, first ? CITIZEN_ID : null);
        var entry =
                new Entry(
                        MovementKind.ADMISSION,
                        LocalDate.parse("2018-09-02"),
                        cell,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Decision("12-QĐ/ĐU", LocalDate.parse("2018-08-30"), "Đảng ủy"),
                        null);
        var outcome =
                memberships.enter(
                        ABOVE, new NewMember("M-" + number, person, numbers), entry, true);
        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        return ((RecordOutcome.Recorded) outcome).member();
    }

    private static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
