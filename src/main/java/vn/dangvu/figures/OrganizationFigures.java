package vn.dangvu.figures;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

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

    @Override
    public List<Indicator> indicators() {
        return List.of(
                count("grassroots", "GRASSROOTS_PARTY_COMMITTEE", "GRASSROOTS_CELL"),
                count("grassrootsCommittees", "GRASSROOTS_PARTY_COMMITTEE"),
                count("grassrootsCells", "GRASSROOTS_CELL"),
                count("subCommittees", "SUB_COMMITTEE"),
                count("cells", "CELL"),
                count("partyGroups", "PARTY_GROUP"));
    }

    private static Indicator count(String name, String... kinds) {
        return Indicator.count(
                "organizations." + name, Measure.closing(VERSION, is("kind", kinds)));
    }
}
