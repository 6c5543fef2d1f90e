package vn.dangvu.committees;

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
import java.util.Set;

/// What this module keeps of persons: their posts.
@Component
class RecordsOfPosts implements PersonalRecords {

    private static final Set<String> CODED = Set.of("body", "position", "act");

    private static final String[] PAPERS = {
        "decision_number",
        "decision_date",
        "decision_issuer",
        "consent_number",
        "consent_date",
        "consent_issuer",
        "note"
    };

    private final PostRowStore rows;
    private final Organizations organizations;
    private final Clock clock;

    RecordsOfPosts(PostRowStore rows, Organizations organizations, Clock clock) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("committees.post_fact", Topic.POSTS)
                        .with(BOOKKEEPING, "id", "member_id", "ordinal", "supersedes")
                        .with(PLACE, "organization_id")
                        .with(SENSITIVE, "body", "position", "act", "effective_on")
                        .with(SENSITIVE, "decision_number", "decision_date", "decision_issuer")
                        .with(SENSITIVE, "consent_number", "consent_date", "consent_issuer")
                        .with(SENSITIVE, "note")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("committees.post_held", Topic.POSTS)
                        .with(BOOKKEEPING, "member_id", "fact_id", "valid")
                        .with(PLACE, "organization_id")
                        .with(SENSITIVE, "body", "position", "since", "until", "suspended"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of(
                "committees.post_fact",
                rows.facts(member).stream().map(fact -> known(viewer, fact)).toList(),
                "committees.post_held",
                rows.held(member));
    }

    /// As the record itself shows it: of an organization that the viewer does not see, no decision.
    private Row known(Viewer viewer, Row fact) {
        var where = fact.number("organization_id");
        boolean seen =
                where != null
                        && organizations
                                .find(viewer, new OrganizationId(where), LocalDate.now(clock))
                                .isPresent();
        return seen ? fact : fact.without(PAPERS);
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "committees." + column + "." + value;
        return CODED.contains(column) && texts.has(key) ? texts.get(key) : null;
    }
}
