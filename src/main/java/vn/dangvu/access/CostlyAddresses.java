package vn.dangvu.access;

import vn.dangvu.access.RequestLimits.Cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which addresses are costly; a test holds the list against the program's addresses.
public final class CostlyAddresses {

    private static final List<String> PAGES =
            List.of(
                    "GET /",
                    "GET /members",
                    "GET /organizations",
                    "GET /organizations/difference",
                    "GET /organizations/{id}",
                    "GET /organizations/{id}/people",
                    "GET /organizations/{id}/lineage",
                    "GET /figures",
                    "GET /figures/{code}",
                    "GET /committees/vacancies",
                    "GET /radar",
                    "GET /fees",
                    "GET /badges",
                    "GET /badges/people",
                    "GET /cards",
                    "GET /years/assignments",
                    "GET /years/residence",
                    "GET /reports/annual",
                    "GET /forms/{form}",
                    "GET /forms/form-1/units",
                    "GET /audit",
                    "GET /reorganizations/{id}/preview",
                    "POST /members/{id}/reveal",
                    "POST /password");

    private static final List<String> FILES =
            List.of(
                    "GET /members.xlsx",
                    "GET /badges/proposals.xlsx",
                    "GET /figures/{code}.xlsx",
                    "GET /fees.xlsx",
                    "GET /reports/annual.{extension}",
                    "GET /forms/{form}.docx",
                    "GET /forms/{form}.xlsx",
                    "GET /forms/{form}.json",
                    "GET /calendar/{token}.ics",
                    "GET /papers/{paper}/file.{extension}",
                    "GET /audit/export",
                    "GET /import/templates/{sheet}",
                    "GET /import/{id}/files/{file}",
                    "POST /members/{id}/data/export",
                    "POST /import",
                    "POST /import/{id}/run",
                    "POST /import/{id}/decisions",
                    "GET /reorganizations/{id}/annex.docx",
                    "GET /reorganizations/{id}/members/sheet",
                    "POST /reorganizations/{id}/members/sheet");

    private static final List<String> STRANGERS =
            List.of("POST /login/passkey/options", "POST /csp-report");

    public static final Map<String, Cost> ALL = costs();

    private CostlyAddresses() {}

    private static Map<String, Cost> costs() {
        var costs = new HashMap<String, Cost>();
        PAGES.forEach(address -> costs.put(address, Cost.PAGE));
        FILES.forEach(address -> costs.put(address, Cost.FILE));
        STRANGERS.forEach(address -> costs.put(address, Cost.STRANGER));
        return Map.copyOf(costs);
    }
}
