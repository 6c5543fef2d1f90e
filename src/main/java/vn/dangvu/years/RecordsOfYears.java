package vn.dangvu.years;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What this module keeps of persons: badges, cards, yearly work, the link with the place of
/// residence, awards and discipline.
@Component
class RecordsOfYears implements PersonalRecords {

    private static final String[] PAPERS = {
        "decision_number",
        "decision_date",
        "decision_issuer",
        "paper_number",
        "paper_date",
        "progress_number",
        "progress_date",
        "kept_where"
    };

    private final YearRowStore rows;
    private final Organizations organizations;
    private final Clock clock;

    RecordsOfYears(YearRowStore rows, Organizations organizations, Clock clock) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                table("merit")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "kind", "form", "given_by", "effective_on", "until_on")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer"),
                table("badge_proposal")
                        .with(BOOKKEEPING, "list_id")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "years", "how", "began_on", "reached_on", "effective_on")
                        .with(SENSITIVE, "paper_number", "paper_date", "kept_where")
                        .with(SENSITIVE, "progress_number", "progress_date"),
                table("badge")
                        .with(BOOKKEEPING, "proposal_id")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "years", "how", "effective_on", "badge_number")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer"),
                table("badge_refusal")
                        .with(BOOKKEEPING, "proposal_id")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "effective_on", "reason")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer"),
                table("card_reason")
                        .with(BOOKKEEPING, "movement_id")
                        .with(SENSITIVE, "reason", "paper_number", "paper_date", "kept_where"),
                waiting(),
                table("assignment")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "year", "effective_on", "work", "paper_number"),
                table("assignment_result")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "year", "effective_on", "result"),
                table("residence")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "kind", "effective_on", "place", "year", "positive")
                        .with(SENSITIVE, "paper_number", "paper_date", "kept_where"));
    }

    /// No fact yet, and not kept for long.
    private static KeptTable waiting() {
        return KeptTable.of("years.card_reason_waiting", Topic.YEARS)
                .with(BOOKKEEPING, "id", "member_id")
                .with(HISTORY, "recorded_at")
                .with(WRITER, "recorded_by")
                .with(SENSITIVE, "effective_on", "reason")
                .with(SENSITIVE, "paper_number", "paper_date", "kept_where");
    }

    private static KeptTable table(String name) {
        return KeptTable.of("years." + name, Topic.YEARS)
                .with(BOOKKEEPING, "id", "member_id", "supersedes")
                .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                .with(WRITER, "recorded_by");
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var found = new LinkedHashMap<String, List<Row>>();
        for (KeptTable table : tables()) {
            String name = table.name().substring("years.".length());
            found.put(
                    table.name(),
                    rows.of(name, member).stream().map(row -> known(viewer, row)).toList());
        }
        return found;
    }

    /// As the record itself shows it: of an organization that the viewer does not see, no papers.
    private Row known(Viewer viewer, Row row) {
        var where = row.number("cell_id");
        boolean seen =
                where == null
                        || organizations
                                .find(viewer, new OrganizationId(where), LocalDate.now(clock))
                                .isPresent();
        return seen ? row : row.without(PAPERS);
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        return Stream.of(column, "manner", "why")
                .map(catalog -> "years." + catalog + "." + value)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(null);
    }
}
