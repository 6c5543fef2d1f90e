package vn.dangvu.privacy.web;

import static java.util.stream.Collectors.joining;

import org.springframework.stereotype.Component;

import vn.dangvu.access.RowReaders;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Rows;
import vn.dangvu.privacy.DataCatalogue;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.Nature;
import vn.dangvu.privacy.Retention;
import vn.dangvu.privacy.Retentions;
import vn.dangvu.privacy.Topic;
import vn.dangvu.shell.FieldError;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes the page for everybody from the catalogue, the roles and the periods of this installation.
@Component
class DataProtectionPages {

    private final DataCatalogue catalogue;
    private final RowReaders readers;
    private final Retentions retentions;

    DataProtectionPages(DataCatalogue catalogue, RowReaders readers, Retentions retentions) {
        this.catalogue = catalogue;
        this.readers = readers;
        this.retentions = retentions;
    }

    DataProtectionPage page(Viewer viewer, Texts texts, String typed, List<FieldError> errors) {
        return new DataProtectionPage(
                Arrays.stream(Topic.values()).map(topic -> topic(texts, topic)).toList(),
                readers.of(viewer).stream().map(count -> reader(texts, count)).toList(),
                retentions.contact().orElse(null),
                viewer.administrator(),
                viewer.rowRoots().length > 0,
                typed,
                errors);
    }

    private DataProtectionPage.Topic topic(Texts texts, Topic topic) {
        String key = "privacy.topic." + topic;
        return new DataProtectionPage.Topic(
                texts.get(key),
                columns(texts, topic, Nature.PERSONAL),
                columns(texts, topic, Nature.SENSITIVE),
                columns(texts, topic, Nature.MASKED),
                texts.get(key + ".why"),
                howLong(texts, topic),
                texts.get(key + ".where"));
    }

    /// In words, each once.
    private String columns(Texts texts, Topic topic, Nature nature) {
        String list =
                catalogue.tables().stream()
                        .filter(table -> table.topic() == topic)
                        .flatMap(table -> columns(table, nature))
                        .map(column -> small(texts, texts.get("privacy.column." + column)))
                        .distinct()
                        .collect(joining(", "));
        return list.isEmpty()
                ? ""
                : list.substring(0, 1).toUpperCase(texts.locale()) + list.substring(1);
    }

    private static String small(Texts texts, String label) {
        return label.substring(0, 1).toLowerCase(texts.locale()) + label.substring(1);
    }

    private static Stream<String> columns(KeptTable table, Nature nature) {
        return table.columns().entrySet().stream()
                .filter(column -> column.getValue() == nature)
                .map(column -> column.getKey());
    }

    private String howLong(Texts texts, Topic topic) {
        return switch (topic) {
            case AUDIT ->
                    texts.get(
                            "privacy.long.AUDIT",
                            retentions
                                    .inForce(Retention.Kind.AUDIT)
                                    .map(Retention::months)
                                    .orElse(Retention.AUDIT_LEAST));
            case ACCOUNTS, IMPORTS, PLANS -> texts.get("privacy.long." + topic);
            case IDENTITY,
                    PROFILE,
                    CANDIDATES,
                    MOVEMENTS,
                    POSTS,
                    YEARS,
                    CASES,
                    RATINGS,
                    FEES,
                    COURSES,
                    PAPERS,
                    REQUESTS ->
                    retentions
                            .inForce(Retention.Kind.PERSON)
                            .map(rule ->
                                    texts.get("privacy.long.PERSON", rule.months(), rule.basis()))
                            .orElseGet(() -> texts.get("privacy.long.PERSON.unset"));
        };
    }

    private static String reader(Texts texts, RowReaders.Count count) {
        String role = "access.role." + count.role();
        boolean granted = count.role().rows() == Rows.GRANTED;
        return texts.get(
                "privacy.page.reader",
                texts.get(granted ? role + ".rows" : role),
                count.accounts(),
                count.roles());
    }
}
