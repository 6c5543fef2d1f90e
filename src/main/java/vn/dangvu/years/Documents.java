package vn.dangvu.years;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// Which documents were in force on a day (handbook 0.1). A place is cited of the one whose text
/// was read; of the others the document alone.
final class Documents {

    private record Document(LocalDate since, String name, boolean read) {}

    private static final List<Document> REGULATIONS =
            List.of(
                    of("2026-07-26", "Quy định 208-QĐ/TW"),
                    of("2026-04-08", "Quy định 20-QĐ/TW"),
                    read("2025-07-01", "Quy định 294-QĐ/TW"),
                    of("2025-01-20", "Quy định 232-QĐ/TW"),
                    of("2021-07-30", "Quy định 24-QĐ/TW"),
                    of("2016-07-25", "Quy định 29-QĐ/TW"),
                    of("2011-11-01", "Quy định 45-QĐ/TW"));

    private static final List<Document> GUIDANCE =
            List.of(
                    of("2026-05-19", "Hướng dẫn 01-HD/TW (2026)"),
                    read("2025-06-09", "Hướng dẫn 06-HD/TW"),
                    of("2021-09-28", "Hướng dẫn 01-HD/TW (2021)"),
                    of("2016-09-20", "Hướng dẫn 01-HD/TW (2016)"),
                    of("2012-01-05", "Hướng dẫn 01-HD/TW (2012)"));

    private static final List<Document> PRACTICE =
            List.of(
                    read("2025-09-29", "Hướng dẫn 38-HD/BTCTW"),
                    of("2022-01-18", "Hướng dẫn 12-HD/BTCTW (2022)"),
                    of("2017-06-05", "Hướng dẫn 09-HD/BTCTW"),
                    of("2012-05-17", "Hướng dẫn 12-HD/BTCTW (2012)"));

    private static final List<Document> DISCIPLINE =
            List.of(
                    of("2026-04-11", "Quy định 21-QĐ/TW"),
                    of("2025-05-30", "Quy định 296-QĐ/TW"),
                    of("2021-07-28", "Quy định 22-QĐ/TW"),
                    of("2016-07-26", "Quy định 30-QĐ/TW"),
                    of("2011-11-01", "Quy định 46-QĐ/TW"));

    private static final List<Document> RESIDENCE =
            List.of(of("2020-01-02", "Quy định 213-QĐ/TW"), of("2000-06-15", "Quy định 76-QĐ/TW"));

    private Documents() {}

    /// How the statute is carried out.
    static Citation regulation(LocalDate day, String place, String ruleId) {
        return cite(REGULATIONS, day, place, ruleId);
    }

    /// Of the Secretariat.
    static Citation guidance(LocalDate day, String place, String ruleId) {
        return cite(GUIDANCE, day, place, ruleId);
    }

    /// Of the Central Organization Commission.
    static Citation practice(LocalDate day, String place, String ruleId) {
        return cite(PRACTICE, day, place, ruleId);
    }

    /// On inspection, supervision and discipline.
    static Citation discipline(LocalDate day, String ruleId) {
        return cite(DISCIPLINE, day, "", ruleId);
    }

    static Citation residence(LocalDate day, String ruleId) {
        return cite(RESIDENCE, day, "", ruleId);
    }

    /// Older than the oldest we hold is the oldest.
    private static Citation cite(
            List<Document> documents, LocalDate day, String place, String ruleId) {
        var found =
                documents.stream()
                        .filter(document -> !document.since().isAfter(day))
                        .findFirst()
                        .orElse(documents.getLast());
        return new Citation(found.name(), found.read() ? place : "", ruleId);
    }

    private static Document of(String since, String name) {
        return new Document(LocalDate.parse(since), name, false);
    }

    private static Document read(String since, String name) {
        return new Document(LocalDate.parse(since), name, true);
    }
}
