package vn.dangvu.reviews;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
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

import java.util.List;
import java.util.Map;

/// What this module keeps of persons: how they were rated.
@Component
class RecordsOfRatings implements PersonalRecords {

    private final RatingRowStore rows;

    RecordsOfRatings(RatingRowStore rows) {
        this.rows = rows;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("reviews.rating", Topic.RATINGS)
                        .with(BOOKKEEPING, "id", "member_id", "subject", "supersedes")
                        .with(SENSITIVE, "year", "level", "not_rated_reason")
                        .with(SENSITIVE, "decision_number", "decision_date")
                        .with(PLACE, "organization_id")
                        .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                        .with(WRITER, "recorded_by"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of("reviews.rating", rows.ratings(member));
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key =
                switch (column) {
                    case "level" -> "reviews.level." + value;
                    case "not_rated_reason" -> "reviews.reason." + value;
                    default -> "reviews.";
                };
        return texts.has(key) ? texts.get(key) : null;
    }
}
