package vn.dangvu.sample;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.reorganizations.PlanSheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// What became of the committee on 1 March 2025 (handbook 1.6): it ended, and its grassroots
/// organizations went to two new committees, 19 of them with 545 members to the one of the Party's
/// agencies. Both numbers were published; which organizations they were is made up.
final class SampleSplit {

    static final LocalDate ON = LocalDate.of(2025, 3, 1);

    /// As published.
    static final int ORGANIZATIONS = 19;

    static final int MEMBERS = 545;

    private static final String PARTY = "ĐCQĐ";
    private static final String GOVERNMENT = "ĐUBND";

    /// The Party's own service units, the assembly and the courts go with the Party's agencies,
    /// too.
    private static final Set<String> WITH_THE_PARTY =
            Set.of(
                    "Trường Chính trị tỉnh",
                    "Báo Lâm Đồng",
                    "Văn phòng Hội đồng nhân dân tỉnh",
                    "Tòa án nhân dân tỉnh",
                    "Viện Kiểm sát nhân dân tỉnh");

    private final List<Organization> grassroots;

    /// @param grassroots as they stand after the last recorded day: nothing is recorded of the
    ///   years up to 2025
    SampleSplit(List<Organization> grassroots) {
        this.grassroots = List.copyOf(grassroots);
    }

    SequencedMap<Sheet, List<Map<String, Object>>> rows() {
        var chosen = chosen();
        var others = grassroots.stream().filter(each -> !chosen.contains(each)).toList();
        var byKey =
                Map.of(
                        "plan",
                        List.of(header()),
                        "steps",
                        List.of(
                                part(
                                        GOVERNMENT,
                                        "Đảng bộ Ủy ban nhân dân tỉnh",
                                        "Đảng bộ UBND tỉnh",
                                        "STATE_AGENCY"),
                                part(
                                        PARTY,
                                        "Đảng bộ các cơ quan Đảng tỉnh",
                                        "Đảng bộ các cơ quan Đảng tỉnh",
                                        "PARTY_AGENCY"),
                                handOver(chosen, PARTY),
                                handOver(others, GOVERNMENT)));
        var rows = new LinkedHashMap<Sheet, List<Map<String, Object>>>();
        for (Sheet sheet : PlanSheets.ALL) {
            rows.put(sheet, byKey.getOrDefault(sheet.key(), List.of()));
        }
        return rows;
    }

    private static Map<String, Object> header() {
        return Map.of(
                "title",
                "Kết thúc hoạt động Đảng bộ Khối Các cơ quan tỉnh",
                "on",
                ON,
                "home",
                Organizations.ROOT,
                "decision_number",
                "1840-QĐ/TU",
                "decision_date",
                LocalDate.of(2025, 2, 14),
                "decision_issuer",
                "Ban Thường vụ Tỉnh ủy Lâm Đồng");
    }

    private static Map<String, Object> part(
            String code, String officialName, String shortName, String unitType) {
        return Map.of(
                "action",
                "SPLIT",
                "organizations",
                Organizations.ROOT,
                "target",
                code,
                "official_name",
                officialName,
                "short_name",
                shortName,
                "kind",
                "UPPER_GRASSROOTS",
                "unit_type",
                unitType);
    }

    private static Map<String, Object> handOver(List<Organization> moved, String to) {
        return Map.of(
                "action",
                "HAND_OVER",
                "organizations",
                String.join("; ", moved.stream().map(each -> each.code).toList()),
                "target",
                to);
    }

    /// As many organizations with together as many members as were published; of all such choices
    /// one with the fewest that are none of the Party's.
    List<Organization> chosen() {
        var reached = new Choice[ORGANIZATIONS + 1][MEMBERS + 1];
        reached[0][0] = new Choice(0, List.of());
        for (Organization next : grassroots) {
            int size = next.count();
            for (int count = ORGANIZATIONS; count > 0; count--) {
                for (int sum = MEMBERS; sum >= size; sum--) {
                    var before = reached[count - 1][sum - size];
                    if (before != null) {
                        var with = before.with(next);
                        var known = reached[count][sum];
                        reached[count][sum] =
                                known == null || with.strangers() < known.strangers()
                                        ? with
                                        : known;
                    }
                }
            }
        }
        var found = reached[ORGANIZATIONS][MEMBERS];
        if (found == null) {
            throw new IllegalStateException("no choice has the published numbers");
        }
        return found.organizations();
    }

    /// @param strangers how many do not belong to the Party's agencies
    private record Choice(int strangers, List<Organization> organizations) {

        Choice with(Organization next) {
            var more = new ArrayList<>(organizations);
            more.add(next);
            return new Choice(strangers + (ofTheParty(next) ? 0 : 1), List.copyOf(more));
        }
    }

    private static boolean ofTheParty(Organization each) {
        return each.unitType.equals("PARTY_AGENCY")
                || WITH_THE_PARTY.contains(each.versions.getFirst().agency());
    }
}
