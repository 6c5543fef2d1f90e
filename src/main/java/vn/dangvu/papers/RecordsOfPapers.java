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

/// What this module keeps of persons: the papers that are about one of them, also those from before
/// he or she was a member. A paper about several is not found by any of their names
/// (docs/decisions/0026).
@Component
class RecordsOfPapers implements PersonalRecords {

    private final PaperRowStore rows;
    private final PeopleOfPapers people;
    private final Organizations organizations;

    RecordsOfPapers(PaperRowStore rows, PeopleOfPapers people, Organizations organizations) {
        this.rows = rows;
        this.people = people;
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
        var papers = rows.papers(member, people.subjects(member));
        var ids = papers.stream().map(RecordsOfPapers::id).toList();
        var issued = rows.issued(ids);
        return Map.of(
                "papers.paper",
                shown(viewer, papers),
                "papers.version",
                shown(viewer, rows.versions(ids)).stream()
                        .map(version -> read(version, issued.get(id(version))))
                        .toList());
    }

    private static Long id(Row row) {
        return row.values().get("id") instanceof Number number ? number.longValue() : 0L;
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
    ///
    /// @param issued null of a version that was not issued
    private static Row read(Row version, PaperRowStore.@Nullable Issued issued) {
        String type = version.text("type");
        String content = version.text("content");
        return type == null || content == null
                ? version
                : version.with("content", text(PaperType.valueOf(type), content, issued));
    }

    private static String text(
            PaperType type, String content, PaperRowStore.@Nullable Issued issued) {
        var read = PaperJson.read(content);
        var printed =
                issued == null
                        ? read.printed(type, null, null, 0)
                        : read.printed(type, issued.number(), issued.on(), issued.on().getYear());
        return PaperText.write(printed).strip();
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
