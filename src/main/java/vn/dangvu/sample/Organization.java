package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An organization of the committee; those that are cells hold members.
final class Organization {

    static final String COMMITTEE = "GRASSROOTS_PARTY_COMMITTEE";
    static final String GRASSROOTS_CELL = "GRASSROOTS_CELL";
    static final String CELL = "CELL";

    /// The cell of a college to which its students belong, with some teachers.
    static final String STUDENTS = "Sinh viên";

    /// What it was called from a day on.
    record Version(LocalDate since, String agency, Decision decision) {}

    final String code;
    final String kind;
    final String unitType;
    final @Nullable Organization parent;
    final List<Version> versions = new ArrayList<>();
    final List<Organization> cells = new ArrayList<>();
    final List<Person> members = new ArrayList<>();

    /// How many members the simulation steers to.
    final int size;

    /// The last day on which it exists.
    @Nullable LocalDate lastDay;

    /// Its latest decision on the yearly review of its members and cells.
    @Nullable Decision lastReview;

    Organization(
            String code,
            String kind,
            String unitType,
            @Nullable Organization parent,
            int size,
            Version version) {
        this.code = code;
        this.kind = kind;
        this.unitType = unitType;
        this.parent = parent;
        this.size = size;
        versions.add(version);
        if (kind.equals(CELL) && parent != null) {
            parent.cells.add(this);
        }
    }

    LocalDate since() {
        return versions.getFirst().since();
    }

    /// `prefix` is what makes the agency's name one of the Party: Đảng bộ, Chi bộ, Đảng ủy.
    String nameOn(LocalDate day, String prefix) {
        Version version = versions.getFirst();
        for (Version later : versions) {
            version = later.since().isAfter(day) ? version : later;
        }
        return prefix + version.agency();
    }

    boolean exists(LocalDate day) {
        return !since().isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    /// Founded less than six months before the end of that year: not rated (handbook 3.4).
    boolean tooYoung(int year) {
        return since().isAfter(LocalDate.of(year, 6, 30));
    }

    /// The grassroots organization: itself or the committee above.
    Organization grassroots() {
        return kind.equals(CELL) && parent != null ? parent : this;
    }

    int count() {
        int count = members.size();
        for (Organization cell : cells) {
            count += cell.members.size();
        }
        return count;
    }

    int officials() {
        int count = 0;
        for (Person person : members) {
            count += person.official ? 1 : 0;
        }
        return count;
    }

    boolean ofStudents() {
        return kind.equals(CELL) && versions.getFirst().agency().equals(STUDENTS);
    }

    /// Has a leadership collective: every committee, and cells from nine official members (COM-01).
    /// Of the grassroots cells, those of a size below nine never reach that (COM-02).
    boolean hasCollective() {
        return kind.equals(COMMITTEE) || kind.equals(GRASSROOTS_CELL) && officials() >= 9;
    }

    /// Large enough to lose an official member: 10 keep a collective (and let a cell that is to be
    /// separated have one), 33 keep a committee, with a few probationers who may leave besides
    /// (ORG-03).
    boolean canSpare() {
        if (kind.equals(CELL) && lastDay == null) {
            return members.size() > 5 && officials() > 4 && grassroots().count() > 33;
        }
        return size < 9
                ? members.size() > 5 && officials() > 4
                : members.size() > 11 && officials() > 10;
    }

    boolean hasRoom() {
        if (kind.equals(CELL)) {
            return members.size() < 30;
        }
        return members.size() < (size < 9 ? 8 : 28);
    }

    /// How much it wants another member: very much below five, little above the wanted size.
    double appetite() {
        if (members.size() < 5) {
            return 60;
        }
        return hasRoom() ? Math.max(0.05, size + 1.5 - members.size()) : 0;
    }
}
