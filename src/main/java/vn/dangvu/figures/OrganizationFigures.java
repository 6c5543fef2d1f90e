package vn.dangvu.figures;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Organizations counted by kind at the end of the period. They live in this module because the
/// tree itself may not know that it is counted.
@Component
class OrganizationFigures implements IndicatorCatalog {

    private static final FactView VERSION =
            new FactView(
                    FactView.Time.STATE,
                    "organizations_api.version",
                    "organizations_api.version_known",
                    "organization_id",
                    "organization_id",
                    "f.kind",
                    Map.of(),
                    "");

    private static final Filter GRASSROOTS =
            is("kind", "GRASSROOTS_PARTY_COMMITTEE", "GRASSROOTS_CELL");

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        Stream.of(
                        count("grassroots", "GRASSROOTS_PARTY_COMMITTEE", "GRASSROOTS_CELL"),
                        count("grassrootsCommittees", "GRASSROOTS_PARTY_COMMITTEE"),
                        count("grassrootsCells", "GRASSROOTS_CELL"),
                        count("subCommittees", "SUB_COMMITTEE"),
                        count("cells", "CELL"),
                        count("partyGroups", "PARTY_GROUP"))
                .forEach(all::add);
        // Rows of Biểu 5 (handbook 7.1).
        for (var type : OrganizationSheet.unitTypes()) {
            all.add(
                    Indicator.count(
                            "organizations.grassroots.unitType." + type,
                            Measure.closing(VERSION, GRASSROOTS, is("unit_type", type))));
        }
        return List.copyOf(all);
    }

    private static Indicator count(String name, String... kinds) {
        return Indicator.count(
                "organizations." + name, Measure.closing(VERSION, is("kind", kinds)));
    }
}
