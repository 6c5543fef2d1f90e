package vn.dangvu.lives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.lives.PaperLives.Recorded;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ten thousand lives of thirty years as an office would bring them, in its sheets, and then
/// everything that can be asked of them: who is where on each day, every figure of every year, the
/// form that must add up. `./dangvu lives [PEOPLE] [SEED]`; part of it in every run.
@DangvuTest(today = "2043-01-05")
@Import(Doors.class)
class BroughtLivesTests {

    private static final int FIRST = 2012;
    private static final int YEARS = 30;

    /// Of three, ten thousand names can be made.
    private static final List<String> SYLLABLES =
            List.of(
                    "An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Khánh", "Lan", "Linh",
                    "Mai", "Minh", "Nam", "Nga", "Phúc", "Quang", "Sơn", "Tâm", "Thanh", "Tuấn",
                    "Uyên", "Việt");

    @Autowired Doors doors;
    @Autowired Imports imports;

    @TempDir Path folder;

    @Test
    void fiveHundredAreInTheRegisterAsTheModelHasThem() {
        bring(500, 7, new Land.Shape(2, 1, 2, 1), 10);
    }

    @Test
    @Tag("lives")
    void tenThousandAreInTheRegisterAsTheModelHasThem() {
        int people = Integer.getInteger("lives.people", 10_000);
        bring(people, Integer.getInteger("lives.seed", 1), new Land.Shape(3, 4, 10, 4), 1);
    }

    /// @param every so many years are reckoned with
    private void bring(int people, int seed, Land.Shape shape, int every) {
        var land = new Land(seed, shape);
        land.settle(doors.sql());
        var first = LocalDate.of(FIRST, 1, 1);
        var last = first.plusYears(YEARS);
        var world = new World(doors, land, seed, last, last);
        var lives =
                new PaperLives(world.random, () -> world.anyCell().id(), world.judge, first, YEARS);
        var books = new Books(folder);
        for (int number = 1; number <= people; number++) {
            var life = lives.born(number);
            var recorded = lives.live(life);
            if (!recorded.isEmpty()) {
                world.lives.add(life);
                books.row(MemberSheet.SHEET, member(life));
                recorded.forEach(one -> books.row(MovementSheet.SHEET, row(land, life, one)));
            }
        }

        var result = books.into(imports, new Viewer("quantri", true, List.of(), null));

        assertThat(result.problems()).isEmpty();
        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        known(world);
        var reckoning = new Reckoning(world);
        for (int year = FIRST; year < FIRST + YEARS; year += every) {
            reckoning.reckon(year);
        }
        System.out.printf(
                "brought lives: %d, years: %d, rows: %d, checks: %d, seed: %d%n",
                world.lives.size(), YEARS, result.taken(), world.judge.checks(), seed);
    }

    /// Which member each of them has become.
    private void known(World world) {
        Map<String, Long> ids =
                doors.sql()
                        .fetch("select code, id from members.member")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
        world.lives.forEach(life -> life.member = ids.get(life.name));
    }

    private static Map<String, Object> member(Life life) {
        return Map.of(
                "code",
                life.name,
                "full_name",
                named(life.number),
                "sex",
                "MALE",
                "born_on",
                life.born,
                "ethnicity",
                "01");
    }

    private static String named(int number) {
        var words = new ArrayList<String>();
        for (int at = 0, rest = number; at < 3; at++, rest /= SYLLABLES.size()) {
            words.add(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return String.join(" ", words);
    }

    private static Map<String, Object> row(Land land, Life life, Recorded recorded) {
        var entry = recorded.entry();
        var row = new HashMap<String, Object>();
        row.put("member_code", life.name);
        row.put("kind", entry.kind().name());
        row.put("effective_on", entry.effectiveOn());
        if (recorded.from() != null) {
            row.put("from_cell_code", land.get(recorded.from()).code());
        }
        if (entry.cell() != null) {
            row.put("to_cell_code", land.get(entry.cell()).code());
        }
        if (entry.standing() != null) {
            row.put("standing", entry.standing().name());
        }
        if (entry.until() != null) {
            row.put("until_on", entry.until());
        }
        if (entry.cardNumber() != null) {
            row.put("card_number", entry.cardNumber());
        }
        return row;
    }
}
