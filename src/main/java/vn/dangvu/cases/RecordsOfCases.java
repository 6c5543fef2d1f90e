package vn.dangvu.cases;

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
import java.util.List;
import java.util.Map;

/// What this module keeps of persons: the steps, papers and votes of their cases.
@Component
class RecordsOfCases implements PersonalRecords {

    private static final String[] PAPERS = {
        "decision_number",
        "decision_date",
        "decision_issuer",
        "consent_number",
        "consent_date",
        "consent_issuer",
        "kept_where",
        "words",
        "note"
    };

    /// What a procedure calls a column of a step, in its bundle: their values come with the kind of
    /// the case before them.
    private static final Map<String, String> WORDS =
            Map.of("kind", "step", "stage", "stage", "outcome", "outcome", "ground", "ground");

    private final CaseRowStore rows;
    private final Procedures procedures;
    private final Organizations organizations;
    private final Clock clock;

    RecordsOfCases(
            CaseRowStore rows, Procedures procedures, Organizations organizations, Clock clock) {
        this.rows = rows;
        this.procedures = procedures;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("cases.case_file", Topic.CASES)
                        .with(BOOKKEEPING, "id", "member_id", "candidate_id")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "kind", "opened_on")
                        .with(HISTORY, "recorded_at", "entered_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("cases.step", Topic.CASES)
                        .with(BOOKKEEPING, "id", "case_id", "ordinal", "supersedes", "movement_id")
                        .with(BOOKKEEPING, "entered_id", "person_id")
                        .with(PLACE, "cell_id", "organization_id")
                        .with(SENSITIVE, "kind", "stage", "effective_on")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer")
                        .with(SENSITIVE, "vote_base", "vote_present", "vote_for", "vote_against")
                        .with(SENSITIVE, "vote_blank", "vote_counted", "majority", "passed")
                        .with(SENSITIVE, "outcome", "ground", "until_on", "kept_where", "words")
                        .with(SENSITIVE, "consent_number", "consent_date", "consent_issuer")
                        .with(SENSITIVE, "excused", "policy", "note")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("cases.standing", Topic.CASES)
                        .with(BOOKKEEPING, "case_id", "member_id", "candidate_id")
                        .with(PLACE, "cell_id")
                        .with(SENSITIVE, "kind", "opened_on", "stage", "since"),
                KeptTable.of("cases.vote_exception", Topic.CASES)
                        .with(BOOKKEEPING, "step_id", "member_id")
                        .with(SENSITIVE, "reason"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of(
                "cases.case_file",
                rows.files(member),
                "cases.step",
                rows.steps(member).stream().map(step -> known(viewer, step)).toList(),
                "cases.standing",
                rows.standings(member),
                "cases.vote_exception",
                rows.exceptions(member));
    }

    /// As the case itself shows it: of an organization that the viewer does not see, no papers.
    private Row known(Viewer viewer, Row step) {
        var where = step.number("cell_id");
        boolean seen =
                where != null
                        && organizations
                                .find(viewer, new OrganizationId(where), LocalDate.now(clock))
                                .isPresent();
        return seen ? step : step.without(PAPERS);
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "cases." + column + "." + value;
        int dot = value.indexOf('.');
        if (value.endsWith("." + StepKind.CLOSED)) {
            key = "cases.page.stage.closed";
        } else if (dot > 0 && WORDS.containsKey(column)) {
            var procedure = procedures.of(CaseKind.valueOf(value.substring(0, dot)));
            key = procedure.module() + "." + WORDS.get(column) + value.substring(dot);
        }
        return texts.has(key) ? texts.get(key) : null;
    }
}
