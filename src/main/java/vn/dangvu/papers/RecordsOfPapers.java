package vn.dangvu.papers;

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

import java.util.List;
import java.util.Map;

/// What this module keeps of persons: the papers that are about one of them. A paper about several
/// is not found by any of their names (docs/decisions/0026).
@Component
class RecordsOfPapers implements PersonalRecords {

    private final PaperRowStore rows;
    private final Organizations organizations;

    RecordsOfPapers(PaperRowStore rows, Organizations organizations) {
        this.rows = rows;
        this.organizations = organizations;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("papers.paper", Topic.PAPERS)
                        .with(BOOKKEEPING, "id", "member_id", "replaces")
                        .with(BOOKKEEPING, "subject_module", "subject_id")
                        .with(PLACE, "organization_id")
                        .with(SENSITIVE, "type", "kind")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("papers.version", Topic.PAPERS)
                        .with(BOOKKEEPING, "id", "paper_id", "member_id", "sha256")
                        .with(BOOKKEEPING, "type", "ordinal")
                        .with(PLACE, "organization_id")
                        .with(SENSITIVE, "content")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of(
                "papers.paper",
                shown(viewer, rows.papers(member)),
                "papers.version",
                shown(viewer, rows.versions(member)).stream().map(RecordsOfPapers::read).toList());
    }

    /// Papers of an organization are for those who see personal rows there.
    private List<Row> shown(Viewer viewer, List<Row> all) {
        return all.stream()
                .filter(row -> {
                    var where = row.number("organization_id");
                    return where != null
                            && organizations.showsRows(viewer, new OrganizationId(where));
                })
                .toList();
    }

    /// As it is read on paper.
    private static Row read(Row version) {
        String type = version.text("type");
        String content = version.text("content");
        return type == null || content == null
                ? version
                : version.with("content", text(PaperType.valueOf(type), content));
    }

    private static String text(PaperType type, String content) {
        var read = PaperJson.read(content);
        return PaperText.write(read.printed(type, null, null, 0)).strip();
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key =
                switch (column) {
                    case "type" -> "papers.type." + value;
                    case "kind" -> "papers.template." + value;
                    default -> "";
                };
        return !key.isEmpty() && texts.has(key) ? texts.get(key) : null;
    }
}
