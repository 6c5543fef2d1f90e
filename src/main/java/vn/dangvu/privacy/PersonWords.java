package vn.dangvu.privacy;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.privacy.PersonFile.Look;
import vn.dangvu.privacy.PersonFile.Part;
import vn.dangvu.privacy.PersonFile.Place;
import vn.dangvu.privacy.PersonalRecords.Row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The file of one person in the reader's language.
public record PersonWords(Texts texts, ZoneId zone) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*[+-]\\d{2}:\\d{2}");

    public String title(Part part) {
        return texts.get("privacy.table." + part.table().name());
    }

    /// One row as a sentence of labels and values.
    public String line(Part part, Row row) {
        return row.values().entrySet().stream()
                .map(cell ->
                        label(cell.getKey()) + ": " + value(part, cell.getKey(), cell.getValue()))
                .collect(Collectors.joining("; "));
    }

    public List<String> lines(Part part) {
        return part.rows().stream().map(row -> line(part, row)).toList();
    }

    public String label(String column) {
        return texts.get("privacy.column." + column);
    }

    private String value(Part part, String column, Object value) {
        return switch (value) {
            case Boolean yes -> texts.get(yes ? "privacy.yes" : "privacy.no");
            case Place(var _, var name) -> name == null ? texts.get("privacy.outOfSight") : name;
            case String text -> text(part, column, text);
            default -> value.toString();
        };
    }

    private String text(Part part, String column, String text) {
        String told = part.of().told(texts, column, text);
        if (told != null) {
            return told;
        }
        if (DAY.matcher(text).matches()) {
            return Formats.of(texts).date(LocalDate.parse(text));
        }
        return MOMENT.matcher(text).matches() ? time(OffsetDateTime.parse(text).toInstant()) : text;
    }

    public String time(Instant moment) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(moment, zone));
    }

    public String look(Look look) {
        String actor = look.actor();
        String who = actor == null ? texts.get("privacy.somebodyElsewhere") : actor;
        return who + " " + PersonFiles.act(texts, look.act());
    }
}
