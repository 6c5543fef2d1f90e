package vn.dangvu.candidates;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.MASKED;
import static vn.dangvu.privacy.Nature.PERSONAL;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What this module keeps of persons. That somebody is on the way into the Party tells a political
/// view. The file of a member has what was kept of him or her as a candidate, and whom he or she
/// helped when, without saying whom.
@Component
class RecordsOfCandidates implements PersonalRecords {

    private static final List<KeptTable> TABLES =
            List.of(
                    KeptTable.of("candidates.candidate", Topic.CANDIDATES)
                            .with(BOOKKEEPING, "id")
                            .with(SENSITIVE, "code")
                            .with(PLACE, "home_id")
                            .with(HISTORY, "recorded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("candidates.profile", Topic.CANDIDATES)
                            .with(BOOKKEEPING, "id", "candidate_id", "supersedes")
                            .with(BOOKKEEPING, "given", "middle", "family", "words")
                            .with(PERSONAL, "full_name", "sex", "born_on", "born_precision")
                            .with(PERSONAL, "general", "professional", "title", "theory")
                            .with(PERSONAL, "occupation", "owner")
                            .with(SENSITIVE, "ethnicity", "religion")
                            .with(SENSITIVE, "union_member", "union_officer")
                            .with(MASKED, "hometown")
                            .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("candidates.follow_fact", Topic.CANDIDATES)
                            .with(BOOKKEEPING, "id", "candidate_id", "helper_id", "member_id")
                            .with(BOOKKEEPING, "ordinal", "supersedes")
                            .with(SENSITIVE, "kind", "effective_on", "paper_number", "words")
                            .with(PLACE, "cell_id")
                            .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("candidates.followed", Topic.CANDIDATES)
                            .with(BOOKKEEPING, "candidate_id", "valid", "ended_by")
                            .with(PLACE, "cell_id")
                            .with(SENSITIVE, "since", "until", "noted_on"),
                    KeptTable.of("candidates.helped", Topic.CANDIDATES)
                            .with(BOOKKEEPING, "candidate_id", "helper_id", "valid")
                            .with(SENSITIVE, "since", "until"));

    /// Columns whose codes have words under `members.<column>.<code>`.
    private static final Set<String> CODED =
            Set.of(
                    "sex",
                    "ethnicity",
                    "religion",
                    "general",
                    "professional",
                    "title",
                    "theory",
                    "occupation");

    private final CandidateRowStore rows;

    RecordsOfCandidates(CandidateRowStore rows) {
        this.rows = rows;
    }

    @Override
    public List<KeptTable> tables() {
        return TABLES;
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var about = new LinkedHashMap<String, List<Row>>();
        about.put("candidates.candidate", rows.candidates(member));
        var profiles = rows.profiles(member);
        about.put(
                "candidates.profile",
                whole ? profiles : profiles.stream().map(RecordsOfCandidates::masked).toList());
        about.put("candidates.follow_fact", rows.facts(member));
        about.put("candidates.followed", rows.followed(member));
        about.put("candidates.helped", rows.helped(member));
        return about;
    }

    private static Row masked(Row profile) {
        return profile.text("hometown") == null ? profile : profile.with("hometown", "*".repeat(8));
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key =
                column.equals("kind")
                        ? "candidates.kind." + value
                        : "members." + column + "." + value;
        boolean coded = CODED.contains(column) || column.equals("kind");
        return coded && texts.has(key) ? texts.get(key) : null;
    }
}
