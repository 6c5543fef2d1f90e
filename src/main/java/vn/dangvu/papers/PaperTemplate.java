package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The common papers of a case, in our own words and the layout of Party documents. Each stands in
/// `papers/<name>.json` and says there which fields it takes.
///
/// ```
/// var content = PaperTemplate.ADMISSION_DECISION.fill(head)
///         .with("person", "Nguyễn Văn An").with("born", bornOn)
///         .content();
/// papers.draft(viewer, PaperTemplate.ADMISSION_DECISION.draft(committee, subject, null, content));
/// ```
public enum PaperTemplate {
    /// A cell asks for somebody's admission, with how it voted.
    ADMISSION_RESOLUTION,
    /// A cell asks that somebody becomes an official member.
    RECOGNITION_RESOLUTION,
    ADMISSION_DECISION,
    /// Several at once.
    ADMISSION_DECISION_LIST,
    RECOGNITION_DECISION,
    RECOGNITION_DECISION_LIST,
    /// Minutes of a ceremony, at which each person is admitted alone (ADM-20).
    CEREMONY_MINUTES,
    /// Ten compartments, and a receipt that comes back (TRF-06).
    TRANSFER_SLIP,
    /// Eight compartments.
    TEMPORARY_TRANSFER_SLIP,
    /// Who is called to a class.
    CLASS_LIST,
    /// Who was given which certificate.
    CLASS_CERTIFICATES;

    private final JsonNode json;
    private final PaperType type;

    PaperTemplate() {
        this.json = read(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.type = PaperType.valueOf(json.path("type").asString());
    }

    private static JsonNode read(String name) {
        String resource = "/papers/" + name + ".json";
        try (InputStream in =
                Objects.requireNonNull(PaperTemplate.class.getResourceAsStream(resource), name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<PaperTemplate> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /// Of the papers it makes.
    public PaperType type() {
        return type;
    }

    /// What it is called in a list.
    public String name(Texts texts) {
        return texts.get("papers.template." + name());
    }

    /// Single fields that it takes.
    public Set<String> fields() {
        return names(json.path("fields"));
    }

    /// Lists that it takes, each with the fields of a row.
    public Map<String, Set<String>> lists() {
        var lists = new LinkedHashMap<String, Set<String>>();
        json.path("lists")
                .properties()
                .forEach(list -> lists.put(list.getKey(), names(list.getValue())));
        return lists;
    }

    /// Begins to fill it.
    public PaperFilling fill(Letterhead head) {
        return new PaperFilling(this, head);
    }

    /// The filled paper, for [Papers#draft].
    public PaperDraft draft(
            OrganizationId organization,
            @Nullable PaperSubject subject,
            @Nullable Long member,
            PaperContent content) {
        return new PaperDraft(organization, type, name(), subject, member, content);
    }

    JsonNode json() {
        return json;
    }

    /// Every text in it, for a test that holds them against its fields.
    List<JsonNode> blocks() {
        return json.path("blocks").valueStream().toList();
    }

    private static Set<String> names(JsonNode array) {
        var names = new LinkedHashSet<String>();
        array.forEach(name -> names.add(name.asString()));
        return names;
    }
}
