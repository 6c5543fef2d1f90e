package vn.dangvu.members;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.MASKED;
import static vn.dangvu.privacy.Nature.PERSONAL;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SECRET;
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

/// What this module keeps of persons. That somebody is a member tells a political view, so that the
/// ledger is sensitive as a whole (handbook 10).
@Component
class RecordsOfMembers implements PersonalRecords {

    private static final List<KeptTable> TABLES =
            List.of(
                    KeptTable.of("members.member", Topic.IDENTITY)
                            .with(BOOKKEEPING, "id", "places")
                            .with(SENSITIVE, "code", "dossier_number", "card_number")
                            .with(MASKED, "citizen_cipher")
                            .with(SECRET, "citizen_index")
                            .with(HISTORY, "recorded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("members.member_change", Topic.IDENTITY)
                            .with(BOOKKEEPING, "member_id")
                            .with(SENSITIVE, "dossier_number", "card_number")
                            .with(MASKED, "citizen_cipher")
                            .with(HISTORY, "changed_at")
                            .with(WRITER, "changed_by"),
                    KeptTable.of("members.name", Topic.IDENTITY)
                            .with(BOOKKEEPING, "id", "given", "middle", "family", "plain", "words")
                            .with(PERSONAL, "full_name"),
                    KeptTable.of("members.profile", Topic.PROFILE)
                            .with(BOOKKEEPING, "id", "member_id", "name_id")
                            .with(PERSONAL, "effective_on", "sex", "born_on", "born_precision")
                            .with(PERSONAL, "born_on_card", "general", "professional", "title")
                            .with(PERSONAL, "theory", "occupation")
                            .with(SENSITIVE, "ethnicity", "religion", "joined_on", "official_on")
                            .with(MASKED, "hometown")
                            .with(HISTORY, "recorded_at", "superseded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("members.movement", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "id", "member_id", "ordinal", "supersedes")
                            .with(BOOKKEEPING, "change_id", "transfer_id")
                            .with(SENSITIVE, "kind", "effective_on", "standing", "until_on")
                            .with(SENSITIVE, "elsewhere", "route", "reason", "card_number")
                            .with(SENSITIVE, "decision_number", "decision_date")
                            .with(SENSITIVE, "decision_issuer", "note")
                            .with(PLACE, "from_cell", "to_cell")
                            .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("members.membership", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "member_id", "valid")
                            .with(PLACE, "cell_id")
                            .with(SENSITIVE, "since", "until", "standing", "exempt")
                            .with(SENSITIVE, "suspended", "away"),
                    KeptTable.of("members.under_way", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "transfer_id", "member_id")
                            .with(PLACE, "cell_id", "toward")
                            .with(WRITER, "released_by"),
                    KeptTable.of("members.group_place", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "id", "member_id", "change_id")
                            .with(PLACE, "group_id")
                            .with(SENSITIVE, "effective_on")
                            .with(HISTORY, "recorded_at", "superseded_at")
                            .with(WRITER, "recorded_by", "superseded_by"));

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
                    "occupation",
                    "kind",
                    "standing",
                    "route");

    private final PersonalRowStore rows;

    RecordsOfMembers(PersonalRowStore rows) {
        this.rows = rows;
    }

    @Override
    public List<KeptTable> tables() {
        return TABLES;
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var profiles = rows.profiles(member);
        var about = new LinkedHashMap<String, List<Row>>();
        about.put("members.member", rows.member(member, whole));
        about.put("members.member_change", rows.numbersBefore(member, whole));
        about.put(
                "members.name",
                profiles.stream()
                        .map(profile -> profile.text("full_name"))
                        .distinct()
                        .map(name -> new Row(Map.of()).with("full_name", name))
                        .toList());
        about.put(
                "members.profile",
                whole ? profiles : profiles.stream().map(RecordsOfMembers::masked).toList());
        about.put("members.movement", rows.movements(member));
        about.put("members.membership", rows.memberships(member));
        about.put("members.under_way", rows.ways(member));
        about.put("members.group_place", rows.groupPlaces(member));
        return about;
    }

    private static Row masked(Row profile) {
        return profile.text("hometown") == null ? profile : profile.with("hometown", "*".repeat(8));
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "members." + column + "." + value;
        return CODED.contains(column) && texts.has(key) ? texts.get(key) : null;
    }
}
