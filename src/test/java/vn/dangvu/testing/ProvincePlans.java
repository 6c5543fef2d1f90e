package vn.dangvu.testing;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Line.Action;

import java.util.ArrayList;
import java.util.List;

/// Plans for a [Province], each of about a third of its organizations.
public final class ProvincePlans {

    /// What a plan is to do.
    public record Told(List<Line> lines, List<Assignment> assignments) {

        public Told {
            lines = List.copyOf(lines);
            assignments = List.copyOf(assignments);
        }
    }

    private static final int NAMED = 8;

    private final Province province;
    private final List<Line> lines = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private ProvincePlans(Province province) {
        this.province = province;
    }

    /// Every third cell, also those right below a commune, comes under another superior in the next
    /// commune. Nobody changes the cell.
    public static Told handedOver(Province province) {
        var plans = new ProvincePlans(province);
        for (int upper = 0; upper < province.uppers(); upper++) {
            int next = (upper + 1) % province.uppers();
            for (int committee = 0; committee < province.committees(); committee++) {
                var cells = new ArrayList<String>();
                for (int cell = 0; 3 * cell < province.cells(); cell++) {
                    cells.add(Province.code(upper, committee, cell));
                }
                plans.line(Action.HAND_OVER, cells, Province.code(next, committee));
            }
            var single = new ArrayList<String>();
            for (int cell = 0; 3 * cell < province.single(); cell++) {
                single.add(Province.single(upper, cell));
            }
            plans.line(Action.HAND_OVER, single, Province.code(next));
        }
        return plans.told();
    }

    /// Four communes, four fates: cells absorbed; two committees consolidated; one committee split,
    /// with members picked by name; cells consolidated two by two, and others handed over.
    public static Told mixed(Province province) {
        var plans = new ProvincePlans(province);
        for (int upper = 0; upper < province.uppers(); upper++) {
            switch (upper % 4) {
                case 0 -> plans.joinCells(upper, Action.ABSORB);
                case 1 -> plans.joinCommittees(upper);
                case 2 -> plans.split(upper);
                default -> {
                    plans.joinCells(upper, Action.CONSOLIDATE);
                    plans.handOver(upper, (upper + 1) % province.uppers());
                }
            }
        }
        return plans.told();
    }

    /// The small ones with the middling ones behind them.
    private void joinCells(int upper, Action action) {
        for (int committee = 0; committee < province.committees(); committee++) {
            for (int cell = 0; cell + 1 < province.cells(); cell++) {
                if (province.place(upper, committee, cell) % 3 == 0) {
                    String small = Province.code(upper, committee, cell);
                    String larger = Province.code(upper, committee, cell + 1);
                    if (action == Action.ABSORB) {
                        line(action, List.of(small), larger);
                    } else {
                        begin(
                                action,
                                List.of(small, larger),
                                small + "H",
                                OrganizationKind.CELL,
                                Province.code(upper, committee));
                    }
                }
            }
        }
    }

    private void joinCommittees(int upper) {
        begin(
                Action.CONSOLIDATE,
                List.of(Province.code(upper, 0), Province.code(upper, 1)),
                Province.code(upper, 0) + "H",
                OrganizationKind.GRASSROOTS_PARTY_COMMITTEE,
                Province.code(upper));
    }

    private void split(int upper) {
        String whole = Province.code(upper, 0);
        for (String part : List.of("X", "Y")) {
            begin(
                    Action.SPLIT,
                    List.of(whole),
                    whole + part,
                    OrganizationKind.GRASSROOTS_PARTY_COMMITTEE,
                    Province.code(upper));
        }
        for (int cell = 0; cell < province.cells(); cell++) {
            line(
                    Action.HAND_OVER,
                    List.of(Province.code(upper, 0, cell)),
                    whole + (2 * cell < province.cells() ? "X" : "Y"));
        }
        for (int cell = 0; cell < province.cells(); cell++) {
            int place = province.place(upper, 1, cell);
            if (place % 3 == 2) {
                String large = Province.code(upper, 1, cell);
                begin(
                        Action.SPLIT_OFF,
                        List.of(large),
                        large + "T",
                        OrganizationKind.CELL,
                        Province.code(upper, 1));
                for (int at = 0; at < NAMED; at++) {
                    assignments.add(new Assignment(Province.member(place, at), large + "T"));
                }
            }
        }
    }

    private void handOver(int upper, int next) {
        for (int cell = 0; 3 * cell < province.single(); cell++) {
            line(Action.HAND_OVER, List.of(Province.single(upper, cell)), Province.code(next));
        }
    }

    private void line(Action action, List<String> organizations, String target) {
        lines.add(new Line(action, organizations, target, "", "", "", "", ""));
    }

    private void begin(
            Action action,
            List<String> organizations,
            String code,
            OrganizationKind kind,
            String parent) {
        lines.add(
                new Line(
                        action,
                        organizations,
                        code,
                        "Tổ chức đảng " + code,
                        "Tổ chức " + code,
                        kind.name(),
                        "",
                        parent));
    }

    private Told told() {
        return new Told(lines, assignments);
    }
}
