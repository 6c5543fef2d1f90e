package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A township that is filled once, with its officer, and what a story about its committees asks.
abstract class TownStory {

    @TempDir static Path folder;

    @Autowired Imports imports;
    @Autowired Terms terms;
    @Autowired Posts posts;
    @Autowired Committees committees;
    @Autowired Vacancies vacancies;
    @Autowired Figures figures;
    @Autowired DSLContext db;

    Township town;
    Viewer officer;

    @BeforeEach
    void open() {
        town = new Township(db);
        if (db.fetchSingle("select count(*) from members.member").get(0, int.class) == 0) {
            Township.fill(imports, folder);
        }
        officer = town.officer("U");
    }

    void lives(String code, String until) {
        db.execute(
                "update organizations.version set valid = daterange(lower(valid), %s) where code = ?"
                        .formatted(until),
                code);
    }

    long count(String query) {
        return db.fetchSingle(query).get(0, long.class);
    }

    List<String> refusals(PostEntry entry) {
        return posts.prospect(officer, town.organization("G"), entry).objections().stream()
                .map(objection -> objection.getClass().getSimpleName())
                .toList();
    }

    List<String> found(LocalDate day) {
        return vacancies.find(officer, town.organization("U"), day, null, 100).stream()
                .map(vacancy -> vacancy.kind() + " " + vacancy.code())
                .toList();
    }

    long count(String code, int year) {
        return figures.of(
                        officer,
                        new Question(town.organization("U"), Period.year(year), null),
                        code)
                .count();
    }
}
