package vn.dangvu.lives;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.transfers.TransferRoute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where lives are lived: a province, its upper committees, below each some grassroots committees
/// with their cells, and some grassroots cells.
final class Land {

    /// An organization.
    ///
    /// @param above null of the province
    record Place(int id, String code, String kind, @Nullable Place above) {

        boolean below(int organization) {
            return id == organization || above != null && above.below(organization);
        }
    }

    private final List<Place> all = new ArrayList<>();
    private final List<Place> cells = new ArrayList<>();
    private final Map<Integer, Place> byId = new LinkedHashMap<>();
    private final Place province;

    /// How many organizations there are of each kind, each time in the one above.
    record Shape(int uppers, int committees, int cells, int grassrootsCells) {}

    private final int number;

    /// @param number of the land, of which a register may have several
    Land(int number, Shape shape) {
        this.number = number;
        province = place("P" + number, "PROVINCIAL_COMMITTEE", null);
        for (int u = 1; u <= shape.uppers; u++) {
            var upper = place(province.code + ".U" + u, "UPPER_GRASSROOTS", province);
            for (int c = 1; c <= shape.committees; c++) {
                var committee = place(upper.code + "." + c, "GRASSROOTS_PARTY_COMMITTEE", upper);
                for (int z = 1; z <= shape.cells; z++) {
                    cells.add(place(committee.code + "." + z, "CELL", committee));
                }
            }
            for (int z = 1; z <= shape.grassrootsCells; z++) {
                cells.add(place(upper.code + ".D" + z, "GRASSROOTS_CELL", upper));
            }
        }
    }

    private Place place(String code, String kind, @Nullable Place above) {
        var place = new Place((number * 10_000 + all.size() + 1) * 16, code, kind, above);
        all.add(place);
        byId.put(place.id, place);
        return place;
    }

    void settle(DSLContext sql) {
        for (Place place : all) {
            sql.execute(
                    "insert into organizations.organization (id, created_by) values (?, 'lives')",
                    place.id);
            sql.execute(
                    """
                    insert into organizations.version (organization_id, valid, official_name, short_name, code, kind,
                        parent_id, recorded_at, recorded_by)
                    values (?, daterange('1990-01-01', null), ?, ?, ?, ?, ?, timestamptz '1990-01-01', 'lives')\
                    """,
                    place.id,
                    "Tổ chức đảng " + place.code,
                    "Tổ chức " + place.code,
                    place.code,
                    place.kind,
                    place.above == null ? null : place.above.id);
        }
        sql.execute("analyze");
    }

    int number() {
        return number;
    }

    List<Place> all() {
        return all;
    }

    List<Place> cells() {
        return cells;
    }

    Place province() {
        return province;
    }

    Place get(int id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /// The grassroots committee above a cell; null of a grassroots cell.
    @Nullable Place committee(int cell) {
        var above = Objects.requireNonNull(get(cell).above);
        return above.kind.equals("GRASSROOTS_PARTY_COMMITTEE") ? above : null;
    }

    /// The grassroots organization in which a cell is; a grassroots cell is one itself.
    int grassroots(int cell) {
        var committee = committee(cell);
        return committee == null ? cell : committee.id;
    }

    Place upper(int cell) {
        var committee = committee(cell);
        return Objects.requireNonNull(committee == null ? get(cell).above : committee.above);
    }

    TransferRoute route(int from, int to) {
        return grassroots(from) == grassroots(to)
                ? TransferRoute.INTERNAL
                : upper(from).equals(upper(to))
                        ? TransferRoute.UPPER
                        : TransferRoute.WITHIN_PROVINCE;
    }

    Viewer chief() {
        return viewer("tinh-" + number, province.id);
    }

    /// The officer of the committee above a cell.
    Viewer officer(int cell) {
        return viewer("canbo-" + upper(cell).code, upper(cell).id);
    }

    /// The officer of another committee, who does not see the cell; the cell's own where there is
    /// no other.
    Viewer stranger(int cell) {
        return cells.stream()
                .filter(other -> !upper(other.id).equals(upper(cell)))
                .findFirst()
                .map(other -> officer(other.id))
                .orElseGet(() -> officer(cell));
    }

    private static Viewer viewer(String name, int organization) {
        return new Viewer(name, false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
